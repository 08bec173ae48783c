import { createHmac } from 'node:crypto';
import type { DerivedKey } from '../derived-keys';

/**
 * The names under which a person's profile is kept: an e-mail address or the number of a customer stays out of the table, and
 * whoever has only the table cannot tell whether somebody is in it. One name per key, the one to write under first.
 */
export type ProfileNames = (id: string) => readonly [string, ...string[]];

export function createProfileNames({ keys }: { keys: readonly [DerivedKey, ...DerivedKey[]] }): ProfileNames {
  const [current, ...others] = keys;
  const nameBy = ({ secret }: DerivedKey, id: string) => createHmac('sha256', secret).update(id).digest('base64url');
  return (id) => [nameBy(current, id), ...others.map((key) => nameBy(key, id))];
}
