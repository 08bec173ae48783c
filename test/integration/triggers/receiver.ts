import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SECRET = 'a-secret-that-only-sales-knows';

export interface ReceivedCall {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Record<string, unknown> & { facts: Record<string, unknown> };
}

/** A system that is called: a real server, which remembers what it was told. */
export interface Receiver {
  readonly url: string;
  readonly calls: ReceivedCall[];
  /** The status of the next answers. Default: 204. */
  answerWith(status: number, headers?: Record<string, string>): void;
  /** Takes the next calls and says nothing to them. */
  holdAnswers(): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const calls: ReceivedCall[] = [];
  let answer: { status: number; headers: Record<string, string> } | null = { status: 204, headers: {} };
  const server: Server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    calls.push({ headers: request.headers, text, body: JSON.parse(text) as ReceivedCall['body'] });
    if (answer) response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls,
    answerWith: (status, headers = {}) => void (answer = { status, headers }),
    holdAnswers: () => void (answer = null),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As the documentation tells receivers to do it. */
export function isSignedBy(secret: string, { headers, text }: ReceivedCall): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
  const expected = `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}
