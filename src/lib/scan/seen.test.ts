import { describe, expect, it, test } from 'vitest';
import { relPath, ROOT, type RelPath } from '../base/rel-path';
import { namesOf, type Entry } from '../disk/folder';
import type { CountedFrames } from './frames';
import { countFrames } from './frames';
import { framesToRead, Seen, type FileRead, type WayIn } from './seen';
import { standingOf } from './standing';
import { aBeamtime } from '../../../tests/support/model';

const WHOLE: WayIn = { way: 'picked', complete: true, opened: ROOT };
const p = relPath;
const file = (name: string): Entry => ({ name, kind: 'file' }) as Entry;
const folder = (name: string): Entry => ({ name, kind: 'directory' }) as Entry;
const read = (more: Partial<FileRead> = {}): FileRead => ({
  format: 'correct-lp',
  version: 1,
  size: 10,
  modified: 0,
  problems: [],
  ...more
});
/** `_kamoproc/a` with a log and three frames, `raw` and `_kamo_30deg` empty. */
function seen(way: Partial<WayIn> = {}): Seen {
  const all = new Seen({ ...WHOLE, ...way });
  all.addListing(ROOT, namesOf([folder('raw'), folder('_kamoproc'), folder('_kamo_30deg'), file('zoo.db')]));
  all.addListing(p('raw'), namesOf([]));
  all.addListing(p('_kamo_30deg'), namesOf([]));
  all.addListing(p('_kamoproc'), namesOf([folder('a')]));
  all.addListing(
    p('_kamoproc/a'),
    namesOf([file('CORRECT.LP'), file('x_00001.cbf'), file('x_00002.cbf'), file('x_00004.cbf')])
  );
  return all;
}

describe('what a scan has listed', () => {
  test.each<[string, string, boolean]>([
    ['a file', 'zoo.db', true],
    ['a file further down', '_kamoproc/a/CORRECT.LP', true],
    ['a frame', '_kamoproc/a/x_00002.cbf', true],
    ['a frame that is missing between others', '_kamoproc/a/x_00003.cbf', false],
    ['a frame beyond the last', '_kamoproc/a/x_00005.cbf', false],
    ['a frame with other digits', '_kamoproc/a/x_0002.cbf', false],
    ['a frame of another prefix', '_kamoproc/a/y_00002.cbf', false],
    ['a frame of another kind', '_kamoproc/a/x_00002.img', false],
    ['a file that is not there', '_kamoproc/a/INTEGRATE.LP', false],
    ['another spelling', '_kamoproc/a/correct.lp', false],
    ['a file in a folder that was not listed', 'other/CORRECT.LP', false],
    ['a folder is no file', '_kamoproc/a', false],
    ['a name of every object', '_kamoproc/a/constructor', false]
  ])('%s', (_, path, has) => {
    expect(seen().has(p(path))).toBe(has);
  });
  it('counts folders, each frame as a file, and what was parsed', () => {
    const all = seen();
    all.addRead(p('_kamoproc/a/CORRECT.LP'), read());
    expect(all.totals()).toEqual({ directories: 5, files: 5, filesParsed: 1 });
  });
  it('knows the processing areas in natural order', () => {
    const all = new Seen(WHOLE);
    all.addListing(
      ROOT,
      namesOf([folder('_kamo_10deg'), folder('raw'), folder('_kamo_2deg'), file('_kamo.txt')])
    );
    expect(all.areas).toEqual(['_kamo_2deg', '_kamo_10deg']);
    expect(new Seen(WHOLE).areas).toEqual([]);
  });
  it('walks folders from the top, in their order', () => {
    expect([...seen().directories(ROOT)]).toEqual(['', '_kamo_30deg', '_kamoproc', '_kamoproc/a', 'raw']);
    expect([...seen().directories(p('nowhere'))]).toEqual([]);
  });
  it('gives series with what is missing of them', () => {
    expect(seen().list(p('_kamoproc/a'))?.frames).toEqual([
      { prefix: 'x', extension: 'cbf', digits: 5, count: 3, first: 1, last: 4, missing: [3] }
    ]);
  });
});

describe('a path is absent', () => {
  test.each<[string, string, boolean]>([
    ['where the folder above was listed without it', 'gone', true],
    ['where a folder further up was listed without the next step', '_kamoproc/b/c/d', true],
    ['not where it was listed', '_kamoproc/a', false],
    ['not of the whole', '', false]
  ])('%s', (_, path, absent) => {
    expect(seen().isAbsent(p(path))).toBe(absent);
  });
  it('of which nothing above was listed nobody knows', () => {
    expect(new Seen(WHOLE).isAbsent(p('a/b'))).toBe(false);
  });
});

