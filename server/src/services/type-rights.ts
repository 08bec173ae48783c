import type { Core } from '@strapi/types';
import { requestRefusal } from '../errors/refusal';

/** The admin user who asks, as Strapi's authentication left them in `ctx.state`. */
export interface Editor {
  readonly userAbility: unknown;
  readonly user: { readonly id: number };
}

export type EntryAction = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What one admin user may do with the entries of one type, by the content manager's own permissions. */
export interface TypeRights {
  /**
   * Whether there can be an entry of the type, in this locale, with which the user may do that. `locale` is `null` where
   * the type is not localized, and left out where it does not matter.
   */
  may(action: EntryAction, locale?: string | null): boolean;
  /** Whether the user may do that with this very entry. */
  mayWith(action: EntryAction, entry: Readonly<Record<string, unknown>>): boolean;
  /** The condition, in the document service's words, that entries must fulfil for the user to read them. */
  readable(): Promise<object>;
  /** An entry without what the user may not read of it. */
  sanitized(entry: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
}

export type RightsOn = (editor: Editor, uid: string) => TypeRights;

export function createRightsOn(strapi: Core.Strapi): RightsOn {
  return ({ userAbility, user }, uid) => {
    const checker: PermissionChecker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility, model: uid });
    return {
      // The user's own entry is what conditions such as "is creator" ask for; whether one entry is theirs is seen later.
      may: (action, locale) =>
        checker.can[action]() &&
        (locale === undefined || checker.can[action](locale === null ? undefined : { locale, createdBy: user })),
      // The checker marks what it is given, so it gets a copy.
      mayWith: (action, entry) => checker.can[action]({ ...entry }),
      readable: () => checker.sanitizedQuery.read({}).then(({ filters }) => filters ?? {}),
      sanitized: (entry) => checker.sanitizeOutput({ ...entry }),
    };
  };
}

/** @throws `entry.not-allowed` (403) */
export function assertMay(rights: TypeRights, action: EntryAction, locale?: string | null): void {
  if (!rights.may(action, locale)) throw notAllowed();
}

export function notAllowed(): Error {
  return requestRefusal('entry.not-allowed', 'Your roles do not allow this for entries of this type.');
}

type Check = (entry?: object) => boolean;
type PermissionQuery = (query: object) => Promise<{ readonly filters?: object }>;

interface PermissionChecker {
  readonly can: Readonly<Record<EntryAction, Check>>;
  readonly sanitizedQuery: { readonly read: PermissionQuery };
  sanitizeOutput(entry: object): Promise<Record<string, unknown>>;
}
