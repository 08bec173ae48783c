import type { Core } from '@strapi/types';
import type { PersonalizationConfig } from '../../config';
import type { DocumentChain } from '../../document-chain';
import type { DeliveryServices } from '../delivery-services';
import type { Disclosing } from '../disclosing';
import type { HeaderOptions } from '../headers';
import type { MergeFields } from '../merge-fields/merge-fields';
import type { PersonalizedRequest } from '../personalized-request';
import type { DeliveryContext } from '../request-scope';
import type { Schemas } from '../schemas';
import { addToCoreRoutes } from './core-routes';
import { createFastPath, type FastPath } from './fast-path';
import type { WriteEvent } from '../../nodes/change-of-write';
import { createInvalidation } from './invalidation';
import { createRecorder, type RecordedContext } from './recording';
import { createRouteCache } from './route-cache';

interface ResponseCacheParts {
  readonly headers: HeaderOptions;
  readonly strapi: Core.Strapi;
  readonly documents: DocumentChain;
  readonly services: DeliveryServices;
  readonly config: PersonalizationConfig;
  readonly schemas: () => Schemas;
  readonly merging: MergeFields;
  readonly disclosing: Disclosing;
  readonly open: (context: DeliveryContext) => PersonalizedRequest;
}

const fastPaths = new WeakMap<object, FastPath>();

/** The fast path of an application; `null` where the response cache is switched off. */
export function fastPathOf(strapi: object): FastPath | null {
  return fastPaths.get(strapi) ?? null;
}

/** Wires the response cache into Strapi, in the plugin's `register()`. Everything of it is missing where it is switched off. */
export function registerResponseCache({
  strapi,
  documents,
  services,
  config,
  headers,
  schemas,
  merging,
  disclosing,
  open,
}: ResponseCacheParts): void {
  const { enabled, maxEntryBytes, parameters, skippable, tagHeader } = config.responseCache;
  if (!enabled) return;
  const options = { maxEntryBytes, parameters, tagHeader };

  const fastPath = createFastPath({
    cache: () => services.responseCache,
    merging,
    open,
    headers,
    options,
  });
  fastPaths.set(strapi, fastPath);

  documents.use(createRecorder(() => strapi.requestContext.get() as unknown as RecordedContext));

  // The last moment before Strapi makes its router, and the first at which custom fields are what they stand for.
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    const routeCache = createRouteCache({
      cache: services.responseCache,
      schemas,
      merging,
      disclosing,
      open,
      options,
      onPublicAnswer: (context, key) => fastPath.learn(context, key),
    });
    addToCoreRoutes(strapi, { middleware: routeCache as never, skippable });
    strapi.db.lifecycles.subscribe(follower(strapi, services) as never);
  });
}

function follower(strapi: Core.Strapi, services: DeliveryServices): Record<string, unknown> {
  const follow = createInvalidation({
    cache: services.responseCache,
    isInTransaction: () => strapi.db.inTransaction(),
    onCommit: (callback) => strapi.db.transaction(({ onCommit }) => onCommit(callback)),
    hasDrafts: (uid) =>
      (strapi.contentTypes as unknown as Record<string, { options?: { draftAndPublish?: boolean } }>)[uid]?.options
        ?.draftAndPublish === true,
  });
  const events = ['afterCreate', 'afterUpdate', 'afterDelete', 'afterCreateMany', 'afterUpdateMany', 'afterDeleteMany'];
  return Object.fromEntries(events.map((name) => [name, (event: WriteEvent) => follow(event)]));
}
