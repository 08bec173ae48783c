import { element } from './element.js';

/** Draws the points of each persona that has any, and what is known of the person besides what the visitor told. */
export function showExplanation(target, explanation, { words }) {
  const { personas = [], facts = [] } = explanation ?? {};
  const scored = personas.filter(({ score }) => score?.hints.some(({ counted }) => counted > 0));
  const from = (origin) =>
    facts.filter((fact) => fact.origin === origin).map(({ name, value }) => `${name}: ${JSON.stringify(value)}`);

  target.replaceChildren(
    element('ul', { class: 'reasons' }, scored.map(points)),
    element('dl', {}, row(words.knownOf, from('known')))
  );

  function points({ key, score: { least, most, threshold, lead, hints, runnerUp } }) {
    const counted = hints.filter((hint) => hint.counted > 0);
    return element(
      'li',
      {},
      element('strong', {}, key),
      ` ${words.pointsOf(least === most ? least : `${least}–${most}`, threshold)}`,
      element(
        'p',
        { class: 'hint' },
        [
          ...counted.map((hint) => `${words[hint.kind]} ${hint.name}: ${hint.counted} × ${hint.points}`),
          runnerUp && words.secondIs(runnerUp.persona, runnerUp.least, lead),
        ]
          .filter(Boolean)
          .join(words.between)
      )
    );
  }
}

function row(term, values) {
  return values.length ? [element('dt', {}, term), element('dd', {}, values.join(', '))] : [];
}
