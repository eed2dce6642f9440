import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './final-holds-merge';
import { defaultLimits } from './index';
import { relPath } from '../base/rel-path';
import type { Merge, Trial } from '../beamtime/types';

const verdict = (
  trials: readonly Trial[],
  files: Merge['files'] = { log: relPath('m/multi_merge.log') }
): string => check.test({ beamtime: aBeamtime(), merge: aMerge({ trials, files }) }, defaultLimits).verdict;
const merged = [aCluster({ runs: [aRun({ overall: { completeness: 99 } })] })];

describe('final-holds-merge', () => {
  it('passes when a cluster was merged in _final', () =>
    expect(verdict([aTrial({ clusters: merged })])).toBe('pass'));
  it('fails when _final is empty', () => expect(verdict([aTrial({ clusters: [] })])).toBe('fail'));
  it('fails when _final has clusters that were not merged', () => {
    expect(verdict([aTrial({ clusters: [aCluster({ merged: false, runs: [] })] })])).toBe('fail');
  });
  it('has no answer where a result may lie in what was not listed, unless KAMO says that there is none', () => {
    const beamtime = aBeamtime({ source: 'archive' });
    const inArchive = (state: Trial['state']) =>
      check.test({ beamtime, merge: aMerge({ trials: [aTrial({ state, clusters: [] })] }) }, defaultLimits)
        .verdict;
    expect((['finished', 'failed', 'unfinished', 'unknown'] as const).map(inArchive)).toEqual(
      Array(4).fill('unknown')
    );
    expect(inArchive('no-cluster-passed')).toBe('fail');
  });
  it('fails when there is no _final, even with merged clusters', () => {
    expect(verdict([aTrial({ final: false, clusters: merged })])).toBe('fail');
  });
  it('is not asked of a merge without the log of the program that names one: each trial that finished is its end', () => {
    const trials = [aTrial({ final: false, clusters: merged })];
    expect(verdict(trials, {})).toBe('not-applicable');
    expect(verdict([aTrial({ final: false, clusters: merged, state: 'unfinished' })], {})).toBe('fail');
  });
});
