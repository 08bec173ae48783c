import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { forkServer } from './fork-server';
import type { CallName, DocumentsOf, StartOptions, TestApp, TestDatabase } from './test-app';

export type { DocumentsOf, Entry, StartOptions, TestApp, TestDatabase } from './test-app';

const running = new Set<TestApp>();

/**
 * Starts the one Strapi application (`test/app`) in a process of its own, on a copy of the seeded database that the
 * global set-up prepared. About three seconds; start one per test file, and a second one only for other settings.
 */
export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const prepared = preparedState();
  const { env = {}, config, settings = {}, extension, admin, development, database } = options;
  const { appDir = prepared.appDir } = options;
  const seed = (options.seed ?? true) && appDir === prepared.appDir;
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-'));
  cpSync(seed ? prepared.seeded : prepared.empty, folder, { recursive: true });

  const databaseFile = database ? null : path.join(folder, 'data.db');
  const publicDir = path.join(folder, 'public');
  const child = await forkServer(
    prepared.serverFile,
    { appDir, databaseFile, publicDir, config, settings, extension, admin, development },
    {
      SEED: seed ? 'on' : 'off',
      ...(development && { NODE_ENV: 'development' }),
      ...databaseEnvironment(database),
      ...env,
    }
  ).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });

  let adminToken: Promise<string> | null = null;

  const app: TestApp = {
    url: child.url,
    request: supertest(child.url),
    documents: (uid) => documentsOf((method, params) => child.ask('documents', uid, method, params)),
    async queriesDuring(work) {
      await child.ask('startCountingQueries');
      const result = await work();
      const sql = (await child.ask('stopCountingQueries')) as string[];
      return { count: sql.length, sql, result };
    },
    call: (name: CallName, ...args) => child.ask(name, ...args),
    adminToken: () => (adminToken ??= logIn(child.url, child.ask('ensureAdmin'))),
    apiToken: async (type, permissions = []) => (await child.ask('createApiToken', type, permissions)) as string,
    publicMay: async (actions) => void (await child.ask('grantToPublic', actions)),
    publicMayNot: async (actions) => void (await child.ask('revokeFromPublic', actions)),
    logs: () => child.logs(),
    signal: (name) => child.signal(name),
    ended: child.ended,
    async stop() {
      running.delete(app);
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  running.add(app);
  return app;
}

/** The variables by which `test/app` finds a database server; none for a file. */
export function databaseEnvironment(database: TestDatabase | undefined): Record<string, string> {
  if (!database) return {};
  const { client, host, port, name, username, password } = database;
  return {
    DATABASE_CLIENT: client,
    DATABASE_HOST: host,
    DATABASE_PORT: String(port),
    DATABASE_NAME: name,
    DATABASE_USERNAME: username,
    DATABASE_PASSWORD: password,
  };
}

/** Called after every test file (`stop-apps.ts`), so that a file that failed half-way leaves no process behind. */
export async function stopRunningApps(): Promise<void> {
  await Promise.all([...running].map((app) => app.stop()));
}

export interface Prepared {
  readonly appDir: string;
  readonly serverFile: string;
  /** Folders with a database and uploads, to be copied. */
  readonly seeded: string;
  readonly empty: string;
}

/** What the global set-up left for those that start applications. */
export function preparedState(): Prepared {
  const state = process.env.HARNESS_PREPARED;
  if (!state)
    throw new Error('Nothing is prepared: tests that start an application belong into test/integration or test/e2e.');
  return JSON.parse(state) as Prepared;
}

function documentsOf(ask: (method: string, params: unknown) => Promise<unknown>): DocumentsOf {
  return {
    findOne: (params) => ask('findOne', params) as ReturnType<DocumentsOf['findOne']>,
    findFirst: (params) => ask('findFirst', params) as ReturnType<DocumentsOf['findFirst']>,
    findMany: (params) => ask('findMany', params) as ReturnType<DocumentsOf['findMany']>,
    count: (params) => ask('count', params) as ReturnType<DocumentsOf['count']>,
    create: (params) => ask('create', params) as ReturnType<DocumentsOf['create']>,
    update: (params) => ask('update', params) as ReturnType<DocumentsOf['update']>,
    delete: (params) => ask('delete', params) as ReturnType<DocumentsOf['delete']>,
    publish: (params) => ask('publish', params) as ReturnType<DocumentsOf['publish']>,
    unpublish: (params) => ask('unpublish', params) as ReturnType<DocumentsOf['unpublish']>,
    discardDraft: (params) => ask('discardDraft', params) as ReturnType<DocumentsOf['discardDraft']>,
  };
}

async function logIn(url: string, credentials: Promise<unknown>): Promise<string> {
  const { body, status } = await supertest(url)
    .post('/admin/login')
    .send((await credentials) as object);
  if (status !== 200) throw new Error(`The admin login answered ${status}: ${JSON.stringify(body)}`);
  return (body as { data: { token: string } }).data.token;
}
