import { lazy, Suspense } from 'react';
import type { SwitchProps } from './switch-props';

const TypeSwitch = lazy(async () => ({ default: (await import('./type-switch')).TypeSwitch }));
const FieldSwitch = lazy(async () => ({ default: (await import('./field-switch')).FieldSwitch }));

export function LazyTypeSwitch(props: SwitchProps) {
  return (
    <Suspense fallback={null}>
      <TypeSwitch {...props} />
    </Suspense>
  );
}

export function LazyFieldSwitch(props: SwitchProps) {
  return (
    <Suspense fallback={null}>
      <FieldSwitch {...props} />
    </Suspense>
  );
}
