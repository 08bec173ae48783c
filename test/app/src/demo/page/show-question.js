import { element } from './element.js';

/**
 * Draws the one question worth asking, from nothing but what the API says about it.
 *
 * - `send(request, body)`: sends a request of the question's own description and shows what follows
 */
export function showQuestion(target, question, { words, send }) {
  if (!question) return target.replaceChildren(element('p', { class: 'hint' }, words.noQuestion));
  const decline = element('button', { type: 'button', class: 'quiet' }, words.ratherNot);
  decline.addEventListener('click', () => send(question.decline, question.decline.body));
  target.replaceChildren(questionForm(question, { words, send }, element('div', { class: 'actions' }, decline)));
}

/** The question with what takes its answer. */
export function questionForm(question, { words, send }, ...more) {
  const answer = (value) => send(question.answer, bodyAt(question.answer.at, value));
  return element(
    'fieldset',
    {},
    element('legend', {}, question.question),
    question.help && element('p', { class: 'hint' }, question.help),
    question.options.length > 0 ? choices(question, answer) : field(question, { words, answer }),
    ...more
  );
}

function choices({ options }, answer) {
  const buttons = options.map(({ value, label }) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => answer(value));
    return button;
  });
  return element('div', { class: 'actions' }, buttons);
}

function field({ type, question, limits }, { words, answer }) {
  const { min, max, maxLength } = limits ?? {};
  const input = element('input', {
    name: 'answer',
    type: { number: 'number', date: 'datetime-local' }[type] ?? 'text',
    'aria-label': question,
    required: true,
    min,
    max,
    maxlength: maxLength,
  });
  const form = element('form', {}, input, element('button', { type: 'submit', class: 'strong' }, words.send));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(valueOf(input, type));
  });
  return form;
}

function valueOf(input, type) {
  if (type === 'number') return input.valueAsNumber;
  return type === 'date' ? new Date(input.value).toISOString() : input.value;
}

/** `['facts', 'pet']` and a value make `{ facts: { pet: value } }`. */
function bodyAt(path, value) {
  return path.reduceRight((inner, name) => ({ [name]: inner }), value);
}
