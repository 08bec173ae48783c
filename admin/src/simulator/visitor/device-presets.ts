const chrome = (system: string, rest = 'Safari/537.36') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 ${rest}`;

/** One real user agent for each kind of device that an editor thinks in. The message keys are `simulator.device.<id>`. */
export const DEVICE_PRESETS = [
  {
    id: 'iphone',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  },
  { id: 'android', userAgent: chrome('Linux; Android 15; Pixel 9', 'Mobile Safari/537.36') },
  {
    id: 'tablet',
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
  },
  { id: 'windows', userAgent: chrome('Windows NT 10.0; Win64; x64') },
  { id: 'mac', userAgent: chrome('Macintosh; Intel Mac OS X 10_15_7') },
  { id: 'linux', userAgent: chrome('X11; Linux x86_64') },
  {
    id: 'tv',
    userAgent:
      'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/108.0.5359.1 TV Safari/537.36',
  },
  {
    id: 'bot',
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  },
] as const;

export type DevicePreset = (typeof DEVICE_PRESETS)[number]['id'];

/** `none` where nothing is said, `other` for a user agent that is not one of ours. */
export function presetOf(userAgent: string): DevicePreset | 'none' | 'other' {
  if (userAgent === '') return 'none';
  return DEVICE_PRESETS.find((preset) => preset.userAgent === userAgent)?.id ?? 'other';
}
