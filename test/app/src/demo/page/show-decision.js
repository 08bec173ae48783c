import { element } from './element.js';

/** Draws the decision and what it rests on. */
export function showDecision(target, decision, { words, locale, persona }) {
  if (!decision) return target.replaceChildren(element('p', {}, words.off));
  const { personas, undecided, unknownFacts, facts, holdsUntil } = decision;
  const list = personas.map(({ key, because }) => element('li', {}, element('strong', {}, key), ` ${words[because]}`));
  const until =
    holdsUntil &&
    new Date(holdsUntil).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' });

  target.replaceChildren(
    ...[
      personas.length ? element('ol', { class: 'personas' }, list) : element('p', {}, words.everyone),
      element('p', { class: 'origin' }, persona ? `${words.from} ${persona}` : words.base),
      element(
        'dl',
        {},
        row(
          words.known,
          Object.entries(facts ?? {}).map(([key, value]) => `${key}: ${value}`)
        ),
        row(words.unknown, unknownFacts),
        row(words.undecided, undecided),
        row(words.holdsUntil, until ? [`${until} (JST)`] : [])
      ),
    ].filter(Boolean)
  );
}

function row(term, values = []) {
  return values.length ? [element('dt', {}, term), element('dd', {}, values.join(', '))] : [];
}
