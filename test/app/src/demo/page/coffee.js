import { askAs } from './ask.js';
import { element } from './element.js';

const LINK = '/house-roast?utm_source=letter&utm_medium=newsletter&utm_campaign=house-roast';

/** S07: the link of the letter, and the button that asks for more. Each press is an event of its own. */
export function playCoffee({ byId, headers, words, onChange }) {
  const tell = async (event) => {
    const body = { events: [{ id: crypto.randomUUID(), ...event }] };
    await askAs(headers(), '/api/personalization/events', { method: 'POST', body });
    onChange();
  };
  byId('letter').addEventListener('click', () => tell({ type: 'view', page: { url: LINK, referrer: '' } }));
  byId('ask-for-more').addEventListener('click', () =>
    tell({ type: 'goal', properties: { goal: 'asked-for-more' } }).then(() => setTimeout(showCalls, 1000))
  );

  async function showCalls() {
    const { calls } = await (await fetch('/demo/sales')).json();
    const shown = calls.map((call) => element('pre', { tabindex: '0' }, JSON.stringify(call, null, 2)));
    byId('sales').replaceChildren(...(shown.length > 0 ? shown : [element('p', {}, words().notCalled)]));
  }
  return { showCalls };
}
