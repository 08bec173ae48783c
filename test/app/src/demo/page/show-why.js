import { element } from './element.js';
import { questionForm } from './show-question.js';

/** Draws "why do I see this?": plain sentences, each with what the visitor can do about it. */
export function showWhy(target, why, { words, send }) {
  if (!why) return target.replaceChildren();
  const { sentences, reasons, switchOff, forget } = why;
  const button = (word, act) => {
    const node = element('button', { type: 'button', class: 'quiet' }, words[word]);
    node.addEventListener('click', act, { once: true });
    return node;
  };
  const sending = (word, request) => button(word, () => send(request, request.body));

  function line({ sentence, correct, drop }) {
    const node = element('li', {}, sentence);
    const ask = () => node.append(questionForm(correct, { words, send }));
    const acts = [correct && button('correct', ask), drop && sending('takeBack', drop)].filter(Boolean);
    if (acts.length > 0) node.append(element('div', { class: 'actions' }, acts));
    return node;
  }

  const lines = reasons.length > 0 ? reasons.map(line) : sentences.map((sentence) => line({ sentence }));
  target.replaceChildren(
    element('ul', { class: 'reasons' }, lines),
    element('div', { class: 'actions' }, sending('switchOff', switchOff), sending('forget', forget))
  );
}
