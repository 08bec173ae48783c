import * as fc from 'fast-check';
import { acceptedIn } from '../../../../admin/src/sample-check/accepted';
import { brokenSamplesOf } from '../../../../admin/src/sample-check/broken-samples-of';
import { readDraft } from '../../../../admin/src/sample-check/read-draft';

const condition = { version: 1, root: { rule: 'on-a-phone' } };

describe('the draft in a form', () => {
  it('is a persona where it can be enabled, with conditions typed as text read', () => {
    expect(
      readDraft({
        key: 'dog-owner',
        name: 'Dogs',
        isEnabled: true,
        priority: 3,
        condition: JSON.stringify(condition),
        scoring: '',
        activeFrom: new Date('2026-01-01T00:00:00Z'),
        activeTo: null,
      })
    ).toEqual({
      personas: [
        {
          key: 'dog-owner',
          name: 'Dogs',
          isEnabled: true,
          priority: 3,
          condition,
          scoring: null,
          activeFrom: '2026-01-01T00:00:00.000Z',
          activeTo: null,
        },
      ],
    });
  });

  it('is a rule otherwise', () => {
    expect(readDraft({ key: 'on-a-phone', name: 'Phone', condition })).toEqual({
      rule: { key: 'on-a-phone', name: 'Phone', condition },
    });
  });

  it('takes the old key out of the comparison where the persona gets a new one', () => {
    const draft = readDraft({ key: 'new', isEnabled: true, priority: 1 }, { key: 'old' });
    expect(draft?.deleted).toEqual(['old']);
    expect(readDraft({ key: 'old', isEnabled: true, priority: 1 }, { key: 'old' })).not.toHaveProperty('deleted');
  });

  it('is none without a key, and leaves out a priority that is none', () => {
    expect(readDraft({ isEnabled: true })).toBeNull();
    expect(readDraft({ key: 'Not A Key', isEnabled: true })).toBeNull();
    expect(readDraft({ key: 'new', isEnabled: true, priority: '' })?.personas?.[0]).not.toHaveProperty('priority');
  });

  it('is none before a rule has a condition and each row of points is filled in', () => {
    expect(readDraft({ key: 'new', condition: null })).toBeNull();
    const persona = (row: object, threshold: unknown = 1) =>
      readDraft({ key: 'new', isEnabled: true, scoring: { points: [row], threshold } });
    expect(persona({ rule: 'on-a-phone', points: 1 })).not.toBeNull();
    expect(persona({ rule: '', points: 1 })).toBeNull();
    expect(persona({ rule: 'on-a-phone', points: null })).toBeNull();
    expect(persona({ rule: 'on-a-phone', points: 1 }, null)).toBeNull();
    expect(persona({ topic: 'loans', points: 1, times: 2 })).not.toBeNull();
    expect(persona({ topic: 'loans', points: 1 })).toBeNull();
    expect(persona({ event: 'view', points: -1, times: 2 })).not.toBeNull();
    expect(persona({ event: 'view', points: -1, times: 2, days: 7 })).not.toBeNull();
    expect(persona({ event: 'view', points: -1, times: 99 })).toBeNull();
  });

  it('is read from anything without throwing', () => {
    const values = fc.dictionary(
      fc.constantFrom('key', 'name', 'isEnabled', 'priority', 'condition', 'scoring', 'activeFrom', 'activeTo'),
      fc.oneof(fc.anything(), fc.constant('a-key'))
    );
    fc.assert(fc.property(values, values, (form, stored) => expect(() => readDraft(form, stored)).not.toThrow()));
  });
});

describe('what surrounds the check', () => {
  it('reads the consent from an object or its text, and nothing from anything else', () => {
    expect(acceptedIn({ accepted: ['a', 1, 'b'] })).toEqual(['a', 'b']);
    expect(acceptedIn('{"accepted":["a"]}')).toEqual(['a']);
    fc.assert(fc.property(fc.anything(), (value) => expect(Array.isArray(acceptedIn(value))).toBe(true)));
  });

  it('finds the broken sample visitors in their own refusal only', () => {
    const samples = [{ documentId: 'a', name: 'A', expected: null, after: 'dog-owner' }];
    expect(brokenSamplesOf({ details: { code: 'sample.broken', samples } })).toEqual(samples);
    expect(brokenSamplesOf({ details: { code: 'order.changed', samples } })).toEqual([]);
    expect(brokenSamplesOf(undefined)).toEqual([]);
  });
});
