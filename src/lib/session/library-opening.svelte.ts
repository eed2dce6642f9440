import type { Library } from '../library/library';
import { memoryLibrary, openLibrary } from '../library/open-library';

/** The browser has not answered for so long. */
const SLOW_MS = 4_000;

/** The library while it is being opened: another tab may hold it open in an older version, and then the page says so and waits. */
export class LibraryOpening {
  library = $state.raw<Library>();
  /** Why it takes so long, once it does. */
  waiting = $state<'blocked' | 'slow'>();
  readonly #slow: ReturnType<typeof setTimeout>;

  constructor(open: typeof openLibrary = openLibrary) {
    this.#slow = setTimeout(() => (this.waiting ??= 'slow'), SLOW_MS);
    void this.#open(open);
  }

  /** Goes on in memory: nothing that is kept is seen, and nothing is kept. */
  goOnWithout(): void {
    this.#put(memoryLibrary());
  }

  async #open(open: typeof openLibrary): Promise<void> {
    this.#put(await open(undefined, { onblocked: () => (this.waiting = 'blocked') }));
  }

  /** The first one counts; what comes later is closed. */
  #put(library: Library): void {
    clearTimeout(this.#slow);
    if (this.library === undefined) this.library = library;
    else library.close();
  }
}
