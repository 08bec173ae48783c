import { StepError } from '../steps/index.mjs';
import { withProgress } from '../steps/progress.mjs';
import { PATH, STOPS } from './tour-stops.mjs';

/** Sends every request of the tour before anybody is told to. Returns the stops with the titles that were answered. */
export function takeTour(url) {
  return withProgress('Try the five visitors', async () => {
    const stops = [];
    for (const stop of STOPS) stops.push({ ...stop, title: await titleFor(url, stop) });
    return stops;
  });
}

async function titleFor(url, { who, headers, tells, persona }) {
  const cookie = tells ? await tell(url, tells) : {};
  const response = await fetch(`${url}${PATH}`, { headers: { ...headers, ...cookie } });
  const { data, error } = await response.json();
  if (!response.ok) throw new StepError(`GET ${PATH} answered ${response.status}: ${error?.message}`);
  const given = response.headers.get('x-persona');
  if (given !== persona) {
    throw new StepError(
      `"${who}" should have got the version for ${persona ?? 'everyone'}, and got that for ${given ?? 'everyone'}.`
    );
  }
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
