import type {
  SampleCheckAnswer,
  SampleDrafts,
  SampleVisitor,
  SampleVisitorBody,
} from '../../../../shared/contracts/sample-visitors';
import type { PatternCompiler } from '../../../../shared/domain/predicate';
import type { PredicateLookup } from '../../../../shared/engine';
import { requestRefusal } from '../../errors/refusal';
import type { SampleVisitorRepository } from '../../repositories/sample-visitor-repository';
import type { PersonasService } from '../personas';
import { stockWith } from '../simulation/stock';
import type { CurrentAuthor } from './author';
import type { SampleRunner } from './sample-runner';

export interface SampleVisitorsService {
  findAll(): Promise<readonly SampleVisitor[]>;
  create(sample: SampleVisitorBody): Promise<SampleVisitor>;
  /** @throws `entry.missing` (404) */
  update(documentId: string, sample: SampleVisitorBody): Promise<SampleVisitor>;
  /** @throws `entry.missing` (404) */
  delete(documentId: string): Promise<void>;
  /** How they would come out if the drafts were saved. A draft that is broken as it stands holds for nobody. */
  check(drafts: SampleDrafts): Promise<SampleCheckAnswer['data']>;
}

export interface SampleVisitorsDependencies {
  readonly samples: SampleVisitorRepository;
  readonly personas: Pick<PersonasService, 'current'>;
  readonly predicates: PredicateLookup;
  readonly patterns: PatternCompiler;
  readonly runner: SampleRunner;
  readonly author: CurrentAuthor;
}

export function createSampleVisitorsService({
  samples,
  personas,
  predicates,
  patterns,
  runner,
  author,
}: SampleVisitorsDependencies): SampleVisitorsService {
  return {
    findAll: () => samples.findAll(),
    create: (sample) => samples.create(sample),
    async update(documentId, sample) {
      const updated = await samples.update(documentId, sample);
      if (!updated) throw missing();
      return updated;
    },
    async delete(documentId) {
      if (!(await samples.delete(documentId))) throw missing();
    },
    async check(drafts) {
      const stored = personas.current();
      const { set } = stockWith(drafts, stored, { predicates, patterns });
      const results = await runner.run(await samples.findAll(), stored.set, set);
      return { results, mayOverride: author()?.mayOverride ?? false };
    },
  };
}

function missing(): Error {
  return requestRefusal('entry.missing', 'There is no such sample visitor.');
}
