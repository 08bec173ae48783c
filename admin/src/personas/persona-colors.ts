/** Colours that are told apart side by side, in light and dark, by most people who confuse some. */
export const PERSONA_COLORS = [
  { key: 'blue', value: '#4477aa' },
  { key: 'cyan', value: '#66ccee' },
  { key: 'green', value: '#228833' },
  { key: 'yellow', value: '#ccbb44' },
  { key: 'orange', value: '#ee7733' },
  { key: 'red', value: '#cc3311' },
  { key: 'pink', value: '#ee3377' },
  { key: 'purple', value: '#aa3377' },
  { key: 'grey', value: '#888888' },
] as const;
