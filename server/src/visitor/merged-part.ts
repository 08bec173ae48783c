import { defineStatePart } from './state-part';

/** The ids of visitors who turned out to be this one, newest last: so that nobody is taken in twice. */
export type MergedVisitors = readonly string[];

/** More channels than a person has; whoever was taken in longest ago is let go of first. */
export const MAX_MERGED = 8;

export const mergedPart = defineStatePart<MergedVisitors>({
  name: 'm',
  purpose: 'personalization',
  nothing: [],
  encode: (ids) => (ids.length === 0 ? undefined : ids.slice(-MAX_MERGED)),
  decode: (json) => (Array.isArray(json) ? json.filter((id) => typeof id === 'string').slice(-MAX_MERGED) : []),
  show: (ids) => (ids.length === 0 ? undefined : [...ids]),
  merge: (kept, carried) => [...new Set([...kept, ...carried])].slice(-MAX_MERGED),
});
