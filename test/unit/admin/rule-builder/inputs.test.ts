import { builtInPredicates } from '../../../../shared/predicates';
import { problemsInError } from '../../../../admin/src/rule-builder/check/problems-in-error';
import { failureOf } from '../../../../admin/src/rule-builder/check/check-failure';
import { createEditorRegistry } from '../../../../admin/src/rule-builder/editors/editor-registry';
import { initialParams, withParam } from '../../../../admin/src/rule-builder/parameters/initial-params';
import { inputKind, isComparison, isTimeWindow } from '../../../../admin/src/rule-builder/parameters/input-kind';
import { splitItems } from '../../../../admin/src/rule-builder/parameters/items-of';
import { flagOf } from '../../../../admin/src/inputs/country-options';
import { optionsFor } from '../../../../admin/src/rule-builder/parameters/options';
import { scalarKindOf, toScalar } from '../../../../admin/src/rule-builder/parameters/scalar-kind';
import { isSameValue, storedValue } from '../../../../admin/src/rule-builder/stored-value';

const paramsOf = (id: string) => builtInPredicates.find((predicate) => predicate.id === id)?.params ?? {};
const kindsOf = (id: string) =>
  Object.entries(paramsOf(id)).map(([name, parameter]) => `${name}: ${inputKind(name, parameter)}`);

describe('the inputs of a leaf', () => {
  it.each([
    ['place.country', ['countries: countries']],
    ['place.continent', ['continents: choices']],
    ['place.distance', ['latitude: number', 'longitude: number', 'kilometres: number']],
    ['time.weekday', ['days: weekdays', 'zone: zone']],
    ['time.month', ['months: months', 'zone: zone']],
    ['time.time-of-day', ['from: time', 'to: time', 'zone: zone']],
    ['time.date-range', ['from: date', 'to: date', 'zone: zone']],
    ['persona.member', ['persona: persona']],
    ['arrival.network', ['networks: texts']],
  ])('fit the parameters of %s', (id, kinds) => {
    expect(kindsOf(id)).toEqual(kinds);
  });

  it('explain windows of time, and know comparisons', () => {
    const ids = builtInPredicates.map(({ id }) => id);
    expect(ids.filter((id) => isTimeWindow(paramsOf(id)))).toEqual(['time.time-of-day', 'time.recurring-window']);
    expect(ids.filter((id) => isComparison(paramsOf(id)))).toEqual(
      expect.arrayContaining(['fact', 'profile.form', 'arrival.cookie'])
    );
  });

  it('start with the defaults, and take away what is emptied', () => {
    expect(initialParams(paramsOf('time.weekday'))).toEqual({ zone: 'visitor' });
    expect(withParam({ a: 1, b: 2 }, 'a', '')).toEqual({ b: 2 });
    expect(withParam({ a: 1 }, 'a', [])).toEqual({});
    expect(withParam({ a: 1 }, 'a', false)).toEqual({ a: false });
  });

  it('name every country in the editor’s language, with its flag', () => {
    const say = (key: string) => key;
    const japanese = optionsFor('countries', { locale: 'ja', say });
    expect(japanese).toHaveLength(250);
    expect(japanese).toContainEqual(expect.objectContaining({ value: 'JP', label: `日本 ${flagOf('JP')}` }));
    expect(flagOf('JP')).toBe('🇯🇵');
    expect(optionsFor('zone', { locale: 'en', say }).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['visitor', 'site', 'Asia/Tokyo'])
    );
  });

  it('take several items from one line', () => {
    expect(splitItems('a, b、c\n, d ')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('read numbers where numbers are compared, and leave the rest as it was typed', () => {
    expect(scalarKindOf(undefined, 'atLeast')).toBe('number');
    expect(scalarKindOf(true, 'equals')).toBe('boolean');
    expect(scalarKindOf(['3'], 'oneOf')).toBe('text');
    expect(toScalar('１２', 'number')).toBe(12);
    expect(toScalar('12', 'text')).toBe('12');
    expect(toScalar('twelve', 'number')).toBe('twelve');
  });
});

describe('the value of the form', () => {
  it('is read as text or parsed, and compared whatever the order of its names', () => {
    expect(storedValue('{"version":1}')).toEqual({ version: 1 });
    expect(storedValue('{"version"')).toBe('{"version"');
    expect(storedValue(undefined)).toBeNull();
    expect(isSameValue({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).toBe(true);
    expect(isSameValue({ a: 1 }, { a: 2 })).toBe(false);
  });
});

describe('what saving refused', () => {
  it('comes with the path of each problem, however deep', () => {
    const error = { root: { all: [undefined, { params: { countries: 'Wrong.' } }] } };
    expect(problemsInError(error)).toEqual([
      { code: '', path: ['root', 'all', 1, 'params', 'countries'], message: 'Wrong.' },
    ]);
    expect(problemsInError('Required')).toEqual([]);
    expect(problemsInError(undefined)).toEqual([]);
  });
});

describe('a check that could not be made', () => {
  it.each([
    [{ status: 401, name: 'UnauthorizedError' }, 'logged-out'],
    [{ status: 403, name: 'ForbiddenError' }, 'forbidden'],
    [{ status: 500, name: 'InternalServerError' }, 'failed'],
    [{ name: 'UnknownError', message: 'Failed to fetch' }, 'offline'],
  ])('says why: %j', (error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });
});

describe('the registry of predicate editors', () => {
  const load = async () => ({ default: () => null });

  it('hands out the editor of a predicate', () => {
    const registry = createEditorRegistry();
    registry.register('my-shop.loyalty', load);
    expect(registry.get('my-shop.loyalty')).toBe(load);
    expect(registry.get('place.country')).toBeUndefined();
  });

  it('refuses a second editor for a predicate, and what is no editor', () => {
    const registry = createEditorRegistry({ 'profile.form': load });
    expect(() => registry.register('profile.form', load)).toThrow('has an editor already');
    expect(() => registry.register('my-shop.loyalty', 'editor' as never)).toThrow(TypeError);
  });
});
