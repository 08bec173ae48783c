import { isWithinBudget, type Row } from '../row';

const HEAD = ['', 'what', 'ours', 'against', 'unit', 'result', 'budget', ''];
const TEXT_COLUMNS = 2;

/** All rows as one table for a terminal: a cross in front of what missed its budget. */
export function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column < TEXT_COLUMNS ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

function cells(row: Row): string[] {
  const { group, name, ours, theirs, unit, result, isDifference = false, budget, note = '' } = row;
  const bound = !budget ? '' : 'atLeast' in budget ? `≥ ${budget.atLeast}` : `≤ ${budget.atMost}`;
  const amount = isDifference && result >= 0 ? `+${short(result)}` : short(result);
  const outcome = theirs === null || isDifference ? `${amount} ${unit}` : `${amount}x`;
  return [
    budget ? (isWithinBudget(row) ? '✓' : '✗') : ' ',
    `${group}: ${name}`,
    short(ours),
    theirs === null ? '' : short(theirs),
    unit,
    outcome,
    bound,
    note,
  ];
}

/** Three significant digits; whole numbers above a thousand. */
const short = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
