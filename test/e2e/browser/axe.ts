import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const GRAVE = ['serious', 'critical'];

/** What is found on Strapi's own pages (5.54) without the plugin, by rule and a part of the element. Nothing of ours may hide here. */
const STRAPIS_OWN: readonly { readonly rule: string; readonly html: RegExp }[] = [
  // The frame around one asset in a media field.
  { rule: 'aria-allowed-attr', html: /role="group" aria-roledescription="slide"/ },
  // The headings of the widgets on the first page.
  { rule: 'color-contrast', html: /^<h2 id="plugin::(content-manager|admin)\./ },
];

/** What people who cannot see, or cannot use a mouse, would meet on this page: one readable paragraph for each kind. */
export async function graveFindings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
  );
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .map((violation) => ({ ...violation, nodes: violation.nodes.filter(({ html }) => !isStrapis(violation.id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, impact, help, nodes }) => {
      const places = nodes.map(({ target, html, failureSummary }) =>
        [
          `  ${target.join(' ')}`,
          `    ${html.slice(0, 200)}`,
          `    ${failureSummary?.split('\n').slice(1).join('; ')}`,
        ].join('\n')
      );
      return [`${impact}: ${help} (${id})`, ...places].join('\n');
    });
}

const isStrapis = (rule: string, html: string): boolean =>
  STRAPIS_OWN.some((known) => known.rule === rule && known.html.test(html));
