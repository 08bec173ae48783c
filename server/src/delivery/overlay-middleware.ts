import { PERSONA_PARAMETER } from '../../../shared/contracts/preview';
import { isVariantUid } from '../uids';
import { PERSONA_HEADER } from './asked-persona';
import { fieldwiseSelection } from './graphql/fieldwise-selection';
import { overlay, type OverlayDependencies, type StandingVariant } from './overlay';
import type { OverlaySnapshot } from './overlay-snapshot';
import type { PersonalizedRequest } from './personalized-request';
import { isPreview } from './preview-request';
import { META_PARAMETER, queryForOurs } from './query-parameters';
import { isContentApiRead, type DeliveryContext } from './request-scope';
import { loadRootVariant } from './root-variant';
import { ROOT_PATH } from './slots';
import type { Place, Row } from './walk';

/** What a document-service middleware is called with. */
export interface DocumentContext {
  readonly uid: string;
  readonly action: string;
  params: Record<string, unknown>;
}

export interface OverlayMiddlewareDependencies {
  /** The Koa context of the request that is being answered, if there is one. */
  readonly currentRequest: () => DeliveryContext | undefined;
  readonly isInTransaction: () => boolean;
  /** Opens the request for personalization, once. Throws only what is the caller's fault: a persona it may not have. */
  readonly open: (context: DeliveryContext) => PersonalizedRequest;
  readonly snapshot: OverlaySnapshot;
  /** The root field of a GraphQL query that is reading now: the names that it may ask for. */
  readonly currentField: () => { readonly names: () => readonly string[] } | undefined;
  /** Told which variant stands in for an entry that GraphQL reads: what hangs on it is read later, attribute by attribute. */
  readonly onStanding: (entry: object, variant: StandingVariant) => void;
  readonly defaultLocale: () => Promise<string>;
  /** Reads once more, through the whole document service. */
  readonly readAgain: (uid: string, action: string, params: object) => Promise<unknown>;
  readonly warn: (what: string, error: unknown) => void;
}

const READS = new Set(['findMany', 'findFirst', 'findOne']);

/**
 * Puts variants over what the content API reads, before Strapi's sanitizer runs with the base schema: what a caller may
 * not see of the base, it does not see of a variant. Whatever fails here, the answer is the base.
 */
export function createOverlayMiddleware({
  currentRequest,
  isInTransaction,
  open,
  snapshot,
  currentField,
  onStanding,
  defaultLocale,
  readAgain,
  warn,
}: OverlayMiddlewareDependencies) {
  /** Single types whose document is not the one that the index expects: there the base is read first. */
  const unexpected = new Set<string>();

  // Not asynchronous itself: most reads have nothing to do with us, and each promise on their way would cost them.
  return (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    if (!READS.has(context.action) || isVariantUid(context.uid)) return next();
    const http = currentRequest();
    if (!http || (!currentField() && !isContentApiRead(http))) return next();

    const { graph, index } = snapshot.current();
    const canVary = mayHoldVariants(context, { graph, index });
    if (!canVary && !asksForSomething(http)) return next();
    return personalize(context, next, http, canVary);
  };

  async function personalize(
    context: DocumentContext,
    next: () => Promise<unknown>,
    http: DeliveryContext,
    canVary: boolean
  ): Promise<unknown> {
    const request = open(http);
    // A transaction is a write in the making, even within a GET: what it reads may be what it will store.
    if (!canVary || isInTransaction()) return next();

    const fail = (error: unknown): null => {
      request.noteFailure();
      warn(`${context.uid} could not be personalized, the base is shown`, error);
      return null;
    };
    const dependencies = snapshot.dependencies((error) => {
      request.noteFailure();
      warn(`a variant of ${context.uid} could not be loaded, the base is shown`, error);
    });

    const field = currentField();
    // What hangs on an entry that GraphQL reads is read later, and nobody knows yet what.
    if (field) request.foresee(null);
    else if (context.params.populate !== undefined) request.foresee(snapshot.owners(context.uid));
    const root = await rootOf(context, dependencies, { defaultLocale, names: field?.names() }).catch(fail);
    if (!root) return next();
    const asked = context.params;
    const known =
      field || unexpected.has(context.uid)
        ? null
        : await loadRootVariant(context.action, asked, root, request, dependencies).catch(fail);
    if (known) context.params = { ...asked, populate: known.populate };

    const base = await next();
    if (base === null || base === undefined) return base;
    if (known && (base as Row).documentId !== known.preloaded.variant.base) {
      unexpected.add(context.uid);
      return readAgain(context.uid, context.action, asked);
    }
    const options = {
      status: context.params.status,
      audience: request,
      preloaded: known?.preloaded,
      onStanding: field && onStanding,
    };
    const overlaid = await overlay(base, root, options, dependencies).catch(fail);
    // What the root variant replaces was not read from the base, so it stands in even when the rest has failed.
    if (!overlaid) return known ? { ...base, ...known.replacing } : base;
    request.note(overlaid);
    return overlaid.result;
  }
}

/** Whether the answer can hold an entry with variants: itself, or through something that it populates. */
function mayHoldVariants(
  { params, uid }: DocumentContext,
  { graph, index }: Pick<OverlayDependencies, 'graph' | 'index'>
): boolean {
  if (index.types.size === 0) return false;
  return index.types.has(uid) || (params.populate !== undefined && graph.leads(uid).length > 0);
}

/** Whether the caller named a persona or wants the block: that is answered even where nothing can vary. */
function asksForSomething(http: DeliveryContext): boolean {
  const { headers } = http;
  const query = queryForOurs(http);
  if (isPreview({ headers, query })) return true;
  return headers[PERSONA_HEADER] !== undefined || PERSONA_PARAMETER in query || META_PARAMETER in query;
}

async function rootOf(
  context: DocumentContext,
  { schemas }: OverlayDependencies,
  { defaultLocale, names }: { defaultLocale: () => Promise<string>; names: readonly string[] | undefined }
): Promise<Place> {
  const { params, uid } = context;
  // Strapi would look the default locale up in the database; done here instead, it is done once and known.
  if (schemas.isLocalized(uid) && !params.locale) context.params = { ...params, locale: await defaultLocale() };
  return {
    path: ROOT_PATH,
    model: uid,
    // A copy of the lists: Strapi adds `documentId` to the caller's own ones, and a pruned `populate` is not what was asked.
    selection: names ? fieldwiseSelection(names) : { fields: copyOf(params.fields), populate: params.populate },
    locale: schemas.isLocalized(uid) ? localeIn(context.params.locale) : undefined,
  };
}

function localeIn(locale: unknown): string | undefined {
  return typeof locale === 'string' && locale !== '*' ? locale : undefined;
}

function copyOf(fields: unknown): unknown {
  return Array.isArray(fields) ? [...fields] : fields;
}
