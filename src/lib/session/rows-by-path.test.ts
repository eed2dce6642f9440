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
