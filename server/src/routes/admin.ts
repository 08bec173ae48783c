import {
  EDIT_SAMPLE_VISITORS_ACTION,
  ORDER_PERSONAS_ACTION,
  READ_ACTION,
  READ_OUTBOX_ACTION,
  READ_SETTINGS_ACTION,
  REDELIVER_ACTION,
  SIMULATE_ACTION,
} from '../permissions';

/** Routes of the admin panel, under `/personalization`. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '/predicates', 'predicates.find', READ_ACTION),
    eitherRoute('GET', '/behaviour-names', 'behaviour-names.find', [READ_ACTION, SIMULATE_ACTION]),
    route('GET', '/personas', 'personas.find', READ_ACTION),
    route('PUT', '/personas/order', 'personas.order', ORDER_PERSONAS_ACTION),
    route('GET', '/rules', 'rules.find', READ_ACTION),
    route('GET', '/facts', 'fact-declarations.find', READ_ACTION),
    route('GET', '/journeys', 'journeys.find', READ_ACTION),
    route('GET', '/triggers', 'triggers.find', READ_ACTION),
    route('GET', '/outbox', 'outbox.find', READ_OUTBOX_ACTION),
    route('POST', '/outbox/redeliver', 'outbox.redeliver', REDELIVER_ACTION),
    route('GET', '/health', 'health.find', READ_SETTINGS_ACTION),
    route('POST', '/conditions/check', 'conditions.check', READ_ACTION),
    route('POST', '/simulate', 'simulator.simulate', SIMULATE_ACTION),
    eitherRoute('GET', '/sample-visitors', 'sample-visitors.find', [READ_ACTION, SIMULATE_ACTION]),
    eitherRoute('POST', '/sample-visitors/check', 'sample-visitors.check', [READ_ACTION, SIMULATE_ACTION]),
    route('POST', '/sample-visitors', 'sample-visitors.create', EDIT_SAMPLE_VISITORS_ACTION),
    route('PUT', '/sample-visitors/:documentId', 'sample-visitors.update', EDIT_SAMPLE_VISITORS_ACTION),
    route('DELETE', '/sample-visitors/:documentId', 'sample-visitors.delete', EDIT_SAMPLE_VISITORS_ACTION),
    entryRoute('GET', '/entry-variants', 'entry-variants.find'),
    entryRoute('POST', '/entry-variants', 'entry-variants.create'),
    entryRoute('POST', '/entry-variants/duplicate', 'entry-variants.duplicate'),
    entryRoute('GET', '/entry-variants/counts', 'entry-variants.counts'),
    entryRoute('GET', '/variant-base', 'variant-base.find'),
    entryRoute('POST', '/variant-base/seen', 'variant-base.markSeen'),
    entryRoute('POST', '/preview', 'preview.address'),
    route('GET', '/variant-rights', 'variant-rights.find', 'admin::roles.read'),
    route('POST', '/variant-rights/copy', 'variant-rights.copy', 'admin::roles.read', 'admin::roles.update'),
  ],
};

/** What depends on the rights on one content type is decided by the content manager's permissions, in the service. */
function entryRoute(method: string, path: string, handler: string) {
  return { method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin'] } };
}

/** For whoever has one of the permissions. Strapi's own admin policy knows only how to ask for all of them. */
function eitherRoute(method: string, path: string, handler: string, actions: readonly string[]) {
  const config = { actions, hasAtLeastOne: true };
  const policies = ['admin::isAuthenticatedAdmin', { name: 'plugin::content-manager.hasPermissions', config }];
  return { method, path, handler, config: { policies } };
}

/** For whoever has all of the permissions. */
function route(method: string, path: string, handler: string, ...actions: readonly string[]) {
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }];
  return { method, path, handler, config: { policies } };
}
