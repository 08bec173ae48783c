import type { Core } from '@strapi/types';
import { OWN_UIDS } from '../uids';
import { registeredVariantTypes } from '../repositories/variant-types';

/** Variants, personas, rules, facts and sample visitors are nobody's API: GraphQL would otherwise offer queries and mutations for them. */
export function hideFromGraphql(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as { shadowCRUD(uid: string): { disable(): void } };
  const uids = [...OWN_UIDS, ...registeredVariantTypes(strapi).map(({ variant }) => variant)];
  for (const uid of uids) extension.shadowCRUD(uid).disable();
}
