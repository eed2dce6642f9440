/** Small copies of the camera pictures of a beamtime: kept after a scan, so that they show when the disk is away (decision 0106). */
import { Flawed } from '../base/flaw';
import type { RelPath } from '../base/rel-path';
import { WorkerDied } from '../base/worker-died';
import type { Pin, PinImageRole } from '../beamtime/types';
import type { KeptPictures } from '../library/kept-pictures';
import type { StoredPicture } from '../library/schema';
import type { Connection } from './connection.svelte';

/** Kamome's default: bytes of a beamtime's small copies, some thousand pictures. */
export const PICTURE_BUDGET = 16 * 2 ** 20;

/** Those that say most come first, of all pins, until the budget is used. */
const ROLES: readonly PinImageRole[] = [
  'raster',
  'loop-zoom',
  'loop-zoom-ln2',
  'before-warmup',
  'after-warmup',
  'before',
  'other'
];

export class SmallPictures {
  #kept: KeptPictures | undefined;

  constructor(
    private readonly id: string,
    private readonly connection: Pick<Connection, 'connected' | 'read' | 'smallPicture'>
  ) {}

  /** Where they are kept. */
  use(kept: KeptPictures): void {
    this.#kept = kept;
  }

  /** The small copy of a picture: made now where the file is another than it was made from. `undefined` where there is none. */
  async of(path: RelPath): Promise<StoredPicture | undefined> {
    const kept = await this.#kept?.picture(this.id, path);
    if (!this.connection.connected) return kept;
    const file = await this.connection.read(path);
    if (kept?.size === file?.size && kept?.modified === file?.lastModified) return kept;
    const made = await this.connection.smallPicture(path);
    if (made !== undefined) await this.#kept?.keep(this.id, path, made);
    return made ?? kept;
  }

  /** Makes what is missing of the pins' pictures, within the budget, while `wanted` says so; takes away those that are no longer on the disk where `whole`. */
  async keepAll(pins: readonly Pin[], whole: boolean, wanted: () => boolean): Promise<void> {
    const library = this.#kept;
    if (library === undefined || !this.connection.connected) return;
    const images = pins
      .flatMap((pin) => pin.images)
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    const kept = await library.kept(this.id);
    const there = new Set<string>(images.map(({ path }) => path));
    if (whole)
      await library.drop(
        this.id,
        [...kept.keys()].filter((path) => !there.has(path))
      );
    let used = 0;
    for (const { path } of images) {
      const had = kept.get(path);
      if (!wanted()) return;
      try {
        const file = await this.connection.read(path);
        if (file === undefined) return;
        const isFresh = had?.size === file.size && had.modified === file.lastModified;
        const made = isFresh ? undefined : await this.connection.smallPicture(path);
        used += made?.bytes.byteLength ?? had?.bytes ?? 0;
        if (used > PICTURE_BUDGET) return;
        if (made !== undefined) await library.keep(this.id, path, made);
      } catch (error) {
        if (error instanceof WorkerDied) return;
        // One that the disk refuses stands under Files; the others are kept.
        if (!(error instanceof Flawed)) throw error;
      }
    }
  }
}
