import { createVarier } from '../../../server/src/delivery/vary';

/** As Koa answers: it adds what is not there yet. */
function answerThatVaries(by: string) {
  let value = by;
  let adding = 0;
  return {
    res: { getHeader: () => (value === '' ? undefined : value) },
    set: (_name: string, text: string) => void (value = text),
    vary(names: string[]) {
      adding += 1;
      const present = value === '' ? [] : value.split(', ');
      value = [...present, ...names.filter((name) => !present.includes(name))].join(', ');
    },
    value: () => value,
    adding: () => adding,
  };
}

describe('Vary', () => {
  const visitors = ['Cookie', 'User-Agent'];
  const credentials = ['Authorization'];

  it('gets the names, each time the same, and is put together once for each value that was there', () => {
    const vary = createVarier();
    for (const [before, after] of [
      ['Origin', 'Origin, Cookie, User-Agent'],
      ['', 'Cookie, User-Agent'],
      ['Cookie', 'Cookie, User-Agent'],
    ] as const) {
      const first = answerThatVaries(before);
      const second = answerThatVaries(before);
      vary(first, visitors);
      vary(second, visitors);
      expect([first.value(), second.value()]).toEqual([after, after]);
      expect([first.adding(), second.adding()]).toEqual([1, 0]);
    }
  });

  it('does not mistake one list of names for another', () => {
    const vary = createVarier();
    const one = answerThatVaries('Origin');
    const other = answerThatVaries('Origin');
    vary(one, visitors);
    vary(other, credentials);
    expect(other.value()).toBe('Origin, Authorization');
  });

  it('stays right when an application makes up a value for each answer', () => {
    const vary = createVarier();
    for (let round = 0; round < 300; round += 1) {
      const answer = answerThatVaries(`X-${round}`);
      vary(answer, credentials);
      expect(answer.value()).toBe(`X-${round}, Authorization`);
    }
  });
});
