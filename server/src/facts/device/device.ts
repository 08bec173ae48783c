import { isbot } from 'isbot';
import UAParser from 'ua-parser-js';
import { parseHints, type ClientHints, type RawHints } from '../../../../shared/request-facts/device/client-hints';

export interface Device {
  readonly type?: DeviceType;
  readonly vendor?: string;
  readonly model?: string;
  readonly os?: string;
  readonly osVersion?: string;
  readonly browser?: string;
  readonly browserVersion?: string;
  readonly isBot?: boolean;
}

export type DeviceType = 'desktop' | 'phone' | 'tablet' | 'tv' | 'console' | 'wearable';

type Agent = ReturnType<UAParser['getResult']>;

const DESKTOP_SYSTEMS = new Set([
  'Windows',
  'macOS',
  'ChromeOS',
  'Linux',
  'Ubuntu',
  'Fedora',
  'Debian',
  'FreeBSD',
  'OpenBSD',
]);

/** Televisions and what is plugged into them. They call themselves Android, Linux or mobile besides. */
const TELEVISION =
  /\b(?:smart[-_ ]?tv|google ?tv|android ?tv|apple ?tv|hbbtv|netcast|web0s|nettv|philipstv|dtv|viera|bravia|aquos|vidaa|roku|crkey|aft[a-z]{1,5}|tizen[^)]{0,40}\btv|opera tv|vizio|tv safari)\b/i;

const TYPE_BY_FORM_FACTOR: Readonly<Record<string, DeviceType | undefined>> = {
  Watch: 'wearable',
  XR: 'wearable',
  Tablet: 'tablet',
  Mobile: 'phone',
  Desktop: 'desktop',
};

const TYPE_BY_AGENT: Readonly<Record<string, DeviceType | undefined>> = {
  mobile: 'phone',
  tablet: 'tablet',
  smarttv: 'tv',
  console: 'console',
  wearable: 'wearable',
};

/** One name per thing, whether a hint or a user agent names it. */
const SYSTEM_NAMES: Readonly<Record<string, string | undefined>> = {
  'Mac OS': 'macOS',
  'Chromium OS': 'ChromeOS',
  'Chrome OS': 'ChromeOS',
};
const BROWSER_NAMES: Readonly<Record<string, string | undefined>> = {
  'Google Chrome': 'Chrome',
  'Microsoft Edge': 'Edge',
  'Mobile Safari': 'Safari',
  'Mobile Firefox': 'Firefox',
  'Mobile Chrome': 'Chrome',
  'Opera Mobi': 'Opera',
  'Android WebView': 'Chrome WebView',
};

/**
 * What a visitor holds in their hands: by client hints where the browser sends them, else by its user agent. The latter
 * is frozen in parts (`Windows NT 10.0` is also Windows 11, `Android 10; K` is any phone): those parts are unknown
 * rather than wrong.
 */
export function recognizeDevice(userAgent: string | undefined, rawHints: RawHints): Device {
  const hints = parseHints(rawHints);
  const agent = new UAParser(userAgent ?? '').getResult();
  const os = properName(hints.os ?? agent.os.name, SYSTEM_NAMES);
  return {
    type: recognizeType({ userAgent, hints, agent, os }),
    vendor: agent.device.vendor,
    model: hints.model ?? (agent.device.model === 'K' ? undefined : agent.device.model),
    os,
    osVersion: hints.os === undefined ? agentSystemVersion(agent) : hintedSystemVersion(hints),
    browser: properName(hints.browser ?? agent.browser.name, BROWSER_NAMES),
    browserVersion: threeNumbers(hints.browser === undefined ? agent.browser.version : hints.browserVersion),
    isBot: userAgent === undefined ? undefined : isbot(userAgent),
  };
}

function recognizeType(known: {
  readonly userAgent: string | undefined;
  readonly hints: ClientHints;
  readonly agent: Agent;
  readonly os: string | undefined;
}): DeviceType | undefined {
  const { userAgent = '', hints, agent, os } = known;
  if (TELEVISION.test(userAgent)) return 'tv';
  for (const formFactor of hints.formFactors) {
    if (Object.hasOwn(TYPE_BY_FORM_FACTOR, formFactor)) return TYPE_BY_FORM_FACTOR[formFactor];
  }
  const byAgent = TYPE_BY_AGENT[agent.device.type ?? ''];
  if (byAgent === 'tv' || byAgent === 'console' || byAgent === 'wearable') return byAgent;
  if (hints.isMobile === true) return 'phone';
  if (os !== undefined && DESKTOP_SYSTEMS.has(os)) return 'desktop';
  if (hints.isMobile === false && os === 'Android') return 'tablet';
  return byAgent;
}

/** Browsers have frozen these: the same text is sent by every later version of the system. */
function agentSystemVersion({ os, device }: Agent): string | undefined {
  const isFrozen =
    (os.name === 'Windows' && os.version === '10') ||
    (os.name === 'Mac OS' && os.version === '10.15.7') ||
    (os.name === 'Android' && device.model === 'K') ||
    os.name === 'Chromium OS';
  return isFrozen ? undefined : threeNumbers(os.version);
}

/** Windows counts its hints by platform releases: 13 and above is Windows 11, 1 to 10 is Windows 10. */
function hintedSystemVersion({ os, osVersion }: ClientHints): string | undefined {
  const version = threeNumbers(osVersion);
  if (os !== 'Windows' || version === undefined) return version;
  const release = Number.parseInt(version, 10);
  if (release >= 13) return '11';
  return release >= 1 && release <= 10 ? '10' : undefined;
}

/** Version comparisons take up to three numbers; Chrome sends four. */
function threeNumbers(version: string | undefined): string | undefined {
  return /^\d{1,9}(?:\.\d{1,9}){0,2}/.exec(version ?? '')?.[0];
}

function properName(name: string | undefined, names: Readonly<Record<string, string | undefined>>): string | undefined {
  return name !== undefined && Object.hasOwn(names, name) ? names[name] : name;
}
