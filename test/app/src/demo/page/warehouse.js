import { element } from './element.js';

/** S15: the shop's server sends the segments of the night, and asks for pages as somebody whom it knows. */
export function playWarehouse({ byId, locale, onChange }) {
  const post = async (path, body = {}) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const show = (answer) =>
    byId('warehouse-answer').replaceChildren(element('pre', { tabindex: '0' }, JSON.stringify(answer, null, 2)));

  byId('send-night').addEventListener('click', async () => {
    show(await post('/demo/night'));
    onChange();
  });
  for (const button of byId('warehouse').querySelectorAll('[data-customer]')) {
    const { customer } = button.dataset;
    button.addEventListener('click', async () => show(await post('/demo/ask-for', { customer, locale: locale() })));
  }
}
