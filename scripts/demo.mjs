/**
 * `npm run demo`: from a fresh clone to the first personalized response. Plain Node, as it is what installs the packages.
 *
 *   npm run demo -- --port 8080    another port than the first free one from 1337
 *   npm run demo -- --fresh        forget the content and plant it again
 */
import { readOptions } from './demo/read-options.mjs';
import { findPort } from './demo/find-port.mjs';
import { forgetContent } from './demo/forget-content.mjs';
import { printTour } from './demo/print-tour.mjs';
import { startApp } from './demo/start-app.mjs';
import { takeTour } from './demo/take-tour.mjs';
import { exitWith, prepareApp } from './steps/index.mjs';

try {
  const { port: wanted, isFresh } = readOptions(process.argv.slice(2));
  console.log('\nPersonalization demo\n');
  await prepareApp();
  if (isFresh) forgetContent();
  const port = await findPort(wanted);
  const app = await startApp({ port });
  printTour(app, await takeTour(app.url));
  process.exitCode = await app.ended;
} catch (error) {
  exitWith(error);
}
