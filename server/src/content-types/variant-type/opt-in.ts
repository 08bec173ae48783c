import { mayHaveVariants } from '../../../../shared/domain/may-have-variants';
import { isVariantUid, variantUid } from '../../uids';
import { varyingAttributes } from './build-variant-schema';
import { OWN_ATTRIBUTES } from './own-attributes';
import type { TypeSchema } from './type-schema';

/**
 * The types that ask for variants. Throws, at start-up, for those that cannot have any: silence would look like success.
 * A type in which nothing can vary yet is warned of and left out: the check box in the Content-Type Builder comes before
 * the fields, and an application that does not start is no place to add them.
 */
export function optedInTypes(types: readonly TypeSchema[], warn: (message: string) => void): readonly TypeSchema[] {
  const optedIn = types.filter(hasOptedIn);
  for (const type of optedIn) assertMayOptIn(type);
  assertDistinctNames(optedIn);
  return optedIn.filter((type) => {
    if (Object.keys(varyingAttributes(type)).length > 0) return true;
    warn(
      `personalization: ${type.uid} asks for variants and gets none: none of its attributes can vary (uid, password and morph attributes never do, nor does one with personalization.varies: false).`
    );
    return false;
  });
}

function hasOptedIn({ uid, pluginOptions }: TypeSchema): boolean {
  const { enabled } = (pluginOptions?.personalization ?? {}) as { enabled?: unknown };
  if (enabled !== undefined && typeof enabled !== 'boolean') {
    throw new Error(
      `personalization: ${uid} has pluginOptions.personalization.enabled = ${JSON.stringify(enabled)}; expected true or false.`
    );
  }
  return enabled === true;
}

function assertMayOptIn(type: TypeSchema): void {
  const { uid } = type;
  if (isVariantUid(uid)) throw refusal(uid, 'it is itself a variant type');
  if (!mayHaveVariants(uid)) throw refusal(uid, 'only the types of your own APIs and content types of plugins can');
  const taken = Object.keys(OWN_ATTRIBUTES).filter((name) => Object.hasOwn(type.attributes, name));
  if (taken.length > 0)
    throw refusal(uid, `variants use the attribute names ${taken.join(', ')} themselves; rename yours`);
}

function assertDistinctNames(types: readonly TypeSchema[]): void {
  const bases = new Map<string, string>();
  for (const { uid } of types) {
    const variant = variantUid(uid);
    const other = bases.get(variant);
    if (other) throw refusal(uid, `its variants and those of ${other} would both be ${variant}`);
    bases.set(variant, uid);
  }
}

function refusal(uid: string, reason: string): Error {
  return new Error(
    `personalization: ${uid} cannot have variants: ${reason}. Remove pluginOptions.personalization.enabled from its schema.`
  );
}
