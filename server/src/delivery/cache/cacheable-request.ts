import { isPreview } from '../preview-request';
import { META_PARAMETER } from '../query-parameters';

/** The part of a Koa context that an answer follows from. */
export interface CallerContext {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly state: {
    readonly auth?: { readonly strategy?: { readonly name?: string }; readonly credentials?: unknown };
  };
}

/**
 * Strapi's own parameters, and ours. A request with any other is answered without the cache: what only the application's code
 * understands may mean anything, and made-up names must not fill the cache.
 */
const KNOWN_PARAMETERS: readonly string[] = [
  'fields',
  'filters',
  'locale',
  'pagination',
  'persona',
  'populate',
  'sort',
  'status',
  '_q',
];

/** Headers with which Strapi gives the body another form. */
const SHAPING_HEADERS = ['strapi-response-format', 'strapi-encode-source-maps'];

const MAX_KEY_LENGTH = 4096;

/** Whether every caller who asks just this may get the same answer, but for rights and personas. */
export function mayBeStored({ method, query, headers }: CallerContext, parameters: readonly string[]): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (META_PARAMETER in query || isPreview({ headers, query })) return false;
  if (query.status !== undefined && query.status !== 'published') return false;
  if (SHAPING_HEADERS.some((name) => headers[name] !== undefined)) return false;
  return Object.keys(query).every((name) => KNOWN_PARAMETERS.includes(name) || parameters.includes(name));
}

/** The same for all requests that ask for the same with the same rights; `null` where it would be too long to keep. */
export function urlKey({ path, query, state }: CallerContext): string | null {
  const key = `${callerClass(state.auth)} ${path}?${stable(query)}`;
  return key.length > MAX_KEY_LENGTH ? null : key;
}

/** Strapi's strategy for the public role, and for users who signed in: these show credentials besides. */
const ANONYMOUS = 'users-permissions';

/** Whether the caller showed nothing and got in by the rights of the public role. */
export function isAnonymous({ state }: Pick<CallerContext, 'state'>): boolean {
  return state.auth?.strategy?.name === ANONYMOUS && state.auth.credentials == null;
}

/**
 * Who may share answers: everybody without credentials; the bearers of one token; one signed-in user. Users of one role do
 * not share, because applications filter by user in middlewares of their own.
 */
function callerClass(auth: CallerContext['state']['auth']): string {
  if (!auth) return 'open';
  const strategy = auth.strategy?.name ?? '';
  const { id } = (auth.credentials ?? {}) as { id?: unknown };
  return auth.credentials == null ? strategy : `${strategy}:${String(id)}`;
}

/** JSON with its names in order, so that the order in which parameters were written plays no part. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inside]) => `${JSON.stringify(name)}:${stable(inside)}`).join()}}`;
}
