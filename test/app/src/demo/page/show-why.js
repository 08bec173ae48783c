import { element } from './element.js';

/** Draws "why do I see this?": plain sentences, each with what the visitor can do about it. */
export function showWhy(target, why, { words, send }) {
  if (!why) return target.replaceChildren();
  const { sentences, reasons, switchOff, forget } = why;
  const button = (word, request) => {
    const node = element('button', { type: 'button', class: 'quiet' }, words[word]);
    node.addEventListener('click', () => send(request, request.body));
    return node;
  };
  const lines =
    reasons.length > 0
      ? reasons.map(({ sentence, drop }) => element('li', {}, sentence, drop && ' ', drop && button('takeBack', drop)))
      : sentences.map((sentence) => element('li', {}, sentence));

  target.replaceChildren(
    element('ul', { class: 'reasons' }, lines),
    element('div', { class: 'actions' }, button('switchOff', switchOff), button('forget', forget))
  );
}
