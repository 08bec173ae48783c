import { summarize } from '../../../shared';

describe('the sentence about an answer', () => {
  const answer = (value: boolean) => ({
    predicate: 'profile.form',
    params: { fact: 'isEmergency', operator: 'equals', value },
  });

  it('says yes and no as visitors do, not as programs do', () => {
    expect(summarize(answer(true), 'en')).toContain('“isEmergency” is “yes”');
    expect(summarize(answer(false), 'en')).toContain('“isEmergency” is “no”');
    expect(summarize(answer(true), 'ja')).toContain('「isEmergency」が「はい」である');
    expect(summarize(answer(false), 'ja')).toContain('「isEmergency」が「いいえ」である');
  });
});
