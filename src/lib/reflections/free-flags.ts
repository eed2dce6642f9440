import mtz from '../formats/mtz';
import type { Bytes } from '../formats/format';
import { FormatError } from '../formats/lines';
import type { IndexBox } from './index-box';
import { missingValue } from './mtz-layout';
import { seeded } from './random';

declare module '../base/flaw' {
  interface Flaws {
    /** An MTZ without a column of free-R flags. */
    'no-free-flags': unknown;
  }
}

/** CCP4 has twenty sets of flags; refinement programs leave 0 free. */
const SETS = 20;
const SEED = 20_200_714;
const PREAMBLE = 80;

/** Flags of a merge: by unique reflection of the box, 0 to 19 as CCP4 has them; NaN where none is known. */
export interface FreeFlags {
  readonly values: Float64Array;
  /** Copied from a file; the rest was made new. */
  readonly nCopied: number;
}

/**
 * New flags, by resolution: of every twenty reflections that follow each other in resolution each of the twenty sets gets one, so that every shell has 5 %
 * of each. Reflections that a twin law or NCS relates are not kept together.
 */
export function newFreeFlags({ n, s2 }: Pick<IndexBox, 'n' | 's2'>): Float64Array {
  const random = seeded(SEED);
  const order = Array.from({ length: n }, (_, u) => u).sort(
    (a, b) => (s2[a] as number) - (s2[b] as number) || a - b
  );
  const values = new Float64Array(n);
  for (let from = 0; from < n; from += SETS) {
    const flags = Array.from({ length: SETS }, (_, flag) => flag);
    for (let at = SETS - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [flags[at], flags[other]] = [flags[other] as number, flags[at] as number];
    }
    for (let at = from; at < Math.min(n, from + SETS); at++)
      values[order[at] as number] = flags[at - from] as number;
  }
  return values;
}

/**
 * Flags of an MTZ, by index; where it has none for a reflection, new ones. The file's 0/1 flags are kept as they are, and what is new among them gets 0 or 1
 * in their proportion. Throws `FormatError` where the file is no MTZ or has no column of flags.
 */
export async function copiedFreeFlags(bytes: Bytes, box: IndexBox): Promise<FreeFlags> {
  const header = await mtz.parse(bytes, []);
  const column = header.columns.findIndex(
    ({ label, type }) => type === 'I' && /free|rfree|^r-?free|test/i.test(label)
  );
  if (column < 0)
    throw new FormatError({ code: 'no-free-flags' }, 1, header.columns.map(({ label }) => label).join(' '));
  const width = header.columns.length;
  const size = 4 * width;
  const n = Math.min(header.nReflections ?? 0, Math.floor((bytes.size - PREAMBLE) / size));
  const block = await bytes.slice(PREAMBLE, PREAMBLE + n * size);
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const number = (record: number, at: number): number =>
    view.getFloat32(record * size + 4 * at, header.byteOrder !== 'big');
  const missing = missingValue(header);
  const values = new Float64Array(box.n).fill(NaN);
  let nCopied = 0;
  let largest = 0;
  for (let record = 0; record < n; record++) {
    const flag = number(record, column);
    const slot = box.slotOf(number(record, 0), number(record, 1), number(record, 2));
    if (!Number.isFinite(flag) || flag === missing || slot < 0 || !Number.isNaN(values[slot >> 1])) continue;
    values[slot >> 1] = flag;
    largest = Math.max(largest, flag);
    nCopied++;
  }
  const fresh = newFreeFlags(box);
  const isBinary = largest <= 1;
  // Phenix marks the free ones 1; CCP4's set 0 is one of twenty.
  for (let u = 0; u < box.n; u++)
    if (Number.isNaN(values[u])) values[u] = isBinary ? (fresh[u] === 0 ? 1 : 0) : (fresh[u] as number);
  return { values, nCopied };
}
