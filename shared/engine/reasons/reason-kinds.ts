import type { ReasonKind } from '../../domain/reason-kind';

/** By the first part of the name. What nobody thought of here is told as "other", never by its name. */
const KIND_OF: ReadonlyMap<string, ReasonKind> = new Map([
  ['form', 'told'],
  ['known', 'known'],
  ['user', 'known'],
  ['journey', 'journey'],
  ['behaviour', 'behaviour'],
  ['visit', 'behaviour'],
  ['visits', 'behaviour'],
  ['events', 'behaviour'],
  ['topics', 'behaviour'],
  ['goals', 'behaviour'],
  ['geo', 'place'],
  ['device', 'device'],
  ['language', 'language'],
  ['time', 'time'],
  ['page', 'page'],
  ['arrival', 'arrival'],
  ['visitor', 'chance'],
]);

export function reasonKind(fact: string): ReasonKind {
  return KIND_OF.get(fact.split('.', 1)[0] ?? '') ?? 'other';
}
