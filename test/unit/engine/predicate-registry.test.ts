import type { PredicateDefinition } from '../../../shared/domain/predicate';
import { createPredicateRegistry } from '../../../shared/engine';
import { country } from '../../../shared/predicates/place/country';
import { fact } from '../../../shared/predicates/general/fact';

test('lists predicates in the order of their registration', () => {
  const registry = createPredicateRegistry([fact]);
  registry.register(country);
  expect(registry.list()).toEqual([fact, country]);
  expect(registry.get('place.country')).toBe(country);
});

test('knows nothing that objects inherit', () => {
  expect(createPredicateRegistry().get('constructor')).toBeUndefined();
});

test('refuses an id that is taken', () => {
  const registry = createPredicateRegistry([country]);
  expect(() => registry.register({ ...country })).toThrow('"place.country" is registered twice');
  expect(() => createPredicateRegistry([country, country])).toThrow('"place.country" is registered twice');
});

test('refuses everything once it is closed', () => {
  const registry = createPredicateRegistry([country]);
  registry.close();
  expect(() => registry.register(fact)).toThrow('"fact" comes too late');
  expect(registry.list()).toEqual([country]);
});

test.each([undefined, 'place.country', {}, { id: 'a' }])('refuses %j', (odd) => {
  expect(() => createPredicateRegistry([odd as unknown as PredicateDefinition])).toThrow(TypeError);
});
