import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../tests/support/recipe';
import { relPath, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from '../disk/folder';
import { memoryFolder, type MemoryFiles } from '../disk/memory-folder';
import type { Library } from '../library/library';
import { memoryLibrary, openLibrary } from '../library/open-library';
import { unpackAt } from '../library/packed-tree';
import { storedSize } from '../library/stored-size';
import { checkFrames } from './check-frames';
import type { ScanEvent } from './events';
import { openBeamtime } from './open-beamtime';

const DISK = `
_kamoproc/
  merge_blend_2.2S_lysA/
    multi_merge.log: Inspecting data for lysA\\n
    blend_3.03A_final/
      cluster_summary.dat: # d_min= 3.030 A\\n
      cluster_0003/
        run_01/
          XSCALE.LP: nothing of XSCALE in here\\n
    input_files/
      XSCALE.LP: a copy that nobody reads\\n
  CPS1012-01/
    data00/
      cry00_1-100/
        CORRECT.LP: cut before its first table\\n
CPS1012-01/
  scan00/
  data00/
    cry00_master.h5: not HDF5
    cry00_#####.cbf #1-100
    OVERWRITTEN_200714-120000/
      old_#####.cbf #1-100
`;
const NAME = '200714_BL45XU_userA';
let libraries = 0;

async function run(
  folder: Folder,
  options: { library?: Library; signal?: AbortSignal; seen?: (event: ScanEvent) => void } = {}
): Promise<ScanEvent[]> {
  const events: ScanEvent[] = [];
  const library = options.library ?? (await openLibrary(`scan-${++libraries}`));
  const signal = options.signal ?? new AbortController().signal;
  for await (const event of openBeamtime(folder, { library, signal, mounted: () => undefined })) {
    events.push(event);
    options.seen?.(event);
  }
  return events;
}
const of = <Kind extends ScanEvent['kind']>(events: readonly ScanEvent[], kind: Kind) =>
  events.filter((event): event is Extract<ScanEvent, { kind: Kind }> => event.kind === kind);
const ended = (events: readonly ScanEvent[]) => of(events, 'ended').at(-1);
const disk = (files: MemoryFiles = filesOf(DISK), modified = 1) => memoryFolder(NAME, files, modified);

/** A folder that notes what is read of it, and refuses what it is told to. */
function watched(folder: Folder, refuse: readonly string[] = []): Folder & { readonly opened: RelPath[] } {
  const opened: RelPath[] = [];
  const check = (path: RelPath) => {
    if (refuse.includes(path)) throw new DiskError('not-readable', path);
  };
  return {
    ...folder,
    opened,
    async list(path) {
      check(path);
      return folder.list(path);
    },
    async read(path) {
      check(path);
      opened.push(path);
      return folder.read(path);
    }
  };
}

describe('a scan', () => {
  it('says what it opened, gives rows, and ends', async () => {
    const events = await run(disk());
    expect(events[0]).toMatchObject({
      kind: 'opened',
      id: NAME,
      beamtime: { name: NAME, date: '2020-07-14' }
    });
    expect(of(events, 'merges')[0]?.merges[0]).toMatchObject({
      path: '_kamoproc/merge_blend_2.2S_lysA',
      sampleName: 'lysA'
    });
    expect(of(events, 'processing-runs')[0]?.processingRuns[0]).toMatchObject({
      prefix: 'cry00',
      lastFrame: 100
    });
    expect(events.at(-1)).toMatchObject({ kind: 'ended', how: 'done', kept: true, scan: { partial: false } });
  });
  it('counts single images and opens a few of them, and skips what was moved aside', async () => {
    const folder = watched(disk());
    const events = await run(folder);
    expect(ended(events)?.scan.files).toBe(2 + 1 + 1 + 1 + 1 + 100);
    expect(folder.opened.filter((path) => path.endsWith('.cbf')).length).toBe(12);
    expect(events.some((event) => JSON.stringify(event).includes('OVERWRITTEN'))).toBe(false);
  });
  it('opens no file that it does not parse', async () => {
    const folder = watched(disk());
    const events = await run(folder);
    expect(folder.opened).toHaveLength(ended(events)?.scan.filesParsed ?? -1);
    expect(folder.opened).not.toContain('_kamoproc/merge_blend_2.2S_lysA/input_files/XSCALE.LP');
  });
  it('reads processed results first and raw data last', async () => {
    const folder = watched(disk());
    await run(folder);
    const at = (part: string) => folder.opened.findIndex((path) => path.includes(part));
    expect(at('merge_blend')).toBeLessThan(at('_kamoproc/CPS1012-01'));
    expect(at('_kamoproc/CPS1012-01')).toBeLessThan(at('master.h5'));
  });
  it('reports a broken file with its place and goes on', async () => {
    const events = await run(disk());
    const unreadable = of(events, 'unreadable').flatMap((event) => event.unreadable);
    expect(unreadable.find(({ path }) => path.endsWith('XSCALE.LP'))).toMatchObject({
      format: 'xscale-lp',
      severity: 'error',
      line: expect.any(Number) as number
    });
    expect(ended(events)?.how).toBe('done');
  });
  it('reports a refused folder, goes on, and calls itself partial', async () => {
    const refused = '_kamoproc/merge_blend_2.2S_lysA/blend_3.03A_final';
    const events = await run(watched(disk(), [refused]));
    expect(of(events, 'unreadable').flatMap((event) => event.unreadable)).toContainEqual(
      expect.objectContaining({ path: refused, line: 0, severity: 'error' })
    );
    expect(ended(events)).toMatchObject({
      how: 'incomplete',
      scan: { partial: true, unlisted: { folders: [refused], count: 1, files: 0 } }
    });
  });
  it('keeps the problems of one file in one event', async () => {
    const events = await run(disk());
    const firsts = of(events, 'unreadable').map((event) => new Set(event.unreadable.map(({ path }) => path)));
    const all = firsts.flatMap((paths) => [...paths]);
    expect(new Set(all).size).toBe(all.length);
  });
  it('of a folder that is no beamtime says what it saw', async () => {
    const events = await run(memoryFolder('photos', { 'a.jpg': '' }));
    expect(events[0]).toEqual({ kind: 'not-a-beamtime', folder: 'photos', inside: [], saw: ['a.jpg'] });
    expect(events).toHaveLength(2);
  });
  it('of a folder that vanished fails with the fault that the disk gave', async () => {
    const events = await run(watched(disk(), ['']));
    expect(ended(events)).toMatchObject({
      how: 'failed',
      flaw: { code: 'refused', fault: 'not-readable' }
    });
  });
});

/** An EIGER data file of which only the superblock is there: it says that it ends at byte `end`. */
function superblock(end: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 2, 8]);
  new DataView(bytes.buffer).setBigUint64(28, BigInt(end), true);
  return bytes;
}

