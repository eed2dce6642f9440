import type { KnownBeamtime } from '../library/schema';
import type { Store } from './ports';

/** The beamtimes that this browser knows, last opened first. */
export class Shelf {
  known = $state.raw<readonly KnownBeamtime[]>([]);
  /** False until the library has answered once. */
  read = $state(false);

  constructor(private readonly store: Pick<Store, 'known' | 'forget'>) {}

  async load(): Promise<void> {
    const known = await this.store.known();
    this.known = [...known].sort((a, b) => b.lastOpened.localeCompare(a.lastOpened));
    this.read = true;
  }

  async forget(id: string): Promise<void> {
    await this.store.forget(id);
    await this.load();
  }
}
