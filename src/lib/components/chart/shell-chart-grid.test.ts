import { describe, expect, it } from 'vitest';
import { drawn } from '../../../../tests/support/drawn';
import type { Shell } from '../../beamtime/types';
import ShellChartGrid from './ShellChartGrid.svelte';

const grid = (shell: Partial<Shell>) =>
  drawn(ShellChartGrid, {
    runs: [
      {
        path: 'm/run_03',
        name: '0080 run_03',
        shells: [
          { dMin: 5, completeness: 99, redundancy: 4, iOverSigma: 9, ccHalf: 99, rMeas: 9, ...shell },
          { dMin: 2.5, completeness: 98, redundancy: 4, iOverSigma: 1, ccHalf: 50, rMeas: 90, ...shell }
        ]
      }
    ]
  });
const charts = ({ html }: { readonly html: string }): readonly string[] =>
  [...html.matchAll(/<figure[^>]* data-chart="([^"]+)"/g)].map((found) => found[1] ?? '');

describe('the charts of the shells', () => {
  it('are seven where there is anomalous signal', () => {
    expect(charts(grid({ nAno: 100, ccAno: 40, sigAno: 1.1 }))).toHaveLength(7);
  });
  it('leave the place of numbers that no shell has to the others, and say why', () => {
    const found = grid({ nAno: 0 });
    expect(charts(found)).toEqual(['completeness', 'redundancy', 'i-over-sigma', 'cc-half', 'r-meas']);
    expect(found.html).toContain('--rest: 6');
    expect(found.text).toContain('SigAno: No anomalous difference was measured (Nano = 0).');
  });
});
