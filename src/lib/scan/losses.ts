import { ROOT, type RelPath } from '../base/rel-path';
import type { Unlisted } from '../beamtime/types';
import { DiskError, type Folder } from '../disk/folder';
import type { ScanEnd } from './events';
import { Reach } from './reach';
import { Unread } from './unread';

/** Of folders that could not be listed, so many are named. */
const MOST_NAMED = 100;

/** What the disk refuses while it is scanned: how much of it is gone, and what that says of the scan. */
export class Losses {
  readonly #reach: Reach;
  readonly #folders = new Unread();
  #files = 0;
  #at: RelPath | undefined;
  #forbidden = false;

  constructor(
    folder: Folder,
    /** Takes what is not known for it: folders that were not listed, files that were not found. */
    readonly unread: Unread
  ) {
    this.#reach = new Reach(folder);
  }

  /** The whole disk went away. */
  get disconnected(): boolean {
    return this.#at !== undefined;
  }

  get any(): boolean {
    return this.#folders.size + this.#files > 0;
  }

  /** How a scan has ended that nobody stopped. */
  ended(folder: Pick<Folder, 'way' | 'complete'>): ScanEnd {
    if (this.disconnected) return 'disconnected';
    // Of a folder whose listing may lack names for the way it was given, only that is said.
    const isCut = folder.way === 'archive' && !folder.complete;
    return this.any || isCut ? 'incomplete' : 'done';
  }

  /** A folder could not be listed. Gives what is to be told: that, or a folder above it that is gone as well. */
  async folder(path: RelPath, error: DiskError): Promise<DiskError> {
    this.unread.add(path);
    const broken = await this.#lookAbove(path, error);
    this.#folders.add(broken ?? path);
    if (path === ROOT) this.#gone(path, error);
    return broken === undefined ? error : new DiskError(error.fault, broken, { cause: error });
  }

  /** A file could not be read. Gives what is to be told: that, or a folder above it that is gone. */
  async file(path: RelPath, error: DiskError): Promise<DiskError> {
    if (error.fault === 'not-found' || error.fault === 'gone') {
      this.#files++;
      this.unread.add(path);
    }
    const broken = await this.#lookAbove(path, error);
    if (broken === undefined) return error;
    this.#folders.add(broken);
    return new DiskError(error.fault, broken, { cause: error });
  }

  /** For the figures of the scan; `undefined` where nothing was refused. */
  figures(): Unlisted | undefined {
    if (!this.any) return undefined;
    const topmost = this.#folders.topmost();
    return {
      folders: topmost.slice(0, MOST_NAMED),
      count: topmost.length,
      files: this.#files,
      ...(this.#at !== undefined && { at: this.#at }),
      ...(this.#forbidden && { forbidden: true })
    };
  }

  async #lookAbove(path: RelPath, error: DiskError): Promise<RelPath | undefined> {
    const broken = await this.#reach.brokenAbove(path);
    if (broken !== undefined) this.unread.add(broken);
    if (broken === ROOT) this.#gone(path, error);
    return broken;
  }

  /** The first refusal says why. */
  #gone(path: RelPath, { fault }: DiskError): void {
    if (this.#at !== undefined) return;
    this.#at = path;
    this.#forbidden = fault === 'not-allowed';
  }
}
