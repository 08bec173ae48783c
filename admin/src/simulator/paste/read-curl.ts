import type { RequestCollector } from './request-collector';
import { shellWords } from './shell-words';

/** Options that say something about the visitor, by what they set. */
const HEADER_OPTIONS: Readonly<Record<string, 'header' | 'user-agent' | 'referer' | 'cookie' | 'url'>> = {
  '-H': 'header',
  '--header': 'header',
  '-A': 'user-agent',
  '--user-agent': 'user-agent',
  '-e': 'referer',
  '--referer': 'referer',
  '-b': 'cookie',
  '--cookie': 'cookie',
  '--url': 'url',
};

/** Options with a value that a simulation has no use for. */
const VALUE_OPTIONS = new Set(
  (
    '-X --request -d --data --data-raw --data-binary --data-urlencode --data-ascii -F --form -o --output -m --max-time ' +
    '--connect-timeout -x --proxy -w --write-out -T --upload-file --resolve --cacert -E --cert --key -c --cookie-jar ' +
    '--retry -r --range --json --limit-rate --interface'
  ).split(' ')
);
const SECRET_OPTIONS = new Set(['-u', '--user', '-U', '--proxy-user', '--oauth2-bearer']);
const FLAG =
  /^(?:-[sSkLiIvfgGjNq#0-46]+|--(?:compressed|silent|show-error|insecure|location|include|head|verbose|fail|globoff|get|http\d(?:\.\d)?|http2-prior-knowledge|path-as-is|no-buffer|ipv[46]|tlsv1(?:\.\d)?))$/;

export function readCurl(command: string, collector: RequestCollector): void {
  const words = shellWords(command);
  const start = words.findIndex(({ text }) => /^curl(?:\.exe)?$/.test(text));
  for (let at = start + 1; at < words.length; at++) {
    const { text, line } = words[at]!;
    const { option, glued } = splitOption(text);
    const value = glued ?? words[at + 1]?.text ?? '';
    const takesValue = option in HEADER_OPTIONS || VALUE_OPTIONS.has(option) || SECRET_OPTIONS.has(option);
    if (takesValue && glued === undefined) at += 1;

    if (!text.startsWith('-')) collector.address(text);
    else if (Object.hasOwn(HEADER_OPTIONS, option)) readOption(HEADER_OPTIONS[option]!, value, line, collector);
    else if (SECRET_OPTIONS.has(option)) collector.notice('secret', line, option);
    else if (!takesValue && !FLAG.test(text)) collector.notice('not-understood', line, text);
  }
}

function readOption(sets: string, value: string, line: number, collector: RequestCollector): void {
  if (sets === 'url') return collector.address(value);
  if (sets !== 'header') return collector.header(line, sets, value);
  const colon = value.indexOf(':');
  // `Name;` is how curl sends a header without a value.
  if (colon >= 1) collector.header(line, value.slice(0, colon).trim(), value.slice(colon + 1).trim());
  else collector.notice('not-understood', line, value);
}

/** `--header=x` and `-Hx` carry their value with them. */
function splitOption(text: string): { readonly option: string; readonly glued?: string } {
  const equals = text.indexOf('=');
  if (text.startsWith('--') && equals > 0) return { option: text.slice(0, equals), glued: text.slice(equals + 1) };
  const short = text.slice(0, 2);
  const isGlued =
    /^-[A-Za-z]./.test(text) && (short in HEADER_OPTIONS || VALUE_OPTIONS.has(short) || SECRET_OPTIONS.has(short));
  return isGlued ? { option: short, glued: text.slice(2) } : { option: text };
}
