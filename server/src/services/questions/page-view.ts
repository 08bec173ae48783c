import type { QuestionPlace } from '../../../../shared/engine';
import type { FactsService } from '../../facts/facts-service';
import type { FactRepository } from '../../repositories/fact-repository';
import type { PersonasService } from '../personas';
import type { VariantsService } from '../variants';
import type { SiteLocales } from './asked-locale';
import type { PlaceScope } from './places';

/** What it takes to know what a visitor sees on a page, and by what. */
export interface PageView {
  readonly declarations: Pick<FactRepository, 'findAll'>;
  readonly personas: Pick<PersonasService, 'current'>;
  readonly variants: Pick<VariantsService, 'current'>;
  readonly facts: Pick<FactsService, 'resolve'>;
  readonly places: (
    index: ReturnType<VariantsService['current']>,
    scope: PlaceScope,
    now: number
  ) => readonly QuestionPlace[];
  readonly locales: SiteLocales;
  /** Of the content API: `/api`. */
  readonly prefix: string;
}