describe('a listing that says all', () => {
  test.each<[string, (all: Seen) => void, Partial<WayIn>, string, boolean]>([
    ['of a folder whose folders were all listed', () => undefined, {}, '_kamoproc', true],
    ['of the whole, once all was listed', () => undefined, {}, '', true],
    [
      'not while a folder below is not listed',
      (all) => all.addListing(p('raw'), namesOf([folder('b')])),
      {},
      'raw',
      false
    ],
    ['not of a folder that was never listed', () => undefined, {}, 'elsewhere', false],
    ['of what is not there, once the walk has ended', (all) => (all.complete = true), {}, 'elsewhere', true],
    ['not of an archive', () => undefined, { way: 'archive' }, '_kamoproc', false],
    ['not where the browser may leave names out', () => undefined, { complete: false }, '_kamoproc', false],
    ['not outside of what was opened', () => undefined, { opened: p('_kamoproc') }, 'raw', false],
    ['within what was opened', () => undefined, { opened: p('_kamoproc') }, '_kamoproc/a', true],
    ['not where names are missing', (all) => all.partly.add(p('_kamoproc/a')), {}, '_kamoproc', false],
    ['beside where names are missing', (all) => all.partly.add(p('_kamoproc/a')), {}, 'raw', true],
    [
      'not where the disk refused a folder',
      (all) => all.unread.add(p('_kamoproc/a')),
      {},
      '_kamoproc',
      false
    ],
    ['not below where the disk refused', (all) => all.unread.add(p('_kamoproc')), {}, '_kamoproc/a', false],
    ['beside where the disk refused', (all) => all.unread.add(p('_kamoproc/a')), {}, 'raw', true]
  ])('%s', (_, change, way, path, all) => {
    const one = seen(way);
    change(one);
    expect(one.listsAll(p(path))).toBe(all);
  });
});

describe('what was refused, and stands as it was read earlier', () => {
  it('is not unread', () => {
    const all = seen();
    all.unread.add(p('_kamoproc/b'));
    expect(all.isUnread(p('_kamoproc'))).toBe(true);
    all.restoreListing(p('_kamoproc/b'), { directories: [], files: ['CORRECT.LP'] });
    expect(all.isUnread(p('_kamoproc'))).toBe(false);
    expect(all.has(p('_kamoproc/b/CORRECT.LP'))).toBe(true);
  });
  it('is unread as long as one of two is', () => {
    const all = seen();
    all.unread.add(p('_kamoproc/b'));
    all.unread.add(p('_kamoproc/c'));
    all.restoreListing(p('_kamoproc/b'), { directories: [], files: [] });
    expect(all.isUnread(p('_kamoproc'))).toBe(true);
    expect(all.isUnread(p('_kamoproc/b'))).toBe(false);
  });
  it('has its frames by their first and last', () => {
    const all = seen();
    all.restoreListing(p('raw'), {
      directories: [],
      files: [],
      frames: [
        { prefix: 'y', extension: 'cbf', count: 10, first: 'y_00001.cbf', last: 'y_00010.cbf' },
        { prefix: 'odd', extension: 'cbf', count: 10, first: 'not a frame', last: 'y_00010.cbf' }
      ]
    });
    expect(all.has(p('raw/y_00010.cbf'))).toBe(true);
    expect(all.has(p('raw/y_00011.cbf'))).toBe(false);
    expect(all.list(p('raw'))?.frames).toHaveLength(1);
  });
});

