import type { Core } from '@strapi/types';
import type { PersonalizationConfig } from '../config';
import type { DocumentChain } from '../document-chain';
import { whenKnown } from '../facts/maybe-promise';
import type { KoaRequestLike } from '../facts/visitor-request';
import { createDocumentRepository } from '../repositories/document-repository';
import type { Call } from '../services/visitor/callers';
import { PLUGIN_ID } from '../uids';
import { createAnswerMiddleware } from './answer-middleware';
import { readAskedPersonas } from './asked-persona';
import { registerResponseCache } from './cache/register-response-cache';
import { deliveryServices, snapshotReload, type DeliveryServices } from './delivery-services';
import { createQueryScope, type RequestContext } from './graphql/query-scope';
import { createDisclosing } from './disclosing';
import { registerGraphql } from './graphql/register-graphql';
import type { StandingVariant } from './overlay';
import { createOverlayMiddleware } from './overlay-middleware';
import { createOverlaySnapshot } from './overlay-snapshot';
import { wireMergeFields } from './merge-fields/wire-merge-fields';
import { createPersonalizedRequest, type PersonalizedRequest } from './personalized-request';
import { readPreview } from './preview-request';
import { declareQueryParameters, queryForOurs, readWantsMeta, type ParameterRegistry } from './query-parameters';
import { createReloadMiddleware } from './reload-middleware';
import { schemasOf } from './schemas';
import { personalizedRequestOf, rememberPersonalizedRequest, type DeliveryContext } from './request-scope';
import { createVarier } from './vary';
import { createWarnOnce } from './warn-once';

/**
 * Wires the delivery into Strapi, in the plugin's `register()`: our document middlewares must be in place before anybody
 * reads, and parameters are declared before routes are made.
 */
export function registerDelivery({ strapi, documents }: DeliveryDependencies): void {
  const services = deliveryServices(strapi);
  const config = strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`);
  const { maxDepth } = config.delivery;
  const warn = createWarnOnce(strapi.log);
  const isInTransaction = () => strapi.db.inTransaction();

  declareQueryParameters(strapi.contentAPI as unknown as ParameterRegistry);
  const headers = { personaHeader: config.personaHeader, lifetimes: config.delivery, vary: createVarier() };
  const currentRequest = () => strapi.requestContext.get() as unknown as DeliveryContext | undefined;
  const open = createOpener(services, config, (error) => {
    warn('a visitor could not be decided, the base is shown', error);
  });
  const schemas = schemasOf(strapi);
  const merging = wireMergeFields({ strapi, documents, services, schemas });
  const disclosing = createDisclosing({
    schemas,
    personas: () => services.personas.current().set,
    defaultLocale: () => services.defaultLocale.get(),
  });
  strapi.server.api('content-api').use(createAnswerMiddleware(headers, { merging, disclosing, open }) as never);

  const reloading = createReloadMiddleware({
    isInTransaction,
    onCommit: (callback) => strapi.db.transaction(({ onCommit }) => onCommit(callback)),
    reload: snapshotReload(services),
  });
  documents.onWrite(reloading);
  // Before the overlay: it asks the base for less where a variant stands in, and the answer depends on what was asked for.
  registerResponseCache({ strapi, documents, services, config, headers, schemas, merging, disclosing, open });

  const snapshot = createOverlaySnapshot(strapi, { index: () => services.variants.current(), schemas, maxDepth });
  const scope = createQueryScope(strapi.requestContext as unknown as RequestContext);
  const standing = new WeakMap<object, StandingVariant>();
  const overlaying = createOverlayMiddleware({
    currentRequest,
    isInTransaction,
    open,
    snapshot,
    currentField: () => scope.current(),
    onStanding: (entry, variant) => void standing.set(entry, variant),
    defaultLocale: () => services.defaultLocale.get(),
    readAgain: createDocumentRepository(strapi).read,
    warn,
  });
  documents.onRead(overlaying);

  const { personaHeader } = config;
  registerGraphql({ strapi, scope, standing, snapshot, open, isInTransaction, warn, personaHeader, disclosing });
  followDefaultLocale(strapi, services);
}

interface DeliveryDependencies {
  readonly strapi: Core.Strapi;
  readonly documents: DocumentChain;
}

/** Opens a request for personalization the first time that it reads a document. */
function createOpener(services: DeliveryServices, config: PersonalizationConfig, onFailure: (error: unknown) => void) {
  const allowed = config.personaParameter;
  const isKnown = (key: string) => services.personas.current().byKey.get(key)?.isEnabled === true;

  return (context: DeliveryContext): PersonalizedRequest => {
    const known = personalizedRequestOf(context);
    if (known) return known;
    const clock = config.clock(context);
    const { headers, state } = context;
    const asking = { headers, state, query: queryForOurs(context) };
    // Tokens run out by the real time, whatever time is being played.
    const preview = readPreview(asking, services.previewTokens, Date.now());
    const now = preview?.at ?? clock;
    const request = createPersonalizedRequest({
      now,
      asked: preview
        ? { keys: preview.persona === null ? [] : [preview.persona], by: 'preview' }
        : readAskedPersonas(asking, { allowed, isKnown }),
      wantsMeta: readWantsMeta(asking.query),
      receive: () => whenKnown(services.visits.receive(read(context)), (visit) => visit.request),
      decide: (visitor, among) => services.decisions.decide(visitor, { now, among }),
      onFailure,
    });
    return rememberPersonalizedRequest(context, request);
  };
}

/** Koa hands each of these on from object to object, and whoever decides looks often. */
function read({ headers, method, socket, state, url }: DeliveryContext): KoaRequestLike & Call {
  return { headers, method, socket, state, url };
}

/** i18n keeps the default locale in Strapi's own store, and writes it past the document service. */
function followDefaultLocale(strapi: Core.Strapi, services: DeliveryServices): void {
  const forget = () => services.defaultLocale.forget();
  strapi.db.lifecycles.subscribe({ models: ['strapi::core-store'], afterCreate: forget, afterUpdate: forget });
}
