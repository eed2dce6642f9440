import type { FrameSeries } from '../beamtime/reads';

/** Image files by number: EIGER `prefix_data_000001.h5`, PILATUS `prefix_00001.cbf`, older `prefix_0001.img`, compressed or not. */
const FRAME = /^(.*[^\d])?(\d{4,7})\.((?:cbf|img|h5)(?:\.(?:gz|bz2|xz))?)$/is;
const MOST_MISSING = 1000;
const ZERO = '0'.charCodeAt(0);

/** Frames of one prefix while they are counted: numbers as ranges, so that a million names cost a few ranges. */
class Frames {
  #numbers: number[] = [];
  #last = -1;
  #isAscending = true;
  /** What stands before and behind the number. */
  readonly #head: string;
  readonly #tail: string;

  constructor(
    readonly prefix: string,
    readonly extension: string,
    readonly digits: number
  ) {
    this.#head = `${prefix}_`;
    this.#tail = `.${extension}`;
  }

  add(number: number): void {
    this.#numbers.push(number);
    if (number < this.#last) this.#isAscending = false;
    this.#last = number;
  }

  /** Adds the number of a name of this series; false for any other name. The same as `parseFrameName` would say, and much faster. */
  takes(name: string): boolean {
    const from = this.#head.length;
    const to = from + this.digits;
    if (name.length !== to + this.#tail.length) return false;
    let number = 0;
    for (let at = from; at < to; at++) {
      const digit = name.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return false;
      number = number * 10 + digit;
    }
    if (!name.endsWith(this.#tail) || !name.startsWith(this.#head)) return false;
    this.add(number);
    return true;
  }

  /** Ends the counting. */
  close(): CountedFrames {
    const numbers = Float64Array.from(this.#numbers);
    // A disk mostly gives them in their order.
    if (!this.#isAscending) numbers.sort();
    const ranges: [number, number][] = [];
    for (const number of numbers) {
      const last = ranges.at(-1);
      if (last && number <= last[1] + 1) last[1] = number;
      else ranges.push([number, number]);
    }
    return new CountedFrames(this.prefix, this.extension, this.digits, numbers.length, ranges);
  }
}

export class CountedFrames {
  readonly series: FrameSeries;

  constructor(
    prefix: string,
    extension: string,
    digits: number,
    count: number,
    readonly ranges: readonly (readonly [number, number])[]
  ) {
    const missing: number[] = [];
    for (let at = 1; at < ranges.length && missing.length < MOST_MISSING; at++) {
      const from = (ranges[at - 1]?.[1] ?? 0) + 1;
      const to = ranges[at]?.[0] ?? 0;
      for (let number = from; number < to && missing.length < MOST_MISSING; number++) missing.push(number);
    }
    this.series = {
      prefix,
      extension,
      digits,
      count,
      first: ranges[0]?.[0] ?? 0,
      last: ranges.at(-1)?.[1] ?? 0,
      missing
    };
  }

  has(number: number): boolean {
    return this.ranges.some(([from, to]) => number >= from && number <= to);
  }

  /** At most `most` of the numbers that are there, evenly spread, the first and the last among them; ascending. */
  spread(most: number): number[] {
    const present = this.ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    const wanted = Math.min(most, present);
    const numbers: number[] = [];
    let before = 0;
    for (const [from, to] of this.ranges) {
      const end = before + to - from + 1;
      while (numbers.length < wanted) {
        const at = wanted === 1 ? 0 : Math.floor((numbers.length * (present - 1)) / (wanted - 1));
        if (at >= end) break;
        numbers.push(from + at - before);
      }
      before = end;
    }
    return numbers;
  }
}

export interface FrameName {
  readonly prefix: string;
  readonly number: number;
  readonly digits: number;
  readonly extension: string;
}

/** A frame's name taken apart; `undefined` for any other name. The prefix ends before the last `_`. */
export function parseFrameName(name: string): FrameName | undefined {
  const match = FRAME.exec(name);
  const prefix = match?.[1];
  if (match?.[2] === undefined || match[3] === undefined || prefix?.endsWith('_') !== true || prefix === '_')
    return undefined;
  return {
    prefix: prefix.slice(0, -1),
    number: Number(match[2]),
    digits: match[2].length,
    extension: match[3]
  };
}

/** Names of one directory, frames counted. */
export function countFrames(names: Iterable<string>): { files: string[]; frames: CountedFrames[] } {
  const files: string[] = [];
  const counting = new Map<string, Frames>();
  let last: Frames | undefined;
  for (const name of names) {
    if (last?.takes(name) === true) continue;
    const frame = parseFrameName(name);
    if (!frame) {
      files.push(name);
      continue;
    }
    const key = `${frame.digits} ${frame.extension} ${frame.prefix}`;
    let series = counting.get(key);
    if (!series) counting.set(key, (series = new Frames(frame.prefix, frame.extension, frame.digits)));
    series.add(frame.number);
    last = series;
  }
  return { files, frames: Array.from(counting.values(), (series) => series.close()) };
}
