/** The address of a page in the page's own terms. */
import {
  historyOf,
  written,
  type ChangeOf,
  type Field,
  type Fields,
  type History,
  type ValuesOf
} from './fields';
import type { View } from './places';

/** What the routes lend of the router. */
export interface AddressPort {
  /** The query of the address, with changes that the router has not made yet. */
  readonly view: URLSearchParams;
  /** The same page with parts of its view changed. */
  with(change: View): string;
  change(change: View, how?: History): Promise<void>;
  /** Writes parts that the address does not say and nobody asked for, when there is time. Gives the way to leave it. */
  fill(parts: View): () => void;
}

/** The fields of one page over the router's address: `view` reads, `change` writes. */
export class PageAddress<F extends Fields> {
  /** Each value stays the same object until the address says another one. */
  readonly view: ValuesOf<F>;
  readonly #fields: F;
  readonly #port: AddressPort;
  readonly #followed: ReadonlyMap<string, Followed<unknown>>;

  constructor(fields: F, port: AddressPort) {
    this.#fields = fields;
    this.#port = port;
    this.#followed = new Map(
      Object.entries(fields).map(([name, one]) => [name, new Followed(one, () => port.view.getAll(name))])
    );
    this.view = Object.defineProperties(
      {},
      Object.fromEntries(
        [...this.#followed].map(([name, one]) => [name, { get: () => one.value, enumerable: true }])
      )
    ) as ValuesOf<F>;
  }

  /** Changes parts of the view; into history as the fields declare it, or as `how` says. */
  change(change: ChangeOf<F>, how: History = historyOf(this.#fields, Object.keys(change))): void {
    for (const [name, value] of Object.entries(change))
      if (value !== undefined && this.#fields[name]?.history === 'settle')
        this.#followed.get(name)?.keep(value);
    void this.#port.change(written(this.#fields, change), how);
  }

  /** Changes parts of the view by their texts, as a control gives them: what is no value of its field takes the part back. */
  take(texts: Readonly<Record<string, string | readonly string[] | undefined>>): void {
    const known = Object.entries(texts).flatMap(([name, said]) => {
      const one = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
      return one === undefined
        ? []
        : [
            [
              name,
              one.write(one.read(said === undefined ? [] : typeof said === 'string' ? [said] : said))
            ] as const
          ];
    });
    void this.#port.change(
      Object.fromEntries(known),
      historyOf(
        this.#fields,
        known.map(([name]) => name)
      )
    );
  }

  /** The address of this page with parts of its view changed. */
  with(change: ChangeOf<F>): string {
    return this.#port.with(written(this.#fields, change));
  }

  /** Whether the address says the part, be it the default. */
  says(name: keyof F & string): boolean {
    return this.#port.view.has(name);
  }

  /** Writes what a link should say though nobody asked for it. Gives the way to leave it; for an effect. */
  fill(parts: ChangeOf<F>): () => void {
    return this.#port.fill(written(this.#fields, parts));
  }
}

/** Reads a field again only when its texts have changed; of what follows a pointer a value that was written here stays exact, whatever digits its text has. */
class Followed<T> {
  readonly #field: Field<T>;
  readonly #texts: () => readonly string[];
  readonly #said = $derived.by(() => JSON.stringify(this.#texts()));
  readonly value = $derived.by(() =>
    this.#kept?.said === this.#said ? this.#kept.value : this.#field.read(JSON.parse(this.#said) as string[])
  );
  #kept: { readonly said: string; readonly value: T } | undefined;

  constructor(field: Field<T>, texts: () => readonly string[]) {
    this.#field = field;
    this.#texts = texts;
  }

  /** The value is about to be written. */
  keep(value: T): void {
    this.#kept = { said: JSON.stringify(this.#field.write(value)), value };
  }
}
