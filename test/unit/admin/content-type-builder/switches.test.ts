import { fieldSwitches } from '../../../../admin/src/content-type-builder/switches';
import { canVary, VARYING_TYPES } from '../../../../admin/src/variants/can-vary';
import { cloneAttribute } from '../../../../server/src/content-types/variant-type/clone-attribute';

const optedIn = { pluginOptions: { personalization: { enabled: true } } };

describe('a type', () => {
  it.each([
    [[{ type: 'string' }], true],
    [[{ type: 'customField' }], true],
    [
      [
        { name: 'id', type: 'integer' },
        { name: 'createdAt', type: 'datetime' },
        { name: 'slug', type: 'uid' },
      ],
      false,
    ],
    [[], false],
    [[{ type: 'uid' }, { type: 'password' }, { type: 'relation', relation: 'morphToOne' }], false],
    [[{ type: 'string', pluginOptions: { personalization: { varies: false } } }], false],
  ])('with %j can have variants: %p', (attributes, can) => {
    expect(canVary(attributes)).toBe(can);
  });
});

const BOTH = ['pluginOptions.personalization.varies', 'pluginOptions.personalization.affectsPrice'];

describe('the switches of a field', () => {
  it.each([
    ['a field of a type with variants', { contentTypeSchema: optedIn, forTarget: 'contentType', type: 'string' }, BOTH],
    [
      'a field that is the same for all personas',
      {
        contentTypeSchema: optedIn,
        forTarget: 'contentType',
        type: 'decimal',
        data: { pluginOptions: { personalization: { varies: false } } },
      },
      BOTH.slice(0, 1),
    ],
    ['a field of another type', { contentTypeSchema: {}, forTarget: 'contentType', type: 'string' }, []],
    ['a field of a component', { contentTypeSchema: optedIn, forTarget: 'component', type: 'string' }, []],
    [
      'the choice of a component',
      { contentTypeSchema: optedIn, forTarget: 'contentType', type: 'component', step: '1' },
      [],
    ],
    [
      'the settings of a component',
      { contentTypeSchema: optedIn, forTarget: 'contentType', type: 'component', step: '2' },
      BOTH,
    ],
  ])('are offered as fits for %s', (_what, form, names) => {
    expect(fieldSwitches(form).map(({ name }) => name)).toEqual(names);
  });

  it('are offered for the types of attributes that variants have, and for no other', () => {
    expect(VARYING_TYPES.filter((type) => cloneAttribute('field', { type }) === null)).toEqual([]);
    expect(VARYING_TYPES).not.toContain('uid');
    expect(VARYING_TYPES).not.toContain('password');
  });
});
