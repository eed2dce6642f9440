/**
 * What of an exported index can be no measurement, or stands there twice, taken out before its fields are read, and told. The file may come
 * from anybody; one impossible number or a second run of one path must not cost the rest.
 */
import type { Flaw } from '../../base/flaw';
import { relPath } from '../../base/rel-path';
import type { Unreadable } from '../../beamtime/types';
import { TAKEN_OUT } from '../readers';
import { INTEGERS, RANGES } from './ranges';

/** Problems beyond this many are not told: a file full of them says the same. */
const MOST_PROBLEMS = 1000;

/** No field that is read lies deeper; what does is left for the readers, which leave it out. */
const DEEPEST = 40;

/** By which fields the entries of a list differ. 'everywhere': over the whole file, for addresses and tables join them from all lists. */
const IDENTITIES: Readonly<
  Record<string, { readonly by: readonly string[]; readonly within: 'list' | 'everywhere' }>
> = {
  pins: { by: ['path'], within: 'list' },
  processingRuns: { by: ['path'], within: 'list' },
  merges: { by: ['path'], within: 'list' },
  trials: { by: ['path'], within: 'everywhere' },
  runs: { by: ['path'], within: 'everywhere' },
  'preparation.runs': { by: ['path'], within: 'list' },
  clusters: { by: ['number'], within: 'list' },
  datasets: { by: ['number'], within: 'list' },
  images: { by: ['path'], within: 'list' },
  scans: { by: ['path'], within: 'list' },
  collections: { by: ['path', 'prefix'], within: 'list' },
  downloads: { by: ['path'], within: 'list' },
  damagedFiles: { by: ['name'], within: 'list' },
  steps: { by: ['stage'], within: 'list' },
  decisions: { by: ['path'], within: 'list' }
};

declare module '../../base/flaw' {
  interface Flaws {
    /** `place`: of the field in the index. */
    'out-of-range': {
      readonly place: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    };
    'second-entry': { readonly place: string; readonly name: string };
    'impossible-cell': { readonly place: string };
  }
}

/** Six numbers; `low` and `high` are those of a filter. */
const CELLS: ReadonlySet<string> = new Set(['unitCell', 'low', 'high']);

type Fields = Readonly<Record<string, unknown>>;
export interface Tidied {
  readonly index: unknown;
  readonly problems: readonly Unreadable[];
}

/** `index`: what `JSON.parse` gave; `TAKEN_OUT` stands for what is left out, and the readers know what says nothing without it. What is no number, list or object is left for them to refuse. */
export function tidied(index: unknown): Tidied {
  const tidying = new Tidying();
  return { index: tidying.value(index, '', '', ''), problems: tidying.problems };
}

class Tidying {
  readonly problems: Unreadable[] = [];
  readonly #everywhere = new Map<string, Set<string>>();
  #depth = 0;

  /** `name`: of the field, or of the list that the value is in. `at`: path of the nearest thing that has one. */
  value(value: unknown, name: string, place: string, at: string): unknown {
    if (typeof value === 'number') return this.#number(value, name, place, at);
    if (typeof value !== 'object' || value === null || this.#depth >= DEEPEST) return value;
    this.#depth++;
    const inner = Array.isArray(value)
      ? this.#list(value, name, place, at)
      : this.#object(value as Fields, place, at);
    this.#depth--;
    return inner;
  }

  #number(value: number, name: string, place: string, at: string): unknown {
    const range = RANGES[name];
    if (range === undefined) return value;
    const [low, high] = range;
    if (value >= low && value <= high && (Number.isInteger(value) || !INTEGERS.has(name))) return value;
    this.#tell(at, { code: 'out-of-range', place, value, low, high });
    return TAKEN_OUT;
  }

  #list(items: readonly unknown[], name: string, place: string, at: string): unknown {
    if (CELLS.has(name)) return this.#unitCell(items, place, at);
    const seen = new Set<string>();
    const kept: unknown[] = [];
    // What KAMO prepared is named by processing runs, which every merge of a sample shares.
    const kind = place.endsWith('.preparation.runs') ? 'preparation.runs' : name;
    for (const [index, item] of items.entries()) {
      const here = `${place}[${index}]`;
      const again = this.#seenBefore(item, kind, seen);
      if (again !== undefined)
        this.#tell(pathOf(item) ?? at, { code: 'second-entry', place: here, name: again });
      kept.push(again === undefined ? this.value(item, name, here, at) : TAKEN_OUT);
    }
    return kept;
  }

  #unitCell(items: readonly unknown[], place: string, at: string): unknown {
    const fits = items.every((item, index) => {
      const [low, high] = index < 3 ? [1, 10_000] : [1, 179];
      return typeof item !== 'number' || (item >= low && item <= high);
    });
    if (fits) return items;
    this.#tell(at, { code: 'impossible-cell', place });
    return TAKEN_OUT;
  }

  #object(fields: Fields, place: string, at: string): unknown {
    const nearest = pathOf(fields) ?? at;
    const kept: [string, unknown][] = [];
    for (const [key, value] of Object.entries(fields)) {
      // The columns of a sheet are the user's: any number may stand there.
      const inner =
        key === 'conditions'
          ? value
          : this.value(value, key, place === '' ? key : `${place}.${key}`, nearest);
      kept.push([key, inner === TAKEN_OUT && place === 'scan' ? 0 : inner]);
    }
    return Object.fromEntries(kept);
  }

  /** What the entry is called, where one of that name was before. */
  #seenBefore(item: unknown, name: string, inList: Set<string>): string | undefined {
    const identity = IDENTITIES[name];
    if (typeof item === 'string' || (typeof item === 'number' && name === 'members'))
      return seenIn(inList, String(item));
    if (identity === undefined || typeof item !== 'object' || item === null) return undefined;
    const parts = identity.by.map((key) => (item as Fields)[key]);
    if (parts.includes(undefined)) return undefined;
    return seenIn(identity.within === 'list' ? inList : this.#allOf(name), parts.map(String).join(' '));
  }

  #allOf(name: string): Set<string> {
    const all = this.#everywhere.get(name) ?? new Set<string>();
    this.#everywhere.set(name, all);
    return all;
  }

  #tell(path: string, flaw: Flaw): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({
      path: relPath(path),
      format: 'kamome-beamtime',
      line: 0,
      flaw,
      severity: 'warning'
    });
  }
}

function seenIn(seen: Set<string>, key: string): string | undefined {
  if (seen.has(key)) return key;
  seen.add(key);
  return undefined;
}

function pathOf(item: unknown): string | undefined {
  const path = typeof item === 'object' && item !== null ? (item as Fields)['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}
