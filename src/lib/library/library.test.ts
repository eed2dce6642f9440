import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import type { Beamtime, Merge } from '../beamtime/types';
import { Library, beamtimeId, openLibrary } from './library';
import type { KnownBeamtime } from './schema';
import { browserStores, memoryStores } from './stores';

const SCAN = { directories: 1, files: 2, bytesRead: 3, filesParsed: 1, partial: false };
const card = (id: string, lastOpened = '2026-01-01T00:00:00Z'): KnownBeamtime => ({
  id,
  name: id,
  source: 'folder',
  opened: '',
  counts: { pins: 0, samples: 0, processingRuns: 0, merges: 0, mergeRuns: 0, files: 2, unreadable: 0 },
  scan: SCAN,
  scannedAt: lastOpened,
  lastOpened,
  hasHandle: false
});
const merge = (path: string): Merge => ({
  path: relPath(path),
  sources: [],
  area: '_kamoproc',
  clustering: 'cc',
  sampleName: 'x',
  state: 'finished',
  trials: [],
  files: {}
});
const whole = (name: string): Beamtime => ({
  name,
  source: 'import',
  opened: ROOT,
  scan: SCAN,
  pins: [],
  processingRuns: [],
  merges: [merge('b_10'), merge('b_9')],
  unreadable: []
});

let name = '';
let count = 0;
beforeEach(() => {
  name = `library-${++count}`;
});

describe.each([
  ['in the browser', async () => openLibrary(name)],
  ['in memory', async () => new Library(memoryStores(), false)]
])('a library %s', (_, open) => {
  it('lists what it knows, last opened first', async () => {
    const library = await open();
    await library.keepCard(card('old', '2026-01-01T00:00:00Z'));
    await library.keepCard(card('new', '2026-02-01T00:00:00Z'));
    expect((await library.known()).map(({ id }) => id)).toEqual(['new', 'old']);
  });
  it('gives a beamtime back, rows in natural order', async () => {
    const library = await open();
    await library.keepWhole(card('a'), whole('a'));
    expect((await library.load('a'))?.merges.map(({ path }) => path)).toEqual(['b_9', 'b_10']);
    expect(await library.load('b')).toBeUndefined();
  });
  it('keeps beamtimes apart whose names begin alike', async () => {
    const library = await open();
    await library.keepWhole(card('a'), whole('a'));
    await library.keepWhole(card('ab'), { ...whole('ab'), merges: [merge('only')] });
    expect((await library.load('a'))?.merges).toHaveLength(2);
    await library.forget('a');
    expect(await library.load('a')).toBeUndefined();
    expect((await library.load('ab'))?.merges).toHaveLength(1);
  });
  it('keeps reads by directory', async () => {
    const library = await open();
    const read = { size: 1, modified: 2, format: 'xscale-lp', version: 1, problems: [] };
    await library.keepReads('a', [
      ['x', { 'XSCALE.LP': read }],
      ['y', {}]
    ]);
    expect(await library.reads('a', 'x')).toEqual({ 'XSCALE.LP': read });
    expect(await library.reads('a', 'z')).toBeUndefined();
    expect(await library.record('a', relPath('x/XSCALE.LP'))).toEqual(read);
    for (const path of ['x/constructor', 'z/XSCALE.LP', 'XSCALE.LP'])
      expect(await library.record('a', relPath(path))).toBeUndefined();
    expect((await library.keptPlaces('a')).directories).toHaveLength(2);
    await library.drop('a', { merges: [], folders: [], directories: ['x'] });
    expect(await library.keptPlaces('a')).toEqual({ merges: [], folders: [], directories: ['y'] });
  });
  it("keeps the user's own", async () => {
    const library = await open();
    await library.keepSetting('limits', { completeness: 80 });
    expect(await library.setting('limits')).toEqual({ completeness: 80 });
    expect(await library.setting('notes')).toBeUndefined();
  });
  it('changes a card, but makes none', async () => {
    const library = await open();
    await library.changeCard('a', { hasHandle: true });
    expect(await library.known()).toEqual([]);
    await library.keepCard(card('a'));
    await library.changeCard('a', { hasHandle: true });
    expect((await library.card('a'))?.hasHandle).toBe(true);
  });
});

describe('the names of entries', () => {
  it('are those of the beamtimes; a part and an archive stand apart from the whole', () => {
    expect(beamtimeId({ name: 'b', opened: ROOT, source: 'folder' })).toBe('b');
    expect(beamtimeId({ name: 'b', opened: relPath('_kamoproc'), source: 'folder' })).toBe('b:_kamoproc');
    expect(beamtimeId({ name: 'b', opened: ROOT, source: 'archive' })).toBe('b:archive');
  });
});

describe('a library written by an older version', () => {
  it('keeps its cards, which need the disk, and the settings; rows are dropped', async () => {
    const library = await openLibrary(name);
    await library.keepWhole(card('a'), whole('a'));
    await library.keepSetting('limits', 1);
    library.close();
    const upgraded = new Library(await browserStores(name, 99), true);
    expect(await upgraded.known()).toMatchObject([{ id: 'a', needsDisk: true }]);
    expect(await upgraded.load('a')).toBeUndefined();
    expect((await upgraded.keptPlaces('a')).merges).toEqual([]);
    expect(await upgraded.setting('limits')).toBe(1);
    upgraded.close();
  });
});

describe('a browser that keeps nothing', () => {
  it('gets a library in memory when the database cannot be opened', async () => {
    (await openDB(name, 1000)).close();
    const library = await openLibrary(name);
    expect(library.kept).toBe(false);
    await library.keepCard(card('a'));
    expect(await library.known()).toHaveLength(1);
  });
  it('goes on in memory when the disk is full', async () => {
    const full = memoryStores();
    full.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const library = new Library(full, true);
    await library.keepCard(card('a'));
    expect(library.kept).toBe(false);
    expect(await library.known()).toHaveLength(1);
  });
});
