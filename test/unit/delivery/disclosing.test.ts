import { createDisclosing } from '../../../server/src/delivery/disclosing';
import { createSchemas, type ContentTypeModel } from '../../../server/src/delivery/schemas';
import { withDisclosure } from '../../../server/src/delivery/with-disclosure';
import { disclosure } from '../../../shared/contracts/disclosure';
import { compilePersonas } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';

const PRICE = { pluginOptions: { personalization: { affectsPrice: true } } };
const MODELS: Record<string, ContentTypeModel> = {
  'api::offer.offer': {
    attributes: {
      title: { type: 'string' },
      price: { type: 'decimal', ...PRICE },
      terms: { type: 'component', component: 'shop.terms' },
      parts: { type: 'dynamiczone', components: ['shop.picture', 'shop.list'] },
      image: { type: 'media' },
    },
  },
  'api::page.page': { attributes: { title: { type: 'string' } } },
  'shop.terms': { attributes: { fee: { type: 'decimal', ...PRICE }, text: { type: 'string' } } },
  'shop.list': { attributes: { terms: { type: 'component', component: 'shop.terms' } } },
  'shop.picture': { attributes: { inside: { type: 'component', component: 'shop.picture' } } },
};
const schemas = createSchemas(MODELS);

const is = (fact: string) => ({ predicate: 'fact', params: { fact, operator: 'exists' } });
const persona = (key: string, facts: readonly string[], priority: number) => ({
  ...{ key, name: key, priority, isEnabled: true, scoring: null, activeFrom: null, activeTo: null },
  condition: facts.length === 0 ? null : { any: facts.map(is) },
});
const set = compilePersonas(
  [persona('near', ['geo.region'], 1), persona('phone', ['device.type'], 2), persona('empty', [], 3)],
  {
    predicates,
    patterns,
    rules: [],
  }
);

const disclosing = createDisclosing({
  schemas: () => schemas,
  personas: () => set,
  defaultLocale: async () => 'ja',
});
const OFFER = 'api::offer.offer';
const applied = (documentId: string, persona: string, fields: readonly string[], contentType = OFFER) => ({
  ...{ contentType, documentId, persona, fields },
});
const find = (variants: ReturnType<typeof applied>[], locale: string | null = 'en', query = {}) =>
  disclosing.find({ applied: variants, locale }, query);

describe('a personalized price', () => {
  it('is found by the mark of its field, of a component in it, or of one in its dynamic zone', async () => {
    expect([...schemas.priceFields(OFFER)]).toEqual(['price', 'terms', 'parts']);
    const prices = await find([applied('a', 'near', ['title', 'price', 'parts'])]);
    expect(prices?.entries).toEqual([
      { contentType: OFFER, documentId: 'a', fields: ['price', 'parts'], by: ['place'] },
    ]);
  });

  it.each([
    ['no variant stands in the answer', []],
    ['the variant changed something else', [applied('a', 'near', ['title', 'image'])]],
    ['the type has no prices', [applied('a', 'near', ['title'], 'api::page.page')]],
  ])('is not spoken of where %s', async (_, variants) => {
    expect(await find(variants)).toBeNull();
  });

  it('stands once, by everything that had a part in it', async () => {
    const prices = await find([
      applied('a', 'phone', ['price']),
      applied('a', 'near', ['terms']),
      applied('b', 'phone', ['price']),
    ]);
    expect(prices?.entries).toEqual([
      { contentType: OFFER, documentId: 'a', fields: ['price', 'terms'], by: ['place', 'device'] },
      { contentType: OFFER, documentId: 'b', fields: ['price'], by: ['device'] },
    ]);
  });

  it.each([['empty'], ['long-gone']])('is disclosed although nothing is known of the persona "%s"', async (key) => {
    expect((await find([applied('a', key, ['price'])]))?.entries[0]?.by).toEqual(['other']);
  });

  it.each([
    ['in which the variant stands', 'en-GB', { locale: 'ja' }, 'en'],
    ['that was asked for, where the type has none', null, { locale: 'en' }, 'en'],
    ['of the site, where nobody says any', null, {}, 'ja'],
    ['of the site, where all were asked for', null, { locale: '*' }, 'ja'],
    ['English, where we do not speak it', 'fr', {}, 'en'],
  ])('is spoken of in the language %s', async (_, locale, query, spoken) => {
    expect((await find([applied('a', 'near', ['price'])], locale, query))?.locale).toBe(spoken);
  });
});

describe('an answer with a personalized price', () => {
  const both = [applied('a', 'near', ['price']), applied('b', 'phone', ['price'])];
  const told = async (data: unknown, meta?: object) =>
    withDisclosure({ data, ...(meta && { meta }) }, await find(both));

  it('says so beside what else its meta holds, to the letter of the contract', async () => {
    const data = [
      { documentId: 'a', price: 1 },
      { documentId: 'x', related: [{ documentId: 'b', price: 2 }] },
    ];
    const body = (await told(data, { pagination: {}, personalization: { persona: 'near' } })) as { meta: never };
    expect(body).toMatchObject({ data, meta: { pagination: {}, personalization: { persona: 'near' } } });
    const { disclosure: found } = (body.meta as { personalization: { disclosure: unknown } }).personalization;
    expect(disclosure.parse(found)).toEqual({
      sentence: 'Prices shown here depend on your approximate place and the device that you use.',
      by: ['place', 'device'],
      entries: [
        { contentType: OFFER, documentId: 'a', fields: ['price'], by: ['place'] },
        { contentType: OFFER, documentId: 'b', fields: ['price'], by: ['device'] },
      ],
    });
  });

  it('says nothing of an entry that has been taken out of it, nor by what that was chosen', async () => {
    expect(await told({ documentId: 'a', price: 1 })).toMatchObject({
      meta: {
        personalization: {
          disclosure: {
            sentence: 'Prices shown here depend on your approximate place.',
            by: ['place'],
            entries: [{ documentId: 'a' }],
          },
        },
      },
    });
  });

  it('finds the fields in the form of Strapi 4 too', async () => {
    const body = await told({ documentId: 'a', attributes: { price: 1 } });
    expect(body).toHaveProperty('meta.personalization.disclosure.entries.0.fields', ['price']);
  });

  it.each([
    ['holds none of the entries', { data: { documentId: 'x', price: 1 } }],
    ['holds them without the field', { data: { documentId: 'a', title: 'A' } }],
    ['is not of Strapi’s shape', { results: [] }],
    ['is text', 'text'],
    ['is empty', null],
  ])('is left alone where it %s', async (_, body) => {
    expect(withDisclosure(body, await find(both))).toBe(body);
  });
});
