import { READ_ACTION, SIMULATE_ACTION } from '../permissions';

/** Routes of the admin panel, under `/personalization`. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '/predicates', 'predicates.find', READ_ACTION),
    route('POST', '/simulate', 'simulator.simulate', SIMULATE_ACTION),
  ],
};

function route(method: string, path: string, handler: string, action: string) {
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }];
  return { method, path, handler, config: { policies } };
}
