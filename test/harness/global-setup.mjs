import { prepareHarness } from './prepare.mjs';

/** Runs once before the suites that need an application. */
export default () => prepareHarness();
