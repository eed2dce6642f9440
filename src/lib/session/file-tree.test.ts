import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { DirectoryListing } from '../library/schema';
import { FileTree, foldersAbove, type FileOrder } from './file-tree';

const listings: (readonly [string, DirectoryListing])[] = [
  ['', { directories: ['_kamoproc', 'CPS1012-06'], files: ['zoo.csv'] }],
  ['CPS1012-06', { directories: ['data00'], files: [] }],
  [
    'CPS1012-06/data00',
    {
      directories: [],
      files: ['cry00.h5'],
      frames: [
        { prefix: 'cry00_', extension: '.h5', count: 36, first: 'cry00_000001.h5', last: 'cry00_000036.h5' }
      ]
    }
  ],
  ['_kamoproc', { directories: [], files: ['report.html'] }]
];
const read = { size: 10, modified: 0, version: 1, problems: [] };
const tree = new FileTree(
  listings,
  [['', { 'zoo.csv': { ...read, format: 'sheet', failed: { line: 1, says: 'no header', excerpt: '' } } }]],
  ['_kamoproc/report.html']
);

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
  const paths = (filter: Partial<{ text: string; format: string; state: string }>): string[] =>
    tree.found({ text: '', format: '', state: '', ...filter }).map(({ path }) => path);
  expect(paths({ text: 'cps .h5' })).toEqual(['CPS1012-06/data00/cry00_*.h5', 'CPS1012-06/data00/cry00.h5']);
  expect(paths({ format: 'sheet' })).toEqual(['zoo.csv']);
  expect(paths({ state: 'unreadable' })).toEqual(['zoo.csv', '_kamoproc/report.html']);
});

it('puts the largest file first or formats together, what is not known last, folders always before files', () => {
  const sized = new FileTree(
    [['', { directories: ['data'], files: ['a.txt', 'b.LP', 'c.log', 'd.LP'] }]],
    [
      [
        '',
        {
          'b.LP': { ...read, format: 'xscale-lp', size: 5 },
          'c.log': { ...read, format: 'merge-log', size: 70 },
          'd.LP': { ...read, format: 'correct-lp', size: 6 }
        }
      ]
    ],
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
  const all = sized.found({ text: '', format: '', state: '' }, 'size');
  expect(all.map(({ name }) => name)).toEqual(['c.log', 'd.LP', 'b.LP', 'a.txt']);
});

it('names the folders that have to be unfolded to see a file', () => {
  expect(foldersAbove(relPath('a/b/c.log'))).toEqual(['a', 'a/b']);
});
