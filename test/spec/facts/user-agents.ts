/** A browser as it introduces itself, and the facts that follow. Facts that are not listed must be unknown. */
export interface UserAgentCase {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string | boolean>>;
}

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IOS = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

export const USER_AGENTS: readonly UserAgentCase[] = [
  {
    name: 'an iPhone',
    headers: {
      'user-agent': `Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) ${IOS} Version/17.4 Mobile/15E148 Safari/604.1`,
    },
    facts: {
      'device.type': 'phone',
      'device.vendor': 'Apple',
      'device.model': 'iPhone',
      'device.os': 'iOS',
      'device.osVersion': '17.4',
      'device.browser': 'Safari',
      'device.browserVersion': '17.4',
      'device.isBot': false,
    },
  },
  {
    name: 'an iPad that asks for mobile sites',
    headers: {
      'user-agent': `Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) ${IOS} Version/16.6 Mobile/15E148 Safari/604.1`,
    },
    facts: {
      'device.type': 'tablet',
      'device.vendor': 'Apple',
      'device.model': 'iPad',
      'device.os': 'iOS',
      'device.osVersion': '16.6',
      'device.browser': 'Safari',
      'device.browserVersion': '16.6',
      'device.isBot': false,
    },
  },
  {
    name: 'a Mac, whose frozen system version says nothing',
    headers: {
      'user-agent': `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${IOS} Version/17.4 Safari/605.1.15`,
    },
    facts: {
      'device.type': 'desktop',
      'device.vendor': 'Apple',
      'device.model': 'Macintosh',
      'device.os': 'macOS',
      'device.browser': 'Safari',
      'device.browserVersion': '17.4',
      'device.isBot': false,
    },
  },
  {
    name: 'a reduced Chrome on Android, whose model and system version are placeholders',
    headers: { 'user-agent': `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/124.0.0.0 Mobile Safari/537.36` },
    facts: {
      'device.type': 'phone',
      'device.os': 'Android',
      'device.browser': 'Chrome',
      'device.browserVersion': '124.0.0',
      'device.isBot': false,
    },
  },
  {
    name: 'the same Chrome with all its client hints',
    headers: {
      'user-agent': `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/124.0.0.0 Mobile Safari/537.36`,
      'sec-ch-ua': '"Chromium";v="124", "Google Chrome";v="124", "Not-A.Brand";v="99"',
      'sec-ch-ua-full-version-list':
        '"Chromium";v="124.0.6367.82", "Google Chrome";v="124.0.6367.82", "Not-A.Brand";v="99.0.0.0"',
      'sec-ch-ua-mobile': '?1',
      'sec-ch-ua-platform': '"Android"',
      'sec-ch-ua-platform-version': '"14.0.0"',
      'sec-ch-ua-model': '"Pixel 8"',
    },
    facts: {
      'device.type': 'phone',
      'device.model': 'Pixel 8',
      'device.os': 'Android',
      'device.osVersion': '14.0.0',
      'device.browser': 'Chrome',
      'device.browserVersion': '124.0.6367',
      'device.isBot': false,
    },
  },
  {
    name: 'an Android tablet, told from a phone by the hint that it is not mobile',
    headers: {
      'user-agent': `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/124.0.0.0 Safari/537.36`,
      'sec-ch-ua': '"Chromium";v="124", "Google Chrome";v="124", "Not-A.Brand";v="99"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Android"',
    },
    facts: {
      'device.type': 'tablet',
      'device.os': 'Android',
      'device.browser': 'Chrome',
      'device.browserVersion': '124',
      'device.isBot': false,
    },
  },
  {
    name: 'Edge on Windows 11, which only the hint can tell from Windows 10',
    headers: {
      'user-agent': `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0`,
      'sec-ch-ua': '"Chromium";v="124", "Microsoft Edge";v="124", "Not;A=Brand";v="8"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Windows"',
      'sec-ch-ua-platform-version': '"15.0.0"',
    },
    facts: {
      'device.type': 'desktop',
      'device.os': 'Windows',
      'device.osVersion': '11',
      'device.browser': 'Edge',
      'device.browserVersion': '124',
      'device.isBot': false,
    },
  },
  {
    name: 'Firefox on Windows, which sends no hints',
    headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0' },
    facts: {
      'device.type': 'desktop',
      'device.os': 'Windows',
      'device.browser': 'Firefox',
      'device.browserVersion': '125.0',
      'device.isBot': false,
    },
  },
  {
    name: 'Brave, which only its brand tells from Chrome',
    headers: {
      'user-agent': `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/124.0.0.0 Safari/537.36`,
      'sec-ch-ua': '"Chromium";v="124", "Brave";v="124", "Not-A.Brand";v="99"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Linux"',
    },
    facts: {
      'device.type': 'desktop',
      'device.os': 'Linux',
      'device.browser': 'Brave',
      'device.browserVersion': '124',
      'device.isBot': false,
    },
  },
  {
    name: 'a Chromebook',
    headers: { 'user-agent': `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/124.0.0.0 Safari/537.36` },
    facts: {
      'device.type': 'desktop',
      'device.os': 'ChromeOS',
      'device.browser': 'Chrome',
      'device.browserVersion': '124.0.0',
      'device.isBot': false,
    },
  },
  {
    name: 'a Sony television, whose system calls itself Android',
    headers: { 'user-agent': `Mozilla/5.0 (Linux; Android 12; BRAVIA 4K VH2) ${WEBKIT} Chrome/110.0 Safari/537.36` },
    facts: {
      'device.type': 'tv',
      'device.vendor': 'Sony',
      'device.model': 'BRAVIA 4K VH2',
      'device.os': 'Android',
      'device.osVersion': '12',
      'device.browser': 'Chrome',
      'device.browserVersion': '110.0',
      'device.isBot': false,
    },
  },
  {
    name: 'an LG television, known by a keyword although it says mobile ?0 and Linux',
    headers: {
      'user-agent': `Mozilla/5.0 (Web0S; Linux/SmartTV) ${WEBKIT} Chrome/94.0.4606.128 Safari/537.36 WebAppManager`,
      'sec-ch-ua-mobile': '?0',
    },
    facts: {
      'device.type': 'tv',
      'device.os': 'webOS',
      'device.browser': 'Chrome',
      'device.browserVersion': '94.0.4606',
      'device.isBot': false,
    },
  },
  {
    name: 'a Fire TV stick, which calls itself mobile',
    headers: {
      'user-agent': `Mozilla/5.0 (Linux; Android 9; AFTKA Build/PS7633) ${WEBKIT} Chrome/108.0 Mobile Safari/537.36`,
    },
    facts: {
      'device.type': 'tv',
      'device.vendor': 'Amazon',
      'device.model': 'KA',
      'device.os': 'Android',
      'device.osVersion': '9',
      'device.browser': 'Chrome',
      'device.browserVersion': '108.0',
      'device.isBot': false,
    },
  },
  {
    name: 'a Hisense television, known by nothing but the name of its system',
    headers: {
      'user-agent': `Mozilla/5.0 (Linux; U; Linux; en) ${WEBKIT} Chrome/88.0 Safari/537.36 OPR/46.0 OMI/4.21 VIDAA/6.0`,
    },
    facts: {
      'device.type': 'tv',
      'device.os': 'Linux',
      'device.browser': 'Opera',
      'device.browserVersion': '46.0',
      'device.isBot': false,
    },
  },
  {
    name: 'a PlayStation',
    headers: { 'user-agent': `Mozilla/5.0 (PlayStation; PlayStation 5/2.26) ${IOS} Version/13.0 Safari/605.1.15` },
    facts: {
      'device.type': 'console',
      'device.vendor': 'Sony',
      'device.model': 'PlayStation 5',
      'device.os': 'PlayStation',
      'device.osVersion': '5',
      'device.browser': 'Safari',
      'device.browserVersion': '13.0',
      'device.isBot': false,
    },
  },
  {
    name: 'a watch, by its form factor',
    headers: {
      'user-agent': `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/124.0.0.0 Mobile Safari/537.36`,
      'sec-ch-ua-mobile': '?1',
      'sec-ch-ua-form-factors': '"Watch"',
    },
    facts: {
      'device.type': 'wearable',
      'device.os': 'Android',
      'device.browser': 'Chrome',
      'device.browserVersion': '124.0.0',
      'device.isBot': false,
    },
  },
  {
    name: 'a search engine',
    headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    facts: { 'device.isBot': true },
  },
  {
    name: 'the crawler of an assistant',
    headers: { 'user-agent': 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)' },
    facts: { 'device.isBot': true },
  },
  { name: 'curl', headers: { 'user-agent': 'curl/8.5.0' }, facts: { 'device.isBot': true } },
  { name: 'nobody', headers: {}, facts: {} },
  { name: 'an empty user agent', headers: { 'user-agent': '' }, facts: {} },
  { name: 'a user agent of 2 KB', headers: { 'user-agent': `Mozilla/5.0 (iPhone) ${'x'.repeat(2048)}` }, facts: {} },
  {
    name: 'hints that are not what they should be',
    headers: {
      'sec-ch-ua': '"""";v=',
      'sec-ch-ua-mobile': 'yes',
      'sec-ch-ua-platform': 'Windows',
      'sec-ch-ua-model': '""',
    },
    facts: {},
  },
];
