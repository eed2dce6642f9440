import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { MergeRun } from '../beamtime/types';
import { tableDifferences } from './table-differences';

function run(about: Partial<MergeRun>): MergeRun {
  return { path: relPath('x'), sources: [], cycle: 1, rejected: [], members: [], files: {}, ...about };
}

describe('differences of Table 1', () => {
  const rows = tableDifferences([
    run({ overall: { completeness: 98.1, rMeas: 10 }, outer: { completeness: 90 }, wilsonB: 30 }),
    run({ overall: { completeness: 99.4, rMeas: 12.34 }, wilsonB: 28 })
  ]);
  const cell = (id: string, n: number) => rows.find((row) => row.id === id)?.cells[n];

  it('are against the first run, which has none', () => {
    expect(cell('completeness', 0)?.overall).toEqual({ value: 98.1 });
    expect(cell('completeness', 1)?.overall).toEqual({ value: 99.4, difference: 1.3, verdict: 'better' });
  });
  it('are worse where more is worse', () => {
    expect(cell('rMeas', 1)?.overall).toEqual({ value: 12.34, difference: 2.3, verdict: 'worse' });
  });
  it('of what has no better way are told without a verdict', () => {
    expect(cell('wilsonB', 1)?.overall).toEqual({ value: 28, difference: -2 });
  });
  it('have no verdict where the resolution limits differ, but for what the unit cells alone say', () => {
    const found = tableDifferences([
      run({ overall: { ccHalf: 99, dMin: 3.1 }, outer: { ccHalf: 40 }, resolutionEstimate: 3.2, lcv: 2 }),
      run({ overall: { ccHalf: 98, dMin: 3.55 }, outer: { ccHalf: 80 }, resolutionEstimate: 3.4, lcv: 1 })
    ]);
    const second = (id: string) => found.find((row) => row.id === id)?.cells[1];
    expect(second('ccHalf')).toEqual({
      overall: { value: 98, difference: -1 },
      outer: { value: 80, difference: 40 }
    });
    expect(second('resolutionEstimate')?.overall).toEqual({ value: 3.4, difference: 0.2 });
    expect(second('lcv')?.overall).toEqual({ value: 1, difference: -1, verdict: 'better' });
  });
  it('of redundancy have no verdict between cycles, which lower it by design', () => {
    const at = (path: string, redundancy: number) => run({ path: relPath(path), overall: { redundancy } });
    const [row] = tableDifferences([at('m/c1/run_01', 5), at('m/c1/run_02', 4), at('m/c2/run_01', 4)]);
    expect(row?.cells.map(({ overall }) => overall?.verdict)).toEqual([undefined, undefined, 'worse']);
  });
  it('of data sets that were cut otherwise are none', () => {
    const used = (n: number) => run({ datasets: { given: n, used: n } });
    const [row] = tableDifferences([used(4), used(63), used(3)], [true, false, true]);
    expect(row?.cells.map(({ overall }) => overall?.difference)).toEqual([undefined, undefined, -1]);
  });
  it('from the 0 that stands for no anomalous difference at all are none', () => {
    const [ccAno, sigAno] = tableDifferences([
      run({ overall: { ccAno: 0, sigAno: 0, nAno: 0 } }),
      run({ overall: { ccAno: 33, sigAno: 1.1, nAno: 2001 } })
    ]);
    expect(ccAno?.cells.map(({ overall }) => overall)).toEqual([{ value: 0 }, { value: 33 }]);
    expect(sigAno?.cells.map(({ overall }) => overall)).toEqual([{ value: 0 }, { value: 1.1 }]);
  });
  it('are not made up for what a run does not say', () => {
    expect(cell('completeness', 1)?.outer).toBeUndefined();
    expect(rows.some(({ id }) => id === 'ccAno')).toBe(false);
  });
});
