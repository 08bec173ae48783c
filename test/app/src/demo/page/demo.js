import { askAs, askForExplanation, curlLine } from './ask.js';
import { playCoffee } from './coffee.js';
import { DEVICES, headersOf, PLACES, SIGNALS, TIMES } from './circumstances.js';
import { element } from './element.js';
import { ENTRY_PAGES, PAGES, pageOf, scopeOf, urlOf } from './pages.js';
import { actsOn } from './acts.js';
import { isPreview, previewLine, previewParameters } from './preview.js';
import { playSofa } from './sofa.js';
import { showContent } from './show-content.js';
import { playShopApp } from './shop-app.js';
import { showDecision } from './show-decision.js';
import { showExplanation } from './show-explanation.js';
import { showQuestion } from './show-question.js';
import { showWhy } from './show-why.js';
import { playWarehouse } from './warehouse.js';
import { wordsIn } from './words.js';

/** All that the page remembers lives in its address, so that a link shows somebody else the same visitor. */
const address = new URLSearchParams(location.search);
const state = {
  page: 'home',
  locale: 'en',
  place: 'unknown',
  device: 'desktop',
  time: 'now',
  signal: 'none',
  ...Object.fromEntries(address),
};
if (!PAGES[state.page] && !(ENTRY_PAGES[state.page] && state.entry)) state.page = 'home';

const byId = (id) => document.getElementById(id);
const words = () => wordsIn(state.locale);
let latest = 0;

/** Asks everything again: there is no cache on this side to hide what the server does. */
async function refresh() {
  const mine = ++latest;
  const page = pageOf(state);
  const preview = previewParameters(state);
  const headers = headersOf(state, page.at);
  const [content, decision] = await Promise.all([
    askAs(headers, urlOf(page, [...page.query, ...preview, 'personalization=meta'], state.locale)),
    askAs(headers, '/api/personalization/decision'),
  ]);
  const scope = scopeOf(page, content.body?.data);
  const [explanation, question, why] = await Promise.all([
    askForExplanation(headers),
    ...['questions', 'why'].map((name) =>
      askAs(headers, urlOf({ path: `/api/personalization/${name}` }, scope, state.locale))
    ),
  ]);
  if (mine !== latest) return;

  byId('curl').textContent = curlLine(
    headers,
    `${location.origin}${urlOf(page, [...page.brief, ...preview], state.locale)}`
  );
  if (content.status === 200) showContent(byId('content'), state.page, content.body, words());
  else
    byId('content').replaceChildren(
      element('p', {}, `${words().failed} ${content.status}: ${content.body?.error?.message ?? ''}`)
    );
  showDecision(byId('decision'), decision.body?.data, {
    words: words(),
    locale: state.locale,
    persona: usedPersona(content),
  });
  showExplanation(byId('explanation'), explanation.data, { words: words() });
  showQuestion(byId('question'), question.body?.data, { words: words(), send });
  showWhy(byId('why'), why.body?.data, { words: words(), send });
}

/** What the page sends for the visitor, at the time that is played: what is kept for a day counts from there. */
async function send({ method, path }, body) {
  await askAs(headersOf(state), path, { method, body });
  refresh();
}

/** The persona whose version was used, as the answer itself tells. */
function usedPersona({ headers, body }) {
  return body?.meta?.personalization?.persona ?? headers?.['x-persona'] ?? null;
}

function go(change) {
  Object.assign(state, change);
  history.replaceState(null, '', `?${new URLSearchParams(state)}`);
  label();
  refresh();
}

/** Puts every word and choice in the chosen language. */
function label() {
  byId('preview').hidden = !isPreview(state);
  byId('preview').textContent = previewLine(state, words());
  document.documentElement.lang = state.locale;
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = words()[node.dataset.word];
  byId('language').textContent = words().language;
  for (const [name, list] of Object.entries({ place: PLACES, device: DEVICES, time: TIMES, signal: SIGNALS })) {
    const options = list.map((item) =>
      element('option', { value: item.key, selected: item.key === state[name] }, item[state.locale])
    );
    document.querySelector(`select[name=${name}]`).replaceChildren(...options);
  }
  sofa.label();
  shopApp.show();
  byId('acts').replaceChildren(...actsOn(state.page, state.locale).map(actButton));
  byId('pages').replaceChildren(...Object.keys(PAGES).map(pageLink));
}

function pageLink(name) {
  const link = element('a', { href: `?page=${name}`, 'aria-current': name === state.page && 'page' }, words()[name]);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go({ page: name });
  });
  return link;
}

/** Tells what the visitor does, as the page of a site would. */
function actButton({ label: text, eventsOf }) {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', async () => {
    const events = await eventsOf(async (path) => (await askAs(headersOf(state), path)).body?.data, state.locale);
    await askAs(headersOf(state), '/api/personalization/events', { method: 'POST', body: { events } });
    refresh();
  });
  return button;
}

byId('circumstances').addEventListener('change', ({ target }) => go({ [target.name]: target.value }));
byId('language').addEventListener('click', () => go({ locale: state.locale === 'en' ? 'ja' : 'en' }));
byId('theme').addEventListener('click', () => {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  document.documentElement.dataset.theme = isDark ? 'light' : 'dark';
});

byId('about').addEventListener('submit', async (event) => {
  event.preventDefault();
  const told = new FormData(event.target);
  const facts = Object.fromEntries([...told].filter(([, value]) => value !== ''));
  await send({ method: 'POST', path: '/api/personalization/facts' }, { facts });
});

byId('forget').addEventListener('click', async () => {
  byId('about').reset();
  await send({ method: 'DELETE', path: '/api/personalization/visitor' });
});

byId('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(byId('curl').textContent);
  byId('copy').textContent = words().copied;
});

const coffee = playCoffee({
  byId,
  words,
  headers: () => headersOf({ ...state, time: 'now' }),
  onChange: () => go({ page: 'house-roast' }),
});

playWarehouse({ byId, locale: () => state.locale, onChange: refresh });

const shopApp = playShopApp({ byId, words, headers: () => headersOf(state), onChange: refresh });

const sofa = playSofa({ byId, words, onChange: () => go({ page: 'your-order' }) });

label();
refresh();
coffee.showCalls();
