import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps/paths.mjs';
import { spawnNode } from './spawn-node.mjs';

/** Entries that plain Node must be able to load. The admin half needs a browser. */
const ENTRIES = ['./strapi-server', './engine', './client'];

/**
 * Loads each entry of the built package both ways, by the package's own name, in a Node process without any loader, and
 * compares what the two export: a bundler's slip in one of them is otherwise first met by a user.
 */
export function bundles(title, options = {}) {
  return {
    title,
    ...options,
    async run() {
      const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const problems = [];
      for (const entry of ENTRIES) {
        const { code, output } = await spawnNode(['--input-type=module', '--eval', script(`${name}${entry.slice(1)}`)]);
        if (code !== 0) problems.push(`${entry}:\n${output}`);
      }
      return { passed: ENTRIES.length - problems.length, failed: problems.length, skipped: 0, problems, notes: [] };
    },
  };
}

const script = (entry) => `
  import assert from 'node:assert/strict';
  import { createRequire } from 'node:module';
  const byImport = await import('${entry}');
  const byRequire = createRequire(import.meta.url)('${entry}');
  // Node adds these two where it wraps CommonJS.
  const names = (module) => Object.keys(module).filter((name) => !['__esModule', 'module.exports'].includes(name)).sort();
  assert.ok(names(byImport).length > 0, 'exports nothing');
  assert.deepEqual(names(byRequire), names(byImport));
  process.exit(0);
`;
