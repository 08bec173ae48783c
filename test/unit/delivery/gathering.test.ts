import { createGathering } from '../../../server/src/delivery/graphql/gathering';

/** A load that ends when the test says so. */
function pending(): { load: () => Promise<string>; give(value: string): void; fail(error: Error): void } {
  let give!: (value: string) => void;
  let fail!: (error: Error) => void;
  const promise = new Promise<string>((resolve, reject) => ([give, fail] = [resolve, reject]));
  return { load: () => promise, give, fail };
}

describe('a gathering', () => {
  const setUp = () => {
    const finished: (readonly string[])[] = [];
    const { join } = createGathering<string>(async (loaded) => {
      finished.push(loaded);
      return loaded.map((value) => value.toUpperCase());
    });
    return { finished, join };
  };

  it('finishes siblings in one go, in the order in which they began, whichever is there first', async () => {
    const { finished, join } = setUp();
    const [one, two] = [pending(), pending()];
    const asked = Promise.all([join(one.load), join(two.load)]);
    two.give('b');
    await new Promise(setImmediate);
    expect(finished).toEqual([]);
    one.give('a');
    expect(await asked).toEqual(['A', 'B']);
    expect(finished).toEqual([['a', 'b']]);
  });

  it('keeps who comes after the first one is there for the next go', async () => {
    const { finished, join } = setUp();
    const slow = pending();
    const early = [join(async () => 'a'), join(slow.load)];
    await new Promise(setImmediate);
    const late = join(async () => 'c');
    expect(await late).toBe('C');
    slow.give('b');
    expect(await Promise.all(early)).toEqual(['A', 'B']);
    expect(finished).toEqual([['c'], ['a', 'b']]);
  });

  it('lets a failure be that of one', async () => {
    const { finished, join } = setUp();
    const broken = pending();
    const asked = Promise.allSettled([join(broken.load), join(async () => 'b')]);
    broken.fail(new Error('gone'));
    expect(await asked).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'B' }]);
    expect(finished).toEqual([['b']]);
  });
});
