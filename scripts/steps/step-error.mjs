/** A step that failed for a reason which its message explains completely: printed without a stack. */
export class StepError extends Error {
  name = 'StepError';
}

/** Ends the process with a sentence instead of a stack where the sentence says it all. */
export function exitWith(error) {
  console.error(error instanceof StepError ? `\n${error.message}\n` : error);
  process.exit(1);
}
