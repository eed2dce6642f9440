/** A rescan leaves the library as a first scan of the same disk would, whatever has changed and however little of it was asked for. */
import 'fake-indexeddb/auto';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT, child, type RelPath } from '../../src/lib/base/rel-path';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import { DiskError, type Folder } from '../../src/lib/disk/folder';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import type { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import type { ScanEvent } from '../../src/lib/scan/events';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';

const SAMPLE = join(import.meta.dirname, '../../static/sample/200714_BL45XU_sample.tgz');
const NAME = '200714_BL45XU_sample';
/** One sample of it, merged in two ways, and what stands at the top: a scan takes a third of a second. */
const WANTED =
  /^(_kamoproc\/(merge_[a-z]+_2\.6S_lowcomp|CPS1012-0[1-3])\/|CPS1012-0[1-3]\/|_kamoproc\/[^/]+$|[^/]+$)/;

interface DiskFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly modified: number;
}
type Disk = Map<string, DiskFile>;

let sample: Disk;
let libraries = 0;
const fresh = () => openLibrary(`rescan-${++libraries}`);

beforeAll(async () => {
  const file = new File([await openAsBlob(SAMPLE)], 'sample.tgz', { lastModified: 0 });
  const archive = await archiveFolder(file, { keep: () => true });
  sample = new Map();
  const left: RelPath[] = [ROOT];
  for (let at = left.pop(); at !== undefined; at = left.pop())
    for (const { name, kind } of await archive.list(at)) {
      const path = child(at, name);
      if (kind === 'directory') left.push(path);
      else {
        const inside = path.slice(path.indexOf('/') + 1);
        const bytes = async () => new Uint8Array(await (await archive.read(path)).arrayBuffer());
        if (WANTED.test(inside)) sample.set(inside, { bytes: await bytes(), modified: 1 });
      }
    }
  expect(sample.size).toBeGreaterThan(200);
});

/** `modified` of each file is its own. */
function folderOf(disk: Disk, about: Partial<Folder> = {}): Folder {
  const folder = memoryFolder(NAME, Object.fromEntries([...disk].map(([path, { bytes }]) => [path, bytes])));
  return {
    ...folder,
    ...about,
    async read(path) {
      const file = await folder.read(path);
      return new File([file], file.name, { lastModified: disk.get(path)?.modified ?? 0 });
    }
  };
}

/** `until`: it is stopped after this event. */
async function scanned(folder: Folder, library: Library, until?: ScanEvent['kind']): Promise<ScanEvent[]> {
  const events: ScanEvent[] = [];
  const stop = new AbortController();
  for await (const event of openBeamtime(folder, {
    library,
    signal: stop.signal,
    mounted: () => undefined
  })) {
    events.push(event);
    if (event.kind === until) stop.abort();
  }
  return events;
}

const above = (path: string) => path.slice(0, path.lastIndexOf('/'));
const byPath = <Row extends { readonly path: string }>(rows: readonly Row[] = []) =>
  [...rows].sort((a, b) => (a.path < b.path ? -1 : 1));

/** Everything of the beamtime that the library keeps, but when. */
async function kept(library: Library) {
  const beamtime = await library.load(NAME);
  const reads = await library.allReads(NAME);
  const card = await library.card(NAME);
  return {
    merges: byPath(beamtime?.merges),
    processingRuns: byPath(beamtime?.processingRuns),
    pins: byPath(beamtime?.pins),
    unreadable: byPath(beamtime?.unreadable),
    counts: card?.counts,
    reads: Object.fromEntries(reads),
    tree: await library.tree(NAME)
  };
}

/** Folders whose records a library is asked for. */
function asked(library: Library) {
  const spies = (['reads', 'readsBelow', 'allReads'] as const).map((name) => vi.spyOn(library, name));
  return () => spies.flatMap(({ mock }) => mock.calls.map(([, folder]) => folder ?? 'everything'));
}

const rows = (events: readonly ScanEvent[]) =>
  events.filter(({ kind }) => kind === 'merges' || kind === 'processing-runs' || kind === 'pins');
const ended = (events: readonly ScanEvent[]) => events.find((event) => event.kind === 'ended');

