import { expect, it } from 'vitest';
import { packTree, unpackAt } from './packed-tree';
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
