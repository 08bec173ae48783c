import type { PasteNotice, PastedRequest, PasteOptions } from './pasted-request';

/** Takes the parts of a request as they are read, and keeps what a simulation may use. */
export interface RequestCollector {
  header(line: number, name: string, value: string): void;
  /** A path or a whole address; the first one counts. */
  address(url: string): void;
  notice(kind: PasteNotice['kind'], line: number, text: string): void;
  result(): PastedRequest;
}

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/;
const SECRET = /^(?:authorization|proxy-authorization|x-visitor-token)$|api-?key|token|secret|password|session/;
const MAX_VALUE_LENGTH = 4096;
const MAX_URL_LENGTH = 2048;
const MAX_HEADERS = 100;
const MAX_COOKIES = 50;
const MAX_NOTICES = 50;
const MAX_NOTICE_LENGTH = 80;

export function createRequestCollector({ allowedCookies }: PasteOptions): RequestCollector {
  const headers = new Map<string, string>();
  const cookies = new Map<string, string>();
  const notices: PasteNotice[] = [];
  let url = '';

  const notice: RequestCollector['notice'] = (kind, line, text) => {
    if (notices.length < MAX_NOTICES) notices.push({ kind, line, text: text.slice(0, MAX_NOTICE_LENGTH) });
  };

  const addCookies = (line: number, header: string) => {
    for (const pair of header.split(';')) {
      const equals = pair.indexOf('=');
      const name = pair.slice(0, Math.max(equals, 0)).trim();
      if (equals < 1 || name === '') continue;
      const value = pair.slice(equals + 1).trim();
      if (!allowedCookies.includes(name)) notice('secret', line, name);
      else if (cookies.size >= MAX_COOKIES || name.length > 128 || value.length > MAX_VALUE_LENGTH)
        notice('too-long', line, name);
      else if (!cookies.has(name)) cookies.set(name, value);
    }
  };

  return {
    notice,
    address(text) {
      if (url === '') url = text;
    },
    header(line, rawName, value) {
      const name = rawName.toLowerCase();
      if (!HEADER_NAME.test(name)) return notice('not-understood', line, rawName);
      if (name === 'cookie') return addCookies(line, value);
      if (SECRET.test(name)) return notice('secret', line, rawName);
      const before = headers.get(name);
      const joined = before === undefined ? value : `${before}, ${value}`;
      const isFull = before === undefined && headers.size >= MAX_HEADERS;
      if (isFull || joined.length > MAX_VALUE_LENGTH) return notice('too-long', line, rawName);
      headers.set(name, joined);
    },
    result() {
      const whole = wholeAddress(url, headers.get('host'));
      if (whole !== url) headers.delete('host');
      if (whole.length > MAX_URL_LENGTH) notice('too-long', 1, whole);
      const ip = onlyAddress(headers.get('x-forwarded-for'));
      if (ip !== undefined) headers.delete('x-forwarded-for');
      return {
        request: {
          ...(ip !== undefined && { ip }),
          ...(whole !== '' && whole.length <= MAX_URL_LENGTH && { url: whole }),
          ...(headers.size > 0 && { headers: Object.fromEntries(headers) }),
          ...(cookies.size > 0 && { cookies: Object.fromEntries(cookies) }),
        },
        notices,
      };
    },
  };
}

/** A path becomes an address where the host is told beside it. */
function wholeAddress(url: string, host: string | undefined): string {
  if (host === undefined || /^https?:\/\//i.test(url)) return url;
  return `https://${host}${url.startsWith('/') ? '' : '/'}${url}`;
}

/** With several addresses it depends on the proxies which is the visitor's; with one there is nothing to choose. */
function onlyAddress(forwardedFor: string | undefined): string | undefined {
  const address = forwardedFor?.trim();
  return address !== undefined && /^[0-9A-Fa-f:.]{2,64}$/.test(address) ? address : undefined;
}
