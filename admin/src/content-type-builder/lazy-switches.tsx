import { lazyPart } from '../lazy-part';

export const LazyTypeSwitch = lazyPart(async () => (await import('./switches-part')).TypeSwitch);
export const LazyFieldSwitch = lazyPart(async () => (await import('./switches-part')).FieldSwitch);
export const LazyPriceSwitch = lazyPart(async () => (await import('./switches-part')).PriceSwitch);
