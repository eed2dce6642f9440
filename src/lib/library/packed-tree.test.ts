import { expect, it } from 'vitest';
import { isSameTree, packTree, unpackAt } from './packed-tree';
import type { DirectoryListing } from './schema';

const data: DirectoryListing = {
  directories: [],
  files: [],
  frames: [{ prefix: 'cry', extension: 'cbf', count: 3, first: 'cry_00001.cbf', last: 'cry_00003.cbf' }]
};
const run: DirectoryListing = {
  directories: [],
  files: ['x10.log', 'x 2.log'],
  known: [
    { name: 'x10.log', format: 'merge-log', size: 12, state: 'blemished' },
    { name: 'x 2.log', format: 'merge-log', size: 0, state: 'read' }
  ]
};
const tree = packTree([
  ['run_10', run],
  ['run_2', data],
  ['', { directories: ['run_10', 'run_2'], files: [] }]
]);

it('puts directories and names in natural order', () => {
  expect(tree.paths).toEqual(['', 'run_2', 'run_10']);
  expect(unpackAt(tree, 0)).toEqual({ directories: ['run_2', 'run_10'], files: [] });
});

it('gives back what was put in', () => {
  expect(unpackAt(tree, 1)).toEqual(data);
  expect(unpackAt(tree, 2)).toEqual({ ...run, files: ['x 2.log', 'x10.log'] });
});

it('counts files and series, and names the formats', () => {
  expect(tree.size).toBe(3);
  expect(tree.formats).toEqual(['merge-log']);
});

it('is the same as one of the same names, series and known files, however they came, and as no other', () => {
  const top: DirectoryListing = { directories: ['run_10', 'run_2'], files: [] };
  const of = (one: DirectoryListing, other: DirectoryListing) =>
    packTree([
      ['', top],
      ['run_2', one],
      ['run_10', other]
    ]);
  expect(isSameTree(tree, of(data, run))).toBe(true);
  expect(isSameTree(tree, of(data, { ...run, files: ['x10.log', 'x 2.log', 'y'] }))).toBe(false);
  const longer = { prefix: 'cry', extension: 'cbf', count: 4, first: 'cry_00001.cbf', last: 'cry_00004.cbf' };
  expect(isSameTree(tree, of({ ...data, frames: [longer] }, run))).toBe(false);
  const mended = { name: 'x10.log', format: 'merge-log', size: 12, state: 'read' } as const;
  expect(isSameTree(tree, of(data, { ...run, known: [mended, ...(run.known ?? []).slice(1)] }))).toBe(false);
});
