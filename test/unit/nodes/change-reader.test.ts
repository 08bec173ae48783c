import fc from 'fast-check';
import { createChangeReader, MISSING_MS } from '../../../server/src/nodes/change-reader';
import { createFakeLog } from './fake-log';

const tags = (name: string) => JSON.stringify({ kind: 'content', tags: [name] });

describe('reading the log of changes', () => {
  const open = async () => {
    const log = createFakeLog();
    let now = 0;
    const reader = createChangeReader({ log, clock: () => now });
    const heard: unknown[] = [];
    const read = () =>
      reader.read(
        async (changes) =>
          void heard.push(...changes.map(({ change }) => ('tags' in change ? change.tags[0] : change.kind)))
      );
    return { log, reader, heard, read, pass: (ms: number) => (now += ms) };
  };

  it('hears what was committed after it began, once', async () => {
    const { log, reader, heard, read } = await open();
    log.commit(log.begin(tags('before')));
    await reader.start();
    log.commit(log.begin(tags('after')));
    await read();
    await read();
    expect(heard).toEqual(['after']);
  });

  it('hears a transaction that began before others and was committed after them', async () => {
    const { log, reader, heard, read } = await open();
    await reader.start();
    const slow = log.begin(tags('slow'));
    log.commit(log.begin(tags('quick')));
    await read();
    expect(reader.settledUpTo()).toBe(slow - 1);
    log.commit(slow);
    await read();
    expect(heard).toEqual(['quick', 'slow']);
    expect(reader.settledUpTo()).toBe(slow + 1);
  });

  it('hears a transaction that was under way when it began', async () => {
    const { log, reader, heard, read } = await open();
    log.commit(log.begin(tags('before')));
    const slow = log.begin(tags('slow'));
    await reader.start();
    log.commit(slow);
    await read();
    expect(heard).toEqual(['slow']);
  });

  it('waits for a number no longer than any transaction lasts', async () => {
    const { log, reader, read, pass } = await open();
    await reader.start();
    log.begin(tags('rolled back'));
    log.commit(log.begin(tags('next')));
    await read();
    pass(MISSING_MS);
    await read();
    expect(reader.settledUpTo()).toBe(3);
  });

  it('hands on again what could not be acted on', async () => {
    const { log, reader, heard, read } = await open();
    await reader.start();
    log.commit(log.begin(tags('one')));
    await expect(reader.read(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
    await read();
    expect(heard).toEqual(['one']);
  });

  it.each([
    ['the log was emptied', (log: ReturnType<typeof createFakeLog>) => log.empty()],
    [
      'too much has come',
      (log: ReturnType<typeof createFakeLog>) => {
        for (let count = 0; count < 1200; count += 1) log.commit(log.begin(tags('x')));
      },
    ],
    [
      'somebody wrote what this version does not know',
      (log: ReturnType<typeof createFakeLog>) => log.commit(log.begin('{"kind":"new"}')),
    ],
  ])('reads everything anew where %s', async (_, happen) => {
    const { log, reader, heard, read } = await open();
    await reader.start();
    happen(log);
    await read();
    expect(heard).toEqual(['anything']);
    log.commit(log.begin(tags('next')));
    await read();
    expect(heard).toEqual(['anything', 'next']);
  });

  it('misses nothing, in whatever order transactions end', async () => {
    const step = fc.oneof(fc.constant('begin'), fc.constant('read'), fc.nat(20), fc.constant('roll back'));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.array(step, { maxLength: 60 }), async (before, after) => {
        const { log, reader, heard, read } = await open();
        const under: number[] = [];
        const committed: string[] = [];
        const play = async (steps: typeof before, hasStarted: boolean) => {
          for (const what of steps) {
            if (what === 'begin') under.push(log.begin(tags(`t${log.next()}`)));
            else if (what === 'read') await (hasStarted ? read() : undefined);
            else if (what === 'roll back') under.pop();
            else {
              const [number] = under.splice(what % Math.max(under.length, 1), 1);
              if (number === undefined) continue;
              log.commit(number);
              if (hasStarted) committed.push(`t${number}`);
            }
          }
        };
        await play(before, false);
        await reader.start();
        await play(after, true);
        await read();
        expect([...heard].sort()).toEqual([...committed].sort());
      })
    );
  });
});
