import type { StoredStamps } from './schema';
import type { Stores } from './stores';

/** Stamps of beamtimes (stamps.ts). They speak of the records as they are: who writes one forgets them first. */
export class KeptStamps {
  constructor(private readonly stores: Stores) {}

  /** Of the scan that all rows and records are of; `undefined` where there is none. */
  of(id: string): Promise<StoredStamps | undefined> {
    return this.stores.get('stamps', id);
  }

  /** Rows and records have been written, and are of one scan that saw everything. */
  keep(id: string, stamps: StoredStamps): Promise<void> {
    return this.stores.put('stamps', [[id, stamps]]);
  }

  forget(id: string): Promise<void> {
    return this.stores.remove('stamps', [id]);
  }
}
