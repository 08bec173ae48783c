import type { Row } from '../row';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 70;
const BOTTOM = 50;
const COLORS = { 'fast path': '#4945ff', 'each made': '#8e8ea9' } as const;

interface Point {
  readonly personas: number;
  readonly speed: number;
}

/** Requests per second over the number of personas, both axes logarithmic: a straight level line is no growth at all. */
export function growthPicture(rows: readonly Row[]): string | null {
  const kinds = Object.keys(COLORS) as (keyof typeof COLORS)[];
  const curves = kinds.map((kind) => ({ kind, points: pointsOf(rows, kind) }));
  const all = curves.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const x = scale(1, Math.max(...all.map(({ personas }) => personas)), LEFT, WIDTH - 100);
  const y = scale(10, Math.max(...all.map(({ speed }) => speed)), HEIGHT - BOTTOM, 20);

  const ticks = [1, 10, 100, 1000].map((value) => label(x(value), HEIGHT - BOTTOM + 18, String(value), 'middle'));
  const speeds = [10, 100, 1000, 10000].filter((value) => y(value) > 10);
  const levels = speeds.map((value) => {
    const line = `<line x1="${LEFT}" x2="${WIDTH - 100}" y1="${y(value)}" y2="${y(value)}" stroke="#dcdce4"/>`;
    return line + label(LEFT - 8, y(value) + 4, value.toLocaleString('en'), 'end');
  });
  const drawn = curves.map(({ kind, points }) => {
    const path = points.map(({ personas, speed }) => `${x(personas)},${y(speed)}`).join(' ');
    const last = points.at(-1);
    const name = last ? label(x(last.personas) + 8, y(last.speed) + 4, kind, 'start') : '';
    return `<polyline points="${path}" fill="none" stroke="${COLORS[kind]}" stroke-width="2"/>${name}`;
  });
  const axes = label((LEFT + WIDTH - 100) / 2, HEIGHT - 10, 'personas', 'middle') + label(8, 14, 'req/s', 'start');
  const style = '<style>text{font:12px sans-serif;fill:#32324d}</style><rect width="100%" height="100%" fill="#fff"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${style}${[...levels, ...ticks, ...drawn].join('')}${axes}</svg>\n`;
}

function pointsOf(rows: readonly Row[], kind: string): Point[] {
  return rows.flatMap(({ group, name, result }) => {
    const [, count] = /^(\d+) personas?, (?:.*)$/.exec(name) ?? [];
    return group === 'Growth' && count !== undefined && name.endsWith(kind)
      ? [{ personas: Number(count), speed: result }]
      : [];
  });
}

/** From a value to a place, by its logarithm. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high) - Math.log(low) || 1;
  return (value) => Math.round((from + ((Math.log(value) - Math.log(low)) / span) * (to - from)) * 10) / 10;
}

const label = (x: number, y: number, text: string, anchor: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
