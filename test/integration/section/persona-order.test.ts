import { may, PERSONA, type SectionApp, startSection, stored } from './section-app';

const ORDER = '/personalization/personas/order';

let section: SectionApp;
beforeAll(async () => {
  section = await startSection();
});

const stock = async (): Promise<{ keys: string[]; revision: string }> => {
  const { body } = await section.admin('GET', '/personalization/personas');
  return { keys: body.data.personas.map(({ key }: { key: string }) => key), revision: body.data.revision };
};
const turned = (keys: readonly string[]) => [...keys.slice(1), ...keys.slice(0, 1)];

it('saves the order whole, as priorities from 1, and names it', async () => {
  const { keys, revision } = await stock();
  const reversed = [...keys].reverse();
  const { status, body } = await section.admin('PUT', ORDER, { keys: reversed, revision });
  expect(status).toBe(200);
  const after = await stock();
  expect(after).toEqual({ keys: reversed, revision: body.data.revision });
  const rows = await section.app.documents(PERSONA).findMany({ sort: 'priority', populate: ['updatedBy'] });
  expect(rows.map(({ priority }) => priority)).toEqual(keys.map((_, at) => at + 1));
  expect(rows[0]?.updatedBy).not.toBeNull();
});

it('closes the gaps that deleted personas leave', async () => {
  const persona = (key: string) => section.app.documents(PERSONA).create({ data: { key, name: key } });
  const between = await persona('between');
  const last = await persona('last');
  await section.app.documents(PERSONA).delete({ documentId: between.documentId });
  const { keys, revision } = await stock();
  expect((await section.admin('PUT', ORDER, { keys, revision })).status).toBe(200);
  expect(await section.app.documents(PERSONA).findOne({ documentId: last.documentId })).toMatchObject({
    priority: keys.length,
  });
});

it('decides for visitors by the new order at once', async () => {
  const simulate = async () => {
    const { body } = await section.admin('POST', '/personalization/simulate', { facts: { 'form.pet': 'dog' } });
    return body.data.decision.personas.map(({ key }: { key: string }) => key);
  };
  const condition = stored({ rule: 'has-a-dog' });
  await section.app.documents(PERSONA).create({ data: { key: 'also-dog', name: 'Also', condition } });
  const { keys, revision } = await stock();
  const first = ['also-dog', ...keys.filter((key) => key !== 'also-dog')];
  const { body } = await section.admin('PUT', ORDER, { keys: first, revision });
  expect((await simulate())[0]).toBe('also-dog');
  const last = [...first.slice(1), 'also-dog'];
  await section.admin('PUT', ORDER, { keys: last, revision: body.data.revision });
  expect((await simulate()).at(-1)).toBe('also-dog');
});

it('refuses whoever saw another order, and changes nothing', async () => {
  const { keys, revision } = await stock();
  await section.admin('PUT', ORDER, { keys: turned(keys), revision });
  const { status, body } = await section.admin('PUT', ORDER, { keys, revision });
  expect([status, body.error.name, body.error.details.code]).toEqual([409, 'ConflictError', 'order.changed']);
  expect((await stock()).keys).toEqual(turned(keys));
});

it('refuses a list that does not name exactly the personas there are', async () => {
  const { keys, revision } = await stock();
  for (const other of [keys.slice(1), [...keys, 'nobody'], ['nobody', ...keys.slice(1)]]) {
    expect((await section.admin('PUT', ORDER, { keys: other, revision })).status).toBe(409);
  }
  const twice = await section.admin('PUT', ORDER, { keys: [...keys, keys[0]], revision });
  expect([twice.status, twice.body.error.details.code]).toEqual([400, 'request.malformed']);
});

it('lets exactly one of several editors win who save at once', async () => {
  for (let round = 0; round < 5; round++) {
    const { keys, revision } = await stock();
    const orders = [turned(keys), turned(turned(keys)), [...keys].reverse()];
    const answers = await Promise.all(orders.map((order) => section.admin('PUT', ORDER, { keys: order, revision })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await stock()).keys).toEqual(orders[winner]);
  }
});

it('is for those who may order', async () => {
  const { keys, revision } = await stock();
  expect((await section.stranger('PUT', ORDER, { keys, revision })).status).toBe(401);
  const reader = await section.editor([may('read')]);
  expect((await reader('PUT', ORDER, { keys, revision })).status).toBe(403);
  const orderer = await section.editor([may('personas.order')]);
  expect((await orderer('PUT', ORDER, { keys, revision })).status).toBe(200);
});
