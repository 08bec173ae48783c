import { fieldOptions } from '../../../../shared/domain/field-options';
import { varyingAttributes } from './build-variant-schema';
import type { TypeSchema } from './type-schema';

/**
 * Looks through the fields that are marked as affecting the price. Throws for a mark that is neither yes nor no: it would be
 * ignored in silence, and a price be personalized without a word. Warns of marks on fields that never vary.
 */
export function checkPriceMarks(
  types: readonly TypeSchema[],
  { active, warn }: { readonly active: readonly TypeSchema[]; readonly warn: (message: string) => void }
): void {
  for (const type of types) {
    const varying = active.includes(type) ? varyingAttributes(type) : {};
    for (const [name, attribute] of Object.entries(type.attributes)) {
      const { affectsPrice } = fieldOptions(attribute);
      if (affectsPrice === undefined || affectsPrice === false) continue;
      const where = `${name} of ${type.uid}`;
      if (affectsPrice !== true) {
        throw new Error(
          `personalization: ${where} has pluginOptions.personalization.affectsPrice = ${JSON.stringify(affectsPrice)}; expected true or false.`
        );
      }
      if (!Object.hasOwn(varying, name)) {
        warn(
          `personalization: ${where} is marked with personalization.affectsPrice, but never varies: nothing is disclosed.`
        );
      }
    }
  }
}
