import type { FactValue } from '../../../shared/domain/fact';
import { defaultConfig } from '../../../server/src/config';
import type { FactSource } from '../../../server/src/facts/fact-source';
import { createFactsService } from '../../../server/src/facts/facts-service';
import { createVisitorRequest, type KoaRequestLike } from '../../../server/src/facts/visitor-request';

const read = createVisitorRequest({ config: { trustedProxies: ['10.0.0.1'] } });

/** The facts of a source for a request that comes through the trusted proxy 10.0.0.1, as the facts service gives them. */
export function resolveFacts(
  source: FactSource,
  request: Partial<KoaRequestLike>,
  names: readonly string[]
): Record<string, FactValue> {
  const service = createFactsService({
    config: defaultConfig,
    sources: [source],
    logger: {
      warn(message) {
        throw new Error(message);
      },
    },
  });
  const resolved = service.resolve(read({ headers: {}, socket: { remoteAddress: '10.0.0.1' }, ...request }), names, 0);
  if (resolved instanceof Promise) throw new Error('the source did not answer at once');
  return { ...resolved.values };
}
