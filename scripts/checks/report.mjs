/**
 * The table at the end. Its last line is the sum in a form that programs read: `N passed, N failed, N skipped`. Returns the
 * exit code: nothing may have failed, and something must have passed.
 */
export function report(results) {
  const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
  const width = Math.max(...results.map(({ title }) => title.length));

  console.log('');
  for (const { title, passed, failed, skipped, notes } of results) {
    const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '–';
    console.log(`${mark} ${title.padEnd(width)}  ${passed} passed, ${failed} failed, ${skipped} skipped`);
    for (const note of notes) console.log(`  ${' '.repeat(width)}  ${note}`);
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed') > 0 || total('passed') === 0 ? 1 : 0;
}
