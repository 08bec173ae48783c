import type { FactValue } from '../../../shared/domain/fact';
import { UTM_PARTS, utmIn } from '../../../shared/request-facts/arrival/arrival';
import { createSiteHosts } from '../../../shared/request-facts/arrival/host-table';
import type { PersonalizationConfig } from '../config';
import { type ArrivalReader, createArrivalReader } from './arrival-reader';
import { defineFactSource, type FactSource } from './fact-source';
import { oncePer } from './once-per';

const QUERY = 'page.query.';

/** The page that the visitor looks at, and how they came to it. */
export function createArrivalSource({ config }: { config: Pick<PersonalizationConfig, 'siteHosts'> }): FactSource {
  const findArrival = createArrivalReader(createSiteHosts(config.siteHosts));

  return defineFactSource({
    id: 'arrival',
    facts: {
      'arrival.referrer': { type: 'string', label: { en: 'Referring page', ja: '参照元ページ' } },
      'arrival.referrerHost': { type: 'string', label: { en: 'Referring host', ja: '参照元ホスト' } },
      'arrival.medium': { type: 'enumeration', label: { en: 'Way of arrival', ja: '流入経路' } },
      'arrival.source': { type: 'string', label: { en: 'Source of arrival', ja: '流入元' } },
      'arrival.utm.source': { type: 'string', label: { en: 'Campaign source', ja: 'キャンペーンのソース' } },
      'arrival.utm.medium': { type: 'string', label: { en: 'Campaign medium', ja: 'キャンペーンのメディア' } },
      'arrival.utm.campaign': { type: 'string', label: { en: 'Campaign', ja: 'キャンペーン' } },
      'arrival.utm.term': { type: 'string', label: { en: 'Campaign term', ja: 'キャンペーンのキーワード' } },
      'arrival.utm.content': { type: 'string', label: { en: 'Campaign content', ja: 'キャンペーンのコンテンツ' } },
      'arrival.clickIds': {
        type: 'string',
        isList: true,
        label: { en: 'Click ids in the address', ja: 'URLのクリックID' },
      },
      'page.path': { type: 'string', label: { en: 'Path of the page', ja: 'ページのパス' } },
      'page.host': { type: 'string', label: { en: 'Host of the page', ja: 'ページのホスト' } },
      'page.query.*': { type: 'string', label: { en: 'Parameter of the page', ja: 'ページのパラメーター' } },
    },
    resolve(request, { needed }) {
      const found = findArrival(request);
      return readersOf(needed).map((read) => read(found));
    },
  });
}

type Reader = (found: ReturnType<ArrivalReader>) => FactValue | undefined;

const readersOf = oncePer((needed: readonly string[]) => needed.map(readerOf));

function readerOf(name: string): Reader {
  if (!name.startsWith(QUERY)) return READERS.get(name) ?? nothing;
  const parameter = name.slice(QUERY.length);
  return ({ page }) => page.query[parameter];
}

const nothing: Reader = () => undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['arrival.referrer', ({ arrival }) => arrival.referrer],
  ['arrival.referrerHost', ({ arrival }) => arrival.referrerHost],
  ['arrival.medium', ({ arrival }) => arrival.medium],
  ['arrival.source', ({ arrival }) => arrival.source],
  ['arrival.clickIds', ({ arrival }) => arrival.clickIds],
  ['page.path', ({ page }) => page.path],
  ['page.host', ({ page }) => page.host],
  ...UTM_PARTS.map((part): [string, Reader] => [`arrival.utm.${part}`, ({ page }) => utmIn(page.query, part)]),
]);
