/** The batch headers of an unmerged MTZ (cmtzlib.c, `struct bathead`): what each image was. */
import type { Bytes } from '../formats/format';
import { present } from '../formats/present';
import { isCell, type Cell } from './unit-cell';

export interface MtzBatch {
  /** As in the column of batches. */
  readonly number: number;
  /** Its data set (`DATASET`); absent where the header does not say it. */
  readonly dataset?: number;
  readonly cell?: Cell;
  /** Degrees. */
  readonly phiStart?: number;
  readonly phiEnd?: number;
  /** Å. */
  readonly wavelength?: number;
}

const CARD = 80;
/** Header and batches: 60,000 images and more. */
const MOST_BYTES = 64 * 2 ** 20;
const LARGEST_BATCH = 1000;
/** Among the whole numbers of a batch: the data set that it belongs to. */
const DATASET = 20;
/** Among the real numbers of a batch: the cell, φ from and to, the wavelength. */
const [CELL, PHI_START, PHI_END, WAVELENGTH] = [0, 36, 37, 86] as const;
/** Degrees: φ is printed to fewer digits than it is turned. */
const SAME_WIDTH = 1e-3;

/** The batches behind the `MTZBATS` card, in their order, as far as they can be read. */
export async function readBatches(bytes: Bytes, byteOrder: 'little' | 'big'): Promise<readonly MtzBatch[]> {
  const little = byteOrder === 'little';
  const preamble = await bytes.slice(0, Math.min(20, bytes.size));
  const place = new DataView(preamble.buffer, preamble.byteOffset, preamble.length);
  const word = place.getInt32(4, little);
  const start = ((word === -1 ? Number(place.getBigInt64(12, little)) : word) - 1) * 4;
  const content = await bytes.slice(start, Math.min(bytes.size, start + MOST_BYTES));
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const latin = new TextDecoder('latin1');
  const cardAt = (at: number): string => latin.decode(content.subarray(at, at + CARD));
  let at = 0;
  while (at + CARD <= content.length && !cardAt(at).startsWith('MTZBATS')) at += CARD;
  const batches: MtzBatch[] = [];
  for (at += CARD; at + CARD <= content.length;) {
    const [key, ...words] = cardAt(at).trim().split(/\s+/);
    const [number = NaN, size = NaN, integers = NaN] = words.map(Number);
    const isBatch = key === 'BH' && Number.isInteger(number) && size > 0 && size <= LARGEST_BATCH;
    // Its title follows, then the numbers, then what its axes are called.
    const first = at + 2 * CARD;
    if (!isBatch || !(integers >= 0) || first + 4 * size > content.length) break;
    const real = (n: number): number | undefined => {
      const value = integers + n < size ? view.getFloat32(first + 4 * (integers + n), little) : NaN;
      return Number.isFinite(value) ? value : undefined;
    };
    const dataset = integers > DATASET ? view.getInt32(first + 4 * DATASET, little) : 0;
    batches.push({ number, ...(dataset > 0 && { dataset }), ...aboutImage(real) });
    at = first + 4 * size;
    if (cardAt(at).startsWith('BHCH')) at += CARD;
  }
  return batches;
}

function aboutImage(real: (n: number) => number | undefined): Omit<MtzBatch, 'number' | 'dataset'> {
  const six = Array.from({ length: 6 }, (_, n) => real(CELL + n) ?? NaN);
  const cell = six as unknown as Cell;
  const wavelength = real(WAVELENGTH);
  return present({
    cell: isCell(cell) ? cell : undefined,
    phiStart: real(PHI_START),
    phiEnd: real(PHI_END),
    wavelength: wavelength !== undefined && wavelength > 0 ? wavelength : undefined
  });
}

/** Degrees of an image; absent where the batches do not all say the same. */
export function oscillationOf(batches: readonly MtzBatch[]): number | undefined {
  const widths = batches.map(({ phiStart = NaN, phiEnd = NaN }) => Math.abs(phiEnd - phiStart));
  const [first] = widths;
  const isSame = widths.every((width) => Math.abs(width - (first ?? NaN)) < SAME_WIDTH);
  return first !== undefined && first > 0 && isSame ? first : undefined;
}
