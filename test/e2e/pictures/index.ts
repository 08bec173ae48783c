import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { startApp } from '../../harness';
import { prepareDesk } from '../admin/desk';
import { launchBrowser } from '../browser/launch';
import { PICTURES } from './pictures';
import { withoutNews } from './without-news';

const folder = path.resolve('docs/pictures');
/** A page of documentation should not be heavy. */
const MOST_BYTES = 300_000;

/** Takes every picture that README and documentation show, from the demo as it is built for production. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [app, browser] = await Promise.all([
    startApp({ admin: true, env: { TRUSTED_PROXIES: 'loopback' } }),
    launchBrowser(),
  ]);
  const tooHeavy: string[] = [];
  for (const { file, look = {}, take } of PICTURES) {
    const desk = await prepareDesk(browser, app, { width: 1280, height: 800, ...look });
    await withoutNews(desk.context, app);
    const target = path.join(folder, `${file}.png`);
    const options = (await take(desk, app)) ?? {};
    await desk.page.screenshot({ path: target, animations: 'disabled', caret: 'hide', ...options });
    await desk.context.close();
    const { size } = statSync(target);
    console.log(`  ✓ docs/pictures/${file}.png (${Math.round(size / 1000)} kB)`);
    if (size > MOST_BYTES) tooHeavy.push(file);
  }
  await browser.close();
  await app.stop();
  if (tooHeavy.length > 0) throw new Error(`Too heavy, over ${MOST_BYTES / 1000} kB: ${tooHeavy.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
