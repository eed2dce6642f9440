import { describe, expect, it } from 'vitest';
import { decisionRows } from '$lib/analysis/decision-rows';
import { relPath } from '$lib/base/rel-path';
import { readAll } from '$lib/address/fields';
import { FIELDS } from '../address';
import { arrange, arrangementOf } from './arrange';
import { mergeColumns } from '$lib/components/merges/columns';
import { cluster, merge, run, trial } from '../../compare/parts/merges.fixture';

const COLUMNS = mergeColumns('en');
const arranged = (query: string) => arrangementOf(readAll(FIELDS, new URLSearchParams(query)), COLUMNS);
const overall = (ccHalf: number) => ({ overall: { ccHalf } });
const rows = decisionRows([
  merge([
    trial([
      cluster(79, [run(79, 1, overall(99.3)), run(79, 2, overall(99.6))]),
      cluster(82, [run(82, 1, overall(99.8))]),
      cluster(83, [run(83, 1, { overall: {} })])
    ])
  ]),
  merge([], {
    path: relPath('_kamo_30deg/n'),
    area: '_kamo_30deg',
    sampleName: 'helA',
    state: 'too-few-datasets'
  })
]);
const shown = (query: string) =>
  arrange(rows, COLUMNS, arranged(query)).map(({ merge, cluster, run }) =>
    cluster && run ? `${cluster.number}.${run.cycle}` : merge.sampleName
  );

describe('arrange', () => {
  it('shows everything at first, sample by sample', () => {
    expect(shown('')).toEqual(['79.1', '79.2', '82.1', '83.1', 'helA']);
    expect(shown('group=none')).toEqual(shown(''));
    expect(arranged('').group).toBe('sample');
    expect(arranged('group=none').group).toBeUndefined();
  });

  it('puts KAMO’s choice first, then its resolution, then those on the way', () => {
    const recommended = { cluster: 82, cycle: 1, rule: 'kamo', considered: 1, kept: 1 } as const;
    const clusters = () => [cluster(79, [run(79, 1)]), cluster(82, [run(82, 1)])];
    const ordered = arrange(
      decisionRows([
        merge([
          trial(clusters(), { path: relPath('m/blend_2.4A'), final: false, resolution: 2.4, recommended }),
          trial(clusters(), { recommended })
        ])
      ]),
      COLUMNS,
      arranged('')
    );
    expect(ordered.map(({ trial: at, cluster: of }) => [at?.resolution, of?.number])).toEqual([
      [2.53, 82],
      [2.53, 79],
      [2.4, 79],
      [2.4, 82]
    ]);
  });

  it('sorts by a column; a row without the number is last either way', () => {
    expect(shown('sort=-CC1/2')).toEqual(['82.1', '79.2', '79.1', '83.1', 'helA']);
    expect(shown('group=none&sort=CC1/2')).toEqual(['79.1', '79.2', '82.1', 'helA', '83.1']);
  });

  it('narrows by text, sample, area, last cycle and merged', () => {
    expect(shown('q=cluster_0079 RUN_02')).toEqual(['79.2']);
    expect(shown('sample=helA')).toEqual(['helA']);
    expect(shown('area=_kamoproc&runs=last')).toEqual(['79.2', '82.1', ...shown('q=cluster_0083')]);
    expect(shown('rows=merged')).not.toContain('helA');
    expect(shown('method=cc')).toEqual([]);
  });

  it('narrows by space group, and by limits of any number', () => {
    const symmetric = decisionRows([
      merge([
        trial([
          cluster(79, [run(79, 1, { spaceGroup: 'P 43 21 2', lcv: 0.4 })]),
          cluster(82, [run(82, 1, { spaceGroup: 'P 4 2 2', lcv: 5.1 })]),
          cluster(83, [run(83, 1)])
        ])
      ])
    ]);
    const clusters = (query: string) =>
      arrange(symmetric, COLUMNS, arranged(query)).map(({ cluster: of }) => of?.number);
    expect(clusters('symmetry=P+4+2+2')).toEqual([82]);
    expect(clusters('range=LCV:..5')).toEqual([79]);
    expect(clusters('range=LCV:0.4..5.1&range=cluster:80..')).toEqual([82]);
    expect(clusters('range=sample:..5&range=LCV:x..&range=rubbish')).toEqual([79, 82, 83]);
  });

  it('takes a column that does not exist for no sorting', () => {
    expect(shown('sort=nonsense')).toEqual(shown(''));
  });
});
