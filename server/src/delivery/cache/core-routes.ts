import type { Core } from '@strapi/types';

type Middleware = (context: never, next: () => Promise<unknown>) => unknown;

interface AddedMiddleware {
  readonly middleware: (route: { readonly isGuarded: boolean }) => Middleware;
  /** Names of the application's policies and middlewares that a route may have without being guarded. */
  readonly skippable: readonly string[];
}

interface Route {
  readonly method: string;
  readonly handler: unknown;
  config?: { middlewares?: unknown[]; policies?: unknown[] };
}

interface Router {
  readonly routes?: readonly Route[];
}

type RouterInput = Router | ((host: { strapi: Core.Strapi }) => Router);

/** `api::page.page.find`, or `page.find` within the API `page`. */
const READING_HANDLER = /^(?:api::)?(?:([\w-]+)\.)?([\w-]+)\.(find|findOne)$/;

/**
 * Puts a middleware at the end of every route whose answer nothing but Strapi's own code makes: the `find` and `findOne` of
 * core controllers over core services. Where the application has written either itself, only it knows what its
 * answer follows from, and the route is left alone.
 *
 * To be called before Strapi makes its router and after custom fields are what they stand for: routes are drawn up when
 * they are first looked at.
 */
export function addToCoreRoutes(strapi: Core.Strapi, { middleware, skippable }: AddedMiddleware): readonly string[] {
  const added: string[] = [];
  const extend = (api: string, router: Router): Router => {
    for (const route of router.routes ?? []) {
      const action = coreAction(strapi, api, route);
      if (!action) continue;
      const { middlewares = [], policies = [] } = route.config ?? {};
      const isGuarded = [...middlewares, ...policies].some((item) => !skippable.includes(nameOf(item)));
      route.config = { ...route.config, middlewares: [...middlewares, middleware({ isGuarded })] };
      added.push(action);
    }
    return router;
  };
  for (const [name, api] of Object.entries(strapi.apis as Record<string, { routes?: Record<string, RouterInput> }>)) {
    for (const [key, router] of Object.entries(api.routes ?? {})) {
      if (typeof router === 'function') api.routes![key] = (host) => extend(name, router(host));
      else extend(name, router);
    }
  }
  return added;
}

/** The name of a policy or middleware in a route's configuration; empty where it is written in place. */
function nameOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { name } = (item ?? {}) as { name?: unknown };
  return typeof item === 'object' && typeof name === 'string' ? name : '';
}

function coreAction(strapi: Core.Strapi, api: string, { handler, method }: Route): string | null {
  if (method.toUpperCase() !== 'GET' || typeof handler !== 'string') return null;
  const [, owner = api, name, action] = READING_HANDLER.exec(handler) ?? [];
  if (!name || !action) return null;
  const uid = `api::${owner}.${name}`;
  // Strapi throws for a controller that it does not know; it will say so itself when it makes the router.
  const controller = registered(() => strapi.controller(uid as never));
  const service = registered(() => strapi.service(uid as never));
  return isInherited(controller, action) && isInherited(service, action) ? `${uid}.${action}` : null;
}

function registered(look: () => unknown): unknown {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Strapi's factories copy the methods that the application has not written from the prototype. */
function isInherited(owner: unknown, action: string): boolean {
  if (typeof owner !== 'object' || owner === null) return false;
  const base = Object.getPrototypeOf(owner) as Record<string, unknown> | null;
  return (
    base !== null && typeof base[action] === 'function' && (owner as Record<string, unknown>)[action] === base[action]
  );
}
