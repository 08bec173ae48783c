import {
  mapValue,
  type AttributesOf,
  type Entry,
  type ValueAttribute,
  type ValueVisit,
} from '../../repositories/base-values/map-value';

/**
 * A value as the content manager's edit form holds it, so that it can be put into the form as it is. It is the shape that
 * Strapi's own "fill in from another locale" uses (`@strapi/i18n`: `services/fill-from-locale.js`):
 *
 * - scalars as they are; `null` where empty (the form itself prefers `undefined`, but for a boolean)
 * - media: the file, `null`, or a list of files
 * - relations: `{ connect: [{ id, documentId, locale?, <main field>, label, __temp_key__ }], disconnect: [] }`, also for a
 *   single one; at the first level `disconnect` lists what the saved variant is related to, so that the form ends up with
 *   exactly what the base has
 * - components without `id`, as new ones, with `__temp_key__` in lists and `__component` in dynamic zones
 */
export interface FormValueOptions {
  readonly attributesOf: AttributesOf;
  /** The attribute by which the content manager names entries of a type; only for types that this user may read. */
  readonly nameOf: (targetUid: string) => string | null;
}

export function formValue(
  value: unknown,
  attribute: ValueAttribute,
  { attributesOf, nameOf }: FormValueOptions,
  related: readonly Entry[] = []
): unknown {
  const visit: ValueVisit = {
    scalar: (scalar) => scalar,
    file: (file) => file,
    relation: (targets, { target = '' }) => ({ connect: connected(targets, nameOf(target)), disconnect: [] }),
    component: (component, index) => (index === null ? component : { ...component, __temp_key__: orderKey(index) }),
  };
  const formed = mapValue(value, attribute, attributesOf, visit);
  return attribute.type === 'relation' ? { ...(formed as object), disconnect: related.map(disconnected) } : formed;
}

function connected(targets: readonly Entry[], name: string | null): readonly Entry[] {
  if (name === null) return [];
  return targets.map((target, index) => {
    const label = target[name];
    const isNamed = name !== 'id' && label !== null && label !== undefined && label !== '';
    return { ...target, label: isNamed ? String(label) : String(target.documentId), __temp_key__: orderKey(index) };
  });
}

function disconnected({ documentId, id, locale }: Entry): Entry {
  return { id, documentId, ...(locale !== undefined && { locale }), apiData: { id, documentId, locale } };
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The form orders lists by keys between which another one always fits (`fractional-indexing`): `a0`, `a1` … `az`, `b00` … */
export function orderKey(index: number): string {
  let rest = index;
  for (let length = 1, size = DIGITS.length; ; length += 1, size *= DIGITS.length) {
    if (rest < size) {
      const digits = Array.from(
        { length },
        (_, place) => DIGITS[Math.floor(rest / DIGITS.length ** place) % DIGITS.length]
      );
      return String.fromCharCode('a'.charCodeAt(0) + length - 1) + digits.reverse().join('');
    }
    rest -= size;
  }
}
