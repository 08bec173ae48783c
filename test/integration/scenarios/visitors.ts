/**
 * The visitors of the scenarios, as the headers that a CDN and a browser would send. The clock is played with the demo's own
 * header; without it a test about January would fail in July.
 */
export const SETTINGS = { TRUSTED_PROXIES: 'loopback', GEO_HEADERS: 'cloudflare' };

type Headers = Record<string, string>;

const inJapan = (region: string): Headers => ({
  'cf-ipcountry': 'JP',
  'cf-region-code': region,
  'cf-timezone': 'Asia/Tokyo',
});

export const HOKKAIDO = inJapan('01');
export const OKINAWA = inJapan('47');

export const at = (moment: string): Headers => ({ 'x-demo-now': moment });
export const JANUARY = at('2027-01-15T10:00:00+09:00');
export const JULY = at('2027-07-15T10:00:00+09:00');

const chrome = (system: string, version: number): Headers => ({
  'user-agent': `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`,
});

export const onLinux = (version: number): Headers => chrome('X11; Linux x86_64', version);
export const onWindows = (version: number): Headers => chrome('Windows NT 10.0; Win64; x64', version);

export const ON_A_TV: Headers = {
  'user-agent':
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/108.0.5359.1 TV Safari/537.36',
};

export const ON_A_PHONE: Headers = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
};
