import type { HealthAnswer } from '../../../../shared/contracts/health';
import { defaultConfig, type PersonalizationConfig } from '../../config';
import type { FactsService } from '../../facts/facts-service';
import { hasGeoipLite } from '../../facts/place/geoip-lite-place';
import { inspectMmdb } from '../../facts/place/inspect-mmdb';
import type { NodesService } from '../../nodes/nodes';
import type { PersonasService } from '../personas';
import type { VisitorStoreHandle } from '../visitor/store/open-visitor-store';
import { checkProxies, checkTokenKeys, checkVisitorStore } from './check-configuration';
import { checkFactSources, checkPersonas, checkVariants, type Drift } from './check-content';
import { checkOutbox, type OutboxState } from './check-outbox';
import { checkGeo } from './check-geo';
import { checkNodes } from './check-nodes';
import { describeSettings } from './settings';

export interface HealthService {
  /** What the operator configured, and whether it works, on this server and at this moment. */
  find(): Promise<HealthAnswer['data']>;
}

interface Dependencies {
  readonly config: PersonalizationConfig;
  /** Strapi's `app.keys`. */
  readonly appKeys: unknown;
  readonly personas: Pick<PersonasService, 'current'>;
  readonly facts: Pick<FactsService, 'list' | 'failures'>;
  readonly nodes: Pick<NodesService, 'state'>;
  readonly visitorStore: Pick<VisitorStoreHandle, 'isReady'>;
  /** How many types have variants. */
  readonly countTypes: () => number;
  readonly findDrift: () => Promise<readonly Drift[]>;
  readonly findOutbox: () => Promise<OutboxState>;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
}

export function createHealthService({
  config,
  appKeys,
  personas,
  facts,
  nodes,
  visitorStore,
  countTypes,
  findDrift,
  findOutbox,
  clock = Date.now,
}: Dependencies): HealthService {
  return {
    async find() {
      const { mmdb } = config.geo;
      const [drift, outbox, file] = await Promise.all([
        findDrift(),
        findOutbox(),
        mmdb === null ? null : inspectMmdb(mmdb),
      ]);
      return {
        settings: describeSettings(config, defaultConfig),
        checks: [
          checkGeo(config.geo, { file, hasGeoipLite: hasGeoipLite(), now: clock() }),
          checkProxies(config),
          checkTokenKeys(appKeys),
          checkVisitorStore(config, visitorStore.isReady()),
          checkPersonas(personas.current().set),
          checkVariants({ types: countTypes(), drift }),
          checkFactSources(facts.list().length, facts.failures()),
          checkNodes(nodes.state(), config.nodes.pollSeconds),
          checkOutbox(outbox, clock()),
        ],
      };
    },
  };
}
