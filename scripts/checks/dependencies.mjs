import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { root } from '../steps/paths.mjs';

/** What is published. Tests and scripts may use what is installed. */
const PUBLISHED = ['shared', 'server/src', 'admin/src', 'client'];
const SOURCE = /\.(ts|tsx|js|mjs)$/;
const IMPORT =
  /(?:^|[^.\w])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[^.\w])(?:import|require|require\.resolve)\s*\(\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm;

/**
 * Every package that the published code imports at run time must be one of our dependencies or peers. Strapi brings hundreds of
 * packages along, so a forgotten one works here and fails in somebody's pnpm workspace. Imports of types leave no trace
 * in the bundle and do not count.
 */
export function dependencies(title) {
  return {
    title,
    async run() {
      const { dependencies: own = {}, peerDependencies: peers = {} } = JSON.parse(
        readFileSync(path.join(root, 'package.json'), 'utf8')
      );
      const files = PUBLISHED.flatMap((folder) => sourcesUnder(folder));
      const problems = files.flatMap((file) =>
        packagesImportedBy(readFileSync(path.join(root, file), 'utf8'))
          .filter((name) => !(name in own) && !(name in peers))
          .map((name) => `${file} imports "${name}", which package.json does not declare.`)
      );
      return { passed: problems.length === 0 ? 1 : 0, failed: problems.length, skipped: 0, problems, notes: [] };
    },
  };
}

function packagesImportedBy(source) {
  const names = new Set();
  for (const [statement, from, called, bare] of source.matchAll(IMPORT)) {
    const specifier = from ?? called ?? bare;
    if (/^\W?(import|export)\s+type\s/.test(statement) || specifier.startsWith('.') || isBuiltin(specifier)) continue;
    names.add(
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
    );
  }
  return [...names];
}

function sourcesUnder(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
