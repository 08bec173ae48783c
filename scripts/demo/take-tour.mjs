import { StepError } from '../steps/index.mjs';
import { withProgress } from '../steps/progress.mjs';
import { PATH, STOPS } from './tour-stops.mjs';

/** Sends every request of the tour before anybody is told to. Returns the stops with the titles that were answered. */
export function takeTour(url) {
  return withProgress('Try the five visitors', async () => {
    const stops = [];
    for (const stop of STOPS) stops.push({ ...stop, title: await titleFor(url, stop) });
    if (new Set(stops.map(({ title }) => title)).size !== stops.length) {
      const answers = stops.map(({ who, title }) => `  ${who}: ${title}`).join('\n');
      throw new StepError(`Five visitors should have got five different titles:\n${answers}`);
    }
    return stops;
  });
}

async function titleFor(url, { headers, tells }) {
  const cookie = tells ? await tell(url, tells) : {};
  // fetch() adds a User-Agent of its own, which tells nothing, and the two headers that curl sends too.
  const response = await fetch(`${url}${PATH}`, { headers: { ...headers, ...cookie } });
  const { data, error } = await response.json();
  if (!response.ok) throw new StepError(`GET ${PATH} answered ${response.status}: ${error?.message}`);
  return data.title;
}

async function tell(url, facts) {
  const path = '/api/personalization/facts';
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts }),
  });
  if (!response.ok) throw new StepError(`POST ${path} answered ${response.status}: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { cookie: cookies.join('; ') };
}
