import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { userInfo } from 'node:os';
import { createConnection } from 'mysql2/promise';
import { findProgram } from './find-servers';
import type { DatabaseServer } from './postgres';
import { startServer } from './server-process';

const USER = 'personalization';
const PASSWORD = 'personalization';

export async function startMariadb(): Promise<DatabaseServer> {
  const data = (folder: string) => path.join(folder, 'data');
  const socket = (folder: string) => path.join(folder, 'socket');
  const me = userInfo().username;
  let at = '';
  const server = await startServer({
    name: 'mariadb',
    prepare(folder) {
      at = folder;
      const args = ['--no-defaults', `--datadir=${data(folder)}`, `--user=${me}`, '--skip-test-db'];
      execFileSync(String(findProgram('mariadb-install-db')), [...args, '--auth-root-authentication-method=normal'], {
        stdio: 'pipe',
        cwd: folder,
      });
    },
    command: (folder, port) => [
      String(findProgram('mariadbd')),
      [
        ...['--no-defaults', `--datadir=${data(folder)}`, `--user=${me}`, `--socket=${socket(folder)}`],
        ...[`--port=${port}`, '--bind-address=127.0.0.1', '--innodb-flush-log-at-trx-commit=0'],
        ...['--character-set-server=utf8mb4', '--innodb-buffer-pool-size=64M', `--pid-file=${folder}/pid`],
      ],
    ],
    check: () => query(socket(at), ['select 1']),
  });
  await query(socket(at), [`create user ${USER}@'%' identified by '${PASSWORD}'`, `grant all on *.* to ${USER}@'%'`]);
  return {
    ...server,
    async create(name) {
      await query(socket(at), [`create database \`${name}\``]);
      return { client: 'mysql', host: '127.0.0.1', port: server.port, name, username: USER, password: PASSWORD };
    },
  };
}

async function query(socketPath: string, statements: readonly string[]): Promise<void> {
  const connection = await createConnection({ socketPath, user: 'root' });
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
