import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forkServer, type ForkedServer } from '../../harness/fork-server';
import type { DocumentsOf } from '../../harness/test-app';

const root = path.resolve(__dirname, '../../..');
const demo = path.join(root, 'test', 'app');

/** The schema of a content type or component, as a developer writes it into `schema.json`. */
export type Schema = Record<string, unknown>;

export interface OwnTypes {
  /** By the name of the API, which is the singular name too. */
  readonly types: Readonly<Record<string, Schema>>;
  /** By uid: `blocks.quote`. */
  readonly components?: Readonly<Record<string, Schema>>;
}

/**
 * An application with the demo's configuration and content types of its own, which can be stopped, changed and started
 * again on the same database: what a developer does between two deployments.
 */
export interface OwnApp {
  start(types: OwnTypes, env?: Record<string, string>): Promise<RunningApp>;
  /** Writes a file into the application's folder. */
  write(file: string, content: string): void;
  /** The absolute path of a file in it. */
  path(file: string): string;
  remove(): Promise<void>;
}

export interface RunningApp {
  readonly url: string;
  documents(uid: string): DocumentsOf;
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** The rows of a table, straight from the database. */
  rows(table: string): Promise<Record<string, unknown>[]>;
  /** A bearer token of a super admin. */
  adminToken(): Promise<string>;
  logs(): string[];
  stop(): Promise<void>;
}

export function createOwnApp(): OwnApp {
  // Right below `.cache`, so that the demo's configuration finds the plugin and Node finds the modules of the root.
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const appDir = mkdtempSync(path.join(root, '.cache', 'own-app-'));
  for (const part of ['config', 'package.json', 'demo-secret.js', 'src/demo']) {
    cpSync(path.join(demo, part), path.join(appDir, part), { recursive: true });
  }
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(appDir, file)), { recursive: true });
    writeFileSync(path.join(appDir, file), content);
  };
  write('src/index.js', 'module.exports = {};');
  mkdirSync(path.join(appDir, 'public', 'uploads'), { recursive: true });
  const running = new Set<ForkedServer>();

  return {
    write,
    path: (file) => path.join(appDir, file),
    async start({ types, components = {} }, env = {}) {
      rmSync(path.join(appDir, 'src', 'api'), { recursive: true, force: true });
      rmSync(path.join(appDir, 'src', 'components'), { recursive: true, force: true });
      for (const [name, schema] of Object.entries(types)) {
        write(`src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schema));
      }
      for (const [uid, schema] of Object.entries(components)) {
        write(`src/components/${uid.replace('.', '/')}.json`, JSON.stringify(schema));
      }
      const server = await forkServer(
        path.join(root, 'test', 'harness', 'server.js'),
        {
          appDir,
          databaseFile: path.join(appDir, 'data.db'),
          publicDir: path.join(appDir, 'public'),
          extension: path.join(__dirname, 'extension.js'),
          settings: {},
        },
        env
      );
      running.add(server);
      return runningApp(server, () => running.delete(server));
    },
    async remove() {
      await Promise.all([...running].map((server) => server.stop()));
      rmSync(appDir, { recursive: true, force: true });
    },
  };
}

function runningApp(server: ForkedServer, stopped: () => void): RunningApp {
  return {
    url: server.url,
    documents: (uid) =>
      new Proxy({} as DocumentsOf, {
        get: (_, method: string) => (params: unknown) => server.ask('documents', uid, method, params),
      }),
    call: (name, ...args) => server.ask(name, ...args),
    rows: async (table) => (await server.ask('sql', `select * from ${table}`)) as Record<string, unknown>[],
    async adminToken() {
      const response = await fetch(`${server.url}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(await server.ask('ensureAdmin')),
      });
      return ((await response.json()) as { data: { token: string } }).data.token;
    },
    logs: () => server.logs(),
    async stop() {
      stopped();
      await server.stop();
    },
  };
}
