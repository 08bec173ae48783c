/**
 * Where a fact comes from, as people ask: found out from this request, told by the visitor, remembered of what they did, or
 * known of the person.
 */
export const FACT_ORIGINS = ['request', 'told', 'remembered', 'known'] as const;
export type FactOrigin = (typeof FACT_ORIGINS)[number];

const FAMILIES: Readonly<Record<string, FactOrigin>> = {
  form: 'told',
  known: 'known',
  visitor: 'remembered',
  behaviour: 'remembered',
  journey: 'remembered',
};

/** Whether somebody signed in is known of the person, and remembered nowhere. */
const EXCEPTIONS: Readonly<Record<string, FactOrigin>> = { 'visitor.isSignedIn': 'known', 'visitor.role': 'known' };

/** The origin of a fact by its dotted name; what nobody else claims is the request's, a developer's own facts too. */
export function factOrigin(name: string): FactOrigin {
  const family = name.slice(0, name.indexOf('.'));
  if (Object.hasOwn(EXCEPTIONS, name)) return EXCEPTIONS[name]!;
  return Object.hasOwn(FAMILIES, family) ? FAMILIES[family]! : 'request';
}
