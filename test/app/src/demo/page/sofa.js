import { askAs, signedInWith } from './ask.js';

/** Everybody can read it here: src/seed/access/members.js. */
const HANA = { identifier: 'hana', password: 'Paws-and-whiskers-2' };

/** S04: Hana signs in and out, and the shop's own system says how far her sofa is. */
export function playSofa({ byId, words, onChange }) {
  let isSignedIn = false;

  async function signInOrOut() {
    const { body } = isSignedIn ? {} : await askAs({}, '/api/auth/local', { method: 'POST', body: HANA });
    isSignedIn = Boolean(body?.jwt);
    signedInWith(body?.jwt ?? null);
    label();
    onChange();
  }

  function label() {
    byId('sign-in').textContent = isSignedIn ? words().signOut : words().signIn;
  }

  byId('sign-in').addEventListener('click', signInOrOut);
  for (const button of byId('sofa').querySelectorAll('[data-stage]')) {
    button.addEventListener('click', async () => {
      await fetch('/demo/order', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ stage: button.dataset.stage }),
      });
      onChange();
    });
  }
  return { label };
}
