import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(__dirname, '../../../.cache/e2e');

/** Leaves behind what one wants to see of a failed test: the picture, and the page as a screen reader has it. */
export async function keepEvidence(page: Page, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120));
  const outline = await page
    .locator('body')
    .ariaSnapshot({ timeout: 2000 })
    .catch((error: Error) => error.message);
  writeFileSync(`${file}.txt`, `${page.url()}\n\n${outline}\n`);
  await page.screenshot({ path: `${file}.png`, timeout: 5000 }).catch(() => {});
  return path.relative(process.cwd(), `${file}.png`);
}
