import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { TestDatabase } from '../../harness';
import { findProgram } from './find-servers';
import { startServer, type ServerProcess } from './server-process';

export type DatabaseServer = ServerProcess & {
  /** A new, empty database. */
  create(name: string): Promise<TestDatabase>;
};

const USER = 'personalization';

/** PostgreSQL refuses to run as root, so there it runs as the user that its package has made, or as nobody. */
function asSomebody(): { readonly prefix: readonly string[]; readonly own: (folder: string) => void } {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined };
  const id = (flag: string) => {
    for (const user of ['postgres', 'nobody']) {
      try {
        return execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] })
          .toString()
          .trim();
      } catch {
        // The next one, then.
      }
    }
    return '65534';
  };
  const [uid, gid] = [id('-u'), id('-g')];
  return {
    prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'],
    own: (folder) => chownSync(folder, Number(uid), Number(gid)),
  };
}

export async function startPostgres(): Promise<DatabaseServer> {
  const { prefix, own } = asSomebody();
  const data = (folder: string) => path.join(folder, 'data');
  const withUser = (program: string, args: readonly string[]): [string, string[]] => {
    const [first = program, ...rest] = [...prefix, program];
    return [first, [...rest, ...args]];
  };
  const server = await startServer({
    name: 'postgres',
    // Ends at once, without waiting for anybody or writing anything, and takes its processes along.
    killSignal: 'SIGQUIT',
    prepare(folder) {
      chmodSync(folder, 0o755);
      mkdirSync(data(folder));
      own(data(folder));
      const [program, args] = withUser(String(findProgram('initdb')), [
        ...['-D', data(folder), '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      ]);
      execFileSync(program, args, { stdio: 'pipe', cwd: folder });
    },
    command: (folder, port) =>
      withUser(String(findProgram('postgres')), [
        ...['-D', data(folder), '-p', String(port), '-h', '127.0.0.1', '-k', ''],
        ...['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'shared_buffers=32MB'],
      ]),
    check: (port) => query(port, 'select 1'),
  });
  return {
    ...server,
    async create(name) {
      await query(server.port, `create database "${name}"`);
      return { client: 'postgres', host: '127.0.0.1', port: server.port, name, username: USER, password: '' };
    },
  };
}

async function query(port: number, statement: string): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: USER, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
