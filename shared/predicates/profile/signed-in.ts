import { definePredicate } from '../define-predicate';

/** Whether we know who asks. Every request says so, one way or the other; unknown is only who was made up without saying it. */
export const signedIn = definePredicate({
  id: 'profile.signed-in',
  category: 'profile',
  label: { en: 'Signed in', ja: 'ログイン中' },
  params: {},
  facts: ['visitor.isSignedIn'],
  evaluate: () => (facts) => {
    const isSignedIn = facts.get('visitor.isSignedIn');
    return typeof isSignedIn === 'boolean' ? isSignedIn : 'unknown';
  },
  sentence: { en: 'is signed in', ja: 'ログインしている' },
  samples: [
    { params: {}, facts: { 'visitor.isSignedIn': true }, outcome: 'match' },
    { params: {}, facts: { 'visitor.isSignedIn': false }, outcome: 'miss' },
    { params: {}, facts: {}, outcome: 'unknown' },
  ],
});
