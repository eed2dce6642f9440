import { describe, expect, it } from 'vitest';
import { aMerge, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import { cutoffTrail, searchBehind } from './cutoff-trail';

const trials = [2.4, 2.46, 2.52].map((resolution) =>
  aTrial({ path: relPath(`m/cc_${resolution.toFixed(2)}A`), resolution, final: resolution === 2.52 })
);
const fitted = (n: number) => ({ trial: trials[n]?.path ?? relPath('?'), cluster: 80, cycle: 3 });
const merge = aMerge({
  startResolution: 2.4,
  trials,
  cutoffs: [
    { fitted: fitted(0), target: 0.35, ccHalf: 0.3703, resolution: 2.46, line: 33, text: 'a' },
    { fitted: fitted(1), target: 0.5, ccHalf: 0.5007, resolution: 2.52, line: 61, text: 'b' }
  ]
});

describe('the trail of limits', () => {
  it('goes from limit to limit, each with the run that was fitted', () => {
    expect(cutoffTrail(merge).map(({ from, resolution, line }) => [from, resolution, line])).toEqual([
      [2.4, 2.46, 33],
      [2.46, 2.52, 61]
    ]);
  });
  it('takes the limit before where the fitted trial is not known', () => {
    const unknown = aMerge({
      startResolution: 2.4,
      trials: [],
      cutoffs: [
        { resolution: 2.46, line: 1, text: '' },
        { line: 2, text: 'No data for deciding resolution cutoff.' }
      ]
    });
    expect(cutoffTrail(unknown).map(({ from, resolution }) => [from, resolution])).toEqual([
      [2.4, 2.46],
      [2.46, undefined]
    ]);
    expect(cutoffTrail(aMerge())).toEqual([]);
  });
  it('names the search behind the limit of a trial; the start resolution has none', () => {
    expect(trials.map((trial) => searchBehind(merge, trial)?.line)).toEqual([undefined, 33, 61]);
  });
});
