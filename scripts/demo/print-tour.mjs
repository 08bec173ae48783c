import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_ADMIN } from '../../test/app/src/seed/access/admin.js';
import { PATH } from './tour-stops.mjs';

const JAR = path.join(tmpdir(), 'visitor.jar');

/** Everything a newcomer needs next, with the answers that were really given. */
export function printTour({ url, apiToken }, stops) {
  const lines = [
    '',
    `  The shop      ${url}/demo`,
    `  Admin panel   ${url}/admin    ${DEMO_ADMIN.email} / ${DEMO_ADMIN.password}`,
    ...(apiToken ? [`  API token     ${apiToken}`, '                (shown once; full access)'] : []),
    '',
    '  One URL, five visitors:',
    ...stops.flatMap((stop) => ['', `  # ${stop.who}`, ...curlLines(url, stop), `  → ${stop.title}`]),
    '',
    '  Ctrl-C stops the demo.',
    '',
  ];
  console.log(lines.join('\n'));
}

function curlLines(url, { headers, tells }) {
  const names = Object.entries(headers).map(([name, value]) =>
    name === 'User-Agent' ? `-A '${value}'` : `-H '${name}: ${value}'`
  );
  const ask = ['curl', tells && `-b ${JAR}`, ...names, `'${url}${PATH}'`].filter(Boolean).join(' ');
  if (!tells) return [`  ${ask}`];
  const body = JSON.stringify({ facts: tells });
  return [
    `  curl -c ${JAR} -H 'Content-Type: application/json' -d '${body}' ${url}/api/personalization/facts`,
    `  ${ask}`,
  ];
}