describe('image files', () => {
  const FRAMES = {
    '_kamoproc/CPS1012-01/data00/cry00_1-400/XDS.INP': '',
    'CPS1012-01/scan00/2d/2d_onlyhits.h5': superblock(64),
    'CPS1012-01/data00/cry00_data_000001.h5': superblock(64),
    'CPS1012-01/data00/cry00_data_000002.h5': superblock(65),
    'CPS1012-01/data00/cry00_data_000003.h5': '',
    'CPS1012-01/data00/cry00_data_000004.h5': 'an error page of a server',
    'CPS1012-01/data00/cry00_data_000005.h5': superblock(64),
    'js/later.html': ''
  };
  const rowsOf = (events: readonly ScanEvent[]) => of(events, 'pins').flatMap(({ pins }) => pins);

  it('are judged after everything else, every EIGER file of them', async () => {
    const folder = watched(disk(FRAMES), ['CPS1012-01/data00/cry00_data_000005.h5']);
    const events = await run(folder);
    expect(folder.opened.slice(-5).every((path) => path.endsWith('.h5'))).toBe(true);
    expect(rowsOf(events).at(-1)?.collections[0]?.damagedFiles).toEqual([
      { name: 'cry00_data_000002.h5', why: 'truncated' },
      { name: 'cry00_data_000003.h5', why: 'empty' },
      { name: 'cry00_data_000004.h5', why: 'foreign' },
      { name: 'cry00_data_000005.h5', why: 'unreadable' }
    ]);
  });
  it('do not keep the rows of the pins waiting, and can be left out by stopping', async () => {
    const stop = new AbortController();
    const folder = watched(disk(FRAMES));
    const slow: Folder = {
      ...folder,
      async read(path) {
        if (path.endsWith('.h5')) await new Promise((resolve) => setTimeout(resolve, 5));
        return folder.read(path);
      }
    };
    const events = await run(slow, {
      signal: stop.signal,
      seen: ({ kind }) => {
        if (kind === 'pins') stop.abort();
      }
    });
    expect(rowsOf(events)[0]).toMatchObject({ path: 'CPS1012-01', measured: true });
    expect(rowsOf(events).at(-1)?.collections[0]?.damagedFiles).toBeUndefined();
    expect(ended(events)?.how).toBe('stopped');
  });
  it('are not judged again on a second visit', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    await run(disk(FRAMES), { library });
    const again = await run(disk(FRAMES), { library });
    expect(of(again, 'progress').at(-1)?.progress.parsed).toBe(0);
    const [pin] = (await library.load(NAME))?.pins ?? [];
    expect(pin?.collections[0]?.damagedFiles).toHaveLength(3);
  });
  it('are all judged on request', async () => {
    const images = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`A-01/data00/x_${String(n + 1).padStart(5, '0')}.cbf`, ''])
    );
    const folder = disk({ ...FRAMES, ...images });
    const { signal } = new AbortController();
    expect(await checkFrames(folder, relPath('A-01'), signal)).toMatchObject({ files: 100, whole: true });
    expect((await checkFrames(folder, relPath('A-01'), signal)).damaged).toHaveLength(100);
    expect(await checkFrames(folder, relPath('CPS1012-01'), signal)).toEqual({
      files: 6,
      whole: true,
      damaged: [
        { path: 'CPS1012-01/data00/cry00_data_000002.h5', why: 'truncated' },
        { path: 'CPS1012-01/data00/cry00_data_000003.h5', why: 'empty' },
        { path: 'CPS1012-01/data00/cry00_data_000004.h5', why: 'foreign' }
      ]
    });
    expect(await checkFrames(folder, relPath('A-01'), AbortSignal.abort())).toMatchObject({ whole: false });
  });
});

