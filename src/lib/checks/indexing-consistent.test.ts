import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { MergeIndexing, MergeRun } from '../beamtime/types';
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
const stored = (name: string): string =>
  `/disk/_kamoproc/m/input_files/P-01/data00/${name}_1-100/XDS_ASCII.HKL_noscale`;
/** With the paths of the log's list, and the members of the run. */
const ofRun = (indexing: MergeIndexing, listed: readonly string[], members: readonly string[]) =>
  asked(
    197,
    CUBIC,
    {
      ...indexing,
      files: indexing.files.map((file, at) => ({
        ...file,
        ...(listed[at] !== undefined && { path: stored(listed[at]) })
      }))
    },
    members.map((name) => ({ path: stored(name).replace('XDS_ASCII.', 'XDS_ASCII_reidx.') }))
  );
const asked = (
  spaceGroupNumber: number | undefined,
  unitCell: UnitCell,
  indexing?: MergeIndexing,
  members: MergeRun['members'] = []
) =>
  answer(
    check,
    {
      beamtime: aBeamtime(),
      merge: aMerge(indexing === undefined ? {} : { indexing }),
      trial: aTrial(),
      cluster: aCluster(),
      run: aRun({ unitCell, members, ...(spaceGroupNumber === undefined ? {} : { spaceGroupNumber }) })
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

  it.each<[string, readonly string[], readonly string[], string, RegExp]>([
    ['a wrong one is in the run', ['a', 'b', 'c'], ['a', 'c'], 'fail', /0 of 2 data sets.*1 against/],
    ['the wrong one is in another cluster', ['a', 'b', 'c'], ['a', 'b'], 'pass', /0 of 2 data sets/],
    [
      'one of the run was not compared',
      ['a', 'b', 'c'],
      ['a', 'b', 'd'],
      'unknown',
      /1 more of this run not compared/
    ],
    ['none of the run was compared', ['a', 'b', 'c'], ['d', 'e'], 'unknown', /no log shows a comparison/],
    ['the log does not list all files', ['a', 'b'], ['a', 'b'], 'fail', /of 3 data sets/]
  ])('is of the data sets of the run: %s', (_, listed, members, verdict, says) => {
    const found = ofRun(choices([0, 0.91, 0.23], [0, 0.9, 0.2], [0, 0.2, 0.93]), listed, members);
    expect([found.verdict, found.message.en]).toEqual([verdict, expect.stringMatching(says)]);
  });

  it('names the operators that are possible', () => {
    expect(asked(197, CUBIC).message.en).toContain('h,k,l; k,h,-l');
  });
});
