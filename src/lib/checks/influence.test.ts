import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Dataset, RunMember } from '../beamtime/types';
import { aBeamtime, aCluster, aMerge, aProcessingRun, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './influence';

/** Data sets with their CC to the merge, B and ISa in it; own ISa is 20 where none is given. */
function asked(
  members: readonly (Pick<RunMember, 'ccToMerge' | 'b' | 'isa'> & {
    readonly c?: number;
    readonly own?: number;
  })[]
) {
  const runs = members.map(({ own = 20 }, n) =>
    aProcessingRun({ path: relPath(`_kamoproc/CPS0001-01/data00/cry${n}_1-100`), isa: own })
  );
  const datasets = runs.map(({ path }, n): Dataset => ({
    number: n + 1,
    path: `/x/${path}`,
    processingRun: path,
    unitCell: [60, 70, members[n]?.c ?? 80 + n / 100, 90, 90, 90]
  }));
  const run = aRun({ members: members.map((member, n) => ({ ...member, dataset: n + 1, path: `/x/${n}` })) });
  return check.test(
    {
      beamtime: aBeamtime({ processingRuns: runs }),
      merge: aMerge(),
      trial: aTrial({ datasets }),
      cluster: aCluster(),
      run
    },
    defaultLimits
  );
}
const good = Array.from({ length: 8 }, (_, n) => ({ ccToMerge: 0.95 + n / 400, b: 1 + n / 10, isa: 12 }));

describe('influence', () => {
  it.each<[string, Parameters<typeof asked>[0], string]>([
    ['all agree', good, 'pass'],
    ['another structure: low CC, collapsed ISa', [...good, { ccToMerge: 0.3, b: 1, isa: 1 }], 'attention'],
    ['low CC and high B', [...good, { ccToMerge: 0.6, b: 30, isa: 12 }], 'attention'],
    ['weak: low CC and nothing else', [...good, { ccToMerge: 0.6, b: 1, isa: 12 }], 'pass'],
    ['weak: a CC a little lower, a high B', [...good, { ccToMerge: 0.92, b: 9, isa: 12 }], 'pass'],
    ['another cell and a collapsed ISa', [...good, { ccToMerge: 0.95, b: 1, isa: 1, c: 84 }], 'attention'],
    ['another cell and nothing else', [...good, { ccToMerge: 0.95, b: 1, isa: 12, c: 84 }], 'pass'],
    ['a cell 0.5 % off and a collapsed ISa', [...good, { ccToMerge: 0.95, b: 1, isa: 1, c: 80.4 }], 'pass'],
    ['a CC to the merge, and cells', good.map(({ ccToMerge }) => ({ ccToMerge })), 'pass'],
    [
      'bad frames: low CC, and ISa of its own below 5',
      [...good, { ccToMerge: 0.86, b: 1, isa: 12, own: 4.9 }],
      'attention'
    ],
    ['weak: low CC, ISa of its own at 5', [...good, { ccToMerge: 0.86, b: 1, isa: 12, own: 5 }], 'pass'],
    [
      'ISa of its own below 5 and nothing else',
      [...good, { ccToMerge: 0.95, b: 1, isa: 12, own: 2.5 }],
      'pass'
    ],
    ['too few', good.slice(0, 3), 'not-applicable'],
    ['nothing known of them', good.map(() => ({})), 'unknown']
  ])('%s', (_case, members, verdict) => {
    expect(asked(members).verdict).toBe(verdict);
  });
  it('one measure alone clears nobody', () => {
    const run = aRun({
      members: good.map(({ ccToMerge }, n) => ({ ccToMerge, dataset: n + 1, path: `/x/${n}` }))
    });
    const subject = { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run };
    expect(check.test(subject, defaultLimits)).toMatchObject({
      verdict: 'unknown',
      said: { code: 'one-measure' }
    });
  });
});
