import path from 'node:path';
import { app, root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { unlessUnchanged } from './unless-unchanged.mjs';

/** Strapi's `build` and `develop` for the application. */
export const strapiApp = path.join(root, 'scripts', 'steps', 'strapi-app.cjs');

/** What of the built panel is the plugin's: `bundle-report.cjs` writes it, the tests hold it against a budget. */
const bundleReport = '.cache/admin-bundle.json';

/** Builds the application's admin panel with the plugin in it, into `test/app/build/`. Needs `buildPlugin()` first. */
export function buildAdmin() {
  const inputs = [
    'dist/admin',
    'test/app/src/admin',
    'scripts/steps/bundle-report.cjs',
    'test/app/config/plugins.js',
    'test/app/package.json',
    'package-lock.json',
  ];
  const outputs = ['test/app/build/index.html', bundleReport];
  return unlessUnchanged('Build the admin panel', { inputs, outputs }, () =>
    runCommand('Build the admin panel', process.execPath, [strapiApp, 'build'], {
      cwd: app,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
        BUNDLE_REPORT: path.join(root, bundleReport),
      },
    })
  );
}
