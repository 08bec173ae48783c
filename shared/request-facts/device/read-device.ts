/**
 * A small reading of what browsers say about themselves, for places where a complete one does not fit. It knows the forms
 * in which the great browsers write their names today, from the first word to the last; whatever else it meets (an app with a
 * browser inside, an unusual system) is unknown, so that it never contradicts the complete reading.
 */
import { type ClientHints, parseHints, pickHints } from './client-hints';

export interface ReadDevice {
  readonly type?: 'desktop' | 'phone' | 'tablet' | 'tv' | 'console';
  readonly model?: string;
  readonly os?: string;
  readonly osVersion?: string;
  readonly browser?: string;
  readonly browserVersion?: string;
  readonly isBot?: boolean;
}

const MAX_LENGTH = 1024;

const TELEVISION =
  /\b(?:smart[-_ ]?tv|(?:google|android|apple) ?tv|hbbtv|netcast|web0s|nettv|philipstv|dtv|viera|bravia|aquos|vidaa|roku|crkey|aft[a-z]{1,5}|opera tv|vizio|tv safari)\b|tizen/i;
const ODD_DEVICE = /watch|quest|oculus|wearable|playstation|xbox|nintendo|kindle|silk/i;
const BOT =
  /bot\b|bot[/;]|crawl|spider|slurp|headless|lighthouse|https?:\/\/|^(?:curl|wget|python|go-http|java|okhttp)/i;

/** The end of a user agent, which every browser but the named one ends differently. */
const BROWSERS: readonly (readonly [name: string, end: RegExp])[] = [
  ['Firefox', / Gecko\/[\d.]+ Firefox\/([\d.]+)$/],
  ['Firefox', / FxiOS\/([\d.]+) Mobile\/\w+ Safari\/[\d.]+$/],
  ['Edge', / Chrome\/[\d.]+ (?:Mobile )?Safari\/537\.36 Edg(?:A)?\/([\d.]+)$/],
  ['Opera', / Chrome\/[\d.]+ (?:Mobile )?Safari\/537\.36 OPR\/([\d.]+)$/],
  ['Samsung Internet', / SamsungBrowser\/([\d.]+) Chrome\/[\d.]+ (?:Mobile )?Safari\/537\.36$/],
  ['Chrome', /^(?!.*; wv\)).*like Gecko\) Chrome\/([\d.]+) (?:Mobile )?Safari\/537\.36$/],
  ['Chrome', / CriOS\/([\d.]+) Mobile\/\w+ Safari\/[\d.]+$/],
  ['Safari', /like Gecko\) Version\/([\d.]+) (?:Mobile\/\w+ )?Safari\/[\d.]+$/],
];

const DESKTOPS = ['Windows', 'macOS', 'ChromeOS', 'Linux'];
const TYPE_BY_FORM: Readonly<Record<string, ReadDevice['type']>> = {
  Desktop: 'desktop',
  Mobile: 'phone',
  Tablet: 'tablet',
};

export function readDevice(headers: Readonly<Record<string, string | undefined>>): ReadDevice {
  const agent = (headers['user-agent'] ?? '').slice(0, MAX_LENGTH + 1);
  const text = agent.length > MAX_LENGTH ? '' : agent;
  const hints = parseHints(pickHints(headers));
  const [browser, version] = browserOf(text);
  const os =
    hints.os === undefined
      ? systemOf(text)
      : ({ 'Chrome OS': 'ChromeOS', 'Chromium OS': 'ChromeOS' }[hints.os] ?? hints.os);
  return {
    type: typeOf(text, os, hints),
    model: hints.model,
    os,
    osVersion: hints.os === undefined ? systemVersion(text, os) : hintedVersion(os, hints.osVersion),
    browser: hintedBrowser(hints.browser) ?? browser,
    browserVersion: threeNumbers(hints.browser === undefined ? version : hints.browserVersion),
    isBot: BOT.test(text) || (browser === undefined ? undefined : false),
  };
}

function hintedBrowser(name: string | undefined): string | undefined {
  return name
    ?.replace(/^(?:Google (?=Chrome$)|Microsoft (?=Edge$))/, '')
    .replace(/^Android WebView$/, 'Chrome WebView');
}

function browserOf(text: string): readonly [name?: string, version?: string] {
  for (const [name, end] of BROWSERS) {
    const found = end.exec(text);
    if (found) return [name, found[1]];
  }
  return [];
}

function systemOf(text: string): string | undefined {
  if (TELEVISION.test(text) || ODD_DEVICE.test(text)) return undefined;
  if (/\(Windows NT /.test(text)) return 'Windows';
  if (/\((?:iPhone|iPad|iPod)[^)]* OS \d/.test(text)) return 'iOS';
  if (/\(Macintosh; Intel Mac OS X /.test(text)) return 'macOS';
  if (/\(Linux; (?:U; )?Android \d|\(Android \d[^)]*; rv:/.test(text)) return 'Android';
  if (/\(X11; CrOS /.test(text)) return 'ChromeOS';
  return /\(X11; Linux (?:x86_64|i686)[;)]/.test(text) && !/ubuntu|fedora|debian/i.test(text) ? 'Linux' : undefined;
}

function typeOf(text: string, os: string | undefined, { formFactors, isMobile }: ClientHints): ReadDevice['type'] {
  if (TELEVISION.test(text)) return 'tv';
  if (ODD_DEVICE.test(text)) return undefined;
  const [form] = formFactors;
  if (form !== undefined) return TYPE_BY_FORM[form];
  if (os === 'iOS') return text.includes('iPad') ? 'tablet' : 'phone';
  if (os === 'Android') {
    return (isMobile ?? /\bMobile\b/.test(text)) ? 'phone' : isMobile === false ? 'tablet' : undefined;
  }
  return DESKTOPS.includes(os ?? '') ? 'desktop' : undefined;
}

/** Where browsers have frozen the version, every later system sends the same text. */
function systemVersion(text: string, os: string | undefined): string | undefined {
  const version =
    os === 'iOS' || os === 'macOS'
      ? / OS (?:X )?(\d+(?:_\d+){0,2})/.exec(text)?.[1]
      : os === 'Android' && !/Android \d+; K\)/.test(text)
        ? /Android (\d+(?:\.\d+){0,2})/.exec(text)?.[1]
        : undefined;
  return version === '10_15_7' ? undefined : version?.replaceAll('_', '.');
}

/** Windows counts its hints by platform releases: 13 and above is Windows 11, 1 to 10 is Windows 10. */
function hintedVersion(os: string | undefined, hint: string | undefined): string | undefined {
  const version = threeNumbers(hint);
  if (os !== 'Windows' || version === undefined) return version;
  const release = Number.parseInt(version, 10);
  return release >= 13 ? '11' : release >= 1 && release <= 10 ? '10' : undefined;
}

function threeNumbers(version: string | undefined): string | undefined {
  return /^\d{1,9}(?:\.\d{1,9}){0,2}/.exec(version ?? '')?.[0];
}
