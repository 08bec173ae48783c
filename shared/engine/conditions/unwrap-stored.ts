import { CONDITION_VERSION } from '../../domain/condition';
import { isPlainObject } from '../plain-object';
import { type ProblemList, quote } from '../problem-list';

/** The root of `{ version: 1, root }`, or `null` with a problem added. */
export function unwrapStored(
  source: unknown,
  { mayBeBare, list }: { readonly mayBeBare: boolean; readonly list: ProblemList }
): { readonly root: unknown } | null {
  if (!isPlainObject(source)) {
    list.add('condition.malformed', [], 'A stored condition must be an object { version, root }.');
    return null;
  }
  const isStored = Object.hasOwn(source, 'version') || Object.hasOwn(source, 'root');
  if (!isStored && mayBeBare) return { root: source };

  const version = Object.hasOwn(source, 'version') ? source['version'] : undefined;
  if (version !== CONDITION_VERSION) {
    // What another version means is not ours to guess, so its root is not looked at.
    list.add('condition.version', ['version'], `The version must be ${CONDITION_VERSION}.`);
    return null;
  }
  for (const name of Object.keys(source)) {
    if (name !== 'version' && name !== 'root') {
      list.add('condition.malformed', [name], `A stored condition has a version and a root, but no ${quote(name)}.`);
    }
  }
  if (!Object.hasOwn(source, 'root')) {
    list.add('condition.malformed', ['root'], 'The root is missing.');
    return null;
  }
  return { root: source['root'] };
}
