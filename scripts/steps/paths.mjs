import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The one Strapi application: demo, tests and benchmarks. */
export const app = path.join(root, 'test', 'app');

/** Logs and fingerprints of the steps. Nothing in it is needed to run: deleting it only makes the next run slower. */
export const cache = path.join(root, '.cache', 'steps');
