import type { SampleVisitor } from '../../../shared/contracts/sample-visitors';
import type { Persona } from '../../../shared/domain/persona';
import { compilePersonas } from '../../../shared/engine';
import { createSampleRunner } from '../../../server/src/services/samples/sample-runner';
import { patterns, predicates } from '../../spec/engine/vocabulary';

/** A request from nowhere says nothing: these visitors are what is told of them. */
const nothingKnown = {
  resolve: () => ({ values: {}, failures: [], reader: { get: () => undefined } }),
};
const runner = createSampleRunner({ facts: nothingKnown as never, clock: () => 0 });

const persona = (key: string, priority: number, country: string, order = 0): Persona => ({
  key,
  name: key,
  priority,
  isEnabled: true,
  condition: {
    all: [
      { predicate: 'place.country', params: { countries: [country] } },
      {
        any: [
          { predicate: 'device.type', params: { types: ['phone'] } },
          { not: { predicate: 'device.bot', params: {} } },
        ],
      },
      { predicate: 'fact', params: { fact: 'crm.orders', operator: 'atLeast', value: order } },
    ],
  },
  scoring: null,
  activeFrom: null,
  activeTo: null,
});

const sample = (name: string, country: string, expected: SampleVisitor['expected']): SampleVisitor => ({
  documentId: name,
  name,
  description: null,
  visitor: { facts: { 'geo.country': country, 'device.type': 'phone', 'crm.orders': 5 } },
  expected,
});

const compiled = (personas: readonly Persona[]) => compilePersonas(personas, { predicates, patterns });

describe('sample visitors', () => {
  const before = compiled([persona('jp', 1, 'JP'), persona('kr', 2, 'KR')]);
  const after = compiled([persona('jp', 1, 'JP', 9), persona('kr', 2, 'KR')]);

  test('break where they came out as expected and no longer would', async () => {
    const samples = [
      sample('breaks', 'JP', { persona: 'jp' }),
      sample('stays', 'KR', { persona: 'kr' }),
      sample('was wrong before', 'JP', { persona: 'kr' }),
      sample('comes right', 'JP', { persona: null }),
      sample('expects nothing', 'JP', null),
    ];
    const results = await runner.run(samples, before, after);
    expect(results.map(({ after, before, breaks, name }) => [name, before, after, breaks])).toEqual([
      ['breaks', 'jp', null, true],
      ['stays', 'kr', 'kr', false],
      ['was wrong before', 'jp', null, false],
      ['comes right', 'jp', null, false],
    ]);
  });

  test('are a hundred and run over a thousand personas in under a second, compiling included', async () => {
    const personas = Array.from({ length: 1_000 }, (_, at) =>
      persona(`p${at}`, at + 1, ['JP', 'KR', 'US'][at % 3]!, at)
    );
    const samples = Array.from({ length: 100 }, (_, at) => sample(`s${at}`, 'JP', { persona: 'p0' }));
    const before = process.cpuUsage();
    const results = await runner.run(samples, compiled(personas), compiled(personas.slice(1)));
    // Of the processor: other work on the machine must not fail a claim about ours.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    expect(results.filter(({ breaks }) => breaks)).toHaveLength(100);
  });
});
