import { describe, expect, it } from 'vitest';
import { cluster, merge, run, trial } from '../../compare/parts/merges.fixture';
import { decisionRows } from '$lib/analysis/decision-rows';
import { linesOf } from './grouping';

const rows = decisionRows([
  merge([trial([cluster(82, [run(82, 1), run(82, 2)]), cluster(83, [run(83, 1)])])])
]);
const kinds = (...given: Parameters<typeof linesOf>) => linesOf(...given).map(({ kind }) => kind);

describe('lines of the table', () => {
  it('are the rows alone without groups', () => {
    expect(linesOf(rows, undefined, new Set()).map(({ key }) => key)).toEqual(rows.map(({ path }) => path));
  });
  it('have a head before each group, and no rows after a folded one', () => {
    expect(kinds(rows, 'cluster', new Set())).toEqual(['group', 'row', 'row', 'group', 'row']);
    const [first] = linesOf(rows, 'cluster', new Set());
    expect(kinds(rows, 'cluster', new Set([first?.key ?? '']))).toEqual(['group', 'group', 'row']);
  });
  it('name a cluster with its trial, since numbers are those of one tree', () => {
    expect(linesOf(rows, 'cluster', new Set())[0]?.key).toBe('group:_kamoproc/m/blend_2.53A_final/82');
    expect(linesOf(rows, 'sample', new Set())[0]?.key).toBe('group:Complex1');
  });
});
