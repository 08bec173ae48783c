import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A server of somebody else's, started as a child process with a data folder of its own. */
export interface ServerProcess {
  readonly port: number;
  /** Starts it again on the same data and the same port. */
  start(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it and all of its processes from doing anything, without closing a connection. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export interface ServerRecipe {
  readonly name: string;
  /** Makes the data folder ready. Called once. */
  readonly prepare?: (folder: string) => void;
  readonly command: (folder: string, port: number) => readonly [string, readonly string[]];
  /** The signal that ends it at once. Default: SIGKILL. */
  readonly killSignal?: NodeJS.Signals;
  /** Answers when it takes work; throws while it does not. Default: it takes connections. */
  readonly check?: (port: number) => Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

const running = new Set<ServerProcess>();

export async function startServer(recipe: ServerRecipe): Promise<ServerProcess> {
  const { name, prepare, command, killSignal = 'SIGKILL', check = takesConnections } = recipe;
  const folder = mkdtempSync(path.join(tmpdir(), `personalization-${name}-`));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const output: string[] = [];
  prepare?.(folder);

  const server: ServerProcess = {
    port,
    async start() {
      const [program, args] = command(folder, port);
      child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(String(chunk)));
      const until = Date.now() + START_TIMEOUT_MS;
      for (;;) {
        try {
          return await check(port);
        } catch {
          const hasEnded = child.exitCode !== null;
          if (hasEnded || Date.now() > until)
            throw new Error(`${name} did not start:\n${output.join('').slice(-3000)}`);
          await new Promise((later) => setTimeout(later, 50));
        }
      }
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child?.once('exit', done));
      child.kill(killSignal);
      await ended;
    },
    freeze: () => signalAll(child?.pid, 'SIGSTOP'),
    thaw: () => signalAll(child?.pid, 'SIGCONT'),
    async remove() {
      running.delete(server);
      server.thaw();
      await server.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  running.add(server);
  await server.start();
  return server;
}

/** Called after every test file, so that one that failed half-way leaves nothing behind. */
export async function removeServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.remove()));
}

/** A signal to a process that we started, and to those that it has started. */
function signalAll(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  for (const each of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(each, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // The name of the program is in brackets and may hold anything; the parent is the second word after it.
        return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function takesConnections(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    }).once('error', reject);
  });
}
