import { requestRefusal } from '../errors/refusal';
import type { VariantType } from '../repositories/variant-types';

/** The variant type of a base type. @throws `type.without-variants` */
export type TypeOf = (baseUid: string) => VariantType;

export function createTypeOf(types: () => readonly VariantType[]): TypeOf {
  return (baseUid) => {
    const type = types().find(({ base }) => base === baseUid);
    if (!type) throw requestRefusal('type.without-variants', 'This type does not exist or does not ask for variants.');
    return type;
  };
}
