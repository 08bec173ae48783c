import { createServer } from 'node:net';
import { StepError } from '../steps/index.mjs';

const FIRST = 1337;
const TRIES = 20;

/** The wanted port if it is free, or the first free one from Strapi's usual port on if none is wanted. */
export async function findPort(wanted) {
  if (wanted !== null) {
    if (await isFree(wanted)) return wanted;
    throw new StepError(`Port ${wanted} is taken. Leave out --port to take the first free one.`);
  }
  for (let port = FIRST; port < FIRST + TRIES; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new StepError(
    `No free port from ${FIRST} to ${FIRST + TRIES - 1}. Choose one: npm run demo -- --port <number>`
  );
}

/** Whether nobody listens on the port of this machine. */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
