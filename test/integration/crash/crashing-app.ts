import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseEnvironment, preparedState, type TestDatabase } from '../../harness';
import { type ForkedServer, forkServer } from '../../harness/fork-server';

/** The application on a database that outlives it, so that it can be killed and started again. */
export interface CrashingApp {
  /** Starts it, after whatever has become of it. */
  start(): Promise<ForkedServer>;
  /** Kills it as a power cut would: it gets no chance to tidy up. Resolves when it is gone. */
  crash(): Promise<void>;
  end(): Promise<void>;
}

interface Options {
  readonly config: object;
  /** A database server, in place of a file. */
  readonly database?: TestDatabase | undefined;
}

export function createCrashingApp({ config, database }: Options): CrashingApp {
  const { appDir, serverFile, seeded } = preparedState();
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-crash-'));
  cpSync(seeded, folder, { recursive: true });
  const options = {
    appDir,
    databaseFile: database ? null : path.join(folder, 'data.db'),
    publicDir: path.join(folder, 'public'),
    config,
  };
  let server: ForkedServer | null = null;

  return {
    async start() {
      // A journal in memory, as other tests have it, does not survive a crash.
      const journal = { DATABASE_JOURNAL_MODE: 'WAL' };
      const seed = { SEED: server === null ? 'on' : 'off' };
      server = await forkServer(serverFile, options, { ...databaseEnvironment(database), ...journal, ...seed });
      return server;
    },
    async crash() {
      const last = server?.ask('memory');
      server?.signal('SIGKILL');
      // What has been asked is answered at the latest when the process has ended; after that nothing is.
      await last?.catch(() => undefined);
      await server?.ask('memory').catch(() => undefined);
    },
    async end() {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
