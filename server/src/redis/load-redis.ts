import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What we use of ioredis. Its own types stay out: where it is not installed, ours must still compile. */
export interface RedisClient {
  readonly status: string;
  connect(): Promise<void>;
  disconnect(): void;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'ready' | 'close', listener: () => void): unknown;
  /** Any command; text comes back as text. */
  call(command: string, ...args: (string | Buffer | number)[]): Promise<unknown>;
  /** Any command; text comes back as bytes. */
  callBuffer(command: string, ...args: (string | Buffer | number)[]): Promise<unknown>;
  subscribe(channel: string): Promise<unknown>;
}

export type RedisConstructor = new (url: string, options: Readonly<Record<string, unknown>>) => RedisClient;

/**
 * `ioredis` is an optional peer: only an application that names a Redis needs it.
 *
 * @throws Error that says what to install. It is for the start of the application; nobody loads it later.
 */
export function loadRedis(load: (name: string) => unknown = requireOfApplication()): RedisConstructor {
  try {
    return (load('ioredis') as { Redis: RedisConstructor }).Redis;
  } catch (cause) {
    const isNotInstalled = (cause as NodeJS.ErrnoException | null)?.code === 'MODULE_NOT_FOUND';
    const problem = isNotInstalled ? 'is not installed; run "npm install ioredis@5"' : 'could not be loaded';
    throw new Error(`personalization: redis.url is set, but the package "ioredis" ${problem}`, { cause });
  }
}

/** From the application's own directory: that is where an optional peer is installed. */
function requireOfApplication(): (name: string) => unknown {
  return createRequire(join(process.cwd(), 'package.json'));
}
