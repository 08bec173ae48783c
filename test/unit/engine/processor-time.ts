/** Milliseconds of this process's own work: other work on the machine must not fail a claim about ours. */
export function processorTime(work: () => unknown, times = 1): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) work();
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1_000;
}
