import { gzipSync } from 'node:zlib';
import type { Manifest } from '../../../shared/contracts/manifest';
import type { Persona } from '../../../shared/domain/persona';
import type { Facts, FactValue } from '../../../shared/domain/fact';
import { compilePersonas, decide, packPersonas, type PersonaSet } from '../../../shared/engine';
import { re2Patterns as patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import { type BuiltClient, buildClient } from './built-edge';

let client: BuiltClient;
beforeAll(() => {
  client = buildClient();
});

const PAGE = new Request('https://shop.example/');
const SAMPLE_NOW = Date.parse('2026-01-15T03:00:00Z');

const persona = (key: string, priority: number, condition: Persona['condition']): Persona => {
  return { key, name: key, priority, isEnabled: true, condition, scoring: null, activeFrom: null, activeTo: null };
};

function manifestOf(set: PersonaSet, now: number, more: Partial<Manifest> = {}): Manifest {
  const { facts, packed } = packPersonas(set, now);
  const owners = { page: [{ locale: null, personas: packed.personas.map(({ key }) => key) }] };
  const rest = { entries: null, siteTimeZone: 'UTC', siteHosts: [], tables: {}, holdsUntil: null };
  return { version: 1, facts: [...facts], personas: packed, owners, ...rest, ...more };
}

const serving = (manifest: Manifest) => async () => new Response(JSON.stringify({ data: manifest }));
const compiled = (...all: Persona[]) => compilePersonas(all, { predicates: builtInPredicates, patterns });
const isCountry = (code: string) => ({ predicate: 'place.country', params: { countries: [code] } });

describe('the built edge', () => {
  it('has at most 10 kB, and loads apart what only some conditions need', () => {
    const sizeOf = (file: string) => gzipSync(client.read(file), { level: 9 }).length;
    expect(sizeOf('edge.mjs')).toBeLessThanOrEqual(10_000);
    expect(sizeOf('request-facts.mjs')).toBeLessThanOrEqual(5_500);
    expect(sizeOf('remembered-predicates.mjs')).toBeLessThanOrEqual(2_500);
  });

  it('carries no word for people, and imports nothing at once', () => {
    expect(client.read('edge.mjs')).not.toMatch(/[ぁ-んァ-ン一-龥]|re2js|^import|\bfrom"/);
  });

  it.each(builtInPredicates.flatMap(({ id, samples }) => samples.map((sample, at) => ({ id, at, sample }))))(
    'decides sample $at of $id as the origin does',
    async ({ id, sample }) => {
      const now = sample.now ?? SAMPLE_NOW;
      const condition = { predicate: id, params: sample.params as Record<string, unknown> };
      const set = compiled(persona('other', 1, null), persona('sampled', 2, condition));
      const facts: Facts = sample.facts;
      const manifest = manifestOf(set, now);
      const edge = client.createEdge({ url: 'https://cms.example', fetch: serving(manifest), clock: () => now });
      // What the sample does not know, the request must not tell.
      const own = Object.fromEntries(manifest.facts.map((name) => [name, facts[name] as FactValue | undefined]));
      const resolution = await edge.resolve(PAGE, { facts: own });

      const decision = decide(set, facts, { now });
      expect(resolution).toMatchObject({
        reason: 'decided',
        personas: decision.personas.map(({ key }) => key),
        undecided: decision.undecided,
        holdsUntil: decision.holdsUntil,
      });
    }
  );
});

describe('an edge', () => {
  const now = SAMPLE_NOW;
  const set = compiled(
    persona('in-japan', 1, isCountry('JP')),
    persona('dog-owner', 2, petIs('dog')),
    persona('all', 3, null)
  );

  function petIs(value: string): Persona['condition'] {
    const params = { fact: 'form.pet', operator: 'equals', value, ignoreCase: false, negate: false };
    return { predicate: 'fact', params };
  }
  const edgeWith = (fetch: typeof globalThis.fetch, clock = () => now) =>
    client.createEdge({ url: 'https://cms.example', cdn: 'cloudflare', fetch, clock });
  const from = (country: string, headers = {}) =>
    new Request(PAGE, { headers: { 'cf-ipcountry': country, ...headers } });

  it('asks for those who change the page, and for the base where nobody does', async () => {
    const edge = edgeWith(serving(manifestOf(set, now)));
    expect(await edge.resolve(from('JP'))).toMatchObject({ persona: 'in-japan', isCertain: true });
    expect(await edge.resolve(from('FR'))).toMatchObject({ persona: '_base', isCertain: true });
    expect((await edge.resolve(from('JP'), { scope: [{ type: 'nothing' }] })).persona).toBe('_base');
  });

  it('is not certain where a token may say more', async () => {
    const edge = edgeWith(serving(manifestOf(set, now)));
    const cookie = { cookie: 'a=b; pz_visitor=secret' };
    expect((await edge.resolve(from('FR', cookie))).isCertain).toBe(false);
    expect((await edge.resolve(from('JP', cookie))).isCertain).toBe(true);
    const isKnown = await edge.resolve(from('FR', cookie), { facts: { 'form.pet': 'cat' } });
    expect(isKnown).toMatchObject({ persona: '_base', isCertain: true });
  });

  it.each<[string, typeof fetch]>([
    ['is not there', () => Promise.reject(new Error('gone'))],
    ['answers with an error', async () => new Response('no', { status: 500 })],
    ['answers with rubbish', async () => new Response('<html>')],
    ['answers with something else', async () => new Response('{"data":{"version":1,"personas":7}}')],
    ['answers with too much', async () => new Response(`"${'x'.repeat(2_000_001)}"`)],
  ])('gives the page for everybody while the origin %s', async (_what, fetch) => {
    expect(await edgeWith(fetch).resolve(from('JP'))).toMatchObject({ persona: '_base', reason: 'no-manifest' });
  });

  it('uses an old manifest while it asks for a new one, which may say that nothing has changed', async () => {
    let at = now;
    const asked: (string | null)[] = [];
    const edge = edgeWith(
      async (_url, init) => {
        asked.push(new Headers(init?.headers).get('if-none-match'));
        if (asked.length > 1) return new Response(null, { status: 304 });
        return new Response(JSON.stringify({ data: manifestOf(set, now) }), { headers: { etag: '"one"' } });
      },
      () => at
    );
    await edge.resolve(from('JP'));
    at += 31_000;
    const work: Promise<unknown>[] = [];
    expect((await edge.resolve(from('JP'), { waitUntil: (each) => work.push(each) })).persona).toBe('in-japan');
    await Promise.all(work);
    await edge.resolve(from('JP'));
    expect(asked).toEqual([null, '"one"']);
  });

  it('uses no manifest beyond the moment until which it holds', async () => {
    let at = now;
    const answers = [
      serving(manifestOf(set, now, { holdsUntil: now + 1000 })),
      () => Promise.reject(new Error('gone')),
    ];
    const edge = edgeWith(
      () => answers.shift()?.() ?? Promise.reject(new Error('gone')),
      () => at
    );
    expect(await edge.resolve(from('JP'))).toMatchObject({ persona: 'in-japan', holdsUntil: now + 1000 });
    at += 6000;
    expect(await edge.resolve(from('JP'))).toMatchObject({ persona: '_base', reason: 'no-manifest' });
  });

  it('asks once for many visitors', async () => {
    let asked = 0;
    const edge = edgeWith(async () => {
      asked += 1;
      return new Response(JSON.stringify({ data: manifestOf(set, now) }));
    });
    await Promise.all(Array.from({ length: 20 }, () => edge.resolve(from('JP'))));
    expect(asked).toBe(1);
  });

  it('reads patterns only where a condition has one', async () => {
    const pattern = { predicate: 'arrival.path-pattern', params: { pattern: '^/dogs?$', ignoreCase: false } };
    const edge = edgeWith(serving(manifestOf(compiled(persona('dogs', 1, pattern)), now)));
    expect((await edge.resolve(new Request('https://shop.example/dog'))).persona).toBe('dogs');
    expect((await edge.resolve(new Request('https://shop.example/cat'))).persona).toBe('_base');
  });
});
