import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps/paths.mjs';
import { spawnNode } from './spawn-node.mjs';

const JEST = 'node_modules/jest/bin/jest.js';

/**
 * A stage of one or more of the projects in jest.config.js. Counts are taken from Jest's JSON, not from its prose. `workers`
 * is Jest's `maxWorkers`; by default it leaves one core to what the tests start.
 */
export function jest(title, projects, { workers, ...options } = {}) {
  return {
    title,
    ...options,
    async run() {
      const file = path.join(root, '.cache', 'check', `${projects.join('-')}.json`);
      mkdirSync(path.dirname(file), { recursive: true });
      rmSync(file, { force: true });
      const { code, output } = await spawnNode([
        JEST,
        '--selectProjects',
        ...projects,
        '--json',
        `--outputFile=${file}`,
        '--ci',
        ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
      ]);
      return (
        readResults(file) ?? {
          passed: 0,
          failed: 1,
          skipped: 0,
          problems: [`Jest ended with exit code ${code}:\n${output}`],
          notes: [],
        }
      );
    },
  };
}

function readResults(file) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
  const suites = results.testResults;
  // A file that does not even load has no failed tests in it: it counts as one.
  const unloadable = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  );
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const skippedTests = tests.filter(({ status }) => status === 'pending' || status === 'todo' || status === 'skipped');
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloadable.length,
    skipped: skippedTests.length,
    problems: suites
      .filter(({ status }) => status === 'failed')
      .map(({ name, message }) => `${path.relative(root, name)}\n${message}`),
    notes: skippedTests.map(({ fullName }) => `skipped: ${fullName}`),
  };
}
