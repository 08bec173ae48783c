/** The edge alone: decides as the origin does. A file of its own in the build, and held to 10 kB there. */
export { createEdge } from './edge/edge';
export type { Edge, EdgeOptions, Resolution, ResolveOptions, Scope } from './edge/edge';
