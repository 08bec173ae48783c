import { inBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { bundles } from './bundles.mjs';
import { command } from './command.mjs';
import { dependencies } from './dependencies.mjs';
import { jest } from './jest.mjs';
import { withServers } from './servers.mjs';

const BUILD = 'Build';
const needs = [BUILD];

/** By itself Jest leaves a core to other work. Nothing else runs meanwhile, and most tests wait for the application they started. */
const EVERY_CORE = '100%';

const strapiPlugin = 'node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js';
const cached = (name) => ['--cache', '--cache-location', `.cache/${name}`];

/** Needs an install and nothing else. */
export const fastStages = [
  command('Format', [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '.',
    '--log-level',
    'warn',
    ...cached('prettier'),
  ]),
  command('Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', ...cached('eslint')]),
  command('Types', [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/types.tsbuildinfo',
  ]),
  dependencies('Declared dependencies'),
  jest('Spec, unit and meta tests', ['spec', 'unit', 'meta'], { workers: EVERY_CORE }),
];

/** Needs the built plugin. */
export const slowStages = [
  build(BUILD),
  command('Package verify', [strapiPlugin, 'verify'], { needs }),
  bundles('Bundles load as ESM and CommonJS', { needs }),
  jest('Integration tests', ['integration'], { needs, workers: EVERY_CORE }),
  withServers(jest('Many nodes, PostgreSQL, MariaDB, Redis', ['nodes'], { needs })),
  inBrowser(jest('Browser tests', ['e2e'], { needs })),
  jest('Package smoke', ['package'], { needs }),
];
