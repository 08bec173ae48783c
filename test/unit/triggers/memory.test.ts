import fc from 'fast-check';
import {
  isAbout,
  personaOccasions,
  personasNow,
  stageOccasions,
} from '../../../server/src/services/triggers/occasions';
import { journeysPart } from '../../../server/src/visitor/journeys-part';
import { triggersPart, type TriggerMemory } from '../../../server/src/visitor/triggers-part';
import type { Trigger } from '../../../shared/domain/trigger';

const WATCHED = new Set(['dog-owner', 'evening']);
const now = (before: string[], personas: string[], undecided: string[] = []) =>
  personasNow(new Set(before), { personas: personas.map((key) => ({ key })), undecided }, WATCHED);

describe('a persona', () => {
  it('is entered by who has it now and did not', () => {
    expect(personaOccasions(new Set(), now([], ['dog-owner', 'unwatched']))).toEqual([
      { on: 'persona.enter', persona: 'dog-owner' },
    ]);
  });

  it('is left by who had it and has not', () => {
    expect(personaOccasions(new Set(['dog-owner']), now(['dog-owner'], []))).toEqual([
      { on: 'persona.leave', persona: 'dog-owner' },
    ]);
  });

  it('is neither entered nor left while nobody knows', () => {
    expect(personaOccasions(new Set(['dog-owner']), now(['dog-owner'], [], ['dog-owner', 'evening']))).toEqual([]);
  });
});

describe('a stage', () => {
  const at = (stage: string) => new Map([['sofa', { stage, at: 0 }]]);

  it('is entered when the one before is left', () => {
    expect(stageOccasions(at('ordered'), at('delivered'))).toEqual([
      { on: 'stage.leave', journey: 'sofa', stage: 'ordered' },
      { on: 'stage.enter', journey: 'sofa', stage: 'delivered' },
    ]);
  });

  it('is a matter of triggers on it and of those on every stage', () => {
    const trigger = (stage: string | null) => ({ on: 'stage.enter', journey: 'sofa', stage }) as Trigger;
    const occasion = { on: 'stage.enter', journey: 'sofa', stage: 'delivered' } as const;
    expect([trigger('delivered'), trigger(null), trigger('ordered')].map((each) => isAbout(each, occasion))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what triggers remember', () => {
  const key = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  const memory = fc.record({
    personas: fc.uniqueArray(key, { maxLength: 10 }).map((keys) => new Set(keys)),
    fired: fc
      .uniqueArray(fc.tuple(key, fc.integer({ min: 1, max: 1_000 }), fc.array(seconds, { maxLength: 10 })), {
        selector: ([name]) => name,
        maxLength: 10,
      })
      .map((all) => new Map(all.map(([name, count, at]) => [name, { count, at: at.map((time) => time * 1000) }]))),
  });

  it('survives the token', () => {
    fc.assert(
      fc.property(memory, (given: TriggerMemory) => {
        const json: unknown = JSON.parse(JSON.stringify(triggersPart.encode(given) ?? null));
        expect(triggersPart.decode(json, { now: 0 })).toEqual(given);
      })
    );
  });

  it('is read from anything without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(triggersPart.decode(json, { now: 0 }).personas).toBeInstanceOf(Set);
      })
    );
  });

  it('takes the later stage of two visitors who are one', () => {
    const merged = journeysPart.merge(
      new Map([['sofa', { stage: 'ordered', at: 1 }]]),
      new Map([
        ['sofa', { stage: 'delivered', at: 2 }],
        ['lamp', { stage: 'lit', at: 1 }],
      ])
    );
    expect([...merged].map(([journey, { stage }]) => [journey, stage])).toEqual([
      ['sofa', 'delivered'],
      ['lamp', 'lit'],
    ]);
  });
});
