import { adminApi } from '@strapi/strapi/admin';

/**
 * Strapi's own API client, with what our answers are about. A room of the admin adds its requests with
 * `personalizationApi.injectEndpoints(…)`; what is written invalidates what was read, on every open page. It is one
 * object for Strapi and all its plugins: the name of a request has to be new among all of theirs.
 */
export const personalizationApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'PersonalizationPersonas',
    'PersonalizationRules',
    'PersonalizationFacts',
    'PersonalizationJourneys',
    'PersonalizationTriggers',
    'PersonalizationOutbox',
    'PersonalizationVariants',
    'PersonalizationVariantBase',
    'PersonalizationSampleVisitors',
    'PersonalizationRights',
  ],
});

/** The address of one of our admin routes. */
export function route(path: string): string {
  return `/personalization${path}`;
}
