import type { CopyRightsBody, VariantRights } from '../../../../shared/contracts/variant-rights';
import type {
  Replacement,
  RolePermission,
  RolePermissionRepository,
} from '../../repositories/role-permission-repository';
import type { VariantType } from '../../repositories/variant-types';
import type { TypeOf } from '../type-of';
import { copiedPermission, covers, united } from './copied-permission';

/**
 * Rights on variants beside those on their entries. A role that was made before a type asked for variants has none on
 * them: its users see the entry and cannot personalize it.
 */
export interface VariantRightsService {
  find(): Promise<readonly VariantRights[]>;
  /** Gives every role on the variants of a type what it has on the base, in one transaction. Takes nothing away. */
  copy(body: CopyRightsBody): Promise<readonly VariantRights[]>;
}

interface Dependencies {
  readonly types: () => readonly VariantType[];
  /** @throws `type.without-variants` */
  readonly typeOf: TypeOf;
  readonly permissions: RolePermissionRepository;
  readonly nameOf: (uid: string) => string;
}

export function createVariantRightsService({ types, typeOf, permissions, nameOf }: Dependencies): VariantRightsService {
  const permissionsOn = (some: readonly VariantType[]) =>
    permissions.findAll(some.flatMap(({ base, variant }) => [base, variant]));

  async function find(): Promise<readonly VariantRights[]> {
    const all = await permissionsOn(types());
    return types().map((type) => ({
      type: type.base,
      typeName: nameOf(type.base),
      variantType: type.variant,
      lacking: lackingRoles(replacementsFor(type, all), all),
    }));
  }

  return {
    find,
    async copy({ type: uid }) {
      const type = typeOf(uid);
      const replacements = replacementsFor(type, await permissionsOn([type]));
      if (replacements.length > 0) await permissions.replace(replacements);
      return find();
    },
  };
}

/** What has to change so that every role may do with variants what it may do with their entries. */
function replacementsFor(type: VariantType, all: readonly RolePermission[]): readonly Replacement[] {
  return all
    .filter(({ subject }) => subject === type.base)
    .flatMap((onBase) => {
      const wanted = copiedPermission(onBase, type);
      const given = all.filter(
        ({ action, role, subject }) =>
          subject === type.variant && action === onBase.action && role.id === onBase.role.id
      );
      if (given.some((permission) => covers(permission, wanted))) return [];
      const [before = null] = given;
      return [{ before, after: before ? united(before, wanted) : wanted, roleId: onBase.role.id }];
    });
}

function lackingRoles(replacements: readonly Replacement[], all: readonly RolePermission[]): VariantRights['lacking'] {
  const names = new Map(all.map(({ role }) => [role.id, role.name]));
  return [...new Set(replacements.map(({ roleId }) => roleId))].map((roleId) => ({
    role: String(roleId),
    name: names.get(roleId) ?? '',
    actions: replacements.filter((one) => one.roleId === roleId).map(({ after }) => after.action),
  }));
}