describe('what was read', () => {
  const path = p('_kamoproc/a/CORRECT.LP');
  it('gives its record to those who ask for its format only', () => {
    const all = seen();
    all.addRead(path, read({ record: { isa: 20 } }));
    expect(all.record(path, 'correct-lp')).toEqual({ isa: 20 });
    expect(all.record(path, 'xscale-lp')).toBeUndefined();
    expect(all.record(p('other'), 'correct-lp')).toBeUndefined();
    expect([all.formatOf(path), all.size(path), all.wasRead(path)]).toEqual(['correct-lp', 10, true]);
    expect([all.formatOf(p('x')), all.size(p('x')), all.wasRead(p('x'))]).toEqual([
      undefined,
      undefined,
      false
    ]);
  });
  it('says why it failed, read or refused', () => {
    const all = seen();
    const failed = { line: 3, flaw: { code: 'cut-off' }, excerpt: '' } as const;
    all.addRead(path, read({ failed }));
    all.addRefused(p('_kamoproc/a/b'), { code: 'written', text: 'no' });
    expect(all.failure(path)).toEqual(failed);
    expect(all.failure(p('_kamoproc/a/b'))).toEqual({
      line: 0,
      flaw: { code: 'written', text: 'no' },
      excerpt: ''
    });
    expect(all.failure(p('zoo.db'))).toBeUndefined();
    expect([...all.opened(p('_kamoproc/a'))].sort()).toEqual(['CORRECT.LP', 'b']);
    expect(all.opened(p('raw')).size).toBe(0);
  });
  it('is given in natural order below a folder; files without a record are left out', () => {
    const all = seen();
    for (const name of ['run_10', 'run_2', 'run_1'])
      all.addRead(p(`_kamoproc/${name}/CORRECT.LP`), read({ record: { name } }));
    all.addRead(p('_kamoproc/run_3/CORRECT.LP'), read());
    all.addRead(p('other/CORRECT.LP'), read({ record: {} }));
    expect([...all.records('correct-lp', p('_kamoproc'))].map((one) => one.path)).toEqual([
      '_kamoproc/run_1/CORRECT.LP',
      '_kamoproc/run_2/CORRECT.LP',
      '_kamoproc/run_10/CORRECT.LP'
    ]);
  });
  it('is kept by the folder, of names that are there', () => {
    const all = seen();
    all.addRead(path, read());
    all.addRead(p('_kamoproc/a/x_00001.cbf'), read({ format: 'cbf-header' }));
    all.addRead(p('_kamoproc/a/gone'), read());
    expect(Object.keys(all.readsIn(p('_kamoproc/a')))).toEqual(['CORRECT.LP', 'x_00001.cbf']);
    expect(all.hasReads(p('_kamoproc/a'))).toBe(true);
    expect(all.hasReads(p('raw'))).toBe(false);
    expect([...all.reads()]).toHaveLength(3);
  });
});

describe('frames that are opened', () => {
  const counted = (from: number, to: number, extension: string): CountedFrames => {
    const names = Array.from(
      { length: to - from + 1 },
      (_, n) => `x_${String(from + n).padStart(6, '0')}.${extension}`
    );
    return countFrames(names).frames[0] ?? expect.unreachable();
  };
  test.each<[string, CountedFrames, number, number, number]>([
    ['every data file of an EIGER', counted(1, 36, 'h5'), 36, 1, 36],
    ['not more than 2000 of them', counted(1, 3000, 'h5'), 2000, 1, 3000],
    ['twelve single images, the first and the last among them', counted(5, 904, 'cbf'), 12, 5, 904],
    ['all of few', counted(1, 3, 'cbf'), 3, 1, 3],
    ['the only one', counted(7, 7, 'cbf'), 1, 7, 7]
  ])('%s', (_, frames, n, first, last) => {
    const numbers = framesToRead(frames);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([n, first, last]);
    expect(new Set(numbers).size).toBe(n);
  });
});

describe('a row of the library stands', () => {
  const row = (path: string, sources: readonly RelPath[] = []) => ({ path: p(path), sources });
  test.each<[string, (all: Seen) => void, boolean, ReturnType<typeof row>, boolean, boolean]>([
    ['where the walk did not come to its end', () => undefined, false, row('gone'), false, true],
    ['not where it is no longer on the disk', () => undefined, true, row('gone'), false, false],
    [
      'not where its folder was listed and made no row',
      () => undefined,
      true,
      row('_kamoproc/a'),
      false,
      false
    ],
    [
      'where its folder was refused',
      (all) => all.unread.add(p('_kamoproc/a')),
      true,
      row('_kamoproc/a'),
      false,
      true
    ],
    [
      'where one of its files was refused',
      (all) => all.unread.add(p('raw/log')),
      true,
      row('gone', [p('raw/log')]),
      false,
      true
    ],
    [
      'where it stands as it was read',
      (all) => all.restored.add(p('_kamoproc/a')),
      true,
      row('_kamoproc/a'),
      false,
      true
    ],
    ['a new one is better', () => undefined, true, row('_kamoproc/a'), true, false],
    [
      'a new one of half the files is not',
      (all) => all.unread.add(p('_kamoproc/a/x')),
      true,
      row('_kamoproc/a'),
      true,
      true
    ]
  ])('%s', (_, change, everywhere, one, isMade, stands) => {
    const all = seen();
    change(all);
    const { stands: asked, pinsStand } = standingOf(aBeamtime(), all, everywhere);
    expect(asked(one, isMade)).toBe(stands);
    expect(pinsStand).toBe(!everywhere);
  });
});
