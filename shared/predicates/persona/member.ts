import { definePredicate } from '../define-predicate';

/** The engine derives the fact while it decides; a persona that is itself undecided is unknown here too. */
export const personaMember = definePredicate({
  id: 'persona.member',
  category: 'persona',
  label: { en: 'Another persona', ja: '別のペルソナ' },
  params: {
    persona: { type: 'text', format: 'persona', label: { en: 'Persona', ja: 'ペルソナ' } },
  },
  facts: ({ persona }) => [`persona.${persona}`],
  evaluate: ({ persona }) => {
    const name = `persona.${persona}`;
    return (facts) => facts.get(name) === true;
  },
  sentence: { en: 'belongs to the persona “{persona}”', ja: 'ペルソナ「{persona}」に当てはまる' },
  samples: [
    { params: { persona: 'dog-owner' }, facts: { 'persona.dog-owner': true }, outcome: 'match' },
    { params: { persona: 'dog-owner' }, facts: { 'persona.dog-owner': false }, outcome: 'miss' },
    { params: { persona: 'dog-owner' }, facts: {}, outcome: 'unknown' },
  ],
});
