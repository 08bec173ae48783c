import type { TestApp } from '../../harness';

/** What a page does when its form is sent. Returns the cookie with which the browser comes back. */
export async function tell(
  app: TestApp,
  facts: Record<string, unknown>,
  headers: Record<string, string> = {}
): Promise<string> {
  const answer = await app.request.post('/api/personalization/facts').set(headers).send({ facts }).expect(200);
  return cookieOf(answer.headers);
}

/** The visitor token's cookie of an answer, as a browser would send it back. */
export function cookieOf(headers: Record<string, unknown>): string {
  const lines = (headers['set-cookie'] ?? []) as string[];
  const line = lines.find((each) => each.startsWith('pz_visitor='));
  if (!line) throw new Error('The answer sets no visitor token.');
  return line.split(';')[0]!;
}
