import type { Core } from '@strapi/types';

/** What the roles of admin users may do with entries. The super admin may do everything anyway and is left out. */
export interface RolePermissionRepository {
  /** The content manager's permissions on these types, of every role. One query. */
  findAll(subjects: readonly string[]): Promise<readonly RolePermission[]>;
  /** Puts permissions in the place of others, all or none of it. */
  replace(replacements: readonly Replacement[]): Promise<void>;
}

export interface PermissionRights {
  readonly action: string;
  readonly subject: string;
  readonly properties: {
    /** Names, dotted within components; absent is "all of them". */
    readonly fields?: readonly string[] | null;
    /** `null` is "all of them"; absent is none. */
    readonly locales?: readonly string[] | null;
    readonly [property: string]: unknown;
  };
  /** One of them must hold; none given is "always". */
  readonly conditions: readonly string[];
}

export interface RolePermission extends PermissionRights {
  readonly id: number;
  readonly role: { readonly id: number; readonly name: string };
}

export interface Replacement {
  /** `null` where there was none. */
  readonly before: RolePermission | null;
  readonly after: PermissionRights;
  readonly roleId: number;
}

const SUPER_ADMIN = 'strapi-super-admin';

export function createRolePermissionRepository(strapi: Core.Strapi): RolePermissionRepository {
  return {
    async findAll(subjects) {
      const rows: RolePermission[] = await strapi.db.query('admin::permission').findMany({
        where: {
          subject: { $in: [...subjects] },
          action: { $startsWith: 'plugin::content-manager.explorer.' },
          role: { code: { $ne: SUPER_ADMIN } },
        },
        populate: { role: { select: ['id', 'name'] } },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ action, conditions, id, properties, role, subject }) => ({
        id,
        role,
        action,
        subject,
        properties: properties ?? {},
        conditions: conditions ?? [],
      }));
    },

    async replace(replacements) {
      const permissions = strapi.service('admin::permission');
      await strapi.db.transaction(async () => {
        const after = replacements.map(({ after, roleId }) => ({ ...after, actionParameters: {}, role: roleId }));
        await permissions.createMany(after);
        await permissions.deleteByIds(replacements.flatMap(({ before }) => before?.id ?? []));
      });
    },
  };
}
