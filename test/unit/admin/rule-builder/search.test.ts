import { describePredicate } from '../../../../shared/contracts/predicates';
import { PREDICATE_CATEGORIES } from '../../../../shared/domain/predicate';
import { builtInPredicates } from '../../../../shared/predicates';
import { predicateChoices, searchChoices } from '../../../../admin/src/rule-builder/picker/search';

const groups = predicateChoices(builtInPredicates.map(describePredicate), {
  pick: (text) => text.en,
  nameOfCategory: (category) => `Category ${category}`,
});
const found = (search: string) => searchChoices(groups, search).flatMap(({ choices }) => choices.map(({ key }) => key));

describe('the picker of predicates', () => {
  it('offers every predicate once, by category in the order of categories', () => {
    expect(found('').sort()).toEqual(builtInPredicates.map(({ id }) => id).sort());
    const order = PREDICATE_CATEGORIES.map((category) => `Category ${category}`);
    const places = groups.map(({ name }) => order.indexOf(name));
    expect(places).toEqual([...places].sort());
    expect(places).not.toContain(-1);
  });

  it.each([
    ['country', 'place.country'],
    ['国', 'place.country'],
    ['曜日', 'time.weekday'],
    ['TIME.week', 'time.weekday'],
    ['ｂｒｏｗｓｅｒ', 'device.browser'],
    ['category device os', 'device.operating-system'],
  ])('finds for %s in either language, by id and by category', (search, id) => {
    expect(found(search)).toContain(id);
  });

  it.each([
    ['時刻', 'time.time-of-day'],
    ['winter', 'time.season'],
    ['アフリカ', 'place.continent'],
  ])('finds for %s what asks for it, as nothing is called so', (search, id) => {
    expect(found(search)).toContain(id);
  });

  it('finds nothing but what is called so where something is', () => {
    expect(found('season')).toEqual(['time.season']);
  });

  it('finds nothing where a word is nowhere', () => {
    expect(found('country zebra')).toEqual([]);
  });
});
