import { describe, expect, it } from 'vitest';
import { relPath, type RelPath } from '../base/rel-path';
import { withoutPaths, withRows } from './rows-by-path';

const rows = (...paths: string[]): { path: RelPath; note?: string }[] =>
  paths.map((path) => ({ path: relPath(path) }));
const paths = (table: readonly { path: RelPath }[]): string[] => table.map(({ path }) => path);

describe('a table kept by path', () => {
  it('takes rows in wherever they belong in natural order', () => {
    expect(paths(withRows(rows('run_02', 'run_10'), rows('run_9', 'run_01', 'run_11')))).toEqual([
      'run_01',
      'run_02',
      'run_9',
      'run_10',
      'run_11'
    ]);
  });
  it('replaces the row of the same path', () => {
    const [row] = withRows(rows('a', 'b'), [{ path: relPath('b'), note: 'new' }]).slice(1);
    expect(row).toEqual({ path: 'b', note: 'new' });
  });
  it('stays itself where every row says what the one there says, and keeps those that do', () => {
    const table = [
      { path: relPath('a'), shells: [{ i: 1 }] },
      { path: relPath('b'), shells: [] }
    ];
    const copies = structuredClone(table);
    expect(withRows(table, copies)).toBe(table);
    const changed = withRows(table, [...copies.slice(0, 1), { path: relPath('b'), shells: [{ i: 2 }] }]);
    expect(changed.map(({ shells }) => shells)).toEqual([[{ i: 1 }], [{ i: 2 }]]);
    expect(changed[0]).toBe(table[0]);
    expect(paths(withRows(table, [...copies, { path: relPath('c'), shells: [] }]))).toEqual(['a', 'b', 'c']);
  });
  it('keeps names apart that natural order takes for equal', () => {
    expect(paths(withRows(rows('run_01'), rows('run_1')))).toEqual(['run_01', 'run_1']);
  });
  it('keeps the last of two rows of one path in a batch', () => {
    expect(
      withRows<{ path: RelPath; note?: string }>([], [...rows('a'), { path: relPath('a'), note: 'later' }])
    ).toEqual([{ path: 'a', note: 'later' }]);
  });
  it('loses the rows that are gone, and stays itself when none is', () => {
    const table = rows('a', 'b');
    expect(paths(withoutPaths(table, new Set([relPath('a')])))).toEqual(['b']);
    expect(withoutPaths(table, new Set([relPath('x')]))).toBe(table);
  });
});
