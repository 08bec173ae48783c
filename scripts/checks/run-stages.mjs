import { withProgress } from '../steps/progress.mjs';
import { StepError } from '../steps/step-error.mjs';

/**
 * A stage is `{ title, needs?, showsProgress?, run }`; `run` answers `{ passed, failed, skipped, problems, notes }`. What
 * it throws is one failure. Stages run one after the other: on two cores the tests inside them already fill the machine.
 */
export async function runStages(stages) {
  const results = [];
  for (const stage of stages) {
    const broken = results.find(({ title, passed }) => stage.needs?.includes(title) && passed === 0);
    const result = broken ? notRun(`not run, as "${broken.title}" failed`) : await runStage(stage);
    for (const problem of result.problems) console.log(`\n${problem.trimEnd()}\n`);
    results.push({ title: stage.title, ...result });
  }
  return results;
}

async function runStage({ title, showsProgress, run }) {
  let result;
  const work = async () => {
    result = await run();
    // Thrown so that the progress line ends with a cross.
    if (result.failed > 0) throw result;
  };
  try {
    await (showsProgress ? work() : withProgress(title, work));
  } catch (error) {
    if (error !== result) result = { passed: 0, failed: 1, skipped: 0, problems: [describe(error)], notes: [] };
  }
  return result;
}

const notRun = (note) => ({ passed: 0, failed: 0, skipped: 1, problems: [], notes: [note] });

const describe = (error) => (error instanceof StepError ? error.message : (error.stack ?? String(error)));
