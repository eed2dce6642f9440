import { expect, it } from 'vitest';
import { hklRecords } from './records';

const file =
  '!ITEM_H=1\n!END_OF_HEADER\n  1  2 -3  6.952E+02\n  4  5  x  1.0\n  7  8  9 -1.0\n!END_OF_DATA\n';

async function rowsOf(pieceLength: number): Promise<{ rows: number[][]; damaged: number }> {
  const bytes = new TextEncoder().encode(file);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    bytes.subarray(index * pieceLength, (index + 1) * pieceLength)
  );
  const rows: number[][] = [];
  let damaged = 0;
  for await (const batch of hklRecords(pieces, 4)) {
    damaged += batch.damaged;
    for (let row = 0; row < batch.rows; row++) rows.push([...batch.values.subarray(row * 4, row * 4 + 4)]);
  }
  return { rows, damaged };
}

it.each([1, 7, 1000])(
  'in pieces of %i bytes: the same records, header lines skipped, damaged lines counted',
  async (pieceLength) => {
    expect(await rowsOf(pieceLength)).toEqual({
      rows: [
        [1, 2, -3, 695.2],
        [7, 8, 9, -1]
      ],
      damaged: 1
    });
  }
);

it('a line that never ends is counted, not kept', async () => {
  const pieces = Array.from({ length: 50 }, () => new Uint8Array(1000).fill(49));
  let damaged = 0;
  for await (const batch of hklRecords(pieces, 4)) damaged += batch.damaged;
  expect(damaged).toBe(1);
});
