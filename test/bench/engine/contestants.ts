/**
 * One condition in four languages: from Japan or Korea, on a phone or with a score of at least 10, and not from the
 * newsletter. Each library gets it compiled or built once, the way its own documentation does it, and the facts in
 * the shape it likes best.
 */
import { evalCondition } from '@growthbook/growthbook';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import type { Condition } from '../../../shared/domain/condition';
import { compile } from '../../../shared/engine';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import type { Visitor } from './visitors';

export interface Contestant {
  readonly name: string;
  readonly matches: (visitor: Visitor) => boolean | Promise<boolean>;
}

const fact = (name: string, operator: string, value: unknown): Condition => ({
  predicate: 'fact',
  params: { fact: name, operator, value },
});

const condition: Condition = {
  all: [
    fact('geo.country', 'oneOf', ['JP', 'KR']),
    { any: [fact('device.type', 'equals', 'phone'), fact('crm.score', 'atLeast', 10)] },
    { not: fact('arrival.source', 'equals', 'newsletter') },
  ],
};
const evaluator = compile(condition, { predicates: builtInPredicates, patterns: re2Patterns });
const moment = { now: Date.UTC(2026, 0, 15, 3) };

/** With the nested facts that two of the others take, so that we look names up as they do. */
export const ours: Contestant = {
  name: 'ours',
  matches: ({ nested }) => evaluator.outcome(nested, moment) === 'match',
};

const logic = {
  and: [
    { in: [{ var: 'geo.country' }, ['JP', 'KR']] },
    { or: [{ '==': [{ var: 'device.type' }, 'phone'] }, { '>=': [{ var: 'crm.score' }, 10] }] },
    { '!': { '==': [{ var: 'arrival.source' }, 'newsletter'] } },
  ],
};

const targeting = {
  $and: [
    { 'geo.country': { $in: ['JP', 'KR'] } },
    { $or: [{ 'device.type': 'phone' }, { 'crm.score': { $gte: 10 } }] },
    { $not: { 'arrival.source': 'newsletter' } },
  ],
};

const engine = new Engine([
  {
    conditions: {
      all: [
        { fact: 'geo.country', operator: 'in', value: ['JP', 'KR'] },
        {
          any: [
            { fact: 'device.type', operator: 'equal', value: 'phone' },
            { fact: 'crm.score', operator: 'greaterThanInclusive', value: 10 },
          ],
        },
        { not: { fact: 'arrival.source', operator: 'equal', value: 'newsletter' } },
      ],
    },
    event: { type: 'match' },
  },
]);

export const others: readonly (Contestant & { readonly atLeast: number })[] = [
  {
    name: 'json-rules-engine',
    matches: async ({ flat }) => (await engine.run({ ...flat })).events.length > 0,
    atLeast: 40,
  },
  { name: 'json-logic-js', matches: ({ nested }) => jsonLogic.apply(logic, nested) === true, atLeast: 1 },
  { name: 'GrowthBook evalCondition', matches: ({ nested }) => evalCondition({ ...nested }, targeting), atLeast: 1 },
];
