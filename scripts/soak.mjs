import { runBundled } from './bench/run-bundled.mjs';

/** `npm run soak`: ten minutes of visitors and edits, SOAK_SECONDS for another length. Exits non-zero when something grew. */
await runBundled('test/bench/soak/index.ts', { admin: false });
