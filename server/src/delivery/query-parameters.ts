import { PLUGIN_ID } from '../uids';
import { requestRefusal } from '../errors/refusal';
import { MAX_PERSONA_LENGTH, PERSONA_PARAMETER } from './asked-persona';

/** `?personalization=meta` asks for `meta.personalization`. It has no other value. */
export const META_PARAMETER = 'personalization';

/** The part of a Strapi route that decides whether it takes our parameters. */
export interface MatchableRoute {
  readonly method: string;
  readonly info?: { readonly type?: string; readonly pluginName?: string };
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
      schema: (zod) => zod.string().max(MAX_PERSONA_LENGTH).optional(),
      matchRoute: (route) => takesParameter(route, PERSONA_PARAMETER),
    },
    [META_PARAMETER]: {
      schema: (zod) => zod.enum(['meta']).optional(),
      matchRoute: (route) => takesParameter(route, META_PARAMETER),
    },
  });
}

/** Whether the caller wants the block. @throws `request.malformed` for any other value */
export function readWantsMeta(query: Readonly<Record<string, unknown>>): boolean {
  const value = query[META_PARAMETER];
  if (value !== undefined && value !== 'meta') {
    throw requestRefusal('request.malformed', 'The parameter personalization takes only the value "meta".');
  }
  return value === 'meta';
}

/** Strapi refuses to start when a route already has a parameter of that name, so the route's own one keeps its meaning. */
function takesParameter({ info, method, request }: MatchableRoute, name: string): boolean {
  if (method !== 'GET' || info?.type !== 'content-api' || info.pluginName === PLUGIN_ID) return false;
  return !Object.hasOwn(request?.query ?? {}, name);
}
