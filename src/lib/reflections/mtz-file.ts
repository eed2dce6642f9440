import mtz, { type MtzHeader } from '../formats/mtz';
import type { Bytes } from '../formats/format';
import { FormatError, type Problem } from '../formats/lines';
import { present } from '../formats/present';
import { oscillationOf, readBatches, type MtzBatch } from './mtz-batches';
import { sweepsOf, type MtzSweep } from './mtz-sweeps';
import { missingValue, mtzLayouts } from './mtz-layout';
import { inverse, multiplied, operatorOf } from './operator';
import { LARGEST_VALUE, RecordRoom } from './record-room';
import type { ReflectionFile, ReflectionHeader } from './reflection-file';
import { medianCell } from './unit-cell';

declare module '../base/flaw' {
  interface Flaws {
    /** The first three columns are not h, k, l. */
    'no-indices': unknown;
    'not-an-operator': { readonly name: string };
    /** Parts of reflections that continue in the next batch (M/ISYM): too many to go without. */
    'partial-reflections': { readonly partials: number; readonly records: number };
    'partials-left-out': { readonly partials: number };
    'records-missing': { readonly found: number; readonly announced: number };
    'amplitudes-only': unknown;
    'no-intensities': unknown;
  }
}

/** Bytes in front of the reflections. */
const PREAMBLE = 80;
/** Records read at a time. */
const BLOCK = 50_000;
const LARGEST_FRAME = 65_535;
const LARGEST_INDEX = 32_767;
const MOST_PROBLEMS = 200;
/** Of records whose batch has no header. */
const FIRST_SWEEP = 1;

/**
 * Merged or unmerged intensities of an MTZ. Of an unmerged one the indices are turned back to those measured (M/ISYM), and partials of
 * neighbouring batches refused in words. Of a merged one, the mean, or with `mates` or without a mean I(+) and I(-) as two records. Missing
 * values are left out. Records are written into `room`, behind those that it holds. Throws `FormatError` where there are no intensities.
 */
export async function readMtz(
  path: string,
  bytes: Bytes,
  options: { readonly mates?: boolean } = {},
  room = new RecordRoom(bytes.size)
): Promise<ReflectionFile> {
  const problems: Problem[] = [];
  const header = await mtz.parse(bytes, problems);
  const nColumns = header.columns.length;
  const nRecords = Math.max(0, header.nReflections ?? 0);
  const [h, k, l] = header.columns;
  if (h?.type !== 'H' || k?.type !== 'H' || l?.type !== 'H')
    throw new FormatError({ code: 'no-indices' }, 1, header.columns.map(({ label }) => label).join(' '));
  const layouts = mtzLayouts(header, options.mates === true);
  // The header may promise more than the file holds.
  const held = Math.max(0, Math.floor((bytes.size - PREAMBLE) / (4 * nColumns)));
  room.reckon((4 * nColumns) / layouts.length);
  room.reserve(Math.min(nRecords, held) * layouts.length);
  const start = room.n;
  const isUnmerged = (header.nBatches ?? 0) > 0 || layouts[0]?.batch !== undefined;
  const batches = isUnmerged ? await readBatches(bytes, header.byteOrder) : [];
  const sweeps = sweepsOf(batches, header.datasets);
  const sweepOf = sweepByBatch(sweeps);
  const turns = turnsOf(header.symmetry);
  let n = start;
  const missing = missingValue(header);
  let partials = 0;
  let whole = 0;
  let moreProblems = 0;
  for (let first = 0; first < Math.min(nRecords, held); first += BLOCK) {
    const count = Math.min(BLOCK, Math.min(nRecords, held) - first);
    const from = PREAMBLE + 4 * nColumns * first;
    const block = await bytes.slice(from, Math.min(from + 4 * nColumns * count, bytes.size));
    const values = floats(block, header.byteOrder);
    const here = Math.floor(values.length / nColumns);
    for (let record = 0; record < here; record++) {
      const at = record * nColumns;
      for (const { intensity, sigma, isym, batch, isMate } of layouts) {
        const [i, s] = [values[at + intensity] as number, values[at + sigma] as number];
        if (!Number.isFinite(i) || !Number.isFinite(s) || i === missing || s === missing) continue;
        const code = isym === undefined ? 1 : (values[at + isym] as number);
        if (code >= 256) {
          partials++;
          continue;
        }
        const turn = isym === undefined ? (isMate ? MINUS : undefined) : turns[code];
        if (isym !== undefined && turn === undefined) {
          if (problems.length < MOST_PROBLEMS)
            problems.push({
              line: first + record + 1,
              flaw: { code: 'not-an-operator', name: 'M/ISYM' },
              excerpt: String(code)
            });
          else moreProblems++;
          continue;
        }
        const [x, y, z] = [values[at] as number, values[at + 1] as number, values[at + 2] as number];
        if (!isIndex(x) || !isIndex(y) || !isIndex(z) || !isValue(i) || !isValue(s)) {
          if (problems.length < MOST_PROBLEMS)
            problems.push({
              line: first + record + 1,
              flaw: { code: 'not-understood' },
              excerpt: `${x} ${y} ${z} ${i} ${s}`
            });
          else moreProblems++;
          continue;
        }
        for (let axis = 0; axis < 3; axis++)
          room.hkl[3 * n + axis] =
            turn === undefined
              ? (values[at + axis] as number)
              : x * (turn[axis] as number) + y * (turn[3 + axis] as number) + z * (turn[6 + axis] as number);
        room.intensity[n] = i;
        room.sigma[n] = s;
        room.frame[n] =
          batch === undefined ? 0 : Math.max(0, Math.min(LARGEST_FRAME, values[at + batch] as number));
        if (sweepOf !== undefined && batch !== undefined)
          room.set[n] = sweepOf.get(values[at + batch] as number) ?? FIRST_SWEEP;
        n++;
      }
    }
    whole += here;
    if (here < count) break;
  }
  if (partials > n - start)
    throw new FormatError({ code: 'partial-reflections', partials, records: nRecords }, 1, '');
  if (partials > 0)
    problems.push({
      line: 1,
      flaw: { code: 'partials-left-out', partials },
      excerpt: String(partials)
    });
  if (whole < nRecords)
    problems.push({
      line: whole + 1,
      flaw: { code: 'records-missing', found: whole, announced: nRecords },
      excerpt: ''
    });
  room.n = n;
  room.passed(bytes.size);
  return {
    path,
    kind: isUnmerged ? 'mtz-unmerged' : 'mtz-merged',
    header: headerOf(header, batches, sweeps),
    columns: room.columns(start, n - start),
    complete: whole === nRecords,
    problems,
    moreProblems
  };
}

