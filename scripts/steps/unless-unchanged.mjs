import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { cache, root } from './paths.mjs';
import { reportUnchanged } from './progress.mjs';

/**
 * Runs `work` unless it has already been done for the same `inputs` and its `outputs` are still there. The mark is
 * removed before and written after, so an interrupted build is never taken for a finished one.
 */
export async function unlessUnchanged(title, { inputs, outputs }, work) {
  const mark = path.join(cache, `${title.replace(/\W+/g, '-')}.sha256`);
  const now = `${fingerprint(inputs)} node ${process.versions.modules}`;
  const before = existsSync(mark) ? readFileSync(mark, 'utf8') : null;

  if (before === now && outputs.every((output) => existsSync(path.join(root, output)))) {
    reportUnchanged(title);
    return { didWork: false };
  }

  rmSync(mark, { force: true });
  await work();
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, now);
  return { didWork: true };
}
