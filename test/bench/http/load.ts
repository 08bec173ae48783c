import autocannon from 'autocannon';
import type { TestApp } from '../../harness';

const CONNECTIONS = 8;

export interface Subject {
  readonly app: TestApp;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Speed {
  readonly requestsPerSecond: number;
  /** Milliseconds of processor time that the server took for each: it hardly minds what else the machine does. */
  readonly cpuPerRequest: number;
}

/** Seconds, or a number of requests. */
export type Extent = { readonly duration: number } | { readonly amount: number };

/** How fast one URL answers. A single error makes the measurement worthless, so it throws. */
export async function load({ app, path, headers }: Subject, extent: Extent): Promise<Speed> {
  const url = `${app.url}${path}`;
  const cpuBefore = await cpuOf(app);
  const { requests, duration, errors, non2xx } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    ...extent,
  });
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors and ${non2xx} answers other than 2xx under load.`);
  const cpuPerRequest = ((await cpuOf(app)) - cpuBefore) / requests.total;
  return { requestsPerSecond: requests.total / duration, cpuPerRequest };
}

async function cpuOf(app: TestApp): Promise<number> {
  const { user, system } = (await app.call('cpu')) as NodeJS.CpuUsage;
  return (user + system) / 1000;
}
