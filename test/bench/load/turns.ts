import http from 'node:http';
import { CONNECTIONS, cpuOf, type Speed, type Subject } from './load';
import type { Round } from './side-by-side';
import { warmUp } from './warm-up';

/** Of each connection, in a turn: as short as the servers can be told apart, and longer than it takes to begin. */
const REQUESTS = 2;

/**
 * Two servers asked in turn, some tens of milliseconds each. A shared machine is a fifth faster or slower from one second to the
 * next, and hardly less from one such turn to the next: ten times as many comparisons in the same time tell the two apart
 * three times as finely. The rounds of `side-by-side.ts` cannot be as short: autocannon counts by the second.
 */
export async function inTurns(ours: Subject, theirs: Subject, count: number): Promise<Round[]> {
  const [us, them] = [await ready(ours), await ready(theirs)];
  const rounds: Round[] = [];
  try {
    for (let turn = 0; turn < count; turn++) {
      if (turn % 2 === 0) {
        const speed = await us.ask();
        rounds.push({ ours: speed, theirs: await them.ask() });
      } else {
        const speed = await them.ask();
        rounds.push({ ours: await us.ask(), theirs: speed });
      }
    }
  } finally {
    for (const asker of [us, them]) asker.end();
  }
  return rounds;
}

/** A warm server, and what asks it a turn's worth of questions. */
async function ready(subject: Subject): Promise<{ ask(): Promise<Speed>; end(): void }> {
  const { app, path, headers, connections = CONNECTIONS } = subject;
  const { loopDelay } = await warmUp(subject);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const url = `${app.url}${path}`;

  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = http.get(url, { agent, headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode} under load.`));
        response.resume().on('end', resolve).on('error', reject);
      });
      request.on('error', reject);
    });

  return {
    async ask() {
      const cpuBefore = await cpuOf(app);
      const startedAt = performance.now();
      const asking = Array.from({ length: connections }, async () => {
        for (let request = 0; request < REQUESTS; request++) await one();
      });
      await Promise.all(asking);
      const took = performance.now() - startedAt;
      const amount = connections * REQUESTS;
      const cpuPerRequest = ((await cpuOf(app)) - cpuBefore) / amount;
      return { requestsPerSecond: (amount / took) * 1000, cpuPerRequest, loopDelay };
    },
    end: () => agent.destroy(),
  };
}
