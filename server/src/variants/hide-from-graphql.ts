import type { Core } from '@strapi/types';
import { FACT_UID, PERSONA_UID, RULE_UID } from '../uids';
import { registeredVariantTypes } from '../repositories/variant-types';

/** Variants, personas, rules and facts are nobody's API: GraphQL would otherwise offer queries and mutations for them. */
export function hideFromGraphql(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as { shadowCRUD(uid: string): { disable(): void } };
  const uids = [PERSONA_UID, RULE_UID, FACT_UID, ...registeredVariantTypes(strapi).map(({ variant }) => variant)];
  for (const uid of uids) extension.shadowCRUD(uid).disable();
}
