import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './cycles-explained';
import { defaultLimits } from './index';
import { relPath } from '../base/rel-path';

const tested = (cycles: readonly number[], parameters?: Record<string, string>, failed = false) =>
  answer(
    check,
    {
      beamtime: aBeamtime(),
      merge: aMerge(),
      trial: aTrial(parameters === undefined ? {} : { parameters }),
      cluster: aCluster({
        runs: cycles.map((cycle) => aRun({ cycle })),
        ...(failed && {
          failed: { path: relPath('cluster_summary.dat'), line: 5, text: '#cluster_0007 failed' }
        })
      })
    },
    defaultLimits
  );
const verdict = (...asked: Parameters<typeof tested>): string => tested(...asked).verdict;

describe('cycles-explained', () => {
  it('three cycles are all there is', () => expect(verdict([1, 2, 3])).toBe('pass'));
  it('a missing run_03 is no fault: nothing was rejected', () => expect(verdict([1, 2])).toBe('pass'));
  it('a missing run_02 is one', () => expect(verdict([1])).toBe('attention'));
  it('unless frames were not to be rejected', () =>
    expect(verdict([1], { reject_method: 'lpstats' })).toBe('not-applicable'));
  it('nor where nothing was to be rejected: no word is starred', () =>
    expect(verdict([1], { reject_method: 'delta_cc1/2 framecc lpstats' })).toBe('not-applicable'));
  it('nor where only frames were, and no data set lost all of them', () =>
    expect(verdict([1], { reject_method: 'framecc' })).toBe('pass'));
  it.each([
    ['folder', true, 'pass'],
    ['folder', false, 'pass'],
    ['archive', true, 'pass'],
    ['archive', false, 'unknown']
  ] as const)('which of a %s follows with a summary (%s): %s', (source, hasSummary, expected) => {
    const parameters = { reject_method: 'framecc' };
    const subject = {
      beamtime: aBeamtime({ source }),
      merge: aMerge(),
      trial: aTrial({ parameters, ...(!hasSummary && { files: {} }) }),
      cluster: aCluster({ runs: [aRun({ cycle: 1 })] })
    };
    expect(answer(check, subject, defaultLimits).verdict).toBe(expected);
  });
  it('a cycle that is missing between two others is named, and no failure of XSCALE', () => {
    const { verdict: said, message } = tested([1, 3], { reject_method: 'framecc,lpstats' });
    expect(said).toBe('attention');
    expect(message.en).toBe('run_02 is missing beside run_01, run_03: removed, or not copied');
  });
  it('one method makes two cycles: of a third nothing is said', () => {
    expect(tested([1, 2], { reject_method: 'lpstats' }).message.en).toBe('run_01, run_02 are present');
    expect(tested([1, 2], { reject_method: 'framecc,lpstats' }).message.en).toContain('no run_03');
  });
  it('one cycle of an archive tells nothing', () => expect(verdict([3])).toBe('unknown'));
  it('numbers of a cycle that no file names tell nothing, and are not called run_00', () => {
    const { verdict: said, message } = tested([0]);
    expect(said).toBe('unknown');
    expect(message.en).toContain('no file says which cycle');
    expect(message.en + message.ja).not.toContain('run_00');
  });
  it('no cycle at all tells nothing', () => expect(verdict([])).toBe('unknown'));
  it('a failed cluster is another question', () =>
    expect(verdict([], undefined, true)).toBe('not-applicable'));
});
