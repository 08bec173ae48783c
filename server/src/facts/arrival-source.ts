import type { FactValue } from '../../../shared/domain/fact';
import { UTM_PARTS } from '../../../shared/request-facts/arrival/arrival';
import { createSiteHosts } from '../../../shared/request-facts/arrival/host-table';
import type { PersonalizationConfig } from '../config';
import { createArrivalReader } from './arrival-reader';
import { defineFactSource, type FactSource } from './fact-source';

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
      const { page, arrival } = findArrival(request);
      const facts: Record<string, FactValue | undefined> = {
        'arrival.referrer': arrival.referrer,
        'arrival.referrerHost': arrival.referrerHost,
        'arrival.medium': arrival.medium,
        'arrival.source': arrival.source,
        'arrival.clickIds': arrival.clickIds,
        'page.path': page.path,
        'page.host': page.host,
      };
      for (const part of UTM_PARTS) facts[`arrival.utm.${part}`] = arrival.utm[part];
      for (const name of needed) {
        if (name.startsWith(QUERY)) facts[name] = page.query[name.slice(QUERY.length)];
      }
      return facts;
    },
  });
}
