import { buildVariantSchema } from '../../../server/src/content-types/variant-type/build-variant-schema';
import { baseType, identifiers } from './base-types';

const build = (base = baseType()) => buildVariantSchema(base, { identifiers });

describe('the schema of a variant type', () => {
  it('has names that come from the uid alone', () => {
    const renamed = baseType({
      collectionName: 'all_pages',
      info: { singularName: 'page', pluralName: 'sheets', displayName: 'Sheet' },
    });
    expect(build(renamed)).toMatchObject({
      collectionName: 'pz_page',
      globalId: 'PluginPersonalizationPzPage',
      plugin: 'personalization',
      info: { singularName: 'pz-page', pluralName: 'pz-page-variants', displayName: 'Sheet: variants' },
    });
  });

  it('is a collection type, also for a single type', () => {
    expect(build(baseType({ kind: 'singleType' })).kind).toBe('collectionType');
  });

  it('has the fields of the base after its own', () => {
    const { attributes, pluginOptions } = build(baseType({ attributes: { slug: { type: 'uid' } } }));
    expect(Object.keys(attributes)).toEqual([
      'pzName',
      'pzPersonas',
      'pzOverrides',
      'pzStartsAt',
      'pzEndsAt',
      'pzBase',
      'pzBaseThen',
      'title',
    ]);
    expect(pluginOptions.personalization).toEqual({
      variantOf: 'api::page.page',
      fields: ['title'],
      isWithdrawn: false,
    });
  });

  it('offers its fields to the input that chooses the overridden ones', () => {
    expect(build().attributes.pzOverrides).toMatchObject({ options: { fields: ['title'] } });
  });

  it('has an index on the base', () => {
    expect(build().indexes).toEqual([{ name: 'pz_page_pz_base_idx', columns: ['pz_base'] }]);
  });

  it('has drafts and locales exactly where the base has them', () => {
    expect(build()).toMatchObject({ options: { draftAndPublish: true }, pluginOptions: { i18n: { localized: true } } });
    const plain = build(baseType({ options: {}, pluginOptions: { personalization: { enabled: true } } }));
    expect(plain.options).toEqual({ draftAndPublish: false });
    expect(plain.pluginOptions).not.toHaveProperty('i18n');
  });

  it('is hidden from the Content-Type Builder', () => {
    expect(build().pluginOptions).toMatchObject({ 'content-type-builder': { visible: false } });
  });

  it('takes over the locale, and points localizations to itself', () => {
    const on = () => ({});
    const locale = { type: 'string', visible: false };
    const localizations = {
      type: 'relation',
      target: 'api::page.page',
      joinColumn: { name: 'document_id', referencedTable: 'pages', on },
    };
    const { attributes } = build(baseType({ attributes: { locale, localizations } }));
    expect(attributes.locale).toEqual(locale);
    expect(attributes.localizations).toEqual({
      ...localizations,
      target: 'plugin::personalization.pz-page',
      joinColumn: { name: 'document_id', referencedTable: 'pz_page', on },
    });
    expect(localizations.target).toBe('api::page.page');
  });

  it('takes over the stage of a review workflow, which is no field that varies', () => {
    const strapi_stage = {
      type: 'relation',
      relation: 'oneToOne',
      target: 'plugin::review-workflows.workflow-stage',
      visible: false,
    };
    const { attributes, pluginOptions } = build(baseType({ attributes: { strapi_stage } }));
    expect(attributes.strapi_stage).toEqual(strapi_stage);
    expect(pluginOptions.personalization.fields).toEqual(['title']);
  });

  it('is the same every time', () => {
    expect(build()).toEqual(build());
  });
});
