/**
 * Somebody who has just cloned this waits for minutes, twice. What keeps them is to see that something is still going
 * on: a terminal gets one line that counts seconds, a log file gets a line every fifteen.
 */
const isTerminal = Boolean(process.stdout.isTTY) && !process.env.CI;
const BEAT_MS = isTerminal ? 1000 : 15_000;

/** Shows `title` with the seconds passed while `work` runs, and what became of it. Returns what `work` returns. */
export async function withProgress(title, work) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const show = (mark, text) => {
    if (isTerminal) process.stdout.write(`\r\x1b[2K  ${mark} ${text}`);
    else console.log(`  ${mark} ${text}`);
  };
  const end = (mark, text) => {
    show(mark, text);
    if (isTerminal) process.stdout.write('\n');
  };

  show('…', title);
  const beat = setInterval(() => show('…', `${title} (${seconds()})`), BEAT_MS);
  try {
    const result = await work();
    end('✓', `${title} (${seconds()})`);
    return result;
  } catch (error) {
    end('✗', `${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** A step that had nothing to do. */
export function reportUnchanged(title) {
  console.log(`  ✓ ${title} (unchanged)`);
}
