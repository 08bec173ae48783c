import { defineFactSource, type FactSource } from './fact-source';

/** What Strapi calls the role of everybody who has not signed in. */
const PUBLIC_ROLE = 'public';

/**
 * Whether we know who asks. That is part of the request, as the language is: it needs no agreement, and it is never
 * unknown, but for the role of somebody whom a server names.
 */
export function createRecognitionSource(): FactSource {
  return defineFactSource({
    id: 'recognition',
    facts: {
      'visitor.isSignedIn': { type: 'boolean', label: { en: 'Signed in', ja: 'ログイン中' } },
      'visitor.role': { type: 'string', label: { en: 'Role', ja: 'ロール' } },
    },
    resolve: ({ known }) => ({
      'visitor.isSignedIn': known !== null,
      'visitor.role': known === null ? PUBLIC_ROLE : (known.role ?? undefined),
    }),
  });
}
