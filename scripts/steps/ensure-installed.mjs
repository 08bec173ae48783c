import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { checkNode } from './check-node.mjs';
import { root } from './paths.mjs';
import { reportUnchanged } from './progress.mjs';
import { runCommand } from './run-command.mjs';

const TITLE = 'Install packages (about 3 minutes, once)';

const COMPILER_HINT = `A package with native code could not be built. It needs Python 3 and a C++ compiler:
  Debian, Ubuntu:  sudo apt-get install python3 make g++
  macOS:           xcode-select --install
  Windows:         the "Desktop development with C++" workload of the Visual Studio Build Tools
or a version of Node for which a ready-made build exists (an even-numbered release).`;

const LOCK_HINT = 'package.json and package-lock.json disagree. Run "npm install" and commit the lock file.';

/** Installs exactly what the lock file says, unless that is what is already there. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) {
    if (loadsNativeCode()) return reportUnchanged('Install packages');
    // Installed for another version of Node.
    return runCommand('Rebuild native packages', 'npm', ['rebuild', 'better-sqlite3'], { hint: hintFor });
  }
  await runCommand(TITLE, 'npm', ['ci', '--no-audit', '--no-fund'], { hint: hintFor });
}

/**
 * npm leaves behind what it has installed in `node_modules/.package-lock.json`. Comparing it with the lock file knows an
 * install made by hand too, and notices a lock file that a `git pull` has changed.
 */
function isInstalled() {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const locked = readPackages(path.join(root, 'package-lock.json'));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([where, { version, optional, devOptional, link }]) => {
    // The root itself has no folder; optional packages are often for another operating system.
    if (where === '' || optional || devOptional || link) return true;
    return installed[where]?.version === version;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function loadsNativeCode() {
  try {
    const Database = createRequire(path.join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

function hintFor(log) {
  if (log.includes('package.json and package-lock.json')) return LOCK_HINT;
  return /gyp|prebuild|make: /i.test(log) ? COMPILER_HINT : '';
}
