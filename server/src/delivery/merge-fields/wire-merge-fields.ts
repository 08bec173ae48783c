import type { Core } from '@strapi/types';
import { createFactRepository } from '../../repositories/fact-repository';
import { deriveKeys } from '../../services/derived-keys';
import { variantUid } from '../../uids';
import type { DeliveryServices } from '../delivery-services';
import { createModelGraph, type ModelGraph } from '../model-graph';
import type { DeliveryContext } from '../request-scope';
import type { Schemas } from '../schemas';
import { createMergeFields, type MergeFields } from './merge-fields';
import { createEntryReads } from './read-entries';

/** Wires merge fields into Strapi. Its document middleware must come before the overlay's: it has to see what that makes. */
export function wireMergeFields(strapi: Core.Strapi, services: DeliveryServices, schemas: () => Schemas): MergeFields {
  const isOptedIn = (uid: string): boolean => schemas().models.has(variantUid(uid));
  let graph: ModelGraph | undefined;
  const leads = (uid: string): boolean => {
    graph ??= createModelGraph(schemas().models, new Set([...schemas().models.keys()].filter(isOptedIn)));
    return graph.leads(uid).length > 0;
  };
  const reads = createEntryReads({
    currentRequest: () => strapi.requestContext.get() as unknown as DeliveryContext | undefined,
    mayHoldTexts: (uid, isPopulated) => isOptedIn(uid) || (isPopulated && leads(uid)),
  });
  strapi.documents.use(reads.middleware as never);

  const facts = createFactRepository(strapi);
  let secret: Uint8Array | undefined;
  return createMergeFields({
    schemas,
    isOptedIn,
    readsOf: reads.of,
    showable: async () =>
      new Set((await facts.findAll()).filter((fact) => fact.mayBeShown).map(({ key }) => `form.${key}`)),
    async factsOf(request, names) {
      try {
        return (await services.facts.resolve(await request.visitor(), names, request.now)).values;
      } catch {
        return {};
      }
    },
    secret: () => (secret ??= deriveKeys(strapi.config.get('server.app.keys'), 'merged-answer')[0].secret),
  });
}
