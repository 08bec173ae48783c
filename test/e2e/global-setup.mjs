import { prepareHarness } from '../harness/prepare.mjs';

/** Admin panels are only proven as users get them: built for production. Built once, for all suites. */
export default () => prepareHarness({ admin: true });
