import { createFactRepository } from '../../repositories/fact-repository';
import type { FactsService } from '../../facts/facts-service';
import { configOf, own, type Host } from '../host';
import type { PersonasService } from '../personas';
import type { VariantsService } from '../variants';
import { createWhyService } from '../why/why';
import { createSiteLocales } from './asked-locale';
import { createPlaces } from './places';
import { createQuestionsService } from './questions';

/** What asks visitors, and what answers when they ask back. */
export const askingServices = {
  questions: ({ strapi }: Host) => createQuestionsService({ ...asking(strapi), config: configOf(strapi) }),
  why: ({ strapi }: Host) => createWhyService(asking(strapi)),
};

function asking(strapi: Host['strapi']) {
  const i18n = strapi.plugin('i18n').service('locales');
  const loadLocales = async (): Promise<readonly string[]> => {
    const [first, all]: [string, { code: string }[]] = await Promise.all([i18n.getDefaultLocale(), i18n.find()]);
    return [...new Set([first, ...all.map(({ code }) => code)])];
  };
  return {
    declarations: createFactRepository(strapi),
    personas: own<PersonasService>(strapi, 'personas'),
    variants: own<VariantsService>(strapi, 'variants'),
    facts: own<FactsService>(strapi, 'facts'),
    places: createPlaces(),
    locales: createSiteLocales(loadLocales, Date.now),
    prefix: strapi.config.get('api.rest.prefix', '/api'),
  };
}
