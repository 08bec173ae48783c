import { requestRefusal } from '../../errors/refusal';
import type { IncomingRow } from './import-rows';

interface LineLimits {
  /** Bytes of the whole body. */
  readonly maxBytes: number;
  /** Bytes of one line. */
  readonly maxLineBytes: number;
}

const NEWLINE = 0x0a;

/**
 * The rows of an NDJSON body, one a line, read as it arrives. Empty lines are passed over and counted, so that a row has the
 * number that an editor of text shows.
 * @throws PayloadTooLargeError `request.too-large`
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array>,
  { maxBytes, maxLineBytes }: LineLimits
): AsyncGenerator<IncomingRow> {
  let rest: Buffer = Buffer.alloc(0);
  let bytes = 0;
  let row = 0;

  const rowOf = (line: Buffer): IncomingRow[] => {
    row += 1;
    const text = line.toString('utf8').trim();
    return text === '' ? [] : [{ row, said: parse(text) }];
  };

  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(`The body may have ${maxBytes} bytes.`);
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      if (end > maxLineBytes) throw tooLarge(`A line may have ${maxLineBytes} bytes.`);
      yield* rowOf(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
    if (rest.length > maxLineBytes) throw tooLarge(`A line may have ${maxLineBytes} bytes.`);
  }
  yield* rowOf(rest);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tooLarge(message: string): Error {
  return requestRefusal('request.too-large', `${message} Rows before it may have been taken; send them again.`);
}
