/** Parts of a page's address: what each says, its default, and whether Back takes a change of it back. */
import type { View } from './places';

/**
 * How a change enters history: instead of the address that stands there, as a step that Back takes back, or instead of it once nothing more has
 * changed for a moment (for what follows every movement of a pointer).
 */
export type History = 'replace' | 'push' | 'settle';

/** A part of an address. What the address says may come from anywhere: whatever is no value of the field reads as its default. */
export interface Field<T> {
  readonly history: History;
  /** All texts that the address holds under the field's name; none where it does not say it. */
  read(texts: readonly string[]): T;
  /** None: the address does not say it. */
  write(value: T): readonly string[];
}

/** The fields of a page by their names in the address. */
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
/** `undefined` takes a part back to its default. */
export type ChangeOf<F extends Fields> = { readonly [K in keyof F]?: ValuesOf<F>[K] | undefined };

/** Any field from its two directions. `read` gets the first text, or `undefined`. */
export function field<T>(
  read: (text: string | undefined) => T,
  write: (value: T) => string | undefined
): Field<T> {
  return {
    history: 'replace',
    read: ([text]) => read(text === '' ? undefined : text),
    write: (value) => {
      const text = write(value);
      return text === undefined || text === '' ? [] : [text];
    }
  };
}

/** Any text; `undefined` where there is none. */
export function text(): Field<string | undefined> {
  return field(
    (said) => said,
    (value) => value
  );
}

/** What stands in a field for typing: '' where there is none. */
export function typed(): Field<string> {
  return field(
    (said) => said ?? '',
    (value) => value
  );
}

/** One of some words; any other is none. */
export function word<const W extends string>(words: readonly W[]): Field<W | undefined> {
  return field(
    (said) => words.find((one) => one === said),
    (value) => value
  );
}

/** One of some words, the usual one where the address says none of them; it is said where it was chosen. */
export function wordOr<const W extends string>(words: readonly W[], usual: NoInfer<W>): Field<W> {
  return field(
    (said) => words.find((one) => one === said) ?? usual,
    (value) => value
  );
}

/** A number from `least` to `most`, as JavaScript writes it or with so many decimals. */
export function number(least: number, most: number, decimals?: number): Field<number | undefined> {
  return field(
    (said) => {
      const value = said === undefined || said.trim() === '' ? NaN : Number(said);
      return value >= least && value <= most ? value : undefined;
    },
    (value) => (decimals === undefined ? value?.toString() : value?.toFixed(decimals))
  );
}

/** A whole number from `least` up. */
export function whole(least = 0): Field<number | undefined> {
  return field(
    (said) => {
      const value = /^\d{1,12}$/.test(said ?? '') ? Number(said) : NaN;
      return value >= least ? value : undefined;
    },
    (value) => value?.toString()
  );
}

/** Several texts under one name, each once. */
export function texts(): Field<readonly string[]> {
  return {
    history: 'replace',
    read: (said) => [...new Set(said.filter((one) => one !== ''))],
    write: (values) => values
  };
}

/** The same field, with changes that Back takes back. */
export function pushed<T>(of: Field<T>): Field<T> {
  return { ...of, history: 'push' };
}

/** The same field, written once it stands still. */
export function settled<T>(of: Field<T>): Field<T> {
  return { ...of, history: 'settle' };
}

/** What an address says of a page. */
export function readAll<F extends Fields>(fields: F, view: URLSearchParams): ValuesOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [name, one.read(view.getAll(name))])
  ) as ValuesOf<F>;
}

/** Parts of an address that say a change. */
export function written<F extends Fields>(fields: F, change: ChangeOf<F>): View {
  return Object.fromEntries(
    Object.keys(change).map((name) => {
      const value = change[name];
      return [name, value === undefined ? undefined : fields[name]?.write(value)];
    })
  );
}

/** How a change enters history: a step if any of its fields is one. */
export function historyOf(fields: Fields, names: readonly string[]): History {
  const all = names.map((name) => fields[name]?.history);
  if (all.includes('push')) return 'push';
  return all.length > 0 && all.every((one) => one === 'settle') ? 'settle' : 'replace';
}
