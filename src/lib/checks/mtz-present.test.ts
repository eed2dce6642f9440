import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './mtz-present';
import { defaultLimits } from './index';
import type { Beamtime, MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, beamtime: Partial<Beamtime> = {}): string =>
  check.test(
    { beamtime: aBeamtime(beamtime), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    defaultLimits
  ).verdict;
const numbers = { overall: { completeness: 99 } };

describe('mtz-present', () => {
  it('passes where the MTZ is', () => expect(verdict(numbers)).toBe('pass'));
  it('fails where a merged run has none', () => expect(verdict({ ...numbers, files: {} })).toBe('fail'));
  it('is not asked of a cycle in which nothing was merged', () =>
    expect(verdict({ files: {} })).toBe('not-applicable'));
  it('does not know on a disk read in part', () => {
    const scan = { directories: 1, files: 1, bytesRead: 0, filesParsed: 0, partial: true };
    expect(verdict({ ...numbers, files: {} }, { scan })).toBe('unknown');
  });
  it('does not know in an archive', () =>
    expect(verdict({ ...numbers, files: {} }, { source: 'archive' })).toBe('unknown'));
});
