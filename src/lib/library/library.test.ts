import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import type { Beamtime, Merge } from '../beamtime/types';
import { beamtimeId } from './beamtime-id';
import { Library } from './library';
import { memoryLibrary, openLibrary } from './open-library';
import type { KnownBeamtime } from './schema';
import { LIBRARY_VERSION } from './steps';
import { browserStores, type Stores } from './stores';

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
  ['in memory', async () => memoryLibrary()]
])('a library %s', (_, open) => {
  it('lists what it knows, last opened first', async () => {
    const library = await open();
    await library.keepCard(card('old', '2026-01-01T00:00:00Z'));
    await library.keepCard(card('new', '2026-02-01T00:00:00Z'));
    expect((await library.known()).map(({ id }) => id)).toEqual(['new', 'old']);
  });
  it('keeps small copies of pictures, which go with their beamtime', async () => {
    const library = await open();
    const picture = {
      size: 9229,
      modified: 7,
      type: 'image/jpeg',
      bytes: new Uint8Array([1, 2, 3]),
      width: 64,
      height: 48
    };
    const path = relPath('CPS1012-01/before.ppm');
    for (const id of ['a', 'b']) {
      await library.keepCard(card(id));
      await library.pictures.keep(id, path, picture);
    }
    expect(await library.pictures.picture('a', path)).toEqual(picture);
    expect([...(await library.pictures.kept('a'))]).toEqual([[path, { bytes: 3, size: 9229, modified: 7 }]]);
    await library.forget('a');
    expect(await library.pictures.picture('a', path)).toBeUndefined();
    expect(await library.pictures.picture('b', path)).toEqual(picture);
    await library.pictures.drop('b', [path]);
    expect((await library.pictures.kept('b')).size).toBe(0);
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
  it.each(['lasting', 'held'])(
    'gives the reads of a folder and those below it, and of no other: %s',
    async (how) => {
      const library = how === 'held' ? memoryLibrary() : await open();
      const read = { size: 1, modified: 2, format: 'xscale-lp', version: 1, problems: [] };
      const folders = ['a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/b-2', 'a/b.c', 'a/bc', 'b'];
      for (const id of ['one', 'one more'])
        await library.keepReads(
          id,
          folders.map((folder) => [folder, { 'XSCALE.LP': read }])
        );
      expect([...(await library.readsBelow('one', 'a/b')).keys()]).toEqual(['a/b', 'a/b/c', 'a/b/c/d']);
      expect((await library.readsBelow('one', 'a/x')).size).toBe(0);
      library.close();
    }
  );
  it("keeps the user's own", async () => {
    const library = await open();
    await library.own.keepSetting('ranking', { way: 'weights' });
    expect(await library.own.setting('ranking')).toEqual({ way: 'weights' });
    expect(await library.own.setting('notes')).toBeUndefined();
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

/** A database of a browser that has no more room: what is read is read, nothing is written. */
async function full(): Promise<Stores & { room: boolean }> {
  const stores = await browserStores(name);
  const limited = { ...stores, room: true };
  const needsRoom =
    <Given extends unknown[], T>(act: (...given: Given) => Promise<T>) =>
    (...given: Given): Promise<T> =>
      limited.room ? act(...given) : Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  limited.put = needsRoom(stores.put) as Stores['put'];
  limited.change = needsRoom(stores.change) as Stores['change'];
  return limited;
}

describe('a browser without room', () => {
  it('goes on with what it has, holds what is new, says so, and writes it when there is room', async () => {
    const stores = await full();
    const library = new Library(stores);
    const troubles: unknown[] = [];
    library.onTrouble((trouble) => troubles.push(trouble));
    await library.keepWhole(card('a'), whole('a'));
    await library.own.changeJudgement('a', 'run_01', () => ({ path: 'run_01', verdict: 'accept', at: '1' }));
    stores.room = false;
    await library.own.changeJudgement('a', 'run_02', () => ({ path: 'run_02', verdict: 'reject', at: '2' }));
    await library.keepCard(card('b'));
    expect([library.kept, library.trouble, troubles]).toEqual([false, 'full', ['full']]);
    expect((await library.known()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect((await library.load('a'))?.merges).toHaveLength(2);
    expect(await library.own.judgements('a')).toMatchObject([{ verdict: 'accept' }, { verdict: 'reject' }]);
    stores.room = true;
    await library.forget('b');
    expect([library.kept, troubles]).toEqual([true, ['full', undefined]]);
    library.close();
    const next = await openLibrary(name);
    expect(await next.own.judgements('a')).toMatchObject([{ verdict: 'accept' }, { verdict: 'reject' }]);
    expect((await next.known()).map(({ id }) => id)).toEqual(['a']);
    next.close();
  });
  it('changes what is only held again, and takes it away', async () => {
    const stores = await full();
    const library = new Library(stores);
    await library.own.changeJudgement('a', 'run_01', () => ({ path: 'run_01', verdict: 'accept', at: '1' }));
    stores.room = false;
    const say = (verdict: string) =>
      library.own.changeJudgement('a', 'run_01', (old) => ({
        path: 'run_01',
        verdict,
        note: JSON.stringify(old),
        at: '2'
      }));
    await say('reject');
    expect((await say('unsure'))?.note).toContain('reject');
    await library.own.changeJudgement('a', 'run_01', () => undefined);
    expect(await library.own.judgements('a')).toEqual([]);
    library.close();
  });
  it('loses no change of two at once where nothing can be kept', async () => {
    const library = memoryLibrary();
    const add = (part: string) =>
      library.own.changeJudgement('a', 'run_01', (old) => ({
        path: 'run_01',
        note: `${(old as { note?: string } | undefined)?.note ?? ''}${part}`,
        at: '1'
      }));
    await Promise.all(['a', 'b', 'c'].map(add));
    expect(await library.own.judgements('a')).toMatchObject([{ note: 'abc' }]);
  });
  it('throws what is our own fault', async () => {
    const library = await openLibrary(name);
    await expect(library.own.keepSetting('x', () => 1)).rejects.toThrow(/clone/);
    library.close();
  });
});

describe('a database that is not to be had', () => {
  it('written by a newer version: it is left whole, and the library lives in memory', async () => {
    const newer = await openDB(name, 1000, { upgrade: (db) => void db.createObjectStore('beamtimes') });
    await newer.put('beamtimes', { id: 'a' }, 'a');
    newer.close();
    const library = await openLibrary(name);
    expect([library.kept, library.trouble]).toEqual([false, 'newer']);
    await library.keepCard(card('b'));
    expect(await library.known()).toHaveLength(1);
    const untouched = await openDB(name);
    expect([untouched.version, await untouched.getAllKeys('beamtimes')]).toEqual([1000, ['a']]);
    untouched.close();
  });
  it('held open by an older version: it is told, and waited for', async () => {
    const older = await openDB(name, LIBRARY_VERSION - 1, {
      upgrade: (db) => void ['settings'].map((store) => db.createObjectStore(store))
    });
    let blocked = 0;
    const opening = openLibrary(name, { onblocked: () => blocked++ });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(blocked).toBe(1);
    older.close();
    const library = await opening;
    expect(library.kept).toBe(true);
    library.close();
  });
  it('wanted by a newer version while it is open: it stands aside and says so', async () => {
    const library = await openLibrary(name);
    await library.keepCard(card('a'));
    const newer = await openDB(name, 1000);
    expect(library.trouble).toBe('closed');
    await library.keepCard(card('b'));
    expect((await library.known()).map(({ id }) => id)).toEqual(['b']);
    newer.close();
  });
});

describe('cards that something else damaged', () => {
  it('are left out, and the others shown', async () => {
    const library = await openLibrary(name);
    await library.keepCard(card('a'));
    const other = await openDB(name);
    for (const [key, value] of [
      ['b', null],
      ['c', { ...card('c'), counts: undefined }],
      ['d', 7],
      ['e', { ...card('e'), lastOpened: 3 }],
      ['f', { ...card('f'), scan: undefined }]
    ] as const)
      await other.put('beamtimes', value, key);
    other.close();
    expect((await library.known()).map(({ id }) => id)).toEqual(['a']);
    expect(await library.card('c')).toBeUndefined();
    expect(await library.load('c')).toBeUndefined();
    library.close();
  });
});
