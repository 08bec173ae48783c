import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { StepError } from './step-error.mjs';

const TAIL_LINES = 40;

/**
 * Runs a command to its end behind one line of progress. What it prints goes to a log file, of which the end is shown if
 * the command fails, followed by `hint(log)`: what to do about it, if we know.
 */
export async function runCommand(title, command, args, { cwd = root, env = process.env, hint = () => '' } = {}) {
  mkdirSync(cache, { recursive: true });
  const logFile = path.join(cache, `${title.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.log`);

  await withProgress(title, async () => {
    const code = await exitCode(command, args, { cwd, env, logFile });
    if (code === 0) return;
    const log = readFileSync(logFile, 'utf8');
    const parts = [
      log.trimEnd().split('\n').slice(-TAIL_LINES).join('\n'),
      `"${[path.basename(command), ...args].join(' ')}" failed (exit code ${code}). Everything it said: ${logFile}`,
      hint(log),
    ];
    throw new StepError(parts.filter(Boolean).join('\n\n'));
  });
}

function exitCode(command, args, { cwd, env, logFile }) {
  return new Promise((resolve, reject) => {
    // npm is a .cmd on Windows, which only a shell can start.
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    const log = createWriteStream(logFile);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', (cause) => reject(new StepError(`Could not start "${command}": ${cause.message}`)));
    child.on('close', (code) => log.end(() => resolve(code ?? 1)));
  });
}
