import assert from 'node:assert/strict';
import type { TestApp } from '../../harness';

type Headers = Readonly<Record<string, string>>;
type Check = (personalized: TestApp, plain: TestApp, path: string, headers: Headers) => Promise<void>;

/**
 * The two answers have the same fields, and differ in the texts that one variant overrides and in no other. Entries in
 * relations may differ too: they are personalized themselves.
 */
export const assertPersonalized: Check = async (personalized, plain, path, headers) => {
  const [ours, theirs] = await Promise.all([answer(personalized, path, headers), answer(plain, path, headers)]);
  const names = Object.keys(ours).sort();
  assert.deepEqual(names, Object.keys(theirs).sort(), `${path}: the answers have different fields`);

  const isText = (name: string): boolean => typeof ours[name] === 'string';
  const different = names.filter((name) => isText(name) && ours[name] !== theirs[name]).join();
  const variants = await personalized.documents('plugin::personalization.pz-home').findMany({ status: 'published' });
  const overridden = variants.map(({ pzOverrides }) => (pzOverrides as string[]).filter(isText).sort().join());
  assert.ok(different !== '', `${path}: the answer is not personalized`);
  assert.ok(
    overridden.includes(different),
    `${path}: ${different} differ; variants override ${overridden.join(' or ')}`
  );
};

/** The two answers are the same. */
export const assertNotPersonalized: Check = async (personalized, plain, path, headers) => {
  const [ours, theirs] = await Promise.all([answer(personalized, path, headers), answer(plain, path, headers)]);
  assert.deepEqual(ours, theirs, `${path}: the answers differ`);
  assert.ok(JSON.stringify(ours).length > 2, `${path}: the answer is empty`);
};

async function answer(app: TestApp, path: string, headers: Headers): Promise<Record<string, unknown>> {
  const { status, body } = await app.request.get(path).set(headers);
  assert.equal(status, 200, `${path} answers ${status}`);
  return (body as { data: Record<string, unknown> }).data;
}
