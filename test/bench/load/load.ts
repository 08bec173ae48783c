import autocannon from 'autocannon';
import type { TestApp } from '../../harness';

export const CONNECTIONS = 8;

export interface Subject {
  readonly app: TestApp;
  readonly path: string;
  readonly headers: Headers;
  /** Headers of the next visitor, added to each request: no two are alike. Default: all are the same. */
  readonly visitor?: () => Headers;
  /** For a question that is posted, as GraphQL's are. Default: a GET. */
  readonly body?: string;
  /** Default: GET, or POST with a body. */
  readonly method?: 'OPTIONS';
  /** How many ask at once. Default: 8. */
  readonly connections?: number;
}

type Headers = Readonly<Record<string, string>>;

export interface Speed {
  readonly requestsPerSecond: number;
  /** Milliseconds of processor time that the server took for each: it hardly minds what else the machine does. */
  readonly cpuPerRequest: number;
  /** Milliseconds by which the event loop was late, at the 99th percentile. */
  readonly loopDelay: number;
}

/** Seconds, or a number of requests. */
export type Extent = { readonly duration: number } | { readonly amount: number };

/** How fast one URL answers. A single error makes the measurement worthless, so it throws. */
export async function load(subject: Subject, extent: Extent): Promise<Speed> {
  const { app, path, headers, visitor, body, method, connections = CONNECTIONS } = subject;
  const url = `${app.url}${path}`;
  const cpuBefore = await cpuOf(app);
  await app.call('startWatchingLoop');
  const { requests, duration, errors, non2xx } = await autocannon({
    url,
    headers,
    connections,
    ...(method && { method }),
    ...((visitor ?? body) && { requests: [request(visitor, body)] }),
    ...extent,
  });
  const loopDelay = (await app.call('stopWatchingLoop')) as number;
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors and ${non2xx} answers other than 2xx under load.`);
  const cpuPerRequest = ((await cpuOf(app)) - cpuBefore) / requests.total;
  return { requestsPerSecond: requests.total / duration, cpuPerRequest, loopDelay };
}

function request(visitor: Subject['visitor'], body: string | undefined) {
  return {
    ...(body !== undefined && { method: 'POST', body }),
    ...(visitor && {
      setupRequest: (next: { readonly headers?: Headers }) => ({ ...next, headers: { ...next.headers, ...visitor() } }),
    }),
  };
}

/** Milliseconds of processor time that it took since its start, of all its threads. */
export async function cpuOf(app: TestApp): Promise<number> {
  const { user, system } = (await app.call('cpu')) as NodeJS.CpuUsage;
  return (user + system) / 1000;
}
