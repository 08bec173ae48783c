import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { demoEnvironment } from '../demo/demo-environment.mjs';
import { isFree } from '../demo/find-port.mjs';
import { strapiApp } from '../steps/build-admin.mjs';
import { app } from '../steps/index.mjs';

const SETTLES_MS = 300;

/**
 * Runs the application in Strapi's development mode. That restarts by itself for the application's own files; of a plugin
 * outside its folder it knows nothing, so `restart()` is ours. `ended` is settled when it ends by itself or by `stop()`.
 */
export function developApp({ port }) {
  let child = null;
  let settled = null;
  let isRestarting = false;
  let end;
  const ended = new Promise((resolve) => (end = resolve));

  function start() {
    const env = { ...demoEnvironment(port), NODE_ENV: 'development' };
    child = spawn(process.execPath, [strapiApp, 'develop'], { cwd: app, env, stdio: 'inherit' });
    child.once('exit', async (code) => {
      if (!isRestarting) return end(code ?? 0);
      isRestarting = false;
      // Strapi's worker notices a moment later that its parent is gone.
      while (!(await isFree(port))) await wait(100);
      start();
    });
  }

  start();
  return {
    ended,
    stop: () => child.kill('SIGTERM'),
    /** Several files saved at once are one restart. */
    restart() {
      clearTimeout(settled);
      settled = setTimeout(() => {
        if (isRestarting) return;
        isRestarting = true;
        child.kill('SIGTERM');
      }, SETTLES_MS);
    },
  };
}
