import { describe, expect, it, test } from 'vitest';
import { naturalOrder } from './natural-order';
import { baseName, child, isWithin, parent, relPath, resolve, ROOT, segments } from './rel-path';

describe('a relative path', () => {
  test.each<[string, string]>([
    ['a/b/c', 'a/b/c'],
    ['/a/b/', 'a/b'],
    ['a//b', 'a/b'],
    ['./a/./b', 'a/b'],
    ['a/../b', 'b'],
    ['../../etc/passwd', 'etc/passwd'],
    ['a/../../../b', 'b'],
    ['..', ''],
    ['', ''],
    ['...', '...'],
    ['a b/試料 1', 'a b/試料 1'],
    ['a\\b', 'a\\b']
  ])('%j is read as %j', (text, path) => {
    expect(relPath(text)).toBe(path);
  });
  it('never climbs above the beamtime folder', () => {
    expect(resolve(relPath('m/run_03'), '../../../../../x')).toBe('x');
    expect(resolve(relPath('m/run_03'), '../files/a.HKL')).toBe('m/files/a.HKL');
    expect(resolve(ROOT, './a')).toBe('a');
  });
  it('has a parent, a name and parts', () => {
    expect([parent(relPath('a/b/c')), parent(relPath('a')), parent(ROOT)]).toEqual(['a/b', '', '']);
    expect([baseName('a/b/c.LP'), baseName('c.LP'), baseName('')]).toEqual(['c.LP', 'c.LP', '']);
    expect([segments(relPath('a/b')), segments(ROOT)]).toEqual([['a', 'b'], []]);
    expect([child(ROOT, 'a'), child(relPath('a'), 'b')]).toEqual(['a', 'a/b']);
  });
  test.each<[string, string, boolean]>([
    ['a/b', 'a', true],
    ['a', 'a', true],
    ['ab', 'a', false],
    ['a', 'a/b', false],
    ['a', '', true],
    ['', '', true]
  ])('%j lies within %j: %s', (path, folder, expected) => {
    expect(isWithin(relPath(path), relPath(folder))).toBe(expected);
  });
});

test.each<[readonly string[], readonly string[]]>([
  [
    ['run_10', 'run_2', 'run_1'],
    ['run_1', 'run_2', 'run_10']
  ],
  [
    ['CPS0010-01', 'CPS0002-10', 'CPS0002-2'],
    ['CPS0002-2', 'CPS0002-10', 'CPS0010-01']
  ],
  [
    ['b', 'a', 'B'],
    ['a', 'b', 'B']
  ],
  [
    ['2.20A', '2.3A', '10.1A'],
    ['2.3A', '2.20A', '10.1A']
  ]
])('%j in natural order', (names, sorted) => {
  expect([...names].sort(naturalOrder)).toEqual(sorted);
});
