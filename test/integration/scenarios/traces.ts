import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Test } from 'supertest';
import { preparedState, type TestApp } from '../../harness';

const FACT = 'plugin::personalization.fact';
const ADDRESSED = ['X-Forwarded-For', 'X-Visitor-IP', 'CF-Connecting-IP'];

/** Four numbers, but for where the server itself listens, which it says when it starts. */
const ANY_ADDRESS = /(?<!https?:\/\/)(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;

/** What the database file and the log of an application hold of those who asked it, in words. */
export async function tracesIn(app: TestApp, asked: readonly Test[]): Promise<string[]> {
  const personal = (await app.documents(FACT).findMany({ filters: { isPersonal: true } })).map(({ key }) =>
    String(key)
  );
  const [{ file }] = (await app.call('sql', 'pragma database_list')) as [{ file: string }];
  // The file and not the tables: what was deleted may lie in it still.
  const before = readFileSync(path.join(preparedState().seeded, 'data.db'));
  const places = { database: readFileSync(file), log: Buffer.from(app.logs().join('\n')) };
  const sent = new Map([
    ...asked.flatMap(addressesOf).map((address) => [address, 'the address'] as const),
    ...asked.flatMap((test) => valuesOf(test, personal)).map((value) => [value, 'the personal value'] as const),
  ]);

  return Object.entries(places).flatMap(([place, bytes]) => [
    ...[...sent].filter(([text]) => bytes.includes(text)).map(([text, what]) => `${what} "${text}" in the ${place}`),
    ...addressesIn(bytes)
      .filter((text) => !sent.has(text) && !before.includes(text))
      .map((text) => `something like an address, "${text}", in the ${place}`),
  ]);
}

const addressesIn = (bytes: Buffer) => [...new Set(bytes.toString('latin1').match(ANY_ADDRESS) ?? [])];

function addressesOf(test: Test): string[] {
  return ADDRESSED.flatMap((name) => test.get(name)?.split(',') ?? []).map((address) => address.trim());
}

/** Of what was told with a request, by a visitor or about people, the values of these facts. */
function valuesOf(test: Test, keys: readonly string[]): string[] {
  const { _data: sent } = test as unknown as { _data?: unknown };
  const bodies = typeof sent === 'string' ? sent.split('\n').flatMap(parsed) : [sent];
  const rows = bodies.flatMap((body) => (body as { profiles?: unknown[] } | undefined)?.profiles ?? [body]);
  const facts = rows.map((row) => (row as { facts?: Record<string, unknown> } | undefined)?.facts ?? {});
  return facts.flatMap((told) => keys.flatMap((key) => (Object.hasOwn(told, key) ? textOf(told[key]) : [])));
}

function parsed(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** What is as short as a number may be anywhere. */
const textOf = (value: unknown) => (typeof value === 'string' && value.length > 3 ? [value] : []);
