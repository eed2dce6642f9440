import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './completeness-per-shell';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('completeness-per-shell', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['every shell filled', { shells: [{ completeness: 80 }, { completeness: 99.9 }] }, 'pass'],
    ['one shell with a hole', { shells: [{ completeness: 99.9 }, { completeness: 79.9 }] }, 'attention'],
    ['a shell that does not say', { shells: [{ completeness: 99.9 }, {}] }, 'unknown'],
    ['a table that was cut off', { shells: [{ completeness: 99 }], shellsCut: true }, 'unknown'],
    ['a hole in one that was', { shells: [{ completeness: 7 }], shellsCut: true }, 'attention'],
    ['an empty table', { shells: [] }, 'unknown'],
    ['no table', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
});
