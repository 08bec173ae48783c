import { parseArgs } from 'node:util';
import { StepError } from '../steps/index.mjs';

/** What stands behind `npm run demo --`. The port may also come from the environment variable PORT. */
export function readOptions(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { port: { type: 'string' }, fresh: { type: 'boolean' } } }));
  } catch (cause) {
    throw new StepError(`${cause.message}\nUsage: npm run demo -- [--port <number>] [--fresh]`);
  }
  const text = values.port ?? process.env.PORT;
  const port = text === undefined ? null : Number(text);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new StepError(`"${text}" is not a port.`);
  }
  return { port, isFresh: values.fresh === true };
}
