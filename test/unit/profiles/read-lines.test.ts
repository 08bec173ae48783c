import fc from 'fast-check';
import { readLines } from '../../../server/src/services/profiles/read-lines';

const LIMITS = { maxBytes: 10_000, maxLineBytes: 1000 };

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function rowsOf(text: string, size = 7, limits = LIMITS) {
  const rows = [];
  for await (const row of readLines(pieces(Buffer.from(text), size), limits)) rows.push(row);
  return rows;
}

describe('lines of JSON', () => {
  it('come as rows with the number of their line, empty ones passed over', async () => {
    expect(await rowsOf('{"a":1}\n\n{"a":"犬"}\r\nno json\n[]')).toEqual([
      { row: 1, said: { a: 1 } },
      { row: 3, said: { a: '犬' } },
      { row: 4, said: undefined },
      { row: 5, said: [] },
    ]);
  });

  it('are the same however they are cut on their way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
        const rows = await rowsOf(texts.map((text) => JSON.stringify(text)).join('\n'), size);
        expect(rows.map(({ said }) => said)).toEqual(texts);
      })
    );
  });

  it.each([
    ['a body that is too long', '"x"\n'.repeat(3000), LIMITS],
    ['a line that is too long', `"${'x'.repeat(2000)}"\n`, LIMITS],
    ['a line that never ends', `"${'x'.repeat(5000)}`, LIMITS],
  ])('are refused: %s', async (_what, text, limits) => {
    await expect(rowsOf(text, 100, limits)).rejects.toMatchObject({ details: { code: 'request.too-large' } });
  });
});
