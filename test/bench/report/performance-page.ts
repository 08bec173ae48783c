import type { Row } from '../row';
import { table } from './table';

export interface Run {
  /** RFC 3339. */
  readonly at: string;
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number };
  readonly rows: readonly Row[];
  readonly missed: number;
  /** Whether it was as short as can be, to see that it runs. */
  readonly isTrial: boolean;
}

/** `docs/performance.md`: what one run printed, and how to read it. */
export function performancePage({ at, machine, rows, missed, isTrial }: Run): string {
  const budgets = rows.filter(({ budget }) => budget !== null).length;
  return `# Performance

Written by \`npm run bench -- --write\`: nothing on this page is typed by hand. Ratios were measured side by side in one run, because
machines differ, and every answer was checked before it was timed. [How HTTP is measured](decisions/0014-how-http-is-measured.md)

Run of ${at.slice(0, 10)} on ${machine.cores} x ${machine.cpu}, Node ${machine.node}; client and servers share the machine.
${isTrial ? '**This was a trial: the figures mean nothing.**\n' : ''}**${budgets - missed} of ${budgets} budgets met**${missed > 0 ? '; those that were missed have a ✗' : ''}.

\`\`\`text
${table(rows)}
\`\`\`

## Growth

![Requests per second, by the number of personas: from the fast path, and with each answer made](pictures/growth.svg)
`;
}
