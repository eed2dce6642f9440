import type { Library } from '../library/library';
import type { KnownBeamtime } from '../library/schema';

/** The beamtimes that this browser knows, last opened first. */
export class Shelf {
  known = $state.raw<readonly KnownBeamtime[]>([]);
  /** False until the library has answered once. */
  read = $state(false);

  constructor(private readonly library: Pick<Library, 'known' | 'forget'>) {}

  async load(): Promise<void> {
    this.known = await this.library.known();
    this.read = true;
  }

  async forget(id: string): Promise<void> {
    await this.library.forget(id);
    await this.load();
  }
}
