import { describe, expect, it } from 'vitest';
import { Flawed } from '../base/flaw';
import { relPath, type RelPath } from '../base/rel-path';
import type { Pin, PinImageRole } from '../beamtime/types';
import { memoryLibrary } from '../library/open-library';
import type { StoredPicture } from '../library/schema';
import { PICTURE_BUDGET, SmallPictures } from './small-pictures';

const pin = (name: string, ...images: readonly (readonly [string, PinImageRole])[]): Pin => ({
  path: relPath(name),
  sources: [],
  onDisk: true,
  images: images.map(([file, role]) => ({ path: relPath(`${name}/${file}`), role })),
  scans: [],
  collections: [],
  steps: []
});
const PINS = [
  pin('A-01', ['before.ppm', 'before'], ['raster.jpg', 'raster']),
  pin('A-02', ['before.ppm', 'before'], ['raster.jpg', 'raster'])
];

/** A disk whose pictures all take `bytes` as small copies, and whose files are of the time `modified`. */
function disk(bytes = 10) {
  const made: RelPath[] = [];
  const state = { connected: true, modified: 1, refuses: '' };
  return {
    made,
    state,
    get connected() {
      return state.connected;
    },
    async read(path: RelPath) {
      if (path === state.refuses) throw new Flawed({ code: 'refused', fault: 'not-readable' });
      return state.connected ? new File(['xyz'], path, { lastModified: state.modified }) : undefined;
    },
    async smallPicture(path: RelPath): Promise<StoredPicture> {
      made.push(path);
      return {
        size: 3,
        modified: state.modified,
        type: 'image/jpeg',
        bytes: new Uint8Array(bytes),
        width: 612,
        height: 480
      };
    }
  };
}
function pictures(of: ReturnType<typeof disk>, library = memoryLibrary()) {
  const small = new SmallPictures('x', of);
  small.use(library.pictures);
  return { small, library };
}
const always = (): boolean => true;

describe('small copies of camera pictures', () => {
  it('are kept after a scan, those of the raster first, and show when the disk is away', async () => {
    const from = disk();
    const { small } = pictures(from);
    await small.keepAll(PINS, true, always);
    expect(from.made).toEqual(['A-01/raster.jpg', 'A-02/raster.jpg', 'A-01/before.ppm', 'A-02/before.ppm']);
    from.state.connected = false;
    expect((await small.of(relPath('A-02/before.ppm')))?.bytes.byteLength).toBe(10);
    expect(await small.of(relPath('A-02/other.ppm'))).toBeUndefined();
  });
  it('are made again only of files that changed, and go with files that are gone', async () => {
    const from = disk();
    const { small, library } = pictures(from);
    await small.keepAll(PINS, true, always);
    from.made.length = 0;
    await small.keepAll(PINS, true, always);
    expect(from.made).toEqual([]);
    from.state.modified = 2;
    await small.of(relPath('A-01/raster.jpg'));
    expect(from.made).toEqual(['A-01/raster.jpg']);
    await small.keepAll(PINS.slice(0, 1), false, always);
    expect((await library.pictures.kept('x')).size).toBe(4);
    await small.keepAll(PINS.slice(0, 1), true, always);
    expect([...(await library.pictures.kept('x')).keys()].sort()).toEqual([
      'A-01/before.ppm',
      'A-01/raster.jpg'
    ]);
  });
  it('stay within the budget of a beamtime', async () => {
    const from = disk(PICTURE_BUDGET / 2 - 1);
    const { small, library } = pictures(from);
    await small.keepAll(PINS, true, always);
    const bytes = [...(await library.pictures.kept('x')).values()].reduce((sum, one) => sum + one.bytes, 0);
    expect((await library.pictures.kept('x')).size).toBe(2);
    expect(bytes).toBeLessThanOrEqual(PICTURE_BUDGET);
  });
  it('stop when they are no longer wanted, and pass over one that the disk refuses', async () => {
    const from = disk();
    const { small } = pictures(from);
    await small.keepAll(PINS, true, () => from.made.length < 1);
    expect(from.made).toHaveLength(1);
    from.state.refuses = 'A-02/raster.jpg';
    await small.keepAll(PINS, true, always);
    expect(from.made).not.toContain('A-02/raster.jpg');
    expect(from.made).toContain('A-02/before.ppm');
  });
});