describe('cancelling', () => {
  it('leaves the disk alone and keeps what was read', async () => {
    const stop = new AbortController();
    const pins = Array.from({ length: 60 }, (_, n) => `_kamoproc/CPS1012-${n + 10}/data00/x_1-9/XDS.INP`);
    const folder = watched(disk({ ...filesOf(DISK), ...Object.fromEntries(pins.map((path) => [path, ''])) }));
    let listedAfter = 0;
    const slow: Folder = {
      ...folder,
      async list(path) {
        if (stop.signal.aborted) listedAfter++;
        await new Promise((resolve) => setTimeout(resolve, 1));
        return folder.list(path);
      }
    };
    const library = await openLibrary(`scan-${++libraries}`);
    const events = await run(slow, {
      library,
      signal: stop.signal,
      seen: (event) => {
        if (event.kind === 'merges') stop.abort();
      }
    });
    expect(listedAfter).toBe(0);
    expect(ended(events)).toMatchObject({ how: 'stopped', scan: { partial: true } });
    expect((await library.load(NAME))?.merges).toHaveLength(1);
    expect((await library.card(NAME))?.scan.partial).toBe(true);
  });
});

describe('a second visit', () => {
  it('needs no disk to show what was read', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    const events = await run(disk(), { library });
    const known = await library.load(NAME);
    expect(known).toMatchObject({ name: NAME, date: '2020-07-14', opened: '', source: 'folder' });
    expect(known?.merges).toEqual(of(events, 'merges').at(-1)?.merges);
    expect(await library.known()).toMatchObject([
      { id: NAME, counts: { merges: 1, processingRuns: 1 }, hasHandle: false }
    ]);
    const tree = await library.tree(NAME);
    expect(tree && unpackAt(tree, tree.paths.indexOf('CPS1012-01/data00'))).toMatchObject({
      directories: [],
      files: ['cry00_master.h5'],
      frames: [
        { prefix: 'cry00', extension: 'cbf', count: 100, first: 'cry00_00001.cbf', last: 'cry00_00100.cbf' }
      ]
    });
  });
  it('says on the shelf how much room it takes: as much as its entries of the database', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    await run(disk(), { library });
    // By the size of each value that stored-size.test holds against V8: V8 itself writes the same text in one byte or two a letter, as it came by it.
    let written = 0;
    for (const store of ['listings', 'reads', 'merges', 'processing-runs', 'pins'] as const)
      for (const [, value] of await library.stores.entries(store, NAME)) written += storedSize(value);
    const { bytes = 0 } = (await library.card(NAME)) ?? {};
    // Without the names under which rows and records stand together.
    expect(bytes / written).toBeGreaterThan(0.9);
    expect(bytes / written).toBeLessThan(1.02);
    await run(disk(), { library });
    expect((await library.card(NAME))?.bytes).toBe(bytes);
  });
  it('of a disk that did not change writes no listings and weighs nothing anew; of one that did, it does', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    const { keepTree, changeCard } = library;
    let [trees, weighed] = [0, 0];
    library.keepTree = (...of) => {
      trees++;
      return keepTree.apply(library, of);
    };
    library.changeCard = (id, change) => {
      if ('bytes' in change) weighed++;
      return changeCard.call(library, id, change);
    };
    await run(disk(), { library });
    expect([trees, weighed]).toEqual([1, 1]);
    await run(disk(), { library });
    expect([trees, weighed]).toEqual([1, 1]);
    // A name that no format knows, then one name less and nothing read anew.
    await run(disk({ ...filesOf(DISK), 'note.xyz': '' }), { library });
    await run(disk(), { library });
    expect([trees, weighed]).toEqual([3, 3]);
    // Only a record differs, not the tree.
    await run(disk(filesOf(DISK), 2), { library });
    expect([trees, weighed]).toEqual([3, 4]);
    // Cut off before it was weighed: no size is told, and the next scan weighs though nothing changed.
    library.changeCard = () => Promise.reject(new Error('gone'));
    await run(disk({ ...filesOf(DISK), 'note.xyz': '' }, 2), { library });
    expect((await library.card(NAME))?.bytes).toBeUndefined();
    library.changeCard = changeCard;
    await run(disk({ ...filesOf(DISK), 'note.xyz': '' }, 2), { library });
    expect((await library.card(NAME))?.bytes).toBeGreaterThan(0);
  });
  it('whose room cannot be weighed has ended well, once, and says what failed', async () => {
    const library = memoryLibrary();
    library.changeCard = () => Promise.reject(new Error('no card'));
    const events = await run(disk(), { library });
    expect(of(events, 'ended').map(({ how }) => how)).toEqual(['done']);
    expect(events.at(-1)).toEqual({ kind: 'fault', flaw: { code: 'written', text: 'no card' } });
    expect((await library.load(NAME))?.merges).toHaveLength(1);
  });
  it('of a disk that did not change makes no row; what changed is told as it is read', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    const first = await run(disk(), { library });
    const rowsIn = (events: readonly ScanEvent[]) =>
      events.flatMap((event) =>
        event.kind === 'merges' || event.kind === 'processing-runs' || event.kind === 'pins' ? event.kind : []
      );
    // Pins are made before the images are looked at as well.
    expect(rowsIn(first).length).toBeGreaterThan(3);
    const again = await run(disk(), { library });
    expect(rowsIn(again)).toEqual([]);

    const log = '_kamoproc/merge_blend_2.2S_lysA/multi_merge.log';
    const changed = await run(disk({ ...filesOf(DISK), [log]: 'Inspecting data for lysozyme\n' }), {
      library
    });
    const told = changed.findIndex(({ kind }) => kind === 'merges');
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(
      changed.findIndex((event) => event.kind === 'progress' && event.progress.phase === 'finishing')
    );
  });
  it('parses only files that changed', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    const first = await run(disk(), { library });
    const again = await run(disk(), { library });
    expect(of(again, 'progress').at(-1)?.progress).toMatchObject({
      parsed: 0,
      kept: ended(first)?.scan.filesParsed
    });
    expect(ended(again)?.scan.bytesRead).toBe(0);
    const newer = await run(disk(filesOf(DISK), 2), { library });
    expect(of(newer, 'progress').at(-1)?.progress.kept).toBe(0);
  });
  it('says which rows are gone, and forgets them', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    await run(disk(), { library });
    const left = Object.fromEntries(
      Object.entries(filesOf(DISK)).filter(([path]) => !path.includes('merge_'))
    );
    const events = await run(disk(left), { library });
    expect(of(events, 'gone').flatMap(({ paths }) => paths)).toContain('_kamoproc/merge_blend_2.2S_lysA');
    expect((await library.load(NAME))?.merges).toEqual([]);
    const { directories } = await library.keptPlaces(NAME);
    expect(directories.some((directory) => directory.includes('merge_'))).toBe(false);
  });
  it('of a part of a beamtime leaves the whole alone', async () => {
    const library = await openLibrary(`scan-${++libraries}`);
    await run(disk(), { library });
    await run(memoryFolder('_kamoproc', { 'merge_blend_2.2S_other/multi_merge.log': '' }), { library });
    expect((await library.known()).map(({ id }) => id).sort()).toEqual([NAME, '_kamoproc:_kamoproc']);
    expect((await library.load(NAME))?.merges[0]?.sampleName).toBe('lysA');
  });
  it('is not possible where the browser keeps nothing; the scan says so', async () => {
    const events = await run(disk(), { library: memoryLibrary() });
    expect(ended(events)).toMatchObject({ how: 'done', kept: false });
  });
});

describe('a folder with several beamtimes', () => {
  const two = memoryFolder('disk', { 'a/_kamoproc/': '', 'b/_kamoproc/': '' });
  it('asks which, and opens the chosen one', async () => {
    expect((await run(two))[0]).toMatchObject({ kind: 'not-a-beamtime', inside: ['a', 'b'] });
    const library = await openLibrary(`scan-${++libraries}`);
    const signal = new AbortController().signal;
    let mounted: Folder | undefined;
    const opening = { library, signal, inside: 'b', mounted: (folder: Folder) => (mounted = folder) };
    const events: ScanEvent[] = [];
    for await (const event of openBeamtime(two, opening)) events.push(event);
    expect(events[0]).toMatchObject({ kind: 'opened', id: 'b', picked: 'disk' });
    expect(await mounted?.list(relPath(''))).toEqual([{ name: '_kamoproc', kind: 'directory' }]);
  });
});
