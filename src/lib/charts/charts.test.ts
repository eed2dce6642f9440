import { describe, expect, it } from 'vitest';
import type { Shell } from '../beamtime/types';
import { chartOf, farthest, pointAt, type ChartRun } from './chart';
import { SHELL_CHARTS } from './index';

/** Three shells as XSCALE.LP prints them; the middle one says nothing of the anomalous signal, the last nothing of Rmeas. */
const shells: Shell[] = [
  {
    dMin: 7.59,
    completeness: 95.0,
    redundancy: 1510 / 190,
    iOverSigma: 29.44,
    rMeas: 4.8,
    ccHalf: 99.9,
    ccHalfSignificant: true,
    ccAno: 64,
    ccAnoSignificant: true,
    sigAno: 2.051
  },
  { dMin: 5.37, completeness: 100, redundancy: 3540 / 365, iOverSigma: 20.9, rMeas: 7.9, ccHalf: 99.9 },
  {
    dMin: 2.53,
    completeness: 100,
    redundancy: 9.1,
    iOverSigma: 0.9,
    ccHalf: -1.8,
    ccHalfSignificant: false,
    sigAno: 0.439
  }
];
const runs: ChartRun[] = [
  { path: 'm/blend_2.53A_final/cluster_0082/run_03', name: '0082 run_03', colour: 1, shells },
  { path: 'm/blend_2.53A_final/cluster_0082/run_01', name: '0082 run_01', shells: [] }
];

describe('charts', () => {
  it.each(SHELL_CHARTS.map((chart) => [chart.id, chart] as const))(
    '%s is drawn as kept',
    async (id, chart) => {
      const spec = chartOf(chart, runs);
      await expect(`${JSON.stringify(spec, undefined, 2)}\n`).toMatchFileSnapshot(`golden/${id}.json`);
    }
  );

  it('have names of their own, and a percentage is drawn up to 100', () => {
    expect(new Set(SHELL_CHARTS.map(({ id }) => id)).size).toBe(SHELL_CHARTS.length);
    for (const chart of SHELL_CHARTS.filter(({ id }) => ['completeness', 'cc-half', 'cc-ano'].includes(id)))
      expect(chart.range.max).toBe(100);
  });

  it('leave out a shell that does not say the number', () => {
    const rMeas = SHELL_CHARTS.find(({ id }) => id === 'r-meas');
    const series = rMeas && chartOf(rMeas, runs).series[0];
    expect(series?.points.map(({ dMin, value }) => [dMin, value])).toEqual([
      [7.59, 4.8],
      [5.37, 7.9]
    ]);
  });

  it('say so where no shell has an anomalous difference', () => {
    const without = [{ path: 'm', name: 'm', shells: [{ dMin: 5, ccHalf: 99, nAno: 0 }] }];
    const said = (of: readonly ChartRun[]) =>
      SHELL_CHARTS.filter((chart) => chartOf(chart, of).noAnomalous).map(({ id }) => id);
    expect(said(without)).toEqual(['cc-ano', 'sig-ano']);
    expect(said([...runs, ...without])).toEqual([]);
  });

  it('tell shells without the number from no shells', () => {
    const said = (shells: ChartRun['shells']) =>
      SHELL_CHARTS.filter((chart) => chartOf(chart, [{ path: 'm', name: 'm', shells }]).notInShells).map(
        ({ id }) => id
      );
    expect(said([{ dMin: 5, completeness: 99, ccHalf: 99, iOverSigma: 9, rMeas: 8, redundancy: 4 }])).toEqual(
      ['cc-ano', 'sig-ano']
    );
    expect(said([])).toEqual([]);
  });

  it('stand at the middle of a shell in 1/d²: other limits do not shift a run against another', () => {
    const completeness = SHELL_CHARTS.find(({ id }) => id === 'completeness');
    const of = (limits: readonly number[]): readonly (readonly [number, number])[] =>
      (completeness &&
        chartOf(completeness, [
          { path: 'm', name: 'm', shells: limits.map((dMin) => ({ dMin, completeness: 90 })) }
        ]).series[0]?.points.map(({ s, edge }) => [s, edge] as const)) ??
      [];
    const [first, second] = of([4, 2]);
    expect(first?.[0]).toBeCloseTo(1 / 16 / 2, 12);
    expect(second?.[0]).toBeCloseTo((1 / 16 + 1 / 4) / 2, 12);
    expect(second?.[1]).toBe(1 / 4);
    // A finer table has its middles inside the shells of a coarse one.
    for (const [s, edge] of of([4, 2.5, 2])) expect(s).toBeLessThan(edge);
  });

  it('read under the crosshair the shell that holds it', () => {
    const completeness = SHELL_CHARTS[0] && chartOf(SHELL_CHARTS[0], runs);
    const series = completeness?.series[0];
    const at = (d: number) => series && pointAt(series, 1 / (d * d))?.dMin;
    expect([at(20), at(7.59), at(7.5), at(3), at(2.53), at(1)]).toEqual([7.59, 7.59, 5.37, 2.53, 2.53, 2.53]);
    expect(farthest(completeness?.series ?? [])).toBeCloseTo(1 / 2.53 ** 2, 12);
  });
});
