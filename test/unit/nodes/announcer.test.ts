import { createAnnouncer } from '../../../server/src/nodes/announcer';
import { MISSING_MS } from '../../../server/src/nodes/change-reader';
import type { Change } from '../../../server/src/nodes/change';

const CONTENT: Change = { kind: 'content', tags: ['api::page.page'] };

describe('announcing changes', () => {
  const open = () => {
    const texts: string[] = [];
    let isDown = false;
    let rings = 0;
    let now = 0;
    let within: { key: object; commits: (() => void)[] } | null = null;
    const announcer = createAnnouncer({
      log: {
        async add(text) {
          if (isDown) throw new Error('down');
          return texts.push(text);
        },
      },
      ring: () => (rings += 1),
      clock: () => now,
      transaction: async () => within && { key: within.key, onCommit: (callback) => within?.commits.push(callback) },
    });
    return {
      announcer,
      texts,
      rings: () => rings,
      pass: (ms: number) => (now += ms),
      down: (value: boolean) => (isDown = value),
      begin: () => (within = { key: {}, commits: [] }),
      commit: () => {
        within?.commits.forEach((callback) => callback());
        within = null;
      },
    };
  };

  it('says the same once within a transaction, and rings when it is committed', async () => {
    const { announcer, texts, begin, commit, rings } = open();
    begin();
    await announcer.announce(CONTENT);
    await announcer.announce(CONTENT);
    expect([texts.length, rings(), announcer.isOwn(1)]).toEqual([1, 0, false]);
    commit();
    expect([rings(), announcer.isOwn(1)]).toEqual([1, true]);
    begin();
    await announcer.announce(CONTENT);
    expect(texts).toHaveLength(2);
  });

  it('makes up for what could not be written after a write without a transaction', async () => {
    const { announcer, texts, down } = open();
    down(true);
    await announcer.announce(CONTENT);
    await expect(announcer.makeUp()).rejects.toThrow('down');
    down(false);
    await announcer.makeUp();
    await announcer.makeUp();
    expect(texts).toEqual([JSON.stringify(CONTENT)]);
  });

  it('fails with its transaction', async () => {
    const { announcer, begin, down } = open();
    begin();
    down(true);
    await expect(announcer.announce(CONTENT)).rejects.toThrow('down');
  });

  it('says once more that a transaction was there which took longer than others wait', async () => {
    const { announcer, texts, begin, commit, pass } = open();
    begin();
    await announcer.announce(CONTENT);
    pass(MISSING_MS);
    commit();
    await new Promise((later) => setImmediate(later));
    expect(texts).toEqual([JSON.stringify(CONTENT), '{"kind":"anything"}']);
  });
});
