import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Merge, MergeRun, SymmetryTest } from '../beamtime/types';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aProcessingRun, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './space-group';

const LOG = relPath('_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/cluster_0007/run_03/pointless.log');
const asked = (
  used: string | undefined,
  test?: Partial<SymmetryTest>,
  more: { readonly merge?: Partial<Merge>; readonly groups?: readonly number[] } = {}
) => {
  const processingRuns = (more.groups ?? []).map((spaceGroupNumber, at) =>
    aProcessingRun({ path: relPath(`_kamoproc/CPS0001-01/data00/cry0${at}_1-360`), spaceGroupNumber })
  );
  const datasets = processingRuns.map(({ path }, at) => ({ number: at + 1, path, processingRun: path }));
  const run: MergeRun = aRun({
    ...(used === undefined ? {} : { spaceGroup: used }),
    ...(test === undefined
      ? {}
      : {
          diagnostics: {
            intensities: [],
            symmetry: { path: LOG, line: 20, kind: 'space-group', group: 'P 1', zones: [], ...test }
          }
        })
  });
  return answer(
    check,
    {
      beamtime: aBeamtime({ processingRuns }),
      merge: aMerge(more.merge),
      trial: aTrial({ datasets }),
      cluster: aCluster(),
      run
    },
    defaultLimits
  );
};

const CHOSEN = { chosenSolution: true, confidence: 0.9 };

