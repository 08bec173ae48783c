import type { VariantPersona } from '../../../../shared/contracts/entry-variants';

const LONGEST_NAME = 200;

/** The name of a variant whose editor gave it none. Strapi titles its page with it; without one it would say "Untitled". */
export function namesOf(keys: readonly string[], personas: readonly VariantPersona[]): string {
  const names = personas.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
  return names.join(', ').slice(0, LONGEST_NAME);
}
