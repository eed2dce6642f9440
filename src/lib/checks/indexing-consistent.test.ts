import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { MergeIndexing } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './indexing-consistent';

const CUBIC: UnitCell = [103.2, 103.2, 103.2, 90, 90, 90];
const ORTHO: UnitCell = [34.2, 45.6, 53.1, 90, 90, 90];
const choices = (
  ...cc: readonly (readonly [chosen: number, first: number, second: number])[]
): MergeIndexing => ({
  path: relPath('_kamoproc/merge_cc_2.2S_lys/multi_merge.log'),
  state: 'resolved',
  operators: ['h,k,l', 'k,h,-l'],
  files: cc.map(([chosen, first, second], index) => ({ index, chosen, cc: [first, second] }))
});
const asked = (spaceGroupNumber: number | undefined, unitCell: UnitCell, indexing?: MergeIndexing) =>
  answer(
    check,
    {
      beamtime: aBeamtime(),
      merge: aMerge(indexing === undefined ? {} : { indexing }),
      trial: aTrial(),
      cluster: aCluster(),
      run: aRun({ unitCell, ...(spaceGroupNumber === undefined ? {} : { spaceGroupNumber }) })
    },
    defaultLimits
  );

describe('indexing-consistent', () => {
  it.each<[string, number | undefined, UnitCell, MergeIndexing | undefined, string]>([
    ['one indexing only', 19, ORTHO, undefined, 'not-applicable'],
    [
      'P 43 21 2 has all the symmetry of its lattice',
      96,
      [78, 78, 37, 90, 90, 90],
      undefined,
      'not-applicable'
    ],
    ['two equal edges in P 21 21 21', 19, [50, 50.3, 70, 90, 90, 90], undefined, 'unknown'],
    ['I 2 3, nobody compared', 197, CUBIC, undefined, 'unknown'],
    ['I 2 3, resolved', 197, CUBIC, choices([0, 0.91, 0.23], [1, 0.2, 0.93]), 'pass'],
    ['a weak margin', 197, CUBIC, choices([0, 0.91, 0.23], [1, 0.5, 0.62]), 'attention'],
    ['a low best', 197, CUBIC, choices([0, 0.91, 0.23], [0, 0.41, 0.1]), 'attention'],
    ['merged against the better operator', 197, CUBIC, choices([0, 0.91, 0.23], [0, 0.2, 0.93]), 'fail'],
    ['the group is not known', undefined, CUBIC, undefined, 'unknown'],
    ['no such group', 231, CUBIC, undefined, 'unknown']
  ])('%s', (_case, number, cell, indexing, verdict) => {
    expect(asked(number, cell, indexing).verdict).toBe(verdict);
  });

  it('names the operators that are possible', () => {
    expect(asked(197, CUBIC).message.en).toContain('h,k,l; k,h,-l');
  });
});
