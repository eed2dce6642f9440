import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Dataset, ProcessingRun } from '../beamtime/types';
import { aBeamtime, aCluster, aMerge, aProcessingRun, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './radiation-damage';

const XSCALE = relPath('run_03/XSCALE.LP');

/** One sweep in wedges of 300 frames: B in the merge and d at I/σ = 1 of each; R_d of a data set that was not cut. */
interface Sweep {
  readonly b?: readonly number[];
  readonly d?: readonly number[];
  readonly decay?: ProcessingRun['decay'];
}
function asked(...sweeps: readonly Sweep[]) {
  return askedOf(true, ...sweeps);
}
/** `processed`: the files of processing are on the disk; an archive has the merge alone. */
function askedOf(processed: boolean, ...sweeps: readonly Sweep[]) {
  const wedges = sweeps.flatMap(({ b = [], d = [], decay }, sweep) =>
    Array.from({ length: Math.max(b.length, d.length, 1) }, (_, n) => {
      const [first, last] = [n * 300 + 1, (n + 1) * 300];
      const run = aProcessingRun({
        path: relPath(`_kamo_30deg/CPS0001-01/data0${sweep}/cry00_${first}-${last}`),
        area: '_kamo_30deg',
        firstFrame: first,
        lastFrame: last,
        ...(d[n] === undefined ? {} : { resolutionIOverSigma1: d[n] }),
        ...(decay === undefined ? {} : { decay }),
        files: {
          mtz: [],
          correctLp: relPath(`data0${sweep}/${first}/CORRECT.LP`),
          xdsstatLp: relPath(`data0${sweep}/${first}/XDSSTAT.LP`)
        }
      });
      return { run, b: b[n] };
    })
  );
  const runs = wedges.map(({ run }): ProcessingRun => run);
  const trial = aTrial({
    datasets: runs.map(({ path }, n): Dataset => ({
      number: n + 1,
      path: `/x/${path}`,
      ...(processed && { processingRun: path })
    }))
  });
  const run = aRun({
    files: { xscaleLp: XSCALE },
    members: wedges.map(({ run: { path }, b }, n) => ({
      dataset: n + 1,
      path: `/x/${path}`,
      ...(b === undefined ? {} : { b })
    }))
  });
  return check.test(
    {
      beamtime: aBeamtime({ processingRuns: processed ? runs : [] }),
      merge: aMerge(),
      trial,
      cluster: aCluster(),
      run
    },
    defaultLimits
  );
}

describe('radiation-damage', () => {
  it.each<[string, Sweep, string]>([
    ['B stays', { b: [1, 1.4, 0.8, 1.2, 1.6, 1.1], d: [2.4, 2.4, 2.4, 2.4, 2.4, 2.4] }, 'pass'],
    ['B rises and d worsens', { b: [0, 1, 2, 3, 4, 5], d: [2.1, 2.2, 2.3, 2.4, 2.6, 2.8] }, 'fail'],
    ['B rises alone', { b: [0, 1, 2, 3, 4, 5] }, 'attention'],
    ['d worsens alone', { d: [2.1, 2.1, 2.2, 2.3, 2.5, 2.6] }, 'attention'],
    ['rising and falling: out of the beam', { b: [0, 3, 6, 6, 3, 0] }, 'pass'],
    ['R_d doubles', { decay: { early: 0.2, late: 0.4 } }, 'attention'],
    ['R_d is flat', { decay: { early: 0.2, late: 0.21 } }, 'pass'],
    ['B rises as it scatters', { b: [0, 3, 1, 5, 3, 6] }, 'unknown'],
    ['two wedges lie on any line', { b: [0, 8] }, 'unknown'],
    ['nothing tells', {}, 'unknown']
  ])('%s', (_case, sweep, verdict) => {
    expect(asked(sweep).verdict).toBe(verdict);
  });
  it('knows the sweeps of a merge by its file names where no processing is at hand', () => {
    const rising = { b: [0, 1, 2, 3, 4, 5] };
    expect(askedOf(false, rising)).toMatchObject({
      verdict: 'attention',
      said: { code: 'decay', named: ['CPS0001-01/data00/cry00: B +5.0 Å²'] }
    });
    expect(askedOf(false, { b: [1, 1.4, 0.8, 1.2] }).verdict).toBe('pass');
    expect(askedOf(false, { d: [2.1, 2.1, 2.2, 2.3, 2.5, 2.6] }).said).toEqual({ code: 'not-tested' });
  });
  it('does not say that nothing is cut into wedges where the data sets are not known', () => {
    expect(asked().said).toEqual({ code: 'members-unknown' });
  });
  it('does not clear a merge by the few of its data sets that can be tested', () => {
    const flat = { b: [1, 1.4, 0.8, 1.2] };
    const { verdict, said } = asked(flat, {}, {}, {}, {}, {});
    expect([verdict, said]).toEqual(['unknown', { code: 'few', sweeps: 1, tested: 4, datasets: 9 }]);
    expect(asked(flat, {}, {}, {}, {}).verdict).toBe('pass');
    expect(asked({ b: [0, 1, 2, 3, 4, 5] }, {}, {}, {}, {}, {}, {}, {}).verdict).toBe('attention');
  });
  it('names the rise of a sweep that follows its line, not of one that jumps', () => {
    const { said } = asked({ b: [0, 3, 1, 5, 3, 6] }, { b: [0, 20, -15, 28, -5, 25] });
    expect(said).toEqual({ code: 'scatter', rising: 1, sweeps: 2, most: '4.9' });
  });
  it.each<[string, readonly Sweep[], readonly string[]]>([
    ['B: where XSCALE prints it', [{ b: [1, 1.4, 0.8] }, { b: [0, 1, 2, 3, 4, 5] }], [XSCALE]],
    [
      'R_d: that of the crystal that decays',
      [{ decay: { early: 0.2, late: 0.2 } }, { decay: { early: 0.2, late: 0.4 } }],
      ['data01/1/XDSSTAT.LP']
    ],
    [
      'no decay: what told',
      [{ d: [2.4, 2.4, 2.4] }, { decay: { early: 0.2, late: 0.2 } }],
      ['data00/1/CORRECT.LP', 'data00/301/CORRECT.LP', 'data00/601/CORRECT.LP', 'data01/1/XDSSTAT.LP']
    ]
  ])('names the files that it rests on, %s', (_case, sweeps, sources) => {
    expect(asked(...sweeps).sources).toEqual(sources);
  });
  it('does not clear sweeps along which B is not known', () => {
    const { verdict, said } = asked({ b: [1, 1.4, 0.8] }, { d: [2.4, 2.4, 2.4] });
    expect([verdict, said]).toEqual(['unknown', { code: 'without-b', sweeps: 2, untold: 1 }]);
  });
});
