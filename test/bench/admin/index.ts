import { findBrowser, HOW_TO_GET_ONE } from '../../e2e/browser/find-browser';
import { launchBrowser } from '../../e2e/browser/launch';
import type { Row } from '../row';
import { median } from '../report/median';
import { openings } from './openings';
import { LEAVES, LEVELS, typing } from './typing';
import { FIELDS, LOCALES, startWideApp, VARIANTS } from './wide-app';

/**
 * What an editor waits for, in a real browser: a wide entry with many variants beside the same entry without, and typing
 * into a big rule beside typing into a small one. Rounds alternate; medians count.
 */
export async function benchAdmin({ say }: { say: (text: string) => void }): Promise<Row[]> {
  if (!findBrowser()) {
    say(`Admin panel: not measured, ${HOW_TO_GET_ONE}.`);
    return [];
  }
  say('Admin panel: an application with wide entries …');
  const [app, browser] = await Promise.all([startWideApp(), launchBrowser()]);
  try {
    const opened = await openings(browser, app);
    const typed = await typing(browser, app);
    return [
      row(`entry of ${FIELDS} fields, ${LOCALES.length} locales, ${VARIANTS} variants`, opened),
      row(`key press in a rule of ${LEAVES} leaves, ${LEVELS} levels`, typed),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

function row(name: string, { ours, theirs }: Compared): Row {
  const [mine, others] = [median(ours), median(theirs)];
  return { group: 'Admin', name, ours: mine, theirs: others, unit: 'ms', result: mine / others, budget: { atMost: 2 } };
}

/** Milliseconds, one for each round. */
export interface Compared {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}
