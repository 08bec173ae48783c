import type { Test } from 'supertest';
import type TestAgent from 'supertest/lib/agent';

export interface StartOptions {
  /** Environment variables, as `test/app/config` reads them. */
  readonly env?: Record<string, string>;
  /** Merged over the plugin's configuration in `test/app/config/plugins.js`. Plain data; functions go into an extension. */
  readonly config?: object;
  /** Any other setting of Strapi by its path: `{ 'api.rest.strictParams': true }`. */
  readonly settings?: Record<string, unknown>;
  /** The folder of another application than `test/app`, with content types of its own. It starts without content. */
  readonly appDir?: string;
  /** `false` starts with the schema and no content at all. Default: true. */
  readonly seed?: boolean;
  /** A database server, instead of a file of its own. Several applications may share one; plant the content in one of them. */
  readonly database?: TestDatabase;
  /** Serves the admin panel that was built for production; suites that need it prepare it. Default: false. */
  readonly admin?: boolean;
  /** As a developer runs it, in which types may be changed; nothing restarts it. Default: false. */
  readonly development?: boolean;
  /**
   * Absolute path of a CommonJS module that is loaded in the application's process. It may export `register({ strapi })` and
   * `bootstrap({ strapi })`, which run after the application's own, `config` (merged over the plugin's configuration;
   * functions allowed), and functions for `call('extension', name, …)`.
   */
  readonly extension?: string;
}

/** A database on a server, as `test/app/config/database.js` reads it from the environment. */
export interface TestDatabase {
  readonly client: 'postgres' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** What a test may ask beyond HTTP and documents. See `server-actions.js`. */
export type CallName =
  | 'sql'
  | 'tables'
  | 'schema'
  | 'memory'
  | 'memoryInUse'
  | 'cpu'
  | 'held'
  | 'startWatchingLoop'
  | 'stopWatchingLoop'
  | 'extension';

/** A running application. */
export interface TestApp {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Real HTTP, without a cookie jar: `app.request.get('/api/home').set('Cookie', …)`. */
  readonly request: TestAgent<Test>;
  /** Strapi's document service in the application's process; dates arrive as text. */
  documents(uid: string): DocumentsOf;
  /** The SQL that the application ran meanwhile, from whatever cause. */
  queriesDuring<T>(work: () => Promise<T>): Promise<{ count: number; sql: string[]; result: T }>;
  call(name: CallName, ...args: unknown[]): Promise<unknown>;
  /** A bearer token of a super admin; the same one for the whole life of the application. */
  adminToken(): Promise<string>;
  /** The secret of a new API token. `permissions` are the action ids of a `custom` one. */
  apiToken(type: 'read-only' | 'full-access' | 'custom', permissions?: readonly string[]): Promise<string>;
  /** Grants actions such as `api::page.page.find` to the public role. */
  publicMay(actions: readonly string[]): Promise<void>;
  publicMayNot(actions: readonly string[]): Promise<void>;
  /** Every line that it printed so far. */
  logs(): string[];
  stop(): Promise<void>;
  /** Sends its process a signal: `SIGKILL` is a crash. */
  signal(name: NodeJS.Signals): void;
  /** How its process has ended, when it has. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** A document as Strapi returns it, after a journey through JSON. */
export type Entry = { id: number; documentId: string; [attribute: string]: unknown };

type Params = {
  readonly documentId?: string;
  readonly locale?: string;
  readonly status?: 'draft' | 'published';
  readonly [name: string]: unknown;
};
type Touched = { documentId: string; entries: Entry[] };

export interface DocumentsOf {
  findOne(params: Params & { documentId: string }): Promise<Entry | null>;
  findFirst(params?: Params): Promise<Entry | null>;
  findMany(params?: Params): Promise<Entry[]>;
  count(params?: Params): Promise<number>;
  create(params: Params & { data: object }): Promise<Entry>;
  update(params: Params & { documentId: string; data: object }): Promise<Entry | null>;
  delete(params: Params & { documentId: string }): Promise<Touched>;
  publish(params: Params & { documentId: string }): Promise<Touched>;
  unpublish(params: Params & { documentId: string }): Promise<Touched>;
  discardDraft(params: Params & { documentId: string }): Promise<Touched>;
}
