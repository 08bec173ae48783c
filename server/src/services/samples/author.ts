import type { Core } from '@strapi/types';

/** The admin user on whose behalf something is written. */
export interface Author {
  /** Whether a sample visitor may break by what this user saves. */
  readonly mayOverride: boolean;
}

/** Who writes at this moment; `null` for scripts, imports, jobs and the content API, which no form could ask anything. */
export type CurrentAuthor = () => Author | null;

export function createCurrentAuthor(strapi: Core.Strapi, overrideAction: string): CurrentAuthor {
  return () => {
    const { route, userAbility } = (strapi.requestContext.get()?.state ?? {}) as AdminState;
    if (route?.info?.type !== 'admin' || userAbility === undefined) return null;
    return { mayOverride: userAbility.can(overrideAction) };
  };
}

/** What Strapi's authentication leaves in `ctx.state` of a request to the admin's own routes. */
interface AdminState {
  readonly route?: { readonly info?: { readonly type?: string } };
  readonly userAbility?: { can(action: string): boolean };
}
