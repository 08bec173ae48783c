import type { RequestCollector } from './request-collector';

const REQUEST_LINE = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+(\S+)(?:\s+HTTP\/\d(?:\.\d)?)?\s*$/i;
/** HTTP/2 tells the request line as pseudo headers: `:path: /dogs`. */
const PSEUDO_HEADER = /^:(method|scheme|authority|path|protocol|status)\s*:\s*(.*)$/i;

/** A raw request, or header lines alone. After an empty line comes the body, of which nothing is used. */
export function readRawRequest(lines: readonly string[], collector: RequestCollector): void {
  let hasBegun = false;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') {
      if (!hasBegun) continue;
      const bodyAt = lines.findIndex((later, index) => index > at && later.trim() !== '');
      if (bodyAt >= 0) collector.notice('body', bodyAt + 1, lines[bodyAt]!.trim());
      return;
    }
    hasBegun = true;
    readLine(line, at + 1, collector);
  }
}

function readLine(line: string, number: number, collector: RequestCollector): void {
  const address = REQUEST_LINE.exec(line)?.[1];
  if (address !== undefined) return collector.address(address);
  const pseudo = PSEUDO_HEADER.exec(line);
  if (pseudo) {
    const [, name = '', value = ''] = pseudo;
    if (name.toLowerCase() === 'path') collector.address(value);
    if (name.toLowerCase() === 'authority') collector.header(number, 'host', value);
    return;
  }
  const colon = line.indexOf(':');
  if (colon < 1) return collector.notice('not-understood', number, line);
  collector.header(number, line.slice(0, colon).trim(), line.slice(colon + 1).trim());
}