function isIndex(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= LARGEST_INDEX;
}

function isValue(value: number): boolean {
  return Math.abs(value) <= LARGEST_VALUE;
}

const MINUS = [-1, 0, 0, 0, -1, 0, 0, 0, -1];

/** By ISYM: what turns the index of the asymmetric unit into the measured one. Odd 2n − 1: operator n; even: its Friedel mate. */
function turnsOf(symmetry: readonly string[]): readonly (readonly number[])[] {
  const turns: (readonly number[])[] = [[]];
  for (const triplet of symmetry) {
    const operator = operatorOf(triplet);
    if (operator === undefined) throw new FormatError({ code: 'not-an-operator', name: 'SYMM' }, 1, triplet);
    const back = inverse(operator.r);
    turns.push(back, multiplied(back, MINUS));
  }
  return turns;
}

/** The sweep of each batch; `undefined` where there is but one. */
function sweepByBatch(sweeps: readonly MtzSweep[]): ReadonlyMap<number, number> | undefined {
  if (sweeps.length < 2) return undefined;
  return new Map(sweeps.flatMap(({ set, batches }) => batches.map(({ number }) => [number, set.number])));
}

function headerOf(
  header: MtzHeader,
  batches: readonly MtzBatch[],
  sweeps: readonly MtzSweep[]
): ReflectionHeader {
  // HKL_base comes first and may carry an old cell; the last data set is the crystal's.
  const dataset = header.datasets.findLast(({ unitCell }) => unitCell !== undefined);
  const several = sweeps.length > 1 ? sweeps : [];
  return {
    ...present({
      cell:
        medianCell(several.flatMap(({ set: { cell } }) => (cell === undefined ? [] : [cell]))) ??
        dataset?.unitCell ??
        header.unitCell ??
        batches[0]?.cell,
      spaceGroupNumber: header.spaceGroupNumber,
      symbol: header.spaceGroup,
      wavelength:
        header.datasets.findLast(({ wavelength }) => wavelength !== undefined)?.wavelength ??
        batches[0]?.wavelength,
      oscillation: oscillationOf(batches)
    }),
    ...(header.symmetry.length > 0 && { operators: header.symmetry }),
    sets: several.map(({ set }) => set)
  };
}

function floats(block: Uint8Array<ArrayBuffer>, byteOrder: 'little' | 'big'): Float32Array {
  const whole = block.slice(0, 4 * Math.floor(block.length / 4));
  if (byteOrder === 'big') {
    const view = new DataView(whole.buffer);
    for (let at = 0; at < whole.length; at += 4) view.setUint32(at, view.getUint32(at, false), true);
  }
  return new Float32Array(whole.buffer);
}
