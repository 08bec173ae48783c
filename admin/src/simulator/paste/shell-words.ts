export interface ShellWord {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The words of a command as a POSIX shell splits them: single and double quotes, `$'…'` as browsers write it for values
 * with odd characters, and lines that go on after a backslash. Nothing is ever expanded or run. An open quote ends with
 * the text.
 */
export function shellWords(command: string): readonly ShellWord[] {
  const words: ShellWord[] = [];
  let text: string | null = null;
  let startedOn = 1;
  let line = 1;
  let quote: "'" | '"' | '$' | null = null;

  const append = (piece: string) => {
    if (text === null) startedOn = line;
    text = (text ?? '') + piece;
  };
  const finish = () => {
    if (text !== null) words.push({ text, line: startedOn });
    text = null;
  };

  for (let at = 0; at < command.length; at++) {
    const char = command[at]!;
    const next = command[at + 1] ?? '';
    if (char === '\n') line += 1;
    if (quote === null) {
      if (char === '\\' && (next === '\n' || next === '\r')) at += next === '\r' && command[at + 2] === '\n' ? 2 : 1;
      else if (char === '\\') append(command[++at] ?? '');
      else if (char === '$' && next === "'") {
        quote = '$';
        append('');
        at += 1;
      } else if (char === "'" || char === '"') {
        quote = char;
        append('');
      } else if (/\s/.test(char)) finish();
      else append(char);
    } else if (char === (quote === '$' ? "'" : quote)) quote = null;
    else if (char === '\\' && quote === '$') append(ESCAPES[command[++at] ?? ''] ?? command[at] ?? '');
    else if (char === '\\' && quote === '"' && '"\\$`'.includes(next)) append(command[++at] ?? '');
    else append(char);
  }
  finish();
  return words;
}
