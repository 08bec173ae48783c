import type { Entry, TestApp } from '../../harness';
import type { Dice } from './dice';

const PRODUCT = 'api::product.product';
const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';
const HOME = 'api::home.home';
const PERSONA = 'plugin::personalization.persona';
const VARIANTS = { home: HOME, product: PRODUCT, article: ARTICLE } as const;
const FIELD = { home: 'title', product: 'name', article: 'title' } as const;
const SCHEDULES = [
  {},
  {},
  { pzStartsAt: '2027-03-01T00:00:00.000Z' },
  { pzEndsAt: '2027-03-01T00:00:00.000Z' },
] as const;
const GRANTS = ['api::product.product.find', 'api::article.article.find', 'api::home.home.find'] as const;

/** One write that an editor or an administrator could do; it gives what was done, for the story of a failure. */
export type Write = () => Promise<string>;

/** Of all writers together: no two of them may give a product the same slug. */
let count = 0;

/** Every way in which content, variants and personas change. */
export function createContentWrites(app: TestApp, dice: Dice): readonly Write[] {
  const text = (): string => `Text ${++count}`;
  const any = async (uid: string, params: object = {}): Promise<Entry | null> => {
    const entries = await app.documents(uid).findMany({ status: 'draft', ...params });
    return entries.length > 0 ? dice.one(entries) : null;
  };
  const save = async (uid: string, data: object, status: 'draft' | 'published', locale = 'en'): Promise<string> => {
    const entry = await any(uid, { locale });
    if (!entry) return `nothing to save in ${uid}`;
    await app.documents(uid).update({ documentId: entry.documentId, locale, status, data });
    return `${status === 'draft' ? 'saved' : 'published'} ${uid} ${entry.documentId} in ${locale}`;
  };
  const ids = async (uid: string): Promise<string[]> =>
    (await app.documents(uid).findMany({ status: 'draft' })).map(({ documentId }) => documentId);
  const kind = (): keyof typeof VARIANTS => dice.one(['home', 'product', 'article'] as const);
  const variantUid = (type: string): string => `plugin::personalization.pz-${type}`;

  return [
    () => save(PRODUCT, { name: text() }, 'published'),
    () => save(PRODUCT, { name: text() }, 'published', 'ja'),
    () => save(PRODUCT, { name: text() }, 'draft'),
    () => save(ARTICLE, { title: text() }, 'published'),
    () => save(CATEGORY, { name: text() }, 'published'),
    () => save(HOME, { title: text(), heroCaption: { text: text() } }, 'published'),
    async () => save(CATEGORY, { products: dice.some(await ids(PRODUCT), 3) }, 'published'),
    async () => save(HOME, { featured: dice.some(await ids(PRODUCT), 2) }, 'published'),

    async function publishAll() {
      const entry = await any(PRODUCT);
      if (!entry) return 'no product to publish';
      await app.documents(PRODUCT).publish({ documentId: entry.documentId });
      return `published ${PRODUCT} ${entry.documentId}`;
    },
    async function withdraw() {
      const entry = await any(PRODUCT);
      if (!entry) return 'no product to withdraw';
      await app.documents(PRODUCT).unpublish({ documentId: entry.documentId });
      return `withdrew ${PRODUCT} ${entry.documentId}`;
    },
    async function addAndRemove() {
      const slug = `oracle-${++count}`;
      const category = dice.one(await ids(CATEGORY));
      await app.documents(PRODUCT).create({ status: 'published', data: { name: text(), slug, price: 1, category } });
      const added = await app.documents(PRODUCT).findMany({ filters: { slug: { $startsWith: 'oracle-' } } });
      if (added.length > 3) await app.documents(PRODUCT).delete({ documentId: dice.one(added).documentId });
      return `added product ${slug} to category ${category}`;
    },

    async function addVariant() {
      const type = kind();
      const base = await any(VARIANTS[type]);
      const persona = await any(PERSONA, { status: undefined });
      if (!base || !persona) return 'nothing to vary';
      const field = FIELD[type];
      const own = { pzName: text(), pzBase: base.documentId, pzPersonas: [persona.documentId], pzOverrides: [field] };
      const data = { ...own, ...dice.one(SCHEDULES), [field]: text() };
      const status = dice.below(4) === 0 ? 'draft' : 'published';
      await app.documents(variantUid(type)).create({ status, locale: 'en', data });
      return `made a ${status} variant of ${type} ${base.documentId} for ${String(persona.key)}`;
    },
    async function changeVariant() {
      const type = kind();
      return save(variantUid(type), { [FIELD[type]]: text() }, 'published');
    },
    async function withdrawVariant() {
      const uid = variantUid(kind());
      const variant = await any(uid);
      if (!variant) return 'no variant to withdraw';
      await app.documents(uid).unpublish({ documentId: variant.documentId });
      return `withdrew ${uid} ${variant.documentId}`;
    },
    async function deleteVariant() {
      const uid = variantUid(kind());
      const variant = await any(uid);
      if (!variant) return 'no variant to delete';
      await app.documents(uid).delete({ documentId: variant.documentId });
      return `deleted ${uid} ${variant.documentId}`;
    },

    async function switchPersona() {
      const persona = await any(PERSONA, { status: undefined });
      if (!persona) return 'no persona';
      const isEnabled = persona.isEnabled !== true;
      await app.documents(PERSONA).update({ documentId: persona.documentId, data: { isEnabled } });
      return `${isEnabled ? 'enabled' : 'disabled'} persona ${String(persona.key)}`;
    },
  ];
}

/** What an administrator does to the public role. */
export function createRightsWrites(app: TestApp, dice: Dice): readonly Write[] {
  return [
    async function withdrawRight() {
      const grant = dice.one(GRANTS);
      await app.publicMayNot([grant]);
      return `took ${grant}`;
    },
    async function giveRights() {
      await app.publicMay(GRANTS);
      return 'gave the rights back';
    },
  ];
}
