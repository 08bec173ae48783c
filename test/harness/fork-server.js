'use strict';

const { fork } = require('node:child_process');
const { collectLines } = require('./collect-lines');

const BOOT_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;
const LOG_TAIL = 60;

/**
 * Forks `server.js` and resolves when the application listens. Whenever the process ends without being asked to, what waits
 * for it is rejected with the end of its log: that is where the reason stands.
 */
async function forkServer(serverFile, options, env = {}) {
  const child = fork(serverFile, { env: environment(options, env), execArgv: [], silent: true });
  const lines = collectLines(child);
  const withLog = (sentence) => new Error([sentence, ...lines.slice(-LOG_TAIL)].join('\n'));
  const waiting = new Map();
  let hasEnded = false;
  let lastId = 0;
  const ended = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });

  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), BOOT_TIMEOUT_MS);
    child.on('message', ({ ready, id, result, error }) => {
      if (ready) {
        clearTimeout(timer);
        resolve(ready);
        return;
      }
      const question = waiting.get(id);
      waiting.delete(id);
      if (error) question?.reject(remoteError(error));
      else question?.resolve(result);
    });
    // `close` comes after `exit`, when the last of its log has arrived.
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      hasEnded = true;
      const error = withLog(`The application ended (${signal ?? `exit code ${code}`}). It said:`);
      reject(error);
      for (const question of waiting.values()) question.reject(error);
    });
  });

  const ask = (name, ...args) =>
    new Promise((resolve, reject) => {
      if (hasEnded) return reject(withLog('The application is no longer running. It said:'));
      waiting.set(++lastId, { resolve, reject });
      child.send({ id: lastId, name, args });
    });

  async function stop() {
    if (hasEnded) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    ask('stop').catch(() => {});
    await closed;
    clearTimeout(timer);
  }

  return { url, ask, stop, logs: () => [...lines], signal: (name) => child.kill(name), ended };
}

/** Production, as that is what ships; nothing of Jest's own environment, and no calls home. */
function environment(options, env) {
  const own = { NODE_ENV: 'production', NODE_OPTIONS: '', STRAPI_TELEMETRY_DISABLED: 'true' };
  return { ...process.env, ...own, ...env, HARNESS_OPTIONS: JSON.stringify(options) };
}

/** The error as it was thrown over there, with the stack of over there. */
function remoteError({ name, message, details, stack }) {
  return Object.assign(new Error(message), { name, details, stack: `${stack}\n    (in the application's process)` });
}

module.exports = { forkServer };
