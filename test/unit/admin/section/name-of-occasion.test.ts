import { nameOfOccasion } from '../../../../admin/src/section/triggers/name-of-occasion';

const known = {
  personas: [{ key: 'dog', name: 'Lives with a dog' }],
  journeys: [{ key: 'sofa', name: 'A sofa is made', stages: [{ key: 'ordered', name: 'Ordered' }] }],
};
const about = (trigger: Partial<Parameters<typeof nameOfOccasion>[0]>) =>
  nameOfOccasion({ persona: null, journey: null, stage: null, eventType: null, ...trigger }, known);

describe('what sets a trigger off', () => {
  it('is named as editors named it', () => {
    expect(about({ persona: 'dog' })).toBe('Lives with a dog');
    expect(about({ journey: 'sofa' })).toBe('A sofa is made');
    expect(about({ journey: 'sofa', stage: 'ordered' })).toBe('A sofa is made / Ordered');
    expect(about({ eventType: 'search' })).toBe('search');
  });

  it('keeps its key where it is gone', () => {
    expect(about({ persona: 'cat' })).toBe('cat');
    expect(about({ journey: 'table', stage: 'ordered' })).toBe('table / ordered');
    expect(about({ journey: 'sofa', stage: 'sold' })).toBe('A sofa is made / sold');
    expect(about({})).toBe('');
  });
});
