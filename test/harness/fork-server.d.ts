/** A forked application: ask it something, read what it logged, end it. */
export interface ForkedServer {
  readonly url: string;
  ask(name: string, ...args: unknown[]): Promise<unknown>;
  /** Everything it printed so far, line by line, without colours. */
  logs(): string[];
  stop(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** How its process has ended, when it has. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** What `server.js` reads. */
export interface ServerOptions {
  readonly appDir: string;
  /** `null` where the configuration names a server. */
  readonly databaseFile: string | null;
  readonly publicDir: string;
  readonly config?: object;
  readonly settings?: Record<string, unknown>;
  readonly extension?: string;
  readonly admin?: boolean;
  readonly development?: boolean;
}

export function forkServer(
  serverFile: string,
  options: ServerOptions,
  env?: Record<string, string>
): Promise<ForkedServer>;
