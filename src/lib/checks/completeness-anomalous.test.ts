import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './completeness-anomalous';
import { defaultLimits } from './index';

const verdict = (anomalous: boolean | undefined, completeness: number | undefined): string =>
  check.test(
    {
      beamtime: aBeamtime(),
      merge: aMerge(),
      trial: aTrial(),
      cluster: aCluster(completeness === undefined ? {} : { anomalousCompleteness: completeness }),
      run: aRun(anomalous === undefined ? {} : { anomalous })
    },
    defaultLimits
  ).verdict;

describe('completeness-anomalous', () => {
  it.each([
    ['not asked when mates were merged', false, 20, 'not-applicable'],
    ['90 %, the limit itself', true, 90, 'pass'],
    ['89.99 %', true, 89.99, 'attention'],
    ['69.99 %', true, 69.99, 'fail'],
    ['no summary of the tree', true, undefined, 'unknown'],
    ['no XSCALE.INP', undefined, 99, 'unknown']
  ] as const)('%s', (_case, anomalous, completeness, expected) => {
    expect(verdict(anomalous, completeness)).toBe(expected);
  });
});
