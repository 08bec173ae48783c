import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestApp } from '../../../harness';
import { prepareDesk } from '../../admin/desk';
import { sayIn } from '../../admin/words';
import { graveFindings } from '../../browser/axe';
import { launchBrowser } from '../../browser/launch';
import { withoutNews } from '../without-news';
import { createApplications } from './applications';
import { BUILDER_STATES } from './content-type-builder';
import { FORM_STATES } from './forms';
import { SECTION_STATES } from './section';
import { SIMULATOR_STATES } from './simulator';
import type { Guide, State } from './state';
import { VARIANT_STATES } from './variants';

const folder = path.resolve('.cache/pictures');
const STATES = [...SECTION_STATES, ...FORM_STATES, ...VARIANT_STATES, ...SIMULATOR_STATES, ...BUILDER_STATES];
const [WIDTH, ...NARROWER] = [1440, 1024, 768] as const;
const [HEIGHT, MOST_HEIGHT] = [900, 3200] as const;
/** Milliseconds in which a page has drawn itself anew. */
const SETTLES = 200;
const QUIET = 700;
const FORMS = '/content-manager/collection-types/plugin::personalization';

/** Takes pictures of every state that an editor may meet, in both languages, light and dark, for somebody to look at. */
async function main(wanted: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const applications = createApplications();
  const browser = await launchBrowser();
  const [failed, findings]: [string[], string[]] = [[], []];
  for (const state of STATES.filter(({ name }) => new RegExp(wanted).test(name))) {
    for (const locale of ['en', 'ja'] as const) {
      const app = await applications.of(state);
      const token = await applications.tokenOf(state);
      await take(browser, app, { state, locale, token, findings }).catch((error: Error) => {
        failed.push(`${state.name}, ${locale}: ${error.message.split('\n')[0]}`);
      });
    }
    console.log(`  ✓ ${state.name}`);
  }
  await browser.close();
  await applications.stop();
  if (findings.length > 0) console.log(`Grave findings:\n${findings.join('\n')}`);
  if (failed.length > 0) throw new Error(`Not reached:\n${failed.join('\n')}`);
}

interface Sitting {
  readonly state: State;
  readonly locale: 'en' | 'ja';
  readonly token: string;
  /** Where grave findings of axe are written down. */
  readonly findings: string[];
}

/** One visit, looked at in both themes: the panel follows the system's theme while it is open. */
async function take(browser: Browser, app: TestApp, { state, locale, token, findings }: Sitting): Promise<void> {
  const desk = await prepareDesk(browser, app, { locale, theme: 'system', token, width: WIDTH, height: HEIGHT });
  await withoutNews(desk.context, app);
  const { page, go } = desk;
  page.setDefaultTimeout(20_000);
  const say = sayIn(locale);
  const guide: Guide = {
    ...desk,
    app,
    locale,
    say,
    control: (role, key, values) => page.getByRole(role, { name: say(key, values), exact: true }),
    async form(type, filters) {
      const entry = await app.documents(`plugin::personalization.${type}`).findFirst({ filters, locale: 'en' });
      await go(`${FORMS}.${type}/${entry?.documentId}?plugins[i18n][locale]=${locale}`);
    },
  };
  const shoot = async (width: number, ...look: string[]): Promise<void> => {
    const file = [state.name, ...look].join(' ').replace(/\W+/g, '-');
    await page.waitForLoadState('networkidle');
    await page.evaluate(quiet, QUIET);
    await page.setViewportSize({ width, height: HEIGHT });
    await page.waitForTimeout(SETTLES);
    await page.setViewportSize({ width, height: Math.min(HEIGHT + (await page.evaluate(hiddenHeight)), MOST_HEIGHT) });
    await page.waitForTimeout(SETTLES);
    await page.screenshot({ path: path.join(folder, `${file}.png`), animations: 'disabled' });
    for (const finding of await graveFindings(page)) findings.push(`${file}: ${finding}`);
  };
  try {
    await state.lead(guide).catch(async (error: unknown) => {
      await shoot(WIDTH, locale, 'not-reached');
      throw error;
    });
    await shoot(WIDTH, locale, 'light');
    if (state.isMain && locale === 'en')
      for (const width of NARROWER) await shoot(width, locale, 'light', String(width));
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(WIDTH, locale, 'dark');
  } finally {
    await desk.context.close();
  }
}

/** Resolves when the page has not changed for a while: what is loaded last stands on it. */
function quiet(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): number => window.setTimeout(resolve, milliseconds);
    let waiting = wait();
    new MutationObserver(() => {
      window.clearTimeout(waiting);
      waiting = wait();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** How much of the page one would have to scroll for. What has opened over it may close when the window changes. */
function hiddenHeight(): number {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return 0;
  const scrolling = [...document.querySelectorAll('*')].filter(({ clientHeight }) => clientHeight > 500);
  return Math.max(0, ...scrolling.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
