/** What the session is handed by the routes: it starts no worker and opens no database itself, so that a test can hand it a generator. */
import type { RelPath } from '../base/rel-path';
import type { Beamtime, Merge, Pin, ProcessingRun, Unreadable } from '../beamtime/types';
import type { Check, Finding, Limits } from '../checks/check';
import type { DirectoryListing, KnownBeamtime } from '../library/schema';
import type { ScanEvent } from '../scan/events';

/** A scan that has been started. Leaving the loop over `events`, or `cancel`, quiets the disk. */
export interface ScanSource {
  readonly events: AsyncIterable<readonly ScanEvent[]>;
  /** A file of the beamtime, its bytes not yet read. Throws `DiskError`. */
  read(path: RelPath): Promise<File>;
  cancel(): void;
}

/** Starts a scan of what the user gave; `inside` is a beamtime found within it. */
export type StartScan = (inside?: string) => ScanSource | Promise<ScanSource>;

/** A beamtime as the library keeps it. */
export interface StoredBeamtime {
  readonly known: KnownBeamtime;
  readonly merges: readonly Merge[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly pins: readonly Pin[];
  readonly unreadable: readonly Unreadable[];
}

/** What the session asks of the library. */
export interface Store {
  known(): Promise<readonly KnownBeamtime[]>;
  stored(id: string): Promise<StoredBeamtime | undefined>;
  listings(id: string): Promise<readonly (readonly [string, DirectoryListing])[]>;
  handle(id: string): Promise<FileSystemDirectoryHandle | undefined>;
  forget(id: string): Promise<void>;
  opened(id: string): Promise<void>;
  keepWorst(id: string, worst: NonNullable<KnownBeamtime['worst']>): Promise<void>;
  setting(key: string): Promise<unknown>;
  keepSetting(key: string, value: unknown): Promise<void>;
}

/** The checklist, loaded when a beamtime is opened and not before. */
export interface Judge {
  readonly checks: readonly Pick<Check, 'id' | 'subject' | 'question' | 'why' | 'advice' | 'limits'>[];
  readonly defaults: Limits;
  /** Findings on a merge and all within it. */
  merge(beamtime: Beamtime, merge: Merge, limits: Limits): readonly Finding[];
  /** Findings on the beamtime, its pins and processing runs, in pieces. */
  rest(beamtime: Beamtime, limits: Limits): Iterable<readonly Finding[]>;
}