describe('space-group', () => {
  it.each<[string, string | undefined, Partial<SymmetryTest> | undefined, string]>([
    ['the same', 'P 21 21 21', { group: 'P 21 21 21', totalProbability: 0.94 }, 'pass'],
    ['the same, spelled otherwise', 'P 1 21 1', { group: 'P 21', totalProbability: 0.9 }, 'pass'],
    ['its mirror image', 'P 41 21 2', { group: 'P 43 21 2', totalProbability: 0.97 }, 'pass'],
    ['another', 'P 1 21 1', { group: 'P 1 2 1', totalProbability: 0.9 }, 'attention'],
    ['little confidence', 'P 1 2 1', { group: 'P 1 2 1', confidence: 0.021 }, 'attention'],
    ['another setting of the same group', 'C 1 2 1', { group: 'I 1 2 1', confidence: 0.9 }, 'pass'],
    ['its two-fold along another axis', 'P 21 21 2', { group: 'P 2 21 21', confidence: 0.9 }, 'attention'],
    [
      'named along axes that KAMO permuted for POINTLESS',
      'P 21 21 2',
      { group: 'P 2 21 21', reindex: 'l,h,k', confidence: 0.9 },
      'pass'
    ],
    [
      'the same name after a reindexing that the merge does not have',
      'P 21 21 2',
      { group: 'P 21 21 2', reindex: 'k,l,h', confidence: 0.9 },
      'attention'
    ],
    [
      'reindexed, with three equal axes',
      'P 21 21 21',
      { group: 'P 21 21 21', reindex: 'k,l,h', confidence: 0.9 },
      'pass'
    ],
    [
      'reindexed in a way that is not read',
      'P 21 21 2',
      { group: 'P 21 21 2', reindex: '?', confidence: 0.9 },
      'pass'
    ],
    [
      'a pair that no absence parts',
      'I 2 2 2',
      { kind: 'point-group', group: 'I 2 2 2', totalProbability: 0.93, confidence: 0 },
      'pass'
    ],
    [
      'such a pair, hardly probable',
      'I 21 3',
      { kind: 'point-group', group: 'I 2 3', totalProbability: 0.49, confidence: 0 },
      'attention'
    ],
    [
      'such a pair, as probable as the limit',
      'I 21 3',
      { kind: 'point-group', group: 'I 2 3', totalProbability: 0.5, confidence: 0 },
      'pass'
    ],
    [
      'its Laue group alone',
      'P 2 2 21',
      { kind: 'point-group', group: 'P m m m', totalProbability: 0.9 },
      'unknown'
    ],
    [
      'another Laue group alone',
      'P 1 21 1',
      { kind: 'point-group', group: 'P m m m', totalProbability: 0.9 },
      'attention'
    ],
    ['its point group alone', 'P 21 21 21', { kind: 'point-group', group: 'P 2 2 2' }, 'unknown'],
    ['its point group alone, used so', 'P 2 2 2', { kind: 'point-group', group: 'P 2 2 2' }, 'unknown'],
    ['another point group', 'P 1 21 1', { kind: 'point-group', group: 'P 2 2 2' }, 'attention'],
    ['the same, without a probability', 'P 21 21 21', { group: 'P 21 21 21' }, 'unknown'],
    [
      'the same, in a Laue group that was not tested',
      'P 21 21 21',
      { group: 'P 21 21 21', confidence: 0.9, laueGroupAssumed: true },
      'unknown'
    ],
    [
      'chosen, and first of the table',
      'P 21 21 21',
      { group: 'P 21 21 21', ...CHOSEN, mostProbable: { groups: ['P 21 21 21'], probability: 0.94 } },
      'pass'
    ],
    [
      'chosen, and first of the table as the mirror image',
      'P 41 21 2',
      { group: 'P 41 21 2', ...CHOSEN, mostProbable: { groups: ['P 43 21 2'], probability: 0.94 } },
      'pass'
    ],
    [
      'chosen, though another is more probable',
      'P 21 21 2',
      { group: 'P 21 21 2', ...CHOSEN, mostProbable: { groups: ['P 21 21 21'], probability: 0.96 } },
      'attention'
    ],
    ['chosen, without a table', 'P 21 21 21', { group: 'P 21 21 21', ...CHOSEN }, 'unknown'],
    ['no result of POINTLESS', 'P 1', undefined, 'unknown'],
    ['no group of the merge', undefined, { group: 'P 1' }, 'unknown']
  ])('%s', (_case, used, test, verdict) => {
    expect(asked(used, test).verdict).toBe(verdict);
  });

  it('says that the screw axes are not where the merge has them', () => {
    expect(asked('P 21 21 2', { group: 'P 2 21 21', confidence: 0.9 }).message.en).toBe(
      'scaled in P 21 21 2; POINTLESS: P 2 21 21 (confidence 0.900); the same space group, but its screw axes are not where ' +
        'P 21 21 2 has them: reindex, or use P 2 21 21'
    );
    expect(asked('P 21 21 2', { group: 'P 21 21 2', reindex: 'k,l,h', confidence: 0.9 }).message.en).toBe(
      'scaled in P 21 21 2; POINTLESS: P 21 21 2, along the axes of the merge P 2 21 21 (confidence 0.900); the same space group, ' +
        'but its screw axes are not where P 21 21 2 has them: reindex, or use P 2 21 21'
    );
    expect(asked('P 21 21 2', { group: 'P 2 21 21', reindex: 'l,h,k', confidence: 0.9 }).message.en).toBe(
      'scaled in P 21 21 2; POINTLESS: P 2 21 21, along the axes of the merge P 21 21 2 (confidence 0.900)'
    );
  });

  it('names what the data cannot decide, and the axes that were tested', () => {
    const { message } = asked('P 41 21 2', {
      group: 'P 41 21 2',
      totalProbability: 0.94,
      zones: [
        { zone: 'screw axis 4(1) [c]', reflections: 18 },
        { zone: 'screw axis 2(1) [a]', reflections: 2 }
      ]
    });
    expect(message.en).toBe(
      'scaled in P 41 21 2; POINTLESS: P 41 21 2 (p = 0.940); axes tested: screw axis 4(1) [c] (18); ' +
        'not tested, too few reflections: screw axis 2(1) [a] (2); P 41 21 2 or P 43 21 2: the data cannot distinguish them'
    );
  });

  it.each<[SymmetryTest['mostProbable'], string]>([
    [{ groups: ['P 21 21 2'], probability: 0.94 }, '; it is also the most probable space group listed'],
    [
      { groups: ['P 21 2 21', 'P 2 21 21'], probability: 0.96 },
      '; the most probable space group listed is P 21 2 21, P 2 21 21 (p = 0.960)'
    ],
    [undefined, '; which space group is the most probable is not in the log']
  ])('says that a solution was chosen, and where it stands', (mostProbable, said) => {
    const { message } = asked('P 21 21 2', {
      group: 'P 21 21 2',
      ...CHOSEN,
      ...(mostProbable && { mostProbable })
    });
    expect(message.en).toBe(
      'scaled in P 21 21 2; POINTLESS: P 21 21 2 (confidence 0.900)' +
        `; a chosen solution: the input asked for it or for its Laue group${said}`
    );
  });

  it('counts the Laue groups that the data sets were processed in, by prep_merge.log', () => {
    const group = (number: number, symmetries: readonly (readonly [string, number])[]) => ({
      number,
      members: symmetries.reduce((sum, [, runs]) => sum + runs, 0),
      line: 3 + 15 * (number - 1),
      symmetries: symmetries.map(([symmetry, runs]) => ({ symmetry, runs }))
    });
    const prepLog = relPath('_kamoproc/merge_cc_2.2S_lys/prep_merge.log');
    const prepared = (symmetries: readonly (readonly [string, number])[]) =>
      asked(
        'P 21 21 21',
        { group: 'P 21 21 21', confidence: 0.9 },
        {
          merge: {
            files: { prepLog },
            preparation: {
              groups: [group(1, symmetries), group(2, [['P 1 2 1', 2]])],
              choice: { group: 1, symmetry: 'P 2 2 2', line: 36 },
              runs: []
            }
          },
          groups: [1, 1, 1]
        }
      );
    const usual = prepared([
      ['P 2 2 2', 80],
      ['P 4 2 2', 3],
      ['C 2 2 2', 2]
    ]);
    expect(usual.verdict).toBe('pass');
    expect(usual.message.en).toBe(
      'scaled in P 21 21 21; POINTLESS: P 21 21 21 (confidence 0.900); ' +
        'Laue groups of the sample’s data sets (prep_merge.log): mmm 82, 4/mmm 3, with other cells 2/m 2'
    );
    expect(usual.sources).toEqual([LOG, prepLog]);
    expect(usual.evidence?.map(({ line }) => line)).toEqual([3, 18]);
    expect(
      prepared([
        ['P 4 2 2', 43],
        ['P 2 2 2', 42]
      ])
    ).toMatchObject({ verdict: 'attention' });
    expect(
      prepared([
        ['P 4 2 2', 42],
        ['P 2 2 2', 42]
      ]).verdict
    ).toBe('pass');
    expect(
      prepared([
        ['P 4 2 2', 43],
        ['P 2 2 2', 42]
      ]).message.en
    ).toMatch(
      /4\/mmm 43, mmm 42, with other cells 2\/m 2; most were processed in 4\/mmm, not in that of the merge$/
    );
  });

  it('counts those of the tree where prep_merge.log is not there', () => {
    const TEST = { group: 'P 21 21 21', confidence: 0.9 };
    expect(asked('P 21 21 21', TEST, { groups: [16, 19, 1] }).message.en).toMatch(
      /; Laue groups of the data sets \(CORRECT\.LP\): mmm 2, -1 1$/
    );
    expect(asked('P 21 21 21', TEST, { groups: [89, 89, 16] }).verdict).toBe('attention');
    expect(asked('P 21 21 21', undefined, { groups: [89, 89, 16] }).verdict).toBe('attention');
    expect(asked('P 21 21 21', undefined, { groups: [16, 16] })).toMatchObject({ verdict: 'unknown' });
    expect(asked('P 21 21 21', undefined, { groups: [16, 16] }).message.en).toMatch(
      /is in the files read; Laue groups of the data sets \(CORRECT\.LP\): mmm 2$/
    );
  });
});
