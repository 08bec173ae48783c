import { buildPlugin } from '../../scripts/steps/build-plugin.mjs';

/** The tests pack what is built. */
export default () => buildPlugin();
