'use strict';

const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

/** What a process prints on both its streams, as a growing list of lines without colours. */
function collectLines(child) {
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
      const parts = (rest + chunk.replace(COLOURS, '')).split('\n');
      rest = parts.pop();
      lines.push(...parts);
    });
    stream.on('end', () => {
      if (rest) lines.push(rest);
    });
  }
  return lines;
}

module.exports = { collectLines };
