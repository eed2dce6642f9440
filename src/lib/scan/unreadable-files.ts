import type { Unreadable } from '../beamtime/types';

/** Read after all else, and of an archive not at all: its members are as whole as it is. */
export const IMAGES: ReadonlySet<string> = new Set(['eiger-data', 'cbf-header']);

/** Blemishes (not failures) beyond this many are not kept: a disk full of them says the same. */
const MOST_WARNINGS = 5000;
/** Damaged image files beyond this many are counted with their collection only. */
const MOST_FRAME_FAULTS = 1000;

/** What a scan found wrong with files: all of it, and what was not yet told. */
export class UnreadableFiles {
  readonly #all: Unreadable[] = [];
  /** By file: the problems of one file stay in one event. */
  #unsent: (readonly Unreadable[])[] = [];
  #warnings = 0;
  #frameFaults = 0;

  get all(): readonly Unreadable[] {
    return this.#all;
  }

  /** Counts a file of this format with something wrong; false for one damaged image too many. */
  isWorthSaying(format: string): boolean {
    return !IMAGES.has(format) || ++this.#frameFaults <= MOST_FRAME_FAULTS;
  }

  /** Keeps what was found; what is given together is told in one event. */
  add(found: readonly Unreadable[]): void {
    const worth = found.filter(({ severity }) => severity === 'error' || ++this.#warnings <= MOST_WARNINGS);
    if (worth.length === 0) return;
    this.#all.push(...worth);
    this.#unsent.push(worth);
  }

  /** What was found since this was last asked, by file. */
  takeUnsent(): readonly (readonly Unreadable[])[] {
    const unsent = this.#unsent;
    this.#unsent = [];
    return unsent;
  }
}
