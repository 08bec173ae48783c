import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { isWithin } from '../alternatives';

/**
 * The role of whoever asks, by its type in Users & Permissions. Who has not signed in has Strapi's role `public`, so for them
 * every other role is a miss. Unknown is the role of somebody whom a server names.
 */
export const role = definePredicate({
  id: 'profile.role',
  category: 'profile',
  label: { en: 'Role', ja: 'ロール' },
  params: {
    roles: { type: 'list', of: { type: 'text', maxLength: 64 }, label: { en: 'Roles', ja: 'ロール' } },
  },
  facts: ['visitor.role'],
  evaluate: ({ roles }, tools) => isOneOf('visitor.role', roles, tools),
  isNarrower: (one, than) => isWithin(one.roles, than.roles),
  sentence: {
    en: ({ roles }, words) => `has the role ${words.anyOf(roles)}`,
    ja: ({ roles }, words) => `ロールが${words.anyOf(roles)}である`,
  },
  samples: [
    { params: { roles: ['authenticated', 'premium'] }, facts: { 'visitor.role': 'premium' }, outcome: 'match' },
    { params: { roles: ['authenticated', 'premium'] }, facts: { 'visitor.role': 'public' }, outcome: 'miss' },
    { params: { roles: ['authenticated', 'premium'] }, facts: {}, outcome: 'unknown' },
  ],
});
