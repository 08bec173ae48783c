import type { Browser, Page } from 'playwright-core';
import { prepareDesk } from '../../e2e/admin/desk';
import type { TestApp } from '../../harness';
import type { Compared } from './index';
import { sized } from '../trial';

export const LEAVES = 40;
export const LEVELS = 6;

const ROUNDS = sized(4, 1);
const TEXT = 'spring and summer';

/** From a key press in an input of a rule until the next picture: in a big rule, and in one with a single leaf. */
export async function typing(browser: Browser, app: TestApp): Promise<Compared> {
  const big = await plantRule(app, 'big', nested(LEVELS - 1, LEAVES));
  const small = await plantRule(app, 'small', { all: [leaf(0)] });
  const { page, context, go } = await prepareDesk(browser, app, {});
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { id, into } of [
      { id: big, into: times.ours },
      { id: small, into: times.theirs },
    ]) {
      await go(`/content-manager/collection-types/plugin::personalization.rule/${id}`);
      into.push(...(await typeInto(page)));
    }
  }
  await context.close();
  return times;
}

async function typeInto(page: Page): Promise<number[]> {
  const input = page.getByRole('textbox', { name: 'Name of the draw' }).first();
  await input.click();
  await page.evaluate(recordKeys);
  for (const key of TEXT) await page.keyboard.press(key === ' ' ? 'Space' : key);
  return page.evaluate((count) => {
    const times = (window as unknown as { keyTimes: number[] }).keyTimes;
    return new Promise<number[]>((resolve) => {
      const look = (): void => void (times.length >= count ? resolve(times) : requestAnimationFrame(look));
      look();
    });
  }, TEXT.length);
}

/** A message that is sent in a frame's callback arrives when that frame has been drawn. */
function recordKeys(): void {
  const times: number[] = [];
  (window as unknown as { keyTimes: number[] }).keyTimes = times;
  window.addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - start);
        port2.postMessage(null);
      });
    },
    true
  );
}

const leaf = (at: number) => ({ predicate: 'percentage', params: { percent: 50, draw: `draw ${at}` } });

/** Groups within groups, `all` and `any` in turn, with the leaves shared among them. */
function nested(groups: number, leaves: number): object {
  const here = Math.ceil(leaves / groups);
  const own = Array.from({ length: here }, (_, at) => leaf(leaves - at));
  const children = groups > 1 ? [...own, nested(groups - 1, leaves - here)] : own;
  return groups % 2 === 0 ? { all: children } : { any: children };
}

async function plantRule(app: TestApp, key: string, root: object): Promise<string> {
  const data = { key, name: key, condition: { version: 1, root } };
  return (await app.documents('plugin::personalization.rule').create({ data })).documentId;
}
