/** What the tests use of it. */
declare module 'pg' {
  export class Client {
    constructor(options: { host: string; port: number; user: string; database: string });
    on(event: 'error', listener: () => void): void;
    connect(): Promise<void>;
    query(statement: string): Promise<unknown>;
    end(): Promise<void>;
  }
}
