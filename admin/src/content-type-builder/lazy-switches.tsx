import { lazyPart } from '../lazy-part';

export const LazyTypeSwitch = lazyPart(async () => (await import('./type-switch')).TypeSwitch);
export const LazyFieldSwitch = lazyPart(async () => (await import('./field-switch')).FieldSwitch);
export const LazyPriceSwitch = lazyPart(async () => (await import('./price-switch')).PriceSwitch);
