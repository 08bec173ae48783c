import assert from 'node:assert/strict';
import type { TestApp } from '../../harness';
import { PHONE_PERSONA } from '../load/phone';

const PERSONA = 'plugin::personalization.persona';
const PRODUCT = 'api::product.product';
const VARIANT = 'plugin::personalization.pz-product';

/** Switches off all personas but the one that holds for who asks. */
export async function keepOnePersona(app: TestApp): Promise<void> {
  await app.call('sql', 'update pz_personas set is_enabled = 0 where key <> ?', [PHONE_PERSONA]);
  // Once through Strapi, which has the personas loaded again.
  const persona = await app.documents(PERSONA).findFirst({ filters: { key: PHONE_PERSONA } });
  assert.ok(persona);
  await app.documents(PERSONA).update({ documentId: persona.documentId, data: { name: persona.name } });
}

/** So many of the first ten products have a variant for who asks; the demo's own are taken away first. */
export async function plantProductVariants(app: TestApp, count: number): Promise<void> {
  for (const { documentId } of await app.documents(VARIANT).findMany({ status: 'draft' })) {
    await app.documents(VARIANT).delete({ documentId });
  }
  const persona = await app.documents(PERSONA).findFirst({ filters: { key: PHONE_PERSONA } });
  const products = await app.documents(PRODUCT).findMany({ status: 'draft', sort: 'slug', limit: count || 1 });
  for (const { documentId } of products.slice(0, count)) {
    const own = { pzName: documentId, pzBase: documentId, pzPersonas: [persona?.documentId], pzOverrides: ['summary'] };
    // Longer than what is kept in memory: its value has to be read.
    const data = { ...own, summary: 'For who is on the way. '.repeat(20) };
    await app.documents(VARIANT).create({ status: 'published', data });
  }
}
