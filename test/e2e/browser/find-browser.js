'use strict';

const { accessSync, constants, existsSync, readdirSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Where installers put a browser on systems that do not put it on the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
];

const HOW_TO_GET_ONE =
  'no Chromium was found: install one (apt-get install chromium), or name it in CHROMIUM_PATH, or run "npx playwright-core install chromium"';

/**
 * Any Chromium will do, so the one that is already there is taken: the one that the environment names, one of the system's,
 * or one that Playwright has downloaded. Nothing is downloaded here.
 */
function findBrowser() {
  const named = process.env.CHROMIUM_PATH ?? process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (named) return isExecutable(named) ? named : null;
  const onThePath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  return [...onThePath, ...PLACES, ...downloaded()].find(isExecutable) ?? null;
}

/** In Playwright's own cache, the newest first. */
function downloaded() {
  const caches = { linux: '.cache/ms-playwright', darwin: 'Library/Caches/ms-playwright' };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    path.join(process.env.LOCALAPPDATA ?? homedir(), caches[process.platform] ?? 'ms-playwright');
  if (!existsSync(cache)) return [];
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((name) => inside.map((file) => path.join(cache, name, file)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

module.exports = { findBrowser, HOW_TO_GET_ONE };
