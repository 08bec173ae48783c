import { createHmac } from 'node:crypto';

const ENCODED = 'whsec_';

/**
 * The headers of a call, in the form of Standard Webhooks (standardwebhooks.com), for which most languages have a library
 * that verifies. What is signed is the id, the moment of the attempt, and the body. Each of several secrets signs, so that a
 * secret can be changed without an outage.
 */
export function signedHeaders(
  { id, body }: { readonly id: string; readonly body: string },
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: number }
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const sign = (secret: string) =>
    `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
    'idempotency-key': id,
  };
}

/** `whsec_` and base64, as Standard Webhooks writes secrets, or any text as it is. */
function keyOf(secret: string): Buffer {
  return secret.startsWith(ENCODED) ? Buffer.from(secret.slice(ENCODED.length), 'base64') : Buffer.from(secret, 'utf8');
}
