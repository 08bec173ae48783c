/** `strapi-plugin-personalization/client/edge`: decides at the edge as the origin does, in less than 10 kB. */
export { createEdge } from './edge/edge';
export type { Edge, EdgeOptions, Resolution, ResolveOptions, Scope } from './edge/edge';
export { createNextMiddleware } from './edge/next';
export type { NextOptions, NextResponseLike } from './edge/next';
export { createWorker } from './edge/worker';
export type { WorkerContext, WorkerOptions } from './edge/worker';
