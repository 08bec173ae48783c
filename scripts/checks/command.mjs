import { spawnNode } from './spawn-node.mjs';

/** A stage that is one command of Node: it passes when the command does, and shows what it printed when not. */
export function command(title, args, options = {}) {
  return {
    title,
    ...options,
    async run() {
      const { code, output } = await spawnNode(args);
      const isOk = code === 0;
      return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0, problems: isOk ? [] : [output], notes: [] };
    },
  };
}
