import type { Place } from '../../../../shared/contracts/places';
import { sectionPath } from '../section-pages';
import type { ContentUid } from './content-uids';

const FORMS = '/content-manager/collection-types';

/** Strapi's own form for an entry. */
export function formPath(uid: string, documentId: string): string {
  return `${FORMS}/${uid}/${documentId}`;
}

/** Strapi's own form for a new entry. */
export function createPath(uid: ContentUid): string {
  return `${FORMS}/${uid}/create`;
}

/** Where an editor changes what stands in the way. Sample visitors have a page of ours instead of a form. */
export function placePath({ kind, type, documentId }: Place): string {
  return kind === 'sample-visitor' ? sectionPath('sample-visitors') : formPath(type, documentId);
}
