import { askChange, builtIn } from './ask';
import changes from './changes.json';

const rows = changes.map(
  (row) =>
    [
      `${row.predicate} ${JSON.stringify(row.params)} at ${row.now} changes at ${row.changesAt}${row.why ? `: ${row.why}` : ''}`,
      row,
    ] as const
);

test.each(rows)('%s', (_name, { predicate, params, now, changesAt }) => {
  const change = askChange(builtIn(predicate), { params, facts: {}, now: Date.parse(now) });
  expect(change == null ? change : new Date(change).toISOString()).toBe(changesAt && new Date(changesAt).toISOString());
});

test('where the zone is not known, the clock changes nothing', () => {
  const question = { params: { days: [5], zone: 'visitor' }, facts: {} };
  expect(askChange(builtIn('time.weekday'), question)).toBeNull();
});
