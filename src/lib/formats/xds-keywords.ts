/**
 * The keyword syntax of XDS.INP, XSCALE.INP and the headers of reflection files (XDS; read as KAMO does, yamtbx
 * dataproc/xds/__init__.py): `KEY= value` pairs, several a line; `!` starts a comment; a value runs to the next ` KEY=`.
 */
import { finite, type Problem } from './lines';
import { numbersIn } from './xds-lp';

/** a, b, c in Å; α, β, γ in degrees. */
export type Cell = readonly [number, number, number, number, number, number];

/** One `KEY= value` pair; `value` is trimmed and without its comment. */
export interface Keyword {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Both ends belong to the range. */
export type FrameRange = readonly [number, number];

/** Å. 0 as the high-resolution limit means "as far as the detector": absent. */
export interface ResolutionRange {
  readonly dMax?: number;
  readonly dMin?: number;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
const EQUALS = 61;

/** The pairs of one line. A `=` inside a value (no blank before its word) belongs to the value. Linear in the line. */
export function keywordsOf(text: string, line: number): Keyword[] {
  const comment = text.indexOf('!');
  const live = comment < 0 ? text : text.slice(0, comment);
  const starts: { readonly key: string; readonly from: number; readonly value: number }[] = [];
  for (let equals = live.indexOf('='); equals >= 0; equals = live.indexOf('=', equals + 1)) {
    let from = equals;
    while (from > 0 && !isBlank(live.charCodeAt(from - 1)) && live.charCodeAt(from - 1) !== EQUALS) from--;
    const opens = from === 0 || isBlank(live.charCodeAt(from - 1));
    if (opens && from < equals) starts.push({ key: live.slice(from, equals), from, value: equals + 1 });
  }
  return starts.map(({ key, value }, index) => ({
    key,
    value: live.slice(value, starts[index + 1]?.from).trim(),
    line
  }));
}

/** Six numbers, unless they are all 0 (not given). */
export function cellOf(numbers: readonly number[]): Cell | undefined {
  const [a, b, c, alpha, beta, gamma] = numbers;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (alpha === undefined || beta === undefined || gamma === undefined || a === 0) return undefined;
  return [a, b, c, alpha, beta, gamma];
}

/** Image name and, behind it, the word for the image format: `x_????.cbf CBF`. */
export function templateOf(value: string): string {
  return value.replace(/\s+[A-Z0-9]{1,12}$/, '');
}

/** Typed look-ups in a list of keywords; values that do not fit are reported with their line. */
export class Keywords {
  readonly #problems: Problem[];
  readonly #byKey = new Map<string, Keyword[]>();

  constructor(list: readonly Keyword[], problems: Problem[]) {
    this.#problems = problems;
    for (const keyword of list) {
      const same = this.#byKey.get(keyword.key);
      if (same) same.push(keyword);
      else this.#byKey.set(keyword.key, [keyword]);
    }
  }

  all(key: string): readonly Keyword[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The value of the last one, as KAMO takes it; absent where it is empty. */
  text(key: string): string | undefined {
    return this.all(key).at(-1)?.value || undefined;
  }

  /** The first number of the value. */
  number(key: string): number | undefined {
    return this.numbers(key, 1)?.[0];
  }

  numbers(key: string, count: number): number[] | undefined {
    const keyword = this.all(key).at(-1);
    return keyword && this.#numbersOf(keyword, count);
  }

  range(key: string): FrameRange | undefined {
    const [first, last] = this.numbers(key, 2) ?? [];
    return first === undefined || last === undefined ? undefined : [first, last];
  }

  ranges(key: string): FrameRange[] {
    return this.all(key).flatMap((keyword) => {
      const [first, last] = this.#numbersOf(keyword, 2) ?? [];
      return first === undefined || last === undefined ? [] : [[first, last] as const];
    });
  }

  resolutions(key: string): ResolutionRange[] {
    return this.ranges(key).map(([dMax, dMin]) => ({
      ...(dMax > 0 ? { dMax } : {}),
      ...(dMin > 0 ? { dMin } : {})
    }));
  }

  cell(key: string): Cell | undefined {
    return cellOf(this.numbers(key, 6) ?? []);
  }

  flag(key: string): boolean | undefined {
    const value = this.text(key)?.toUpperCase();
    return value?.startsWith('TRUE') ? true : value?.startsWith('FALSE') ? false : undefined;
  }

  /** A space group number; 0 means unknown. */
  spaceGroup(): number | undefined {
    return this.number('SPACE_GROUP_NUMBER') || undefined;
  }

  #numbersOf(keyword: Keyword, count: number): number[] | undefined {
    const numbers = keyword.value
      .slice(0, 500)
      .split(/\s+/)
      .slice(0, count)
      .flatMap((word) => finite(word) ?? []);
    if (numbers.length === count) return numbers;
    const touching = numbersIn(keyword.value.slice(0, 500));
    if (/^[-+.\d\sEeDd]*$/.test(keyword.value) && touching.length >= count) return touching.slice(0, count);
    if (keyword.value !== '')
      this.#problems.push({
        line: keyword.line,
        flaw:
          count === 1
            ? { code: 'not-a-number', name: keyword.key }
            : { code: 'not-numbers', name: keyword.key, count },
        excerpt: `${keyword.key}= ${keyword.value}`.slice(0, 200)
      });
    return undefined;
  }
}
