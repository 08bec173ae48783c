/** Which event; the admin offers those that are declared. */
export const eventParameter = {
  type: 'text',
  maxLength: 64,
  label: { en: 'Event', ja: 'イベント' },
} as const;

/** Which topic, in the form in which it is counted. */
export const topicParameter = {
  type: 'text',
  maxLength: 64,
  label: { en: 'Topic', ja: 'トピック' },
} as const;
