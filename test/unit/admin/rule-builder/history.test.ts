import { record, redo, startHistory, undo } from '../../../../admin/src/rule-builder/state/history';

describe('the history of a builder', () => {
  const typed = record(record(record(startHistory('a'), 'b'), 'bc', 'input'), 'bcd', 'input');

  it('takes back what was typed into one input in one step', () => {
    expect(undo(typed).present).toBe('b');
    expect(undo(undo(typed)).present).toBe('a');
    expect(undo(undo(undo(typed))).present).toBe('a');
  });

  it('counts typing into another input as another step', () => {
    expect(undo(record(typed, 'x', 'other')).present).toBe('bcd');
  });

  it('does again what was taken back, until something else is done', () => {
    const back = undo(typed);
    expect(redo(back).present).toBe('bcd');
    expect(redo(record(back, 'z')).present).toBe('z');
  });

  it('does not count a change that changed nothing', () => {
    expect(record(typed, 'bcd')).toBe(typed);
  });
});
