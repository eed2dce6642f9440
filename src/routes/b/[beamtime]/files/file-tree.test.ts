import { expect, it } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { packTree } from '$lib/library/packed-tree';
import type { DirectoryListing } from '$lib/library/schema';
import { isInRow } from './series-row';
import { FileTree, filesIn, foldersAbove, type FileFilter, type FileOrder, type TreeRow } from './file-tree';

const listings: (readonly [string, DirectoryListing])[] = [
  [
    '',
    {
      directories: ['_kamoproc', 'CPS1012-06'],
      files: ['zoo.csv'],
      known: [{ name: 'zoo.csv', format: 'sheet', size: 10, state: 'unreadable' }]
    }
  ],
  ['CPS1012-06', { directories: ['data00'], files: [] }],
  [
    'CPS1012-06/data00',
    {
      directories: [],
      files: ['cry00.h5'],
      frames: [
        {
          ...{ prefix: 'cry00', extension: 'h5', count: 36, missing: [7] },
          ...{ first: 'cry00_000001.h5', last: 'cry00_000037.h5' }
        }
      ]
    }
  ],
  ['_kamoproc', { directories: [], files: ['report.html'] }]
];
const tree = new FileTree(packTree(listings), ['_kamoproc/report.html']);

function found(of: FileTree, filter: Partial<FileFilter>, order: FileOrder = 'name'): readonly TreeRow[] {
  const search = of.search({ text: '', format: '', state: '', ...filter }, order);
  for (let step = search.next(); ; step = search.next()) if (step.done === true) return step.value;
}

it('shows folders before files, and the frames of a prefix as one row', () => {
  const rows = tree.rows(new Set(['CPS1012-06', 'CPS1012-06/data00']));
  expect(rows.map(({ name, depth }) => `${' '.repeat(depth)}${name}`)).toEqual([
    '_kamoproc',
    'CPS1012-06',
    ' data00',
    '  cry00_*.h5',
    '  cry00.h5',
    'zoo.csv'
  ]);
});

it('says what a folder is, and the state of each file', () => {
  const rows = tree.rows(new Set(['_kamoproc']));
  expect(rows.find(({ name }) => name === 'CPS1012-06')?.place).toBe('pin');
  expect(rows.find(({ name }) => name === 'zoo.csv')?.state).toBe('unreadable');
  expect(rows.find(({ name }) => name === 'report.html')?.state).toBe('unreadable');
});

it('finds files by words of their path, by format and by state', () => {
  const paths = (filter: Partial<FileFilter>): string[] => found(tree, filter).map(({ path }) => path);
  expect(paths({ text: 'cps .h5' })).toEqual(['CPS1012-06/data00/cry00_*.h5', 'CPS1012-06/data00/cry00.h5']);
  expect(paths({ format: 'sheet' })).toEqual(['zoo.csv']);
  expect(paths({ state: 'unreadable' })).toEqual(['zoo.csv', '_kamoproc/report.html']);
});

it('puts the largest file first or formats together, what is not known last, folders always before files', () => {
  const sized = new FileTree(
    packTree([
      [
        '',
        {
          directories: ['data'],
          files: ['a.txt', 'b.LP', 'c.log', 'd.LP'],
          known: [
            { name: 'b.LP', format: 'xscale-lp', size: 5, state: 'read' },
            { name: 'c.log', format: 'merge-log', size: 70, state: 'read' },
            { name: 'd.LP', format: 'correct-lp', size: 6, state: 'read' }
          ]
        }
      ]
    ]),
    []
  );
  const names = (order: FileOrder): string =>
    sized
      .rows(new Set(), order)
      .map(({ name }) => name)
      .join(' ');
  expect(names('name')).toBe('data a.txt b.LP c.log d.LP');
  expect(names('size')).toBe('data c.log d.LP b.LP a.txt');
  expect(names('format')).toBe('data d.LP c.log b.LP a.txt');
  const all = found(sized, {}, 'size');
  expect(all.map(({ name }) => name)).toEqual(['c.log', 'd.LP', 'b.LP', 'a.txt']);
});

it('names the folders that have to be unfolded to see a file', () => {
  expect(foldersAbove(relPath('a/b/c.log'))).toEqual(['a', 'a/b']);
});

it('counts each image of a series as a file, as the scan does', () => {
  expect(tree.files).toBe(1 + 1 + 36 + 1);
  expect(filesIn(found(tree, {}))).toBe(39);
  expect(filesIn(found(tree, { text: 'cry00_' }))).toBe(36);
});

it('finds one of the frames of a prefix by its name, where it is there', () => {
  const paths = (text: string): string[] => found(tree, { text }).map(({ path }) => path);
  const file = 'CPS1012-06/data00/cry00_000036.h5';
  for (const text of ['cry00_000036', '00036.h5', '36.h5', 'data00 cry00_000036.h5', file])
    expect(paths(text)).toEqual([file]);
  expect(found(tree, { text: 'cry00_000036' })[0]).toMatchObject({ kind: 'file', name: 'cry00_000036.h5' });
  // Missing, behind the last, and of other digits.
  for (const text of ['cry00_000007', 'cry00_000038', 'cry00_0000036', '12345678901234'])
    expect(paths(text)).toEqual([]);
});

it('a file of a series stands in the row of the series', () => {
  const row = tree.rows(new Set(['CPS1012-06', 'CPS1012-06/data00'])).find(({ kind }) => kind === 'frames');
  if (row === undefined) throw new Error('no row');
  const isIn = (path: string): boolean => isInRow(row, relPath(path));
  expect(isIn('CPS1012-06/data00/cry00_000001.h5')).toBe(true);
  expect(isIn('CPS1012-06/data00/cry00_000007.h5')).toBe(false);
  expect(isIn('CPS1012-06/data01/cry00_000001.h5')).toBe(false);
  expect(isIn('CPS1012-06/data00/cry01_000001.h5')).toBe(false);
});
