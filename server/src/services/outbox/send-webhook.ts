import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookTarget } from '../../config';
import { createAddressGuard, REFUSED_ADDRESS } from './address-guard';
import { signedHeaders } from './signature';

/** What came of one attempt. `isFinal`: no other attempt would help. */
export type SendOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: string; readonly isFinal: boolean; readonly retryAfterMs?: number };

export type SendWebhook = (
  call: { readonly id: string; readonly body: string },
  target: WebhookTarget
) => Promise<SendOutcome>;

interface Options {
  readonly timeoutMs: number;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
}

/** Bytes of an answer that are waited for, so that the target is not cut off; none are kept. */
const MAX_ANSWER = 64 * 1024;

/** Makes the function that calls a target once. It never rejects, follows nobody anywhere, and keeps nothing of the answer. */
export function createSendWebhook({ timeoutMs, clock = Date.now }: Options): SendWebhook {
  return ({ id, body }, target) =>
    new Promise((resolve) => {
      const url = new URL(target.url);
      const guard = createAddressGuard({ allowPrivate: target.allowPrivateAddress === true });
      if (guard.refuses(url.hostname)) return resolve(failed('refused-address'));
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        agent: false,
        lookup: guard.lookup,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'strapi-plugin-personalization',
          ...signedHeaders({ id, body }, { secrets: [target.secret].flat(), now: clock() }),
        },
      });
      request.on('response', (response) => {
        resolve(outcomeOf(response));
        drop(response);
      });
      request.on('error', (error) => resolve(failed(failureOf(error))));
      request.end(body);
    });
}

function outcomeOf({ statusCode = 0, headers }: IncomingMessage): SendOutcome {
  if (statusCode >= 200 && statusCode < 300) return { ok: true };
  if (statusCode >= 300 && statusCode < 400) return failed('redirect');
  // "Gone": the target asks never to be called again.
  if (statusCode === 410) return { ok: false, failure: 'status-410', isFinal: true };
  const seconds = Number(headers['retry-after'] ?? 0);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
  return { ...failed(`status-${statusCode}`), retryAfterMs };
}

function drop(response: IncomingMessage): void {
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_ANSWER) response.destroy();
  });
  response.on('error', () => undefined);
}

const failed = (failure: string) => ({ ok: false, failure, isFinal: false }) as const;

function failureOf(error: Error & { code?: string }): string {
  if (error.code === REFUSED_ADDRESS) return 'refused-address';
  return error.name === 'TimeoutError' || error.name === 'AbortError' ? 'timeout' : 'connection';
}
