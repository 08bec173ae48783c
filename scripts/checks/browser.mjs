import { findBrowser, HOW_TO_GET_ONE } from '../../test/e2e/browser/find-browser.js';

/** A stage that needs a browser. Where there is none it is skipped and says so: a server in a rack has no use for one. */
export function inBrowser(stage) {
  const { run } = stage;
  const skipped = { passed: 0, failed: 0, skipped: 1, problems: [], notes: [`not run: ${HOW_TO_GET_ONE}`] };
  return { ...stage, run: async () => (findBrowser() ? run() : skipped) };
}
