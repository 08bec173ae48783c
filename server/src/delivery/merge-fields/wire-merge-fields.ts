import type { Core } from '@strapi/types';
import type { DocumentChain } from '../../document-chain';
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
export function wireMergeFields({ strapi, documents, services, schemas }: MergeFieldsParts): MergeFields {
  let known: { readonly optedIn: ReadonlySet<string>; readonly graph: ModelGraph } | undefined;
  const types = () => (known ??= typesThatOptedIn(schemas()));
  const isOptedIn = (uid: string): boolean => types().optedIn.has(uid);
  const reads = createEntryReads({
    currentRequest: () => strapi.requestContext.get() as unknown as DeliveryContext | undefined,
    mayHoldTexts: (uid, isPopulated) => isOptedIn(uid) || (isPopulated && types().graph.leads(uid).length > 0),
  });
  documents.onRead(reads.middleware);

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

interface MergeFieldsParts {
  readonly strapi: Core.Strapi;
  readonly documents: DocumentChain;
  readonly services: DeliveryServices;
  readonly schemas: () => Schemas;
}

function typesThatOptedIn({ models }: Schemas): { optedIn: ReadonlySet<string>; graph: ModelGraph } {
  const optedIn = new Set([...models.keys()].filter((uid) => models.has(variantUid(uid))));
  return { optedIn, graph: createModelGraph(models, optedIn) };
}
