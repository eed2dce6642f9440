import { limit } from '../base/limit';
import { isBelow, type Entry, type Key, type StoreName, type Stores, type Value } from './stores';

/** Why nothing outlives the page: the browser gives no database, a newer version wrote it, there is no room, or it was closed meanwhile. */
export type StorageTrouble = 'refused' | 'newer' | 'full' | 'closed';

/** A value that could not be written, or the word that it was taken away. */
interface Held {
  readonly key: unknown;
  readonly value: unknown;
  readonly gone: boolean;
}

/**
 * Stores over a database that may refuse: what it does not take is held in memory, in front of what it has, for as long as the page lives.
 * Without a database everything is held.
 */
export class HeldStores implements Stores {
  readonly #held = new Map<StoreName, Map<string, Held>>();
  readonly #inTurn = limit(1);

  /** `ontrouble` is told why something is only held, and `undefined` when nothing is any more. */
  constructor(
    private readonly lasting: Stores | undefined,
    private readonly ontrouble: (trouble: StorageTrouble | undefined) => void = () => undefined
  ) {}

  async get<Name extends StoreName>(store: Name, key: Key<Name>): Promise<Value<Name> | undefined> {
    const held = this.#of(store).get(textOf(key));
    if (held !== undefined) return held.value as Value<Name> | undefined;
    return this.#read((stores) => stores.get(store, key), undefined);
  }

  async entries<Name extends StoreName>(store: Name, id?: string, below?: string): Promise<Entry<Name>[]> {
    const kept = await this.#read<Entry<Name>[]>((stores) => stores.entries(store, id, below), []);
    const held = this.#heldOf(store, id).filter(({ key }) => isBelow(key, below));
    if (held.length === 0) return kept;
    const joined = new Map(kept.map((entry) => [textOf(entry[0]), entry]));
    for (const { key, value, gone } of held)
      if (gone) joined.delete(textOf(key));
      // What went in under a store's name is what comes out under it.
      else joined.set(textOf(key), [key as Key<Name>, value as Value<Name>]);
    return [...joined.values()];
  }

  async keys<Name extends StoreName>(store: Name, id: string): Promise<Key<Name>[]> {
    if (this.#heldOf(store, id).length > 0) return (await this.entries(store, id)).map(([key]) => key);
    return this.#read<Key<Name>[]>((stores) => stores.keys(store, id), []);
  }

  async put<Name extends StoreName>(store: Name, entries: readonly Entry<Name>[]): Promise<void> {
    const kept = await this.#write((stores) => stores.put(store, entries));
    for (const [key, value] of entries) this.#hold(store, kept, { key, value, gone: false });
  }

  /** One after the other: what is held knows no transactions. */
  change<Name extends StoreName>(
    store: Name,
    key: Key<Name>,
    act: (old: Value<Name> | undefined) => Value<Name> | undefined
  ): Promise<Value<Name> | undefined> {
    return this.#inTurn(() => this.#change(store, key, act));
  }

  async #change<Name extends StoreName>(
    store: Name,
    key: Key<Name>,
    act: (old: Value<Name> | undefined) => Value<Name> | undefined
  ): Promise<Value<Name> | undefined> {
    let value: Value<Name> | undefined;
    const isHeld = this.#of(store).has(textOf(key));
    const kept =
      !isHeld &&
      (await this.#write(async (stores) => {
        value = await stores.change(store, key, act);
      }));
    if (kept) return value;
    value = act(await this.get(store, key));
    if (value === undefined) await this.remove(store, [key]);
    else await this.put(store, [[key, value]]);
    return value;
  }

  async remove<Name extends StoreName>(store: Name, keys: readonly Key<Name>[]): Promise<void> {
    const kept = await this.#write((stores) => stores.remove(store, keys));
    for (const key of keys) this.#hold(store, kept, { key, value: undefined, gone: true });
  }

  async clear(store: StoreName, id: string): Promise<void> {
    const keys = await this.keys(store, id);
    const kept = await this.#write((stores) => stores.clear(store, id));
    for (const key of keys) this.#hold(store, kept, { key, value: undefined, gone: true });
  }

  /** Tries again to write what is only held: there may be room now. */
  async settle(): Promise<void> {
    for (const [store, held] of this.#held)
      for (const { key, value, gone } of [...held.values()]) {
        const kept = await this.#write((stores) =>
          gone
            ? stores.remove(store, [key as Key<StoreName>])
            : stores.put(store, [[key as Key<StoreName>, value as Value<StoreName>]])
        );
        if (!kept) return;
        held.delete(textOf(key));
      }
    if (this.lasting !== undefined) this.ontrouble(undefined);
  }

  close(): void {
    this.lasting?.close();
  }

  #of(store: StoreName): Map<string, Held> {
    const held = this.#held.get(store);
    if (held !== undefined) return held;
    const none = new Map<string, Held>();
    this.#held.set(store, none);
    return none;
  }

  #heldOf(store: StoreName, id: string | undefined): Held[] {
    return [...this.#of(store).values()].filter(
      ({ key }) => id === undefined || key === id || (Array.isArray(key) && key[0] === id)
    );
  }

  #hold(store: StoreName, kept: boolean, held: Held): void {
    if (kept || (held.gone && this.lasting === undefined)) this.#of(store).delete(textOf(held.key));
    else this.#of(store).set(textOf(held.key), held);
  }

  async #read<T>(act: (stores: Stores) => Promise<T>, otherwise: T): Promise<T> {
    if (this.lasting === undefined) return otherwise;
    try {
      return await act(this.lasting);
    } catch (error) {
      this.ontrouble(troubleOf(error));
      return otherwise;
    }
  }

  /** Whether the database took it. */
  async #write(act: (stores: Stores) => Promise<unknown>): Promise<boolean> {
    if (this.lasting === undefined) return false;
    try {
      await act(this.lasting);
      return true;
    } catch (error) {
      this.ontrouble(troubleOf(error));
      return false;
    }
  }
}

const TROUBLES: Readonly<Record<string, StorageTrouble>> = {
  QuotaExceededError: 'full',
  // A transaction that found no room when it ended; the browser's own disk that failed.
  AbortError: 'full',
  UnknownError: 'full',
  InvalidStateError: 'closed',
  NotFoundError: 'closed',
  SecurityError: 'refused',
  VersionError: 'newer'
};

/** What took the database away. Throws the error on if it is none that a browser's storage can cause. */
export function troubleOf(error: unknown): StorageTrouble {
  const trouble = error instanceof DOMException ? TROUBLES[error.name] : undefined;
  if (trouble === undefined) throw error;
  return trouble;
}

const textOf = (key: unknown): string => JSON.stringify(key);
