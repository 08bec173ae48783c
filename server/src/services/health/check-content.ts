import type { HealthCheck } from '../../../../shared/contracts/health';
import type { PersonaSet } from '../../../../shared/engine';

const MAX_ITEMS = 20;

/** Personas that are broken never hold, and nothing else would say so to whoever runs the site. */
export function checkPersonas({ personas, broken }: Pick<PersonaSet, 'personas' | 'broken'>): HealthCheck {
  const names = personas.filter(({ key }) => broken.has(key)).map(({ name }) => name);
  const state = personas.length === 0 ? 'off' : names.length > 0 ? 'problem' : 'good';
  const values = { personas: personas.length, broken: names.length };
  return { id: 'personas', state, values, items: names.slice(0, MAX_ITEMS) };
}

export interface Drift {
  readonly documentId: string;
  readonly name: string;
}

/** Variants that no longer fit their base. The rest of such a variant applies all the same. */
export function checkVariants({
  types,
  drift,
}: {
  readonly types: number;
  readonly drift: readonly Drift[];
}): HealthCheck {
  const names = [...new Map(drift.map(({ documentId, name }) => [documentId, name])).values()];
  const state = types === 0 ? 'off' : names.length > 0 ? 'attention' : 'good';
  return { id: 'variants', state, values: { types, variants: names.length }, items: names.slice(0, MAX_ITEMS) };
}

/** Sources that did not answer since the start. Their facts were missing for the visitors in question. */
export function checkFactSources(sources: number, failures: ReadonlyMap<string, number>): HealthCheck {
  const total = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const items = [...failures.keys()].slice(0, MAX_ITEMS);
  return { id: 'fact-sources', state: total > 0 ? 'attention' : 'good', values: { sources, failures: total }, items };
}
