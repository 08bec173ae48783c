/**
 * Who can be played. The addresses are public ones of access providers: geoip-lite knows their region. 203.0.113.9 is
 * reserved for documentation, so nobody knows where it is.
 */
export const PLACES = [
  { key: 'unknown', en: 'Unknown', ja: '不明', address: '203.0.113.9' },
  { key: 'sapporo', en: 'Sapporo, Hokkaido', ja: '札幌（北海道）', address: '14.9.128.10' },
  { key: 'naha', en: 'Naha, Okinawa', ja: '那覇（沖縄）', address: '111.107.0.10' },
  { key: 'tokyo', en: 'Tokyo', ja: '東京', address: '1.33.128.10' },
  { key: 'berlin', en: 'Berlin', ja: 'ベルリン', address: '2.205.64.10' },
  { key: 'sydney', en: 'Sydney', ja: 'シドニー', address: '1.40.0.10' },
];

const chrome = (system, version) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

export const DEVICES = [
  {
    key: 'desktop',
    en: 'Desktop, Windows',
    ja: 'パソコン（Windows）',
    userAgent: chrome('Windows NT 10.0; Win64; x64', 142),
  },
  {
    key: 'phone',
    en: 'Phone, iPhone',
    ja: 'スマートフォン（iPhone）',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  },
  { key: 'linux', en: 'Desktop, Linux', ja: 'パソコン（Linux）', userAgent: chrome('X11; Linux x86_64', 142) },
  { key: 'old', en: 'Linux, Chrome 99 (old)', ja: 'Linux、古い Chrome 99', userAgent: chrome('X11; Linux x86_64', 99) },
  {
    key: 'tv',
    en: 'Television',
    ja: 'テレビ',
    userAgent:
      'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/108.0.5359.1 TV Safari/537.36',
  },
];

/** The nearest such day, past or to come: the demo remembers visitors for longer than lies between any two of them. */
function nearest(dayAndTime) {
  const thisYear = new Date().getFullYear();
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map((year) => `${year}-${dayAndTime}`);
  const distance = (moment) => Math.abs(Date.parse(moment) - Date.now());
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}

/** The next such day: what the shop has planned for the summer and the holidays is for the ones to come. */
function next(dayAndTime) {
  const thisYear = new Date().getFullYear();
  const moment = `${thisYear}-${dayAndTime}`;
  return Date.parse(moment) > Date.now() ? moment : `${thisYear + 1}-${dayAndTime}`;
}

/** Who comes again, and who has stayed away. */
function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

export const TIMES = [
  { key: 'now', en: 'Now', ja: '今', at: null },
  { key: 'in2days', en: 'In 2 days', ja: '2日後', at: inDays(2) },
  { key: 'in4days', en: 'In 4 days', ja: '4日後', at: inDays(4) },
  { key: 'in12days', en: 'In 12 days', ja: '12日後', at: inDays(12) },
  { key: 'in30days', en: 'In 30 days', ja: '30日後', at: inDays(30) },
  { key: 'january', en: '15 January, 10:00', ja: '1月15日 10:00', at: nearest('01-15T10:00:00+09:00') },
  { key: 'dawn', en: '15 January, 05:00', ja: '1月15日 5:00', at: nearest('01-15T05:00:00+09:00') },
  { key: 'july', en: '15 July, 10:00', ja: '7月15日 10:00', at: next('07-15T10:00:00+09:00') },
  { key: 'evening', en: '15 July, 20:00', ja: '7月15日 20:00', at: next('07-15T20:00:00+09:00') },
  { key: 'holidays', en: '24 December, 10:00', ja: '12月24日 10:00', at: next('12-24T10:00:00+09:00') },
];

/** What a browser says of being followed. Either word is a no to everything that is remembered. */
export const SIGNALS = [
  { key: 'none', en: 'None', ja: 'なし', headers: {} },
  { key: 'gpc', en: 'Global Privacy Control', ja: 'Global Privacy Control', headers: { 'sec-gpc': '1' } },
  { key: 'dnt', en: 'Do Not Track', ja: 'Do Not Track', headers: { dnt: '1' } },
];

const find = (list, key) => list.find((item) => item.key === key) ?? list[0];

/** The request headers of a visitor in these circumstances; `page` is the path in the shop that they look at. */
export function headersOf({ place, device, time, signal, locale }, page) {
  const { at } = find(TIMES, time);
  return {
    'x-forwarded-for': find(PLACES, place).address,
    'user-agent': find(DEVICES, device).userAgent,
    'accept-language': locale,
    ...(page ? { 'x-visitor-page': page } : {}),
    ...(at ? { 'x-demo-now': at } : {}),
    ...find(SIGNALS, signal).headers,
  };
}
