/** What an application held at one moment of a long run. */
export interface Moment {
  readonly seconds: number;
  /** In use after everything that nobody needs was let go of. */
  readonly megabytes: number;
  /** On the process. */
  readonly listeners: number;
  /** Timers, sockets and the like that keep Node running. */
  readonly resources: number;
  readonly requestsPerSecond: number;
}

/** Megabytes by which memory may differ: edits leave rows behind that indexes hold. */
const MAX_GROWTH = 15;
const MAX_RESOURCES = 5;

/** What grew from the second quarter of the run to its last. The first quarter fills caches. */
export function judge(moments: readonly Moment[], median: (values: readonly number[]) => number): readonly string[] {
  const quarter = Math.floor(moments.length / 4);
  if (quarter === 0) return ['The run was too short to say anything.'];
  const of = (name: keyof Moment, from: number, to?: number) =>
    median(moments.slice(from, to).map((each) => each[name]));
  const growth = (name: keyof Moment) => of(name, -quarter) - of(name, quarter, 2 * quarter);
  const problems: string[] = [];
  if (growth('megabytes') > MAX_GROWTH) problems.push(`memory grew by ${growth('megabytes').toFixed(1)} MB`);
  if (growth('listeners') > 0) problems.push(`there are ${growth('listeners')} listeners more`);
  if (growth('resources') > MAX_RESOURCES) problems.push(`${growth('resources')} resources more are held open`);
  return problems;
}
