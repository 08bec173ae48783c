import { cloneAttribute } from '../../../server/src/content-types/variant-type/clone-attribute';
import type { Attribute } from '../../../server/src/content-types/variant-type/type-schema';

const visible = { visible: { in: ['field', { var: 'pzOverrides' }] } };

describe('a field of a variant', () => {
  it.each<[string, Attribute, Attribute]>([
    ['has no default, which would pass for an override', { type: 'string', default: 'x' }, { type: 'string' }],
    ['is not unique, because the base has the same value', { type: 'string', unique: true }, { type: 'string' }],
    [
      'keeps its validation, which applies while it is overridden',
      { type: 'string', required: true, minLength: 2, regex: '^a' },
      { type: 'string', required: true, minLength: 2, regex: '^a' },
    ],
    ['stays private', { type: 'string', private: true }, { type: 'string', private: true }],
    [
      'stays localized',
      { type: 'string', pluginOptions: { i18n: { localized: true } } },
      { type: 'string', pluginOptions: { i18n: { localized: true } } },
    ],
    [
      'loses the constraints of its column only',
      { type: 'string', column: { unique: true, notNullable: true, type: 'text' } },
      { type: 'string', column: { type: 'text' } },
    ],
    [
      'does not take over the condition of the base',
      { type: 'string', conditions: { visible: { '==': [{ var: 'other' }, 1] } } },
      { type: 'string' },
    ],
    [
      'stays a custom field',
      { type: 'customField', customField: 'plugin::color.color' },
      { type: 'customField', customField: 'plugin::color.color' },
    ],
    ['stays a component', { type: 'component', component: 'a.b' }, { type: 'component', component: 'a.b' }],
    [
      'is a relation without a counterpart',
      { type: 'relation', relation: 'manyToOne', target: 'api::a.a', inversedBy: 'pages', useJoinTable: false },
      { type: 'relation', relation: 'manyToOne', target: 'api::a.a' },
    ],
    [
      'is a relation with a table of its own',
      { type: 'relation', relation: 'oneToMany', target: 'api::a.a', mappedBy: 'page', joinTable: { name: 'shared' } },
      { type: 'relation', relation: 'oneToMany', target: 'api::a.a' },
    ],
  ])('%s', (_claim, base, expected) => {
    expect(cloneAttribute('field', base)).toEqual({ ...expected, conditions: visible });
  });

  it.each<[string, string, Attribute]>([
    ['a uid', 'slug', { type: 'uid' }],
    ['a password', 'secret', { type: 'password' }],
    ['a morph relation', 'owner', { type: 'relation', relation: 'morphToOne' }],
    ['a field that opts out', 'fixed', { type: 'string', pluginOptions: { personalization: { varies: false } } }],
    ['a field that cannot be written', 'computed', { type: 'string', writable: false }],
    ['a field that no form shows', 'strapi_stage', { type: 'relation', relation: 'oneToOne', visible: false }],
    ['a timestamp', 'createdAt', { type: 'datetime' }],
    ['the locale', 'locale', { type: 'string' }],
  ])('is not made of %s', (_what, name, attribute) => {
    expect(cloneAttribute(name, attribute)).toBeNull();
  });

  it('leaves the base untouched', () => {
    const base = Object.freeze({ type: 'string', default: 'x', unique: true });
    cloneAttribute('field', base);
    expect(base).toEqual({ type: 'string', default: 'x', unique: true });
  });
});
