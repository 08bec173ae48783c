import type { Core } from '@strapi/types';
import { tellAll, type UseTeller } from '../content-checks/told-uses';
import type { Use } from '../content-checks/usages';
import { READ_ACTION, SIMULATE_ACTION } from '../permissions';
import { createReadableDocuments } from '../repositories/readable-documents';
import { SAMPLE_VISITOR_UID } from '../uids';
import { createRightsOn, type Editor } from './type-rights';

/** Names to an editor only the places that the content manager would let them read. */
export function createUseTeller(strapi: Core.Strapi): (editor: Editor) => UseTeller {
  const rightsOn = createRightsOn(strapi);
  const documents = createReadableDocuments(strapi);

  async function readable(editor: Editor, type: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    // They have no form in the content manager; our own permissions are about them.
    if (type === SAMPLE_VISITOR_UID) return maySeeSamples(editor) ? new Set(ids) : new Set();
    const rights = rightsOn(editor, type);
    if (!rights.may('read')) return new Set();
    const filters = await rights.readable();
    return Object.keys(filters).length === 0 ? new Set(ids) : documents.among(type, ids, filters);
  }

  return (editor) => async (uses) => {
    const named = new Set<Use>();
    for (const type of new Set(uses.map(({ place }) => place.type))) {
      const ofType = uses.filter(({ place }) => place.type === type);
      const ids = await readable(editor, type, [...new Set(ofType.map(({ place }) => place.documentId))]);
      for (const use of ofType) if (ids.has(use.place.documentId)) named.add(use);
    }
    return { named: uses.filter((use) => named.has(use)), others: uses.length - named.size };
  };
}

/** To whoever writes at this moment through the admin panel; to anybody else everything. */
export function createCurrentUseTeller(strapi: Core.Strapi): UseTeller {
  const tellerFor = createUseTeller(strapi);
  return (uses) => {
    const { route, user, userAbility } = (strapi.requestContext.get()?.state ?? {}) as AdminState;
    const isEditor = route?.info?.type === 'admin' && user !== undefined && userAbility !== undefined;
    return isEditor ? tellerFor({ user, userAbility })(uses) : tellAll(uses);
  };
}

/** What Strapi's authentication leaves in `ctx.state` of a request to the admin's own routes. */
interface AdminState extends Partial<Editor> {
  readonly route?: { readonly info?: { readonly type?: string } };
}

function maySeeSamples({ userAbility }: Editor): boolean {
  const ability = userAbility as { can(action: string): boolean };
  return ability.can(READ_ACTION) || ability.can(SIMULATE_ACTION);
}