describe('a rescan of a disk that did not change', () => {
  it('makes no row, asks for records of the top folders only, and leaves everything as it is', async () => {
    const library = await fresh();
    await scanned(folderOf(sample), library);
    const [before, stamps] = [await kept(library), await library.stamps.of(NAME)];
    const folders = asked(library);
    const again = await scanned(folderOf(sample), library);
    expect(ended(again)).toMatchObject({ how: 'done' });
    expect(rows(again)).toEqual([]);
    expect(again.filter(({ kind }) => kind === 'standing')).toHaveLength(1);
    expect(folders().filter((folder) => folder === 'everything' || folder.includes('/'))).toEqual([]);
    expect(again.filter(({ kind }) => kind === 'gone')).toEqual([]);
    expect(await kept(library)).toEqual(before);
    expect(await library.stamps.of(NAME)).toEqual(stamps);
  });
  it('makes the rows anew where it came in another way', async () => {
    const library = await fresh();
    await scanned(folderOf(sample), library);
    const lacking = { complete: false };
    const again = await scanned(folderOf(sample, lacking), library);
    expect(rows(again).length).toBeGreaterThan(0);
    const other = await fresh();
    await scanned(folderOf(sample, lacking), other);
    expect(await kept(library)).toEqual(await kept(other));
  });
  it('asks for everything again after one that was stopped', async () => {
    const library = await fresh();
    await scanned(folderOf(sample), library);
    const changed = new Map([...sample].map(([path, file]) => [path, { ...file, modified: 2 }]));
    expect(ended(await scanned(folderOf(changed), library, 'merges'))).toMatchObject({ how: 'stopped' });
    expect(await library.stamps.of(NAME)).toBeUndefined();
    await scanned(folderOf(changed), library);
    const other = await fresh();
    await scanned(folderOf(changed), other);
    expect(await kept(library)).toEqual(await kept(other));
  });
  it('makes the rows anew after one that saw less', async () => {
    const library = await fresh();
    await scanned(folderOf(sample), library);
    const whole = await kept(library);
    const refusing: Partial<Folder> = {
      async list(path) {
        if (path.endsWith('_kamoproc/CPS1012-02')) throw new DiskError('not-readable', path);
        return folderOf(sample).list(path);
      }
    };
    expect(ended(await scanned(folderOf(sample, refusing), library))).toMatchObject({ how: 'incomplete' });
    expect(await library.stamps.of(NAME)).toBeUndefined();
    await scanned(folderOf(sample), library);
    expect(await kept(library)).toEqual(whole);
    expect(await library.stamps.of(NAME)).toBeDefined();
  });
  it('reads records that the library lost from the disk, after it said so once', async () => {
    const library = await fresh();
    await scanned(folderOf(sample), library);
    const whole = await kept(library);
    const [log = ''] = [...sample.keys()].filter((path) => path.endsWith('/XSCALE.LP'));
    await library.stores.remove('reads', [[NAME, above(log)]]);
    const changed = new Map(sample).set(log, { bytes: new Uint8Array(), modified: 2 });
    expect(ended(await scanned(folderOf(changed), library))).toMatchObject({
      how: 'failed',
      flaw: { code: 'record-lost', path: expect.stringContaining(above(log)) }
    });
    expect(ended(await scanned(folderOf(sample), library))).toMatchObject({ how: 'done' });
    expect(await kept(library)).toEqual(whole);
  });
});

/** What may happen to a disk between two visits; the same for the same seed. */
const CHANGES: Readonly<Record<string, (disk: Disk, chosen: (from: readonly string[]) => string) => void>> = {
  'a log written anew': (disk, chosen) => {
    const path = chosen([...disk.keys()]);
    disk.set(path, { bytes: disk.get(path)?.bytes ?? new Uint8Array(), modified: 7 });
  },
  'a log that grew': (disk, chosen) => {
    const path = chosen([...disk.keys()].filter((path) => /\.(LP|log|dat)$/.test(path)));
    const bytes = disk.get(path)?.bytes ?? new Uint8Array();
    disk.set(path, { bytes: Uint8Array.from([...bytes, ...bytes.subarray(0, 500)]), modified: 8 });
  },
  'a log that was cut': (disk, chosen) => {
    const path = chosen([...disk.keys()].filter((path) => /\.(LP|log|dat|html)$/.test(path)));
    const bytes = disk.get(path)?.bytes ?? new Uint8Array();
    disk.set(path, { bytes: bytes.slice(0, bytes.length / 2), modified: 9 });
  },
  'a file gone': (disk, chosen) => {
    disk.delete(chosen([...disk.keys()]));
  },
  'a file that nobody reads': (disk, chosen) => {
    disk.set(`${above(chosen([...disk.keys()]))}/note.xyz`, { bytes: new Uint8Array(3), modified: 1 });
  },
  'a folder gone': (disk, chosen) => {
    const folder = `${above(chosen([...disk.keys()].filter((path) => path.split('/').length > 3)))}/`;
    for (const path of [...disk.keys()]) if (path.startsWith(folder)) disk.delete(path);
  },
  'a merge under another name': (disk, chosen) => {
    const [, merge = ''] = /^(_kamoproc\/merge_[^/]+)\//.exec(chosen([...disk.keys()].filter(inMerge))) ?? [];
    for (const [path, file] of [...disk])
      if (path.startsWith(`${merge}/`)) {
        disk.delete(path);
        disk.set(path.replace(merge, `${merge}b`), file);
      }
  }
};
const inMerge = (path: string) => path.startsWith('_kamoproc/merge_');

describe('a rescan of a disk on which', () => {
  it.each(Object.keys(CHANGES))('%s', async (name) => {
    let seed = name.length;
    const chosen = (from: readonly string[]): string => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return from[seed % from.length] ?? '';
    };
    const library = await fresh();
    await scanned(folderOf(sample), library);
    const disk = new Map(sample);
    for (let round = 0; round < 2; round++) {
      CHANGES[name]?.(disk, chosen);
      const events = await scanned(folderOf(disk), library);
      expect(ended(events)).toMatchObject({ how: 'done' });
      const other = await fresh();
      await scanned(folderOf(disk), other);
      expect(await kept(library)).toEqual(await kept(other));
    }
  });
});
