/** What the library writes and what it takes back: forms that JSON has not, rows and cards of other versions, what an archive promised. */
import { describe, expect, it, test } from 'vitest';
import { decoded, encoded } from './cloned-json';
import { packTree } from './packed-tree';
import { promisedBy } from './promised';
import type { DirectoryListing, KnownBeamtime } from './schema';
import { isRow, rowsIn, wholeCard } from './whole-rows';

describe('a value through JSON and back', () => {
  test.each<[string, unknown]>([
    ['a text', 'abc 試料'],
    ['a number', 1.5],
    ['0', 0],
    ['-0', -0],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['true', true],
    ['null', null],
    ['nothing', undefined],
    ['an empty list', []],
    ['a list with nothing in it', [1, undefined, 3]],
    ['fields', { a: 1, b: { c: 'x' } }],
    ['a field of nothing', { a: undefined }],
    ['a date', new Date('2026-11-29T00:00:00Z')],
    [
      'a map',
      new Map<unknown, unknown>([
        [1, 'a'],
        ['b', new Map([[2, undefined]])]
      ])
    ],
    ['a set', new Set([1, 'a', NaN])],
    ['bytes', new Uint8Array([0, 1, 254, 255])],
    ['signed bytes', new Int8Array([-128, 127])],
    ['whole numbers of 16 bits', new Int16Array([-1, 32767])],
    ['whole numbers of 32 bits', new Int32Array([-1, 2 ** 31 - 1])],
    ['numbers', new Float64Array([0.1, NaN, -Infinity])],
    ['numbers of 32 bits', new Float32Array([0.5, -2])],
    ['no numbers', new Float64Array()],
    ['a name that is our word', { $form: 'Map', entries: 3 }],
    ['a name of every object', { constructor: 1, toString: 'x' }],
    ['deep', { rows: [{ at: new Float64Array([1]), seen: new Set(['a']) }] }]
  ])('%s', (_, value) => {
    expect(decoded(JSON.parse(JSON.stringify(encoded(value))))).toEqual(value);
  });
  it('-0 stays below 0', () => {
    expect(Object.is(decoded(JSON.parse(JSON.stringify(encoded(-0)))), -0)).toBe(true);
  });
  it('a part of a larger array is that part', () => {
    const part = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    expect(decoded(encoded(part))).toEqual(new Uint8Array([2, 3]));
  });
  test.each<[string, unknown]>([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['an error', new Error('x')],
    ['an expression', /x/],
    ['a view of bytes', new DataView(new ArrayBuffer(2))],
    ['bytes without a view', new ArrayBuffer(2)]
  ])('%s is none of ours', (_, value) => {
    expect(() => encoded(value)).toThrow(TypeError);
  });
  test.each(['Function', 'constructor', '__proto__', 'BigInt64Array', 7])(
    'the form %j is refused',
    (form) => {
      expect(() => decoded(JSON.parse(`{"$form":${JSON.stringify(form)},"is":"x"}`))).toThrow(TypeError);
    }
  );
});

describe('rows of the library', () => {
  test.each<[string, unknown, boolean]>([
    ['one with a path', { path: 'a' }, true],
    ['one of the root', { path: '' }, true],
    ['one without', { name: 'a' }, false],
    ['one whose path is no text', { path: 7 }, false],
    ['a text', 'a', false],
    ['null', null, false],
    ['nothing', undefined, false],
    ['a list', ['a'], false]
  ])('%s is a row: %s', (_, row, is) => {
    expect(isRow(row)).toBe(is);
  });
  test.each<[string, unknown, number]>([
    ['all of a list', [{ path: 'a' }, { path: 'b' }], 2],
    ['without what something else put there', [{ path: 'a' }, null, 'x', {}], 1],
    ['none of what is no list', { 0: { path: 'a' }, length: 1 }, 0],
    ['none of nothing', undefined, 0],
    ['none of a text', 'abc', 0]
  ])('%s', (_, stored, n) => {
    expect(rowsIn(stored as readonly unknown[] | undefined)).toHaveLength(n);
  });
});

