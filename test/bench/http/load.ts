import autocannon from 'autocannon';

const CONNECTIONS = 8;

/** Requests per second that one URL answers. A single error makes the measurement worthless, so it throws. */
export async function load(url: string, headers: Readonly<Record<string, string>>, seconds: number): Promise<number> {
  const { requests, duration, errors, non2xx } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors and ${non2xx} answers other than 2xx under load.`);
  return requests.total / duration;
}
