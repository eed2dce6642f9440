import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../tests/support/recipe';
import type { Folder } from '../disk/folder';
import { memoryFolder, type MemoryFiles } from '../disk/memory-folder';
import type { Library } from '../library/library';
import { memoryLibrary } from '../library/open-library';
import { isEmpty, MOST_NAMED, type Difference } from './difference';
import { openBeamtime } from './open-beamtime';

const NAME = '200714_BL45XU_userA';
const DISK = filesOf(`
_kamoproc/
  merge_blend_2.2S_lysA/
    multi_merge.log: Inspecting data for lysA\\n
    blend_3.03A_final/
      cluster_summary.dat: # d_min= 3.030 A\\n
CPS1012-01/
  data00/
    cry00_#####.cbf #1-100
`);

/** What a scan says of the difference to the one before; `modified` of every file. */
async function rescanned(
  library: Library,
  files: MemoryFiles,
  modified = 1,
  as: Partial<Folder> = {}
): Promise<Difference | undefined> {
  const folder = { ...memoryFolder(NAME, files, modified), ...as };
  let difference: Difference | undefined;
  const { signal } = new AbortController();
  for await (const event of openBeamtime(folder, { library, signal, mounted: () => undefined }))
    if (event.kind === 'difference') difference = event.difference;
  return difference;
}
const without = (part: string): MemoryFiles =>
  Object.fromEntries(Object.entries(DISK).filter(([path]) => !path.includes(part)));

describe('the difference to the scan before', () => {
  it('is not told by a first scan, and is none where nothing changed', async () => {
    const library = memoryLibrary();
    expect(await rescanned(library, DISK)).toBeUndefined();
    const again = await rescanned(library, DISK);
    expect(again && isEmpty(again)).toBe(true);
  });

  it('names new files, new folders, images by their series, and files that are gone', async () => {
    const library = memoryLibrary();
    await rescanned(library, without('cluster_summary'));
    const more = {
      ...without('multi_merge'),
      'CPS1012-02/data00/bss.log': 'x',
      'CPS1012-01/data00/cry00_00101.cbf': '',
      'CPS1012-01/data00/cry00_00102.cbf': ''
    };
    expect(await rescanned(library, more)).toEqual({
      added: {
        count: 4,
        some: [
          { path: '_kamoproc/merge_blend_2.2S_lysA/blend_3.03A_final/cluster_summary.dat' },
          { path: 'CPS1012-01/data00/cry00_#####.cbf', files: 2 },
          { path: 'CPS1012-02/data00/bss.log' }
        ]
      },
      changed: { count: 0, some: [] },
      vanished: { count: 1, some: [{ path: '_kamoproc/merge_blend_2.2S_lysA/multi_merge.log' }] }
    });
  });

  it('names parsed files with another time, and no other', async () => {
    const library = memoryLibrary();
    await rescanned(library, without('.cbf'));
    const difference = await rescanned(library, without('.cbf'), 2);
    expect(difference?.changed).toEqual({
      count: 2,
      some: [
        { path: '_kamoproc/merge_blend_2.2S_lysA/multi_merge.log' },
        { path: '_kamoproc/merge_blend_2.2S_lysA/blend_3.03A_final/cluster_summary.dat' }
      ]
    });
    expect(difference?.added.count).toBe(0);
  });

  it('concludes nothing from what an incomplete listing lacks', async () => {
    const library = memoryLibrary();
    await rescanned(library, DISK);
    const difference = await rescanned(library, without('multi_merge'), 1, { complete: false });
    expect(difference).toBeDefined();
    expect(difference?.vanished).toBeUndefined();
  });

  it('counts all and names some', async () => {
    const library = memoryLibrary();
    await rescanned(library, DISK);
    const many = Object.fromEntries(
      Array.from({ length: MOST_NAMED + 5 }, (_, n) => [`CPS1012-01/note-${n}.txt`, ''])
    );
    const difference = await rescanned(library, { ...DISK, ...many });
    expect(difference?.added.count).toBe(MOST_NAMED + 5);
    expect(difference?.added.some).toHaveLength(MOST_NAMED);
  });
});
