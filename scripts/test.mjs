import { ensureInstalled } from './steps/ensure-installed.mjs';
import { exitWith } from './steps/step-error.mjs';

/** `npm test`: the whole check, also on a checkout that nobody has installed yet. Nothing here may need a package. */
try {
  await ensureInstalled();
} catch (error) {
  exitWith(error);
}
await import('./check.mjs');
