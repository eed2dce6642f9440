/** What is selected of a merge trial, shared by every view of it. */
import type { Way } from '../base/selecting';

const NONE: ReadonlySet<number> = new Set();

/** Where a selection stands: the address of a page, for one. */
export interface KeptSelection {
  datasets: ReadonlySet<number>;
}

class HeldSelection implements KeptSelection {
  datasets = $state.raw<ReadonlySet<number>>(NONE);
}

/**
 * Data sets of one trial that are selected or under the pointer, by their number in the tree. The sets are replaced, never changed: a view
 * redraws when the set is another one. A hover that names the same data sets again is no change.
 */
export class Selection {
  /** Under the pointer or the keyboard's focus in any view. */
  hovered = $state.raw<ReadonlySet<number>>(NONE);
  readonly #all: ReadonlySet<number>;
  readonly #kept: KeptSelection;

  /** `all`: the data sets that there are; others are never selected. `kept`: where the selection stands; without it, here. */
  constructor(all: Iterable<number>, kept: KeptSelection = new HeldSelection()) {
    this.#all = new Set(all);
    this.#kept = kept;
  }

  get datasets(): ReadonlySet<number> {
    return this.#kept.datasets;
  }

  /** Drops numbers of data sets that the trial does not have. */
  select(numbers: Iterable<number>, way: Way = 'replace'): void {
    const given = [...numbers].filter((number) => this.#all.has(number));
    if (way === 'replace') {
      this.#put(new Set(given));
      return;
    }
    const next = new Set(this.datasets);
    for (const number of given) {
      if (way === 'remove' || (way === 'toggle' && next.has(number))) next.delete(number);
      else next.add(number);
    }
    this.#put(next);
  }

  /** Keeps what is selected and among `numbers` too. */
  keepOnly(numbers: Iterable<number>): void {
    const given = new Set(numbers);
    this.#put(new Set([...this.datasets].filter((number) => given.has(number))));
  }

  invert(): void {
    this.#put(new Set([...this.#all].filter((number) => !this.datasets.has(number))));
  }

  clear(): void {
    this.#put(NONE);
  }

  hover(numbers: Iterable<number> = []): void {
    const next = new Set(numbers);
    if (!same(next, this.hovered)) this.hovered = next.size === 0 ? NONE : next;
  }

  #put(next: ReadonlySet<number>): void {
    if (!same(next, this.datasets)) this.#kept.datasets = next.size === 0 ? NONE : next;
  }
}

function same(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false;
  for (const number of a) if (!b.has(number)) return false;
  return true;
}

/** `1-5,9`: data sets as they stand in an address. */
export function rangesText(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** Reads what `rangesText` writes, up to the number `most`; parts that are no range are passed over. */
export function numbersIn(text: string, most: number): number[] {
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    const [, from, to = from] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part) ?? [];
    for (let number = Math.max(1, Number(from)); number <= Math.min(Number(to), most); number++)
      numbers.add(number);
  }
  return [...numbers];
}
