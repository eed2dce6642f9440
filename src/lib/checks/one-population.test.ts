import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { CcSpread, Cluster, Dataset, MergeRun, ProcessingRun } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aProcessingRun, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './one-population';

interface Crystals {
  /** Cell and ISa in the merge of each data set; 20 is every one's own ISa. */
  readonly sets: readonly { readonly cell: UnitCell; readonly isa?: number }[];
  /** CC between the first `left` and the others, and within. */
  readonly cc?: { readonly left: number; readonly between: number; readonly within: number };
  readonly own?: false;
}
const A: UnitCell = [34.2, 45.6, 53.1, 90, 90, 90];
const B: UnitCell = [34.7, 45.2, 53.7, 90, 90, 90];
const near = (cell: UnitCell, n: number): UnitCell => [
  cell[0] + (n % 3) / 50,
  cell[1],
  cell[2] - (n % 2) / 50,
  90,
  90,
  90
];

function asked({ sets, cc, own }: Crystals) {
  const runPath = (n: number) => relPath(`_kamoproc/CPS0001-01/data00/cry${n}_1-100`);
  const datasets = sets.map(({ cell }, n): Dataset => ({
    number: n + 1,
    path: `/x/cry${n}_1-100/XDS_ASCII.HKL`,
    processingRun: runPath(n),
    unitCell: cell
  }));
  const processingRuns = sets.map((_, n): ProcessingRun =>
    aProcessingRun({ path: runPath(n), ...(own === false ? {} : { isa: 20 }) })
  );
  const run: MergeRun = aRun({
    members: sets.map(({ isa }, n) => ({
      dataset: n + 1,
      path: `/x/cry${n}_1-100/XDS_ASCII.HKL`,
      ...(isa === undefined ? {} : { isa })
    }))
  });
  const numbers = datasets.map(({ number }) => number);
  const spread = (mean: number): CcSpread => ({ pairs: 10, mean, sd: 0.01 });
  const clusters: Cluster[] = cc
    ? [
        aCluster({ number: 1, members: numbers.slice(0, cc.left), runs: [] }),
        aCluster({ number: 2, members: numbers.slice(cc.left), runs: [] }),
        aCluster({
          number: 7,
          members: numbers,
          children: [
            { kind: 'cluster', number: 1 },
            { kind: 'cluster', number: 2 }
          ],
          join: { between: spread(cc.between), within: [spread(cc.within), spread(cc.within)] },
          runs: [run]
        })
      ]
    : [aCluster({ members: numbers, runs: [run] })];
  const trial = aTrial({ datasets, clusters });
  const merge = aMerge({ trials: [trial] });
  return answer(
    check,
    { beamtime: aBeamtime({ processingRuns, merges: [merge] }), merge, trial, cluster: aCluster(), run },
    defaultLimits
  );
}
const sets = (count: number, cell: UnitCell, isa?: number) =>
  Array.from({ length: count }, (_, n) => ({ cell: near(cell, n), ...(isa === undefined ? {} : { isa }) }));

describe('one-population', () => {
  it.each<[string, Crystals, string]>([
    ['one form', { sets: sets(8, A, 12), cc: { left: 4, between: 0.97, within: 0.98 } }, 'pass'],
    [
      'two forms by cell and CC',
      { sets: [...sets(6, A, 12), ...sets(4, B, 12)], cc: { left: 6, between: 0.7, within: 0.98 } },
      'fail'
    ],
    ['two forms by cell and ISa', { sets: [...sets(6, A, 1.5), ...sets(4, B, 1.5)] }, 'fail'],
    [
      'by cells alone',
      { sets: [...sets(6, A, 12), ...sets(4, B, 12)], cc: { left: 6, between: 0.97, within: 0.98 } },
      'attention'
    ],
    [
      'one cell, two structures: CC and ISa',
      { sets: [...sets(6, A, 12), ...sets(2, A, 0.5)], cc: { left: 6, between: 0.2, within: 0.98 } },
      'fail'
    ],
    [
      'one of two collapsed: nothing says which is the stray',
      { sets: [...sets(1, A, 12), ...sets(1, A, 0.5)] },
      'unknown'
    ],
    ['one collapsed data set is an outlier', { sets: [...sets(7, A, 12), ...sets(1, A, 0.5)] }, 'pass'],
    ['cells alone cannot clear a merge', { sets: sets(8, A), own: false }, 'unknown'],
    ['one data set', { sets: sets(1, A, 12) }, 'not-applicable'],
    ['members not known', { sets: [] }, 'unknown']
  ])('%s', (_case, crystals, verdict) => {
    expect(asked(crystals).verdict).toBe(verdict);
  });

  it('names three forms whose cells lie side by side', () => {
    const C: UnitCell = [34.7, 45.6, 53.1, 90, 90, 90];
    const D: UnitCell = [35.2, 45.6, 53.1, 90, 90, 90];
    const { verdict, message } = asked({ sets: [...sets(7, A, 12), ...sets(5, C, 12), ...sets(4, D, 12)] });
    expect(verdict).toBe('attention');
    expect(message.en).toBe(
      '7 data sets at 34.2 45.6 53.1 Å, 5 at 34.7 45.6 53.1 Å and 4 at 35.2 45.6 53.1 Å (at least 1.4 % apart)'
    );
    expect(message.ja).toContain('3 群があります（差 1.4 % 以上）');
  });

  it('names both forms and what separates them', () => {
    const { message } = asked({
      sets: [...sets(6, A, 12), ...sets(4, B, 12)],
      cc: { left: 6, between: 0.7, within: 0.98 }
    });
    expect(message.en).toContain('data sets at 34.2 45.6 53.1 Å');
    expect(message.en).toContain('at 34.7 45.2 53.7 Å');
    expect(message.en).toContain('CC 0.70 between');
  });
});
