/**
 * `npm run dev`: the whole development loop in one terminal. The plugin is rebuilt when its sources change, the application
 * runs in Strapi's development mode with the demo content, and restarts when the plugin's server has been rebuilt.
 */
import { spawn } from 'node:child_process';
import { existsSync, utimesSync, watch } from 'node:fs';
import path from 'node:path';
import { demoEnvironment } from './demo/demo-environment.mjs';
import { findPort } from './demo/find-port.mjs';
import { strapiApp } from './steps/build-admin.mjs';
import { app, buildPlugin, ensureInstalled, exitWith, root } from './steps/index.mjs';

const pluginCommand = path.join(root, 'node_modules', '@strapi', 'sdk-plugin', 'bin', 'strapi-plugin.js');
const REBUILD_SETTLES_MS = 400;

try {
  await ensureInstalled();
  await buildPlugin();
  const port = await findPort(process.env.PORT ? Number(process.env.PORT) : null);
  const env = { ...demoEnvironment(port), NODE_ENV: 'development', STARTUP_LOG: 'false' };

  const children = [
    start('plugin', [pluginCommand, 'watch'], { cwd: root, env }),
    start('strapi', [strapiApp, 'develop'], { cwd: app, env }),
  ];
  restartOnRebuild();
  stopTogether(children);
  console.log(`\n  Shop http://127.0.0.1:${port}/demo · admin http://127.0.0.1:${port}/admin\n`);
} catch (error) {
  exitWith(error);
}

function start(name, args, options) {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      for (const line of String(chunk).split('\n').filter(Boolean)) console.log(`[${name}] ${line}`);
    });
  }
  return child;
}

/**
 * Strapi watches the application's own folder and knows nothing of a plugin outside it. Touching a file of the application
 * is the one way to make it restart that keeps its process, and so the admin panel's, alive.
 */
function restartOnRebuild() {
  let settled = null;
  watch(path.join(root, 'dist', 'server'), { recursive: process.platform !== 'linux' }, () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      // Half-way through a rebuild there is nothing to start.
      if (!existsSync(path.join(root, 'dist', 'server', 'index.js'))) return;
      const now = new Date();
      utimesSync(path.join(app, 'src', 'index.js'), now, now);
    }, REBUILD_SETTLES_MS);
  });
}

function stopTogether(children) {
  let isStopping = false;
  const stop = (code) => {
    if (isStopping) return;
    isStopping = true;
    for (const child of children) child.kill('SIGTERM');
    Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve)))).then(
      () => process.exit(code)
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
  for (const child of children) child.once('exit', (code) => stop(code ?? 1));
}
