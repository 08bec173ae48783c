import type { FactValue } from '../../../shared/domain/fact';
import type { PersonalizationConfig } from '../config';
import { defineFactSource, type FactSource } from './fact-source';

/** Headers and cookies that the operator has allowed, and the address for tests on networks. */
export function createRequestSource({
  config,
}: {
  config: Pick<PersonalizationConfig, 'allowedHeaders' | 'allowedCookies'>;
}): FactSource {
  const allowedHeaders = new Set(config.allowedHeaders.map((name) => name.toLowerCase()));
  const allowedCookies = new Set(config.allowedCookies);

  return defineFactSource({
    id: 'request',
    facts: {
      'request.header.*': { type: 'string', label: { en: 'Request header', ja: 'リクエストヘッダー' } },
      'request.cookie.*': { type: 'string', label: { en: 'Cookie', ja: 'Cookie' } },
      'network.address': { type: 'string', label: { en: 'Network address', ja: 'ネットワークアドレス' } },
    },
    resolve({ address, headers, cookies }, { needed }) {
      const facts: Record<string, FactValue | undefined> = { 'network.address': address ?? undefined };
      for (const name of needed) {
        const header = memberOf(name, 'request.header.')?.toLowerCase();
        const cookie = memberOf(name, 'request.cookie.');
        if (header !== undefined && allowedHeaders.has(header)) facts[name] = headers[header];
        if (cookie !== undefined && allowedCookies.has(cookie)) facts[name] = cookies[cookie];
      }
      return facts;
    },
  });
}

function memberOf(name: string, family: string): string | undefined {
  return name.startsWith(family) ? name.slice(family.length) : undefined;
}
