import { report } from './checks/report.mjs';
import { runStages } from './checks/run-stages.mjs';
import { fastStages, slowStages } from './checks/stages.mjs';

/**
 * `npm run check`: everything that CI runs, in CI's order; `--fast` stops before the build, well under a minute. A stage
 * that fails does not keep the following from running, unless they need what it makes.
 */
const isFast = process.argv.includes('--fast');
const results = await runStages(isFast ? fastStages : [...fastStages, ...slowStages]);
process.exitCode = report(results);
