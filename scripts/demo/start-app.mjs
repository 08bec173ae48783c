import { spawn } from 'node:child_process';
import path from 'node:path';
import { app, root, StepError } from '../steps/index.mjs';
import { withProgress } from '../steps/progress.mjs';
import { demoEnvironment } from './demo-environment.mjs';

// By path: the application has no `node_modules/.bin` of its own.
const strapiCommand = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
const READY = 'Strapi started successfully';
const API_TOKEN = /API token .*: ([0-9a-f]{64,})/;

/**
 * Starts the application in production mode and waits until it answers. Its log is kept to itself but for warnings and
 * errors. `ended` is its exit code; Ctrl-C and SIGTERM let Strapi close its database first.
 */
export async function startApp({ port }) {
  const child = spawn(process.execPath, [strapiCommand, 'start'], {
    cwd: app,
    env: { ...demoEnvironment(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = collectLog(child);
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
  stopWithUs(child);

  await withProgress('Start Strapi', () => ready(log, ended));
  return { url: `http://127.0.0.1:${port}`, apiToken: API_TOKEN.exec(log.text())?.[1] ?? null, ended };
}

function collectLog(child) {
  const lines = [];
  const listeners = new Set();
  const take = (chunk) => {
    for (const line of String(chunk).split('\n').filter(Boolean)) {
      lines.push(line);
      listeners.forEach((listener) => listener(line));
      if (lines.length > 500) lines.shift();
    }
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return { text: () => lines.join('\n'), onLine: (listener) => listeners.add(listener) };
}

function ready(log, ended) {
  return new Promise((resolve, reject) => {
    let isReady = false;
    log.onLine((line) => {
      if (line.includes(READY)) {
        isReady = true;
        resolve();
      } else if (isReady && /\b(warn|error)\b/.test(line)) {
        console.log(line);
      }
    });
    ended.then((code) => {
      if (!isReady) reject(new StepError(`${log.text()}\n\nStrapi ended while starting (exit code ${code}).`));
    });
  });
}

function stopWithUs(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // A terminal sends Ctrl-C to the child as well; asking twice does no harm, and not everybody has a terminal.
    process.on(signal, () => child.kill('SIGTERM'));
  }
  process.on('exit', () => child.kill('SIGKILL'));
}
