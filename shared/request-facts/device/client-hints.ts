/** What a browser says about itself in `Sec-CH-UA*` headers. Unlike the user agent, these are not frozen or disguised. */
export interface ClientHints {
  readonly browser?: string;
  readonly browserVersion?: string;
  readonly os?: string;
  readonly osVersion?: string;
  readonly model?: string;
  readonly isMobile?: boolean;
  readonly formFactors: readonly string[];
}

const HINT_HEADERS = [
  'sec-ch-ua',
  'sec-ch-ua-full-version-list',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-ch-ua-platform-version',
  'sec-ch-ua-model',
  'sec-ch-ua-form-factors',
] as const;
type HintHeader = (typeof HINT_HEADERS)[number];

export type RawHints = Readonly<Partial<Record<HintHeader, string>>>;

const MAX_HINT_LENGTH = 512;
const MAX_BRANDS = 10;

/** Chromium adds an invented brand (`Not;A=Brand`) to every list so that nobody relies on its exact form. */
const INVENTED_BRAND = /\bnot\b.*\bbrand\b/i;

/** The hints of a request as they came; those of absurd length are left out. */
export function pickHints(headers: Readonly<Record<string, string | undefined>>): RawHints {
  const hints: Partial<Record<HintHeader, string>> = {};
  for (const name of HINT_HEADERS) {
    const value = headers[name];
    if (isBearable(value)) hints[name] = value;
  }
  return hints;
}

/** All hints as one text, empty without any. Each has its own line: the same words in another header say something else. */
export function hintsText(headers: Readonly<Record<string, string | undefined>>): string {
  let text = '';
  let hasHints = false;
  for (const name of HINT_HEADERS) {
    const value = headers[name];
    if (isBearable(value)) {
      hasHints = true;
      text += value;
    }
    text += '\n';
  }
  return hasHints ? text : '';
}

function isBearable(value: string | undefined): value is string {
  return value !== undefined && value.length <= MAX_HINT_LENGTH;
}

export function parseHints(raw: RawHints): ClientHints {
  const brand = mainBrand(raw['sec-ch-ua-full-version-list']) ?? mainBrand(raw['sec-ch-ua']);
  const mobile = raw['sec-ch-ua-mobile']?.trim();
  const os = quoted(raw['sec-ch-ua-platform']);
  return {
    browser: brand?.name,
    browserVersion: brand?.version,
    os: os === 'Unknown' ? undefined : os,
    osVersion: quoted(raw['sec-ch-ua-platform-version']),
    model: quoted(raw['sec-ch-ua-model']),
    isMobile: mobile === '?1' ? true : mobile === '?0' ? false : undefined,
    formFactors: [...(raw['sec-ch-ua-form-factors'] ?? '').matchAll(/"([A-Za-z]+)"/g)].map(([, name]) => name ?? ''),
  };
}

interface Brand {
  readonly name: string;
  readonly version: string;
}

/** The brand that tells most: `Microsoft Edge` rather than the `Chromium` that all of them also are. */
function mainBrand(list: string | undefined): Brand | undefined {
  if (list === undefined) return undefined;
  const brands: Brand[] = [];
  for (const [, name = '', version = ''] of list.matchAll(/"([^"]*)"\s*;\s*v="([^"]*)"/g)) {
    if (brands.length === MAX_BRANDS) break;
    if (!INVENTED_BRAND.test(name.replaceAll(/[^A-Za-z]+/g, ' '))) brands.push({ name, version });
  }
  return brands.find(({ name }) => name !== 'Chromium') ?? brands[0];
}

function quoted(value: string | undefined): string | undefined {
  const text = /^\s*"([^"\\]*)"\s*$/.exec(value ?? '')?.[1];
  return text === '' ? undefined : text;
}
