import { Redis } from 'ioredis';
import { findProgram } from './find-servers';
import { startServer, type ServerProcess } from './server-process';

export type RedisServer = ServerProcess & {
  readonly url: string;
  /** Runs one command, as an operator would. */
  command(...words: readonly string[]): Promise<unknown>;
};

export async function startRedis(): Promise<RedisServer> {
  const server = await startServer({
    name: 'redis',
    command: (folder, port) => [
      String(findProgram('redis-server')),
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    ],
  });
  const url = `redis://127.0.0.1:${server.port}`;
  return {
    ...server,
    url,
    async command(name = 'PING', ...args) {
      const client = new Redis(url);
      try {
        return await client.call(name, ...args);
      } finally {
        client.disconnect();
      }
    },
  };
}
