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
  it('are not made up for what a run does not say', () => {
    expect(cell('completeness', 1)?.outer).toBeUndefined();
    expect(rows.some(({ id }) => id === 'ccAno')).toBe(false);
  });
});
