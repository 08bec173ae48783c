import { requestRefusal } from '../errors/refusal';
import type { VariantType } from '../repositories/variant-types';

/** The variant type that belongs to a uid. @throws `type.without-variants` */
export type TypeOf = (uid: string) => VariantType;

/** The same, found by the base's uid or by the variant type's own. */
export function createTypeOf(types: () => readonly VariantType[], by: 'base' | 'variant' = 'base'): TypeOf {
  return (uid) => {
    const type = types().find((candidate) => candidate[by] === uid);
    if (!type) throw requestRefusal('type.without-variants', 'This type does not exist or does not ask for variants.');
    return type;
  };
}
