import { askAs } from './ask.js';
import { element } from './element.js';

const NOBODY_YET = 'none';

/** S08: the same person in the shop's app, which carries a visitor token of its own, until the two become one. */
export function playShopApp({ byId, headers, words, onChange }) {
  let token = NOBODY_YET;
  const asApp = (path, request) => askAs({ ...headers(), 'x-visitor-token': token }, path, request);

  async function tell(facts) {
    const { body } = await asApp('/api/personalization/facts', { method: 'POST', body: { facts } });
    token = body?.data?.token ?? token;
    await show(body);
  }

  /** The browser asks: its visitor stays who they are. From then on the app carries the token of both. */
  async function merge() {
    const { body } = await askAs(headers(), '/api/personalization/visitor/merge', { method: 'POST', body: { token } });
    token = body?.data?.token ?? token;
    await show(body);
    onChange();
  }

  async function show(answer) {
    const { body } = await asApp('/api/personalization/visitor');
    const facts = Object.entries(body?.data?.facts ?? {}).map(([key, { value }]) => `${key}: ${value}`);
    const error = answer?.error?.message;
    byId('app-visitor').replaceChildren(
      element('p', { class: 'hint' }, `${words().inTheApp} ${facts.join(', ') || words().nothing}`),
      ...(error ? [element('p', { role: 'alert' }, error)] : [])
    );
  }

  byId('tell-app').addEventListener('click', () => tell({ pet: 'dog' }));
  byId('merge').addEventListener('click', merge);
  return { show };
}
