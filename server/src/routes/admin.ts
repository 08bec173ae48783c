import { ORDER_PERSONAS_ACTION, READ_ACTION, SIMULATE_ACTION } from '../permissions';

/** Routes of the admin panel, under `/personalization`. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '/predicates', 'predicates.find', READ_ACTION),
    route('GET', '/personas', 'personas.find', READ_ACTION),
    route('PUT', '/personas/order', 'personas.order', ORDER_PERSONAS_ACTION),
    route('GET', '/rules', 'rules.find', READ_ACTION),
    route('GET', '/facts', 'fact-declarations.find', READ_ACTION),
    route('POST', '/conditions/check', 'conditions.check', READ_ACTION),
    route('POST', '/simulate', 'simulator.simulate', SIMULATE_ACTION),
    entryRoute('GET', '/entry-variants', 'entry-variants.find'),
    entryRoute('POST', '/entry-variants', 'entry-variants.create'),
    entryRoute('POST', '/entry-variants/duplicate', 'entry-variants.duplicate'),
    entryRoute('GET', '/entry-variants/counts', 'entry-variants.counts'),
  ],
};

/** What depends on the rights on one content type is decided by the content manager's permissions, in the service. */
function entryRoute(method: string, path: string, handler: string) {
  return { method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin'] } };
}

function route(method: string, path: string, handler: string, action: string) {
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }];
  return { method, path, handler, config: { policies } };
}
