import { askAs } from './ask.js';
import { element } from './element.js';

const LINK = '/house-roast?utm_source=letter&utm_medium=newsletter&utm_campaign=house-roast';

const anEvent = (event) => ({ id: crypto.randomUUID(), ...event });

/** S07: the link of the letter, and the button that asks for more. Each press is an event of its own, until it is sent again. */
export function playCoffee({ byId, headers, words, onChange }) {
  /** The last press on "ask for more", to be sent once more as it was: a browser may send twice what it is unsure about. */
  let asked = null;

  const tell = async (event) => {
    const body = { events: [event] };
    const answer = await askAs(headers(), '/api/personalization/events', { method: 'POST', body });
    onChange();
    return answer.body?.data?.counted ?? 0;
  };
  async function askForMore(event) {
    asked = event;
    byId('ask-again').disabled = false;
    byId('counted').textContent = words().counted(await tell(event));
    setTimeout(showCalls, 1000);
  }
  byId('letter').addEventListener('click', () => tell(anEvent({ type: 'view', page: { url: LINK, referrer: '' } })));
  byId('ask-for-more').addEventListener('click', () =>
    askForMore(anEvent({ type: 'goal', properties: { goal: 'asked-for-more' } }))
  );
  byId('ask-again').addEventListener('click', () => askForMore(asked));

  async function showCalls() {
    const { calls } = await (await fetch('/demo/sales')).json();
    const shown = calls.map((call) => element('pre', { tabindex: '0' }, JSON.stringify(call, null, 2)));
    byId('sales').replaceChildren(...(shown.length > 0 ? shown : [element('p', {}, words().notCalled)]));
  }
  return { showCalls };
}
