import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import type { KnownType } from './list-role';

/** The types that Strapi's content manager has loaded before it shows a list; none where they cannot be read. */
export function knownTypes({ store }: Pick<StrapiApp, 'store'>): readonly KnownType[] {
  const { getInitialData } = adminApi.endpoints as { getInitialData?: InitialData };
  return (store && getInitialData?.select(undefined)(store.getState()).data?.contentTypes) ?? [];
}

/** Strapi's own request; its client's type does not name it. */
interface InitialData {
  readonly select: (
    argument: undefined
  ) => (state: unknown) => { readonly data?: { readonly contentTypes?: readonly KnownType[] } };
}