describe('a card of the shelf', () => {
  const CARD: KnownBeamtime = {
    id: 'x',
    name: 'a',
    source: 'folder',
    opened: '' as KnownBeamtime['opened'],
    counts: { pins: 1, samples: 1, processingRuns: 1, merges: 1, mergeRuns: 1, files: 1, unreadable: 0 },
    scan: { directories: 1, files: 1, bytesRead: 1, filesParsed: 1, partial: false },
    hasHandle: false,
    scannedAt: '2026-11-29T00:00:00Z',
    lastOpened: '2026-11-29T00:00:00Z'
  };
  const { counts, scan, name, lastOpened, ...rest } = CARD;
  it('is as it was kept, under the id that it was found by', () => {
    expect(wholeCard('x', CARD)).toEqual(CARD);
    expect(wholeCard('y', CARD)?.id).toBe('y');
  });
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no name', { ...rest, counts, scan, lastOpened }],
    ['a name that is no text', { ...CARD, name: 7 }],
    ['no time', { ...rest, name, counts, scan }],
    ['no counts', { ...rest, name, scan, lastOpened }],
    ['a count that is no number', { ...CARD, counts: { ...counts, pins: '1' } }],
    ['no count of files', { ...CARD, counts: { pins: 1 } }],
    ['no figures of a scan', { ...rest, name, counts, lastOpened }]
  ])('with %s is none', (_, card) => {
    expect(wholeCard('x', card as KnownBeamtime | undefined)).toBeUndefined();
  });
  test.each<[string, unknown]>([
    ['date', 20240408],
    ['beamline', { a: 1 }],
    ['user', ['x']],
    ['partOf', 5],
    ['bytes', 'lots'],
    ['worst', { verdict: 'fail', message: 3 }],
    ['worst', { verdict: 'fail', message: { ja: '不一致' } }],
    ['worst', { message: { en: 'no MTZ' } }]
  ])('with a %s in another shape is shown without it', (field, value) => {
    expect(wholeCard('x', { ...CARD, [field]: value })).toEqual({ ...CARD, [field]: undefined });
  });
});

describe('what an archive holds and a disk does not', () => {
  const listing = (files: readonly string[], directories: readonly string[] = []): DirectoryListing => ({
    files,
    directories
  });
  const tree = (folders: Readonly<Record<string, readonly string[]>>) =>
    packTree(Object.entries(folders).map(([path, files]) => [path, listing(files)] as const));
  const archive = { archive: 'a.tar', tree: tree({ '': ['zoo.db'], m: ['merge.log', 'XSCALE.LP'] }) };
  test.each<[string, Readonly<Record<string, readonly string[]>> | undefined, readonly string[]]>([
    ['nothing where all is there', { '': ['zoo.db'], m: ['merge.log', 'XSCALE.LP'] }, []],
    ['nothing where more is there', { '': ['zoo.db', 'x'], m: ['merge.log', 'XSCALE.LP'], raw: ['a'] }, []],
    ['a file', { '': ['zoo.db'], m: ['XSCALE.LP'] }, ['m/merge.log']],
    ['a folder', { '': ['zoo.db'] }, ['m/merge.log', 'm/XSCALE.LP']],
    [
      'a file of this name elsewhere does not count',
      { '': ['zoo.db', 'merge.log'], m: ['XSCALE.LP'] },
      ['m/merge.log']
    ],
    ['all where there are no listings', undefined, ['m/merge.log', 'm/XSCALE.LP', 'zoo.db']]
  ])('%s', (_, disk, missing) => {
    const found = promisedBy(archive, disk && tree(disk));
    expect([...found.missing].sort()).toEqual([...missing].sort());
    expect([found.archive, found.files, found.count]).toEqual(['a.tar', 3, missing.length]);
  });
  it('names 200 at most and counts all', () => {
    const many = tree({ m: Array.from({ length: 450 }, (_, n) => `f${n}`) });
    const found = promisedBy({ archive: 'a.tar', tree: many }, undefined);
    expect([found.missing.length, found.count, found.files]).toEqual([200, 450, 450]);
  });
});
