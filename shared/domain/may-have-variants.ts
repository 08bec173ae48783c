/** Plugins whose types are not content that visitors read, or do not go through Strapi's document service. */
const REFUSED_PLUGINS: ReadonlySet<string> = new Set([
  'content-manager',
  'content-releases',
  'content-type-builder',
  'email',
  'i18n',
  'personalization',
  'review-workflows',
  'upload',
  'users-permissions',
]);

/** True where a content type could have variants at all, whether it asks for them or not. */
export function mayHaveVariants(uid: string): boolean {
  const [namespace, rest = ''] = uid.split('::');
  if (namespace === 'plugin') return !REFUSED_PLUGINS.has(rest.split('.', 1)[0] ?? '');
  return namespace === 'api';
}
