import type { PermissionRights } from '../../repositories/role-permission-repository';
import type { VariantType } from '../../repositories/variant-types';

/** What every editor of variants needs of the variant itself, beside the fields of the base. */
export const OWN_FIELDS = ['pzName', 'pzPersonas', 'pzOverrides', 'pzStartsAt', 'pzEndsAt', 'pzBase'] as const;

/** What a permission on the base comes to on its variants: the same action, locales and conditions, and the fields that vary. */
export function copiedPermission(
  { action, conditions, properties }: PermissionRights,
  { fields, variant }: Pick<VariantType, 'fields' | 'variant'>
): PermissionRights {
  const varying = properties.fields?.filter((path) => fields.has(path.split('.', 1)[0] ?? ''));
  return {
    action,
    subject: variant,
    conditions,
    properties: { ...properties, ...(varying && { fields: [...varying, ...OWN_FIELDS] }) },
  };
}

/** Whether one permission allows all that another one does. */
export function covers(permission: PermissionRights, wanted: PermissionRights): boolean {
  return (
    coversFields(permission.properties.fields, wanted.properties.fields) &&
    coversLocales(permission.properties.locales, wanted.properties.locales) &&
    coversConditions(permission.conditions, wanted.conditions)
  );
}

/** One permission that allows whatever either of them does. */
export function united(one: PermissionRights, other: PermissionRights): PermissionRights {
  const fields = one.properties.fields && other.properties.fields;
  const [mine, theirs] = [one.properties.locales, other.properties.locales];
  const isUnconditional = one.conditions.length === 0 || other.conditions.length === 0;
  const { fields: _, ...properties } = { ...one.properties, ...other.properties };
  return {
    action: one.action,
    subject: one.subject,
    conditions: isUnconditional ? [] : unique(one.conditions, other.conditions),
    properties: {
      ...properties,
      ...(fields && { fields: unique(one.properties.fields, other.properties.fields) }),
      ...((mine !== undefined || theirs !== undefined) && {
        locales: mine === null || theirs === null ? null : unique(mine, theirs),
      }),
    },
  };
}

function coversFields(given: Names, wanted: Names): boolean {
  if (!given) return true;
  return wanted?.every((path) => given.some((field) => path === field || path.startsWith(`${field}.`))) ?? false;
}

function coversLocales(given: Names, wanted: Names): boolean {
  if (given === null) return true;
  return wanted === null ? false : (wanted ?? []).every((locale) => given?.includes(locale));
}

function coversConditions(given: readonly string[], wanted: readonly string[]): boolean {
  if (given.length === 0) return true;
  return wanted.length > 0 && wanted.every((condition) => given.includes(condition));
}

function unique(one: Names, other: Names): readonly string[] {
  return [...new Set([...(one ?? []), ...(other ?? [])])];
}

type Names = readonly string[] | null | undefined;
