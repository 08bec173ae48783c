import {
  addRow,
  changeRow,
  mostPoints,
  readScoring,
  removeRow,
  type ScoringDraft,
  writeScoring,
} from '../../../../admin/src/scoring/scoring-value';

const stored = {
  points: [
    { rule: 'a', points: 2, note: 'kept' },
    { rule: 'b', points: -1 },
  ],
  threshold: 2,
  lead: 1,
};
const draftOf = (raw: unknown): ScoringDraft => {
  const read = readScoring(raw);
  if (read.kind === 'unreadable') throw new Error('Expected a readable scoring.');
  return read.scoring;
};

describe('the points of a persona', () => {
  it('are written as they were read', () => {
    expect(writeScoring(draftOf(stored))).toEqual(stored);
  });

  it('are no scoring at all without a row', () => {
    expect(writeScoring(draftOf(null))).toBeNull();
    expect(writeScoring(removeRow(removeRow(draftOf(stored), 0), 0))).toBeNull();
  });

  it('begin with one point for one rule, and one point needed', () => {
    expect(writeScoring(addRow(draftOf(null)))).toEqual({ points: [{ rule: '', points: 1 }], threshold: 1, lead: 0 });
  });

  it('keep what an input does not know', () => {
    expect(changeRow(draftOf(stored), 0, { points: 3 }).points[0]).toEqual({ rule: 'a', points: 3, note: 'kept' });
  });

  it.each([['points'], [5], [{ points: 'many' }], [{ points: [1] }], [[]]])(
    'stay as they are when they are %j',
    (raw) => {
      expect(readScoring(raw)).toEqual({ kind: 'unreadable', raw });
    }
  );

  it('reach no further than the positive ones together', () => {
    expect(mostPoints(draftOf(stored))).toBe(2);
  });
});
