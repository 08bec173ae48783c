import { chromium, type Browser } from 'playwright-core';
import { findBrowser, HOW_TO_GET_ONE } from './find-browser';

/** No sandbox, as a container's root has none to offer; nothing that calls home; one way to draw on every machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`Cannot open a page: ${HOW_TO_GET_ONE}.`);
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
