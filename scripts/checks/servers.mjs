import { HOW_TO_GET_THEM, missingServers } from '../../test/nodes/servers/find-servers.js';

/** A stage that starts servers of others. Where they are not installed it is skipped and says which. */
export function withServers(stage) {
  const { run } = stage;
  return {
    ...stage,
    async run() {
      const missing = missingServers();
      if (missing.length === 0) return run();
      const note = `not run: ${missing.join(', ')} not found (${HOW_TO_GET_THEM})`;
      return { passed: 0, failed: 0, skipped: 1, problems: [], notes: [note] };
    },
  };
}
