import type { TestApp } from '../../harness';
import { tell } from '../scenarios/told-facts';
import { at, HOKKAIDO, JANUARY, JULY, OKINAWA, onLinux } from '../scenarios/visitors';

export interface Visitor {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

const PHONE = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1',
};

/** One for whom nothing holds, one for each way of coming to hold, and some for whom several do. */
export async function visitorsOf(app: TestApp): Promise<Visitor[]> {
  const dog = { cookie: await tell(app, { pet: 'dog' }) };
  const cat = { cookie: await tell(app, { pet: 'cat' }) };
  return [
    { name: 'nobody', headers: JULY },
    { name: 'Hokkaido in January', headers: { ...HOKKAIDO, ...JANUARY } },
    { name: 'Hokkaido in July', headers: { ...HOKKAIDO, ...JULY } },
    { name: 'Okinawa in January', headers: { ...OKINAWA, ...JANUARY } },
    { name: 'a phone', headers: { ...PHONE, ...JULY } },
    { name: 'a phone in the evening', headers: { ...PHONE, ...at('2027-07-15T20:30:00+09:00') } },
    { name: 'a dog in Hokkaido in January', headers: { ...dog, ...HOKKAIDO, ...JANUARY } },
    { name: 'a cat', headers: { ...cat, ...JULY } },
    { name: 'an old browser on Linux', headers: { ...onLinux(100), ...JULY } },
  ];
}

/** Every kind of place in which an entry can stand in an answer. */
export const PAGES: readonly string[] = [
  '/api/home',
  '/api/home?populate=*',
  '/api/home?locale=ja&populate=*',
  '/api/home?populate[sections][on][sections.products][populate][products][populate]=*',
  '/api/products?populate=*&sort=slug',
  '/api/products?fields=name,badge&sort=slug&pagination[pageSize]=3',
  '/api/products?filters[category][name][$notNull]=true&sort=slug',
  '/api/articles?populate[products][populate]=category&sort=slug',
  '/api/categories?populate[products][sort]=slug',
  '/api/pages?populate[sections][populate]=*&sort=slug',
];

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly pagination: unknown;
}

/** As a visitor asks: it may come from the cache. */
export function readCached(app: TestApp, page: string, visitor: Visitor): Promise<Answer> {
  return read(app, page, visitor);
}

/** The oracle: the same application makes answers with `personalization=meta` each time, and adds nothing else to them. */
export function readFresh(app: TestApp, page: string, visitor: Visitor): Promise<Answer> {
  return read(app, `${page}${page.includes('?') ? '&' : '?'}personalization=meta`, visitor);
}

async function read(app: TestApp, page: string, { headers }: Visitor): Promise<Answer> {
  const { status, body } = await app.request.get(page).set(headers);
  const { data, meta } = body as { data?: unknown; meta?: { pagination?: unknown } };
  return { status, data: data ?? null, pagination: meta?.pagination ?? null };
}
