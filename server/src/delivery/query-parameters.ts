import { PERSONA_PARAMETER, PREVIEW_PARAMETER } from '../../../shared/contracts/preview';
import { MAX_ASKED_LENGTH } from '../../../shared/domain/asked-personas';
import { requestRefusal } from '../errors/refusal';
import { MAX_PREVIEW_TOKEN_LENGTH } from '../services/preview/preview-token';

/** `?personalization=meta` asks for `meta.personalization`. It has no other value. */
export const META_PARAMETER = 'personalization';

/** The part of a Strapi route that decides whether it takes our parameters. */
export interface MatchableRoute {
  readonly method: string;
  /** Set for the routes of the application's own APIs, all of which belong to the content API. */
  readonly info?: { readonly apiName?: string };
  readonly request?: { readonly query?: Readonly<Record<string, unknown>> };
}

/** The part of `strapi.contentAPI` that declares parameters, so that `rest.strictParams` lets them pass and OpenAPI lists them. */
export interface ParameterRegistry {
  addQueryParams(
    parameters: Record<string, { schema: (zod: ZodLike) => unknown; matchRoute: (route: never) => boolean }>
  ): void;
}

interface ZodLike {
  string(): { max(length: number): { optional(): unknown } };
  enum(values: readonly string[]): { optional(): unknown };
}

export function declareQueryParameters(contentApi: ParameterRegistry): void {
  contentApi.addQueryParams({
    [PERSONA_PARAMETER]: {
      schema: (zod) => zod.string().max(MAX_ASKED_LENGTH).optional(),
      matchRoute: (route) => takesParameter(route, PERSONA_PARAMETER),
    },
    [PREVIEW_PARAMETER]: {
      schema: (zod) => zod.string().max(MAX_PREVIEW_TOKEN_LENGTH).optional(),
      matchRoute: (route) => takesParameter(route, PREVIEW_PARAMETER),
    },
    [META_PARAMETER]: {
      schema: (zod) => zod.enum(['meta']).optional(),
      matchRoute: (route) => takesParameter(route, META_PARAMETER),
    },
  });
}

/** The part of a Koa context that holds parameters, unread and read. */
export interface QueriedRequest {
  /** As it was asked for. */
  readonly url: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** A name of ours, or anything written in a way in which one could hide. */
const MAY_NAME_OURS = /%|\+|persona|preview/i;
const NO_PARAMETERS: QueriedRequest['query'] = {};

/**
 * The parameters, where ours may be among them. Strapi reads a query the first time that somebody asks for it; answers from
 * the fast path take less time than that.
 */
export function queryForOurs(request: QueriedRequest): QueriedRequest['query'] {
  return MAY_NAME_OURS.test(request.url) ? request.query : NO_PARAMETERS;
}

/** Whether the caller wants the block. @throws `request.malformed` for any other value */
export function readWantsMeta(query: Readonly<Record<string, unknown>>): boolean {
  const value = query[META_PARAMETER];
  if (value !== undefined && value !== 'meta') {
    throw requestRefusal('request.malformed', 'The parameter personalization takes only the value "meta".');
  }
  return value === 'meta';
}

/**
 * Strapi refuses to start when a route already has a parameter of that name, so there the route's own one stays. Routes of
 * plugins are left out: at this point nobody can tell those of the content API from those of the admin panel.
 */
function takesParameter({ info, method, request }: MatchableRoute, name: string): boolean {
  return method === 'GET' && info?.apiName !== undefined && !Object.hasOwn(request?.query ?? {}, name);
}
