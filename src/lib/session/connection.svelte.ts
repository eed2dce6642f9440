import { Flawed } from '../base/flaw';
import type { RelPath } from '../base/rel-path';
import type { StoredPicture } from '../library/schema';
import type { FramesChecked } from '../scan/check-frames';
import type { RecordRead } from '../scan/read-file';
import type { ConnectedDisk, KeptRecords } from './ports';

/**
 * Why not every file can be read: the browser wants to be asked, the folder is not where it was, no way back to it is kept, the worker died; or, of several
 * disks, one is not there (`part`).
 */
export type Away = 'unasked' | 'gone' | 'no-handle' | 'worker' | 'part';

/** 'unknown': it was not looked for yet. */
type State =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'connected'; readonly disk: ConnectedDisk }
  | { readonly kind: 'away'; readonly why: Away };

/** The disk of one beamtime, for reading single files, and the records that earlier scans kept of it. */
export class Connection {
  #state = $state.raw<State>({ kind: 'unknown' });
  #records: KeptRecords | undefined;

  /** `id`: the library's key of the beamtime. */
  constructor(private readonly id: string) {}

  get connected(): boolean {
    return this.#state.kind === 'connected';
  }
  /** Why the disk, or one of several, is not connected, once it was looked for. */
  get away(): Away | undefined {
    if (this.#disk?.lacks === true) return 'part';
    return this.#state.kind === 'away' ? this.#state.why : undefined;
  }
  get #disk(): ConnectedDisk | undefined {
    return this.#state.kind === 'connected' ? this.#state.disk : undefined;
  }

  /** Where records of earlier scans are kept. */
  useRecords(records: KeptRecords): void {
    this.#records = records;
  }

  /** Reads through this disk from now on, until its worker dies. */
  connect(disk: ConnectedDisk): void {
    if (this.#disk !== disk) this.#disk?.close();
    this.#state = { kind: 'connected', disk };
    disk.died?.addEventListener('abort', () => this.#letGo(disk), { once: true });
    if (disk.died?.aborted === true) this.#letGo(disk);
  }

  /** It was looked for, and cannot be read. One that is connected stays so: single files may still be read through it. */
  missed(why: Away): void {
    if (this.#state.kind !== 'connected') this.#state = { kind: 'away', why };
  }

  /** A file of the disk, or `undefined` when the disk is not connected. Rejects with words that say why the disk refused it. */
  async read(path: RelPath): Promise<File | undefined> {
    return this.#disk?.read(path);
  }

  /** A small copy of a camera picture, made now; `undefined` when the disk is not connected, or it cannot be drawn. Rejects as `read` does. */
  async smallPicture(path: RelPath): Promise<StoredPicture | undefined> {
    return this.#disk?.smallPicture?.(path);
  }

  /** Names of the files in a folder, or `undefined` when the disk is not connected. Rejects as `read` does. */
  async list(path: RelPath): Promise<readonly string[] | undefined> {
    return this.#disk?.list(path);
  }

  /** The record of one file, parsed now; `undefined` when the disk is not connected. */
  async readRecord(path: RelPath, format?: string): Promise<RecordRead | undefined> {
    return this.#disk?.readRecord(path, format);
  }

  /** Judges every image file of a pin; `undefined` when the disk is not connected. `signal` ends it with what was judged so far. */
  async checkFrames(pin: RelPath, signal: AbortSignal): Promise<FramesChecked | undefined> {
    return this.#disk?.checkFrames(pin, signal);
  }

  /**
   * The record of one file: the one that the library kept, without the disk; else parsed from the disk now. `undefined` where neither has it.
   * Its shape is the caller's to check: an older version of the app may have written it.
   */
  async keptRecord(path: RelPath): Promise<unknown> {
    const kept = await this.#records?.record(this.id, path);
    if (kept?.record !== undefined) return kept.record;
    const read = await this.readRecord(path);
    return read?.ok === true ? read.record : undefined;
  }

  /** As `keptRecord`; rejects with the reason where the file is there and cannot be read. */
  async neededRecord(path: RelPath, format: string): Promise<unknown> {
    const kept = await this.#records?.record(this.id, path);
    if (kept?.record !== undefined) return kept.record;
    const read = await this.readRecord(path, format);
    if (read?.ok === false) throw new Flawed(read.problem.flaw);
    return read?.record;
  }

  /** The disk cannot be read through any more. */
  #letGo(disk: ConnectedDisk): void {
    if (this.#disk === disk) this.#state = { kind: 'away', why: 'worker' };
  }
}
