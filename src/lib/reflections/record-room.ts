import type { Reals } from './measured';
import type { ReflectionColumns } from './reflection-file';

type Column = Int16Array | Reals | Uint16Array;

/** Larger I or σ are no measurement, and their squares soon leave the numbers of 32 bits. */
export const LARGEST_VALUE = 1e15;

/** Bits of I and σ: 64 (`double`), or 32 where memory counts more than the eighth digit. */
export type Precision = 'double' | 'single';

/** Where records of several files are written one behind the other, so that none is held twice: 26 bytes a record, in single precision 18 (ISET only where it is written). */
export class RecordRoom {
  /** Records so far. */
  n = 0;
  capacity = 0;
  hkl = new Int16Array(0);
  intensity: Reals;
  sigma: Reals;
  frame = new Uint16Array(0);
  set = new Uint16Array(0);
  #bytesToCome: number;

  /** `size`: bytes of all files together. */
  constructor(
    size: number,
    readonly precision: Precision = 'double'
  ) {
    this.#bytesToCome = size;
    this.intensity = this.#reals(0);
    this.sigma = this.#reals(0);
  }

  /** Room for all that is to come, if it is as long as this record; pages that nobody writes to take no memory. */
  reckon(recordLength: number): void {
    this.reserve(Math.ceil((SPARE * this.#bytesToCome) / recordLength));
  }

  /** Room for so many more records, or half as much again as there is. */
  reserve(more: number): void {
    if (this.n + more <= this.capacity) return;
    this.capacity = Math.max(this.n + more, Math.ceil(1.5 * this.capacity), 16);
    const { capacity, n } = this;
    // One column after the other: what was outgrown can go before the next is made.
    this.hkl = grown(new Int16Array(3 * capacity), this.hkl.subarray(0, 3 * n));
    this.intensity = grown(this.#reals(capacity), this.intensity.subarray(0, n));
    this.sigma = grown(this.#reals(capacity), this.sigma.subarray(0, n));
    this.frame = grown(new Uint16Array(capacity), this.frame.subarray(0, n));
    this.set = grown(new Uint16Array(capacity), this.set.subarray(0, n));
  }

  /** Copies the records behind those that it holds. */
  append({ n, hkl, intensity, sigma, frame, set }: ReflectionColumns): void {
    this.reserve(n);
    this.hkl.set(hkl, 3 * this.n);
    this.intensity.set(intensity, this.n);
    this.sigma.set(sigma, this.n);
    this.frame.set(frame, this.n);
    this.set.set(set, this.n);
    this.n += n;
  }

  #reals(n: number): Reals {
    return this.precision === 'single' ? new Float32Array(n) : new Float64Array(n);
  }

  /** A file of so many bytes was read. */
  passed(size: number): void {
    this.#bytesToCome = Math.max(0, this.#bytesToCome - size);
  }

  /** The records from number `first` on. */
  columns(first: number, n: number): ReflectionColumns {
    const end = first + n;
    return {
      n,
      hkl: this.hkl.subarray(3 * first, 3 * end),
      intensity: this.intensity.subarray(first, end),
      sigma: this.sigma.subarray(first, end),
      frame: this.frame.subarray(first, end),
      set: this.set.subarray(first, end)
    };
  }
}

/** Records of the files behind the first can be a little shorter than its first one. */
const SPARE = 1.05;

function grown<T extends Column>(larger: T, smaller: T): T {
  if (smaller.length > 0) larger.set(smaller);
  return larger;
}

/** The columns of all files as one, where they stand one behind the other in one room; `undefined` where they do not. */
export function inOneRoom(all: readonly ReflectionColumns[]): Omit<ReflectionColumns, 'set'> | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  let n = 0;
  for (const { n: own, hkl, intensity, sigma, frame } of all) {
    const isNext =
      follows(first.hkl, 3 * n, hkl) &&
      follows(first.intensity, n, intensity) &&
      follows(first.sigma, n, sigma) &&
      follows(first.frame, n, frame);
    if (!isNext) return undefined;
    n += own;
  }
  return {
    n,
    hkl: new Int16Array(first.hkl.buffer, first.hkl.byteOffset, 3 * n),
    intensity: lengthened(first.intensity, n),
    sigma: lengthened(first.sigma, n),
    frame: new Uint16Array(first.frame.buffer, first.frame.byteOffset, n)
  };
}

function lengthened({ buffer, byteOffset, BYTES_PER_ELEMENT }: Reals, n: number): Reals {
  return BYTES_PER_ELEMENT === 4
    ? new Float32Array(buffer, byteOffset, n)
    : new Float64Array(buffer, byteOffset, n);
}

/** `next` begins so many entries behind the start of `first`, in the same buffer. */
function follows(first: Column, entries: number, next: Column): boolean {
  return (
    next.buffer === first.buffer && next.byteOffset === first.byteOffset + entries * first.BYTES_PER_ELEMENT
  );
}
