import type { StorageTrouble } from '../library/held-stores';
import type { Library } from '../library/library';

/** Whether what the page keeps outlives it. */
export class Storage {
  /** Why not; `undefined` while it does. */
  trouble = $state<StorageTrouble>();

  constructor(private readonly library: Pick<Library, 'trouble' | 'onTrouble' | 'settle'>) {
    this.trouble = library.trouble;
    library.onTrouble((trouble) => (this.trouble = trouble));
  }

  /** The scan keeps its rows by itself, in the worker, and met the same database. */
  scanKeptNothing(): void {
    this.trouble ??= 'full';
  }

  /** There may be room now: writes what was only held. */
  async tryAgain(): Promise<void> {
    await this.library.settle();
    this.trouble = this.library.trouble;
  }
}
