import type { HealthCheck } from '../../../../shared/contracts/health';
import type { PersonalizationConfig } from '../../config';

/** Whole families of addresses: whoever is trusted so widely may pretend to be anybody. */
const EVERYBODY = /\/0+$/;

export function checkProxies({ trustedProxies }: Pick<PersonalizationConfig, 'trustedProxies'>): HealthCheck {
  const items = trustedProxies.filter((proxy) => EVERYBODY.test(proxy)).slice(0, 20);
  const state = items.length > 0 ? 'problem' : trustedProxies.length === 0 ? 'attention' : 'good';
  return { id: 'proxies', state, values: { proxies: trustedProxies.length }, items };
}

/** What Strapi's templates write in place of a key, and what nobody could have drawn by chance. */
const PLACEHOLDER = /tobemodified|change.?me/i;
const MIN_KEY_LENGTH = 16;

/** Strapi's `app.keys`, from which the keys of the visitor token are derived. No part of a key ever leaves here. */
export function checkTokenKeys(appKeys: unknown): HealthCheck {
  const keys = [appKeys].flat().filter((key): key is string => typeof key === 'string' && key !== '');
  const weak = keys.filter((key) => PLACEHOLDER.test(key) || key.length < MIN_KEY_LENGTH).length;
  const state = keys.length === 0 ? 'problem' : weak > 0 ? 'attention' : 'good';
  return { id: 'token-keys', state, values: { keys: keys.length, weak }, items: [] };
}

/** Whether what visitors tell can be kept. A token always can; Redis may be away. */
export function checkVisitorStore(
  { visitorStore, visitorToken }: Pick<PersonalizationConfig, 'visitorStore' | 'visitorToken'>,
  isReady: boolean
): HealthCheck {
  const values = { store: visitorStore.use, days: visitorToken.maxAgeDays };
  return { id: 'visitor-store', state: isReady ? 'good' : 'problem', values, items: [] };
}
