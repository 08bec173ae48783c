import { defaultConfig } from './defaults';
import { validateConfig } from './validate-config';

export { defaultConfig } from './defaults';
export { validateConfig } from './validate-config';
export type { DeclaredEvent } from './declared-events';
export type {
  BehaviourConfig,
  CdnName,
  Clock,
  ConsentConfig,
  DeliveryConfig,
  FactsConfig,
  GeoConfig,
  PersonalizationConfig,
  PlaceHeaders,
  NodesConfig,
  ProfilesConfig,
  RateLimitConfig,
  TriggersConfig,
  RedisConfig,
  VisitorStoreConfig,
  VisitorTokenConfig,
  WebhookTarget,
} from './personalization-config';

/** The configuration as Strapi's plugin loader reads it: the defaults, and the check of the merged result. */
export const config = { default: defaultConfig, validator: validateConfig };
