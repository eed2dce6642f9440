/** What checks share: how a value becomes a verdict, and how shells, cells and sources are named. */
import { describe, expect, it, test } from 'vitest';
import { SUMMARY } from '../../../tests/support/ask';
import { aRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Verdict } from './check';
import { cellText, judgeHigh, shellName, statisticsSource } from './define';

describe('how a verdict is reached', () => {
  test.each<[number, Verdict]>([
    [95, 'pass'],
    [94.999, 'attention'],
    [90, 'attention'],
    [89.999, 'fail'],
    [-5, 'fail'],
    [Infinity, 'pass']
  ])('a value that should be high, %s with limits of 90 and 95: %s', (value, verdict) => {
    expect(judgeHigh(value, 90, 95)).toBe(verdict);
  });
  test.each([
    [{ dMax: 3.034, dMin: 2.856 }, '3.03–2.86 Å'],
    [{ dMin: 8.5 }, '8.50 Å'],
    [{}, '?'],
    [{ dMax: 3 }, '?']
  ])('the shell %o is called %s', (shell, name) => {
    expect(shellName(shell)).toBe(name);
  });
  it('the first shell begins at infinity where no other limit is printed', () => {
    expect([shellName({ dMin: 8.5 }, true), shellName({ dMax: 50, dMin: 8.5 }, true)]).toEqual([
      '∞–8.50 Å',
      '50.00–8.50 Å'
    ]);
  });
  test.each<[readonly number[], string]>([
    [[34.2, 45.61, 53.14, 90, 90, 90], '34.2 45.6 53.1 Å'],
    [[78.4, 78.4, 37.12, 90, 90, 120], '78.4 78.4 37.1 Å'],
    [[62.1, 40.3, 47.2, 90, 104.38, 90], '62.1 40.3 47.2 Å 90.0 104.4 90.0°'],
    [[], '?']
  ])('the cell %o is %s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
  it('statistics are from the summary, else from XSCALE.LP, else from what the run was read from', () => {
    expect(statisticsSource(aRun())).toEqual([SUMMARY]);
    expect(statisticsSource(aRun({ summaryLine: 7 }))).toEqual([{ path: SUMMARY, line: 7 }]);
    expect(
      statisticsSource(
        aRun({ files: { xscaleLp: relPath('x/XSCALE.LP') }, sources: [relPath('x/XSCALE.LP')] })
      )
    ).toEqual(['x/XSCALE.LP']);
    // A summary without a line of the run does not say what XSCALE.LP does.
    expect(
      statisticsSource(
        aRun({
          files: { clusterSummary: relPath('x/cluster_summary.dat'), xscaleLp: relPath('x/XSCALE.LP') },
          sources: [relPath('x/XSCALE.LP')]
        })
      )
    ).toEqual(['x/XSCALE.LP']);
    expect(statisticsSource(aRun({ files: {}, sources: [relPath('x/aimless.log')] }))).toEqual([
      'x/aimless.log'
    ]);
  });
});
