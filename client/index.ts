/**
 * `strapi-plugin-personalization/client`: for frontends. Browsers tell and ask, servers ask for their visitors, and an edge
 * decides by itself. Nothing in it depends on a library or a framework; what you do not import is not in your bundle.
 */
export { createBrowserClient, PersonalizationError } from './browser/browser-client';
export type { AskedAbout, BrowserClient, BrowserClientOptions, TrackedEvent } from './browser/browser-client';
export { createServerClient } from './server/server-client';
export type { ServerClient, ServerClientOptions, VisitorSession } from './server/server-client';
export { forwardedVisitor } from './server/forwarded-visitor';
export type { VisitorDetails, VisitorsRequest } from './server/forwarded-visitor';
export { createEdge } from './edge';
export type { Edge, EdgeOptions, Resolution, ResolveOptions, Scope } from './edge';
export { createNextMiddleware } from './edge/next';
export type { NextOptions, NextResponseLike } from './edge/next';
export { createWorker } from './edge/worker';
export type { WorkerContext, WorkerOptions } from './edge/worker';
