import { createAnnouncer } from '../../../server/src/nodes/announcer';
import type { Bell } from '../../../server/src/nodes/bell';
import { createChangeReader } from '../../../server/src/nodes/change-reader';
import { createNodesService } from '../../../server/src/nodes/nodes';
import { createFakeLog } from './fake-log';

describe('a node', () => {
  const open = async () => {
    const log = createFakeLog();
    let ring: () => void = () => undefined;
    const bell: Bell = {
      ring: () => undefined,
      onRing: (listener) => void (ring = listener),
      state: () => 'ready',
      stop: () => undefined,
    };
    const announcer = createAnnouncer({ log, ring: bell.ring, transaction: async () => null });
    const heard: string[] = [];
    const warnings: string[] = [];
    const logger = { warn: (line: string) => void warnings.push(line), info: () => undefined };
    const reader = createChangeReader({ log });
    const nodes = createNodesService({ carrier: 'redis', pollMs: 60_000, reader, announcer, bell, logger });
    await nodes.start(async (changes) => void heard.push(...changes.map(({ change }) => change.kind)));
    const look = async () => {
      ring();
      await new Promise((later) => setTimeout(later, 5));
    };
    return { log, announcer, heard, warnings, look, nodes };
  };

  it('acts on what others wrote, and not again on its own', async () => {
    const { log, announcer, heard, look, nodes } = await open();
    await announcer.announce({ kind: 'settings' });
    log.commit(log.begin('{"kind":"content","tags":["api::page.page"]}'));
    await look();
    nodes.stop();
    expect(heard).toEqual(['content']);
  });

  it('reads everything anew where the numbers of the log have begun anew, though they were its own before', async () => {
    const { log, announcer, heard, look, nodes } = await open();
    for (let count = 0; count < 5; count += 1) await announcer.announce({ kind: 'settings' });
    log.beginAnew();
    await look();
    log.commit(log.begin('{"kind":"settings"}'));
    await look();
    nodes.stop();
    expect(heard).toEqual(['anything', 'settings']);
  });

  it('says once that it hears nothing, and for how long', async () => {
    const { log, warnings, look, nodes } = await open();
    log.read = () => Promise.reject(new TypeError('row contents'));
    await look();
    await look();
    nodes.stop();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('(TypeError)');
    expect(nodes.state().behindMs).toBeGreaterThan(0);
  });
});
