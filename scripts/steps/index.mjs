export { buildAdmin } from './build-admin.mjs';
export { buildPlugin } from './build-plugin.mjs';
export { ensureInstalled } from './ensure-installed.mjs';
export { app, root } from './paths.mjs';
export { prepareApp } from './prepare-app.mjs';
export { exitWith, StepError } from './step-error.mjs';
