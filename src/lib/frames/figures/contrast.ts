import { PIXEL, type Counts, type Frame } from '../frame';
import { PictureMemory } from '../picture-memory';

/** A picture made smaller: 2^step pixels of the detector on a side. `values` of masked pixels mean nothing. */
export interface Level {
  readonly step: number;
  readonly width: number;
  readonly height: number;
  readonly values: Counts;
  readonly states: Uint8Array;
  /** The count that is drawn black. */
  readonly top: number;
}

const STEPS = 4;

/**
 * The picture and four smaller ones. Each pixel of a level is the largest of the 2 × 2 below it (with the mean, spots of one pixel vanish); it is
 * masked where all four are, saturated where one is. `most`: no count that is not masked is higher. They are in
 * memory from `memory`.
 */
export function levels(frame: Frame, most = Infinity, memory = new PictureMemory()): Level[] {
  const made: Level[] = [];
  let { width, height, values, states }: Pick<Level, 'width' | 'height' | 'values' | 'states'> = frame;
  // Half of the memory. What masked pixels hold is not looked at.
  if (values instanceof Uint32Array && most <= HIGHEST) {
    const narrow = new Uint16Array(memory.take(2 * values.length));
    narrow.set(values);
    values = narrow;
  }
  for (let step = 0; step <= STEPS; step++) {
    if (step > 0) ({ width, height, values, states } = halved({ width, height, values, states }, memory));
    made.push({ step, width, height, values, states, top: topOf(values, states) });
  }
  return made;
}

/** By state: one saturated pixel is to be seen among valid ones, valid ones among masked. */
const RANK = Uint8Array.from([2, 0, 1, 3, 4]);

function halved(
  { width, height, values, states }: Pick<Level, 'width' | 'height' | 'values' | 'states'>,
  memory: PictureMemory
) {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const size = half.width * half.height;
  const largest = likeOf(values, memory.take(size * values.BYTES_PER_ELEMENT));
  const joined = new Uint8Array(memory.take(size));
  const isSmall = values.BYTES_PER_ELEMENT < 4;
  for (let y = 0, at = 0; y < half.height; y++) {
    const top = 2 * y * width;
    const below = 2 * y + 1 < height ? top + width : top;
    for (let x = 0; x < half.width; x++, at++) {
      // At an edge a pixel stands for the one that is not there.
      const right = 2 * x + 1 < width ? 1 : 0;
      const a = top + 2 * x;
      const b = a + right;
      const c = below + 2 * x;
      const d = c + right;
      const state = states[a] ?? 0;
      // All valid, or all of a gap.
      if (state === states[b] && state === states[c] && state === states[d]) {
        joined[at] = state;
        const [p, q, r, s] = [values[a] ?? 0, values[b] ?? 0, values[c] ?? 0, values[d] ?? 0];
        largest[at] = isSmall ? larger(larger(p, q), larger(r, s)) : Math.max(p, q, r, s);
        continue;
      }
      let best = a;
      for (const one of [b, c, d]) {
        const [rank, most] = [RANK[states[one] ?? 0] ?? 0, RANK[states[best] ?? 0] ?? 0];
        if (rank > most || (rank === most && (values[one] ?? 0) > (values[best] ?? 0))) best = one;
      }
      joined[at] = states[best] ?? 0;
      largest[at] = values[best] ?? 0;
    }
  }
  return { ...half, values: largest, states: joined };
}

/** Of counts whose difference fits into 32 bits. Which is larger changes from pixel to pixel: a processor that guesses it is three times as slow. */
function larger(a: number, b: number): number {
  const difference = a - b;
  return a - (difference & (difference >> 31));
}

/** Counts of the same kind, in `memory`. */
function likeOf(values: Counts, memory: ArrayBuffer): Counts {
  if (values instanceof Int32Array) return new Int32Array(memory);
  if (values instanceof Uint8Array) return new Uint8Array(memory);
  return values instanceof Uint16Array ? new Uint16Array(memory) : new Uint32Array(memory);
}

/** Pixels that percentiles are taken of: enough for a tenth of a per cent. */
const SAMPLE = 500_000;
const LEAST_TOP = 3;
/** Counts above it are as one: no background is that high. */
const HIGHEST = 65_535;
/** Used for each level of each picture. */
const HISTOGRAM = new Uint32Array(HIGHEST + 1);

/**
 * The count that is black: max(3, μ + 8 σ) of the values up to the 99th percentile, over valid pixels. White is 0. One hot pixel changes nothing,
 * spots are above the percentile and leave no mark on σ.
 */
export function topOf(values: Counts, states: Uint8Array): number {
  const every = Math.max(1, Math.floor(values.length / SAMPLE));
  const histogram = HISTOGRAM.fill(0);
  let count = 0;
  for (let pixel = 0; pixel < values.length; pixel += every) {
    if (states[pixel] !== PIXEL.VALID) continue;
    const value = Math.max(0, Math.min(values[pixel] ?? 0, HIGHEST));
    histogram[value] = (histogram[value] ?? 0) + 1;
    count++;
  }
  let kept = 0;
  let sum = 0;
  let squares = 0;
  for (let value = 0; kept < 0.99 * count; value++) {
    const pixels = histogram[value] ?? 0;
    kept += pixels;
    sum += pixels * value;
    squares += pixels * value * value;
  }
  if (kept === 0) return LEAST_TOP;
  const mean = sum / kept;
  return Math.max(LEAST_TOP, mean + 8 * Math.sqrt(Math.max(0, squares / kept - mean * mean)));
}
