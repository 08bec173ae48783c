import type { ReasonKind } from '../../domain/reason-kind';

/** By the first part of the name. */
const FAMILIES: ReadonlyMap<string, ReasonKind> = new Map([
  ['form', 'told'],
  ['known', 'known'],
  ['journey', 'journey'],
  ['behaviour', 'behaviour'],
  ['geo', 'place'],
  ['device', 'device'],
  ['language', 'language'],
  ['time', 'time'],
  ['page', 'page'],
  ['arrival', 'arrival'],
  ['network', 'network'],
]);

const EXCEPTIONS: ReadonlyMap<string, ReasonKind> = new Map([
  ['visitor.bucket', 'chance'],
  ['visitor.isSignedIn', 'account'],
  ['visitor.role', 'account'],
]);

/** The kind of a fact by its dotted name. What nobody thought of here is told as "other", never by its name. */
export function reasonKind(fact: string): ReasonKind {
  return EXCEPTIONS.get(fact) ?? FAMILIES.get(fact.split('.', 1)[0] ?? '') ?? 'other';
}
