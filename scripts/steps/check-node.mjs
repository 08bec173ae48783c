import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { StepError } from './step-error.mjs';

const NEWEST_TRIED = 24;

/** Refuses a Node that is too old for Strapi, before an install of minutes ends in a riddle. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const oldest = Number(/\d+/.exec(engines.node)?.[0] ?? 0);
  const major = Number(version.split('.')[0]);
  if (major < oldest)
    throw new StepError(`Node ${oldest} or newer is needed; this is Node ${version} (${process.execPath}).`);
  if (major > NEWEST_TRIED) console.warn(`  ! Node ${version} has not been tried here yet; ${NEWEST_TRIED} has.`);
}
