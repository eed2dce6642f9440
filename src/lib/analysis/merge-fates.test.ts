import { describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { relPath, type RelPath } from '../base/rel-path';
import type { Merge, Preparation, Trial } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { chosenIn, mergeFates, type SampleRuns } from './merge-fates';

const stored = (n: number): string =>
  `/isilon/u/_kamoproc/m/input_files/P-01/data00/x_${n}-9/XDS_ASCII.HKL_noscale`;
const runPath = (n: number): RelPath => relPath(`_kamoproc/P-01/data00/x_${n}-9`);
const find = (path: string): RelPath | undefined => {
  const n = /x_(\d+)-9/.exec(path)?.[1];
  return n === undefined ? undefined : runPath(Number(n));
};
const ONE: UnitCell = [34.4, 45.5, 53.4, 90, 90, 90];
const OTHER: UnitCell = [38.2, 43.1, 57.4, 90, 97.3, 90];
const scaled = (...cells: readonly (UnitCell | undefined)[]): SampleRuns => ({
  find,
  whole: true,
  scaled: cells.map((unitCell, n) => ({ path: runPath(n + 1), ...(unitCell && { unitCell }) }))
});
const file = (name: string): RelPath => relPath(`m/${name}`);
const preparation = (more: Partial<Preparation> = {}): Preparation => ({
  groups: [
    { number: 1, members: 4, line: 3, symmetries: [{ symmetry: 'P 2 2 2', runs: 4, unitCell: ONE }] },
    { number: 2, members: 1, line: 18, symmetries: [{ symmetry: 'P 1 2 1', runs: 1, unitCell: OTHER }] }
  ],
  choice: { group: 1, symmetry: 'P 2 2 2', line: 35 },
  runs: [1, 2, 3, 4].map((n) => ({ path: `P-01/data00/x_${n}-9`, line: 40 + 2 * n, unitCell: ONE })),
  ...more
});
const merge = (more: Partial<Merge> = {}): Merge =>
  aMerge({
    given: [1, 2, 3].map(stored),
    excluded: [stored(4)],
    excludedLines: [1],
    preparation: preparation(),
    files: {
      log: file('multi_merge.log'),
      prepLog: file('prep_merge.log'),
      formerge: file('formerge.lst'),
      excluded: file('excluded.lst')
    },
    trials: [],
    ...more
  });
const datasets = [1, 2, 3].map((number) => ({ number, path: stored(number) }));
const trial = (more: Partial<Trial> = {}): Trial =>
  aTrial({
    datasets,
    recommended: { cluster: 7, cycle: 2, rule: 'kamo', considered: 1, kept: 1 },
    clusters: [
      aCluster({
        members: [1, 2, 3],
        line: 9,
        files: { mergeLog: file('merge.log') },
        runs: [
          aRun({ cycle: 1, members: [1, 2, 3].map((dataset) => ({ dataset, path: '' })) }),
          aRun({
            cycle: 2,
            members: [{ dataset: 1, path: '', line: 4 }],
            rejected: [
              { dataset: 2, path: stored(2), reason: 'bad_B,bad_em.b', line: 80 },
              { dataset: 3, path: stored(3), reason: 'allbadframe', line: 81 }
            ],
            files: { xscaleInp: file('XSCALE.INP') }
          })
        ]
      })
    ],
    files: { clustersTxt: file('CLUSTERS.txt'), notUsed: file('cctable_notused.lst') },
    ...more
  });

/** `kind file:line …` of each run, in order. */
function told(of: Merge, runs = scaled(ONE, ONE, ONE, ONE, OTHER)): string[] {
  return [...mergeFates(of, chosenIn(of), runs)]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ fate }) =>
      [fate.kind, ...fate.places.map(({ path, line }) => path.slice(2) + (line ? `:${line}` : ''))].join(' ')
    );
}

describe('mergeFates', () => {
  it('one fate for each data set, with the file and line that say so', () => {
    expect(told(merge({ trials: [trial()] }))).toEqual([
      'merged XSCALE.INP:4',
      'rejected merge.log:80',
      'bad-frames merge.log:81',
      'cell-filter excluded.lst:1',
      'other-form prep_merge.log:18'
    ]);
  });
  it('names the group of another crystal form, and its cell', () => {
    const of = merge({ trials: [trial()] });
    const form = mergeFates(of, chosenIn(of), scaled(ONE, ONE, ONE, ONE, OTHER)).at(-1);
    expect(form?.fate.group).toEqual({ number: 2, of: 2, symmetry: 'P 1 2 1', unitCell: OTHER });
  });
  it('a run that is in no list and whose cell is that of no group was not given; without a cell the counts decide', () => {
    const far: UnitCell = [78, 78, 37, 90, 90, 90];
    const of = merge({ trials: [trial()] });
    expect(told(of, scaled(ONE, ONE, ONE, ONE, far, OTHER)).slice(4)).toEqual([
      'not-given prep_merge.log',
      'other-form prep_merge.log:18'
    ]);
    expect(told(of, scaled(ONE, ONE, ONE, ONE, undefined)).slice(4)).toEqual([
      'other-form prep_merge.log:18'
    ]);
    expect(told(of, scaled(ONE, ONE, ONE, ONE, undefined, undefined)).slice(4)).toEqual([
      'not-given prep_merge.log',
      'not-given prep_merge.log'
    ]);
  });
  it('nothing follows from a list that is not here', () => {
    const { given, excluded, excludedLines, preparation, ...bare } = merge({ trials: [trial()] });
    expect([given, excluded, excludedLines, preparation].every(Boolean)).toBe(true);
    expect(told(bare).slice(3)).toEqual(['unknown', 'unknown']);
  });
  it('dropped for want of an operator; left out of the tree; in another branch; in the cluster but not scaled', () => {
    const dropped = preparation();
    const of = merge({
      preparation: {
        ...dropped,
        runs: dropped.runs.map((run, n) => (n === 3 ? { ...run, dropped: "Can't find operator:" } : run))
      },
      excluded: [],
      trials: [
        trial({
          notUsed: [{ path: stored(3), line: 1 }],
          clusters: [
            aCluster({
              members: [1],
              line: 9,
              runs: [aRun({ cycle: 2, members: [{ dataset: 9, path: '' }], files: {} })]
            }),
            aCluster({ number: 8, members: [1, 2], line: 10, runs: [] })
          ]
        })
      ]
    });
    expect(told(of).slice(0, 4)).toEqual([
      'unexplained CLUSTERS.txt',
      'other-branch CLUSTERS.txt:10 CLUSTERS.txt:9',
      'few-common cctable_notused.lst:1',
      'other-symmetry prep_merge.log:48'
    ]);
  });
  it('names the merged cluster that a data set in another branch went into', () => {
    const used = { cycle: 3, members: [{ dataset: 2, path: '' }], files: {} };
    const clusters = [
      aCluster({ number: 9, members: [1], runs: [aRun({ cycle: 3, members: [{ dataset: 1, path: '' }] })] }),
      aCluster({ number: 8, members: [2, 3], runs: [aRun({ ...used, cycle: 1 }), aRun(used)] }),
      // What holds the cluster itself is no place beside it.
      aCluster({
        number: 7,
        members: [1, 2, 3],
        runs: [aRun({ ...used, members: [{ dataset: 3, path: '' }] })]
      })
    ];
    const recommended = { cluster: 9, cycle: 3, rule: 'kamo', considered: 1, kept: 1 } as const;
    const of = merge({ excluded: [], trials: [trial({ clusters, recommended })] });
    const fates = mergeFates(of, chosenIn(of), scaled(ONE, ONE, ONE, ONE)).map(({ fate }) => fate);
    expect(fates.map(({ kind, instead }) => [kind, instead]).slice(0, 3)).toEqual([
      ['merged', undefined],
      ['other-branch', { cluster: 8, cycle: 3 }],
      ['other-branch', undefined]
    ]);
  });
  it('says which cell parameter the filter refused', () => {
    const cell: UnitCell = [38.1, 45.5, 53.4, 90, 90, 90];
    const base = preparation();
    const of = merge({
      preparation: {
        ...base,
        runs: base.runs.map((run, n) => (n === 3 ? { ...run, unitCell: cell } : run)),
        cellFilter: { line: 6, low: [33, 44, 51, 90, 90, 90], high: [35.9, 46.7, 55.3, 90, 90, 90] }
      }
    });
    const fate = mergeFates(of, chosenIn(of), scaled()).find(({ name }) => name.includes('x_4'))?.fate;
    expect(fate?.outlier).toEqual({ parameter: 0, value: 38.1, low: 33, high: 35.9 });
    expect(fate?.places).toEqual([
      { path: 'm/excluded.lst', line: 1 },
      { path: 'm/multi_merge.log', line: 6 }
    ]);
  });
  it('without a result, the line that says how the merge ended', () => {
    const evidence = { path: file('multi_merge.log'), line: 12, text: 'Too few datasets. giveup.' };
    expect(told(merge({ state: 'too-few-datasets', evidence })).slice(0, 3)).toEqual(
      Array(3).fill('no-result multi_merge.log:12')
    );
  });
  it('where not all of a merge is listed, that no result is listed says nothing, unless KAMO says that there is none', () => {
    const kinds = (of: Merge, at = chosenIn(of)) =>
      mergeFates(of, at, { ...scaled(ONE, ONE, ONE), whole: false }).map(({ fate }) => fate.kind);
    const bare = trial({ clusters: [aCluster({ number: 8, members: [1, 2, 3], runs: [] })] });
    const of = merge({ excluded: [], trials: [bare] });
    expect(kinds(of)).toEqual(Array(4).fill('unknown'));
    const [cluster] = bare.clusters;
    expect(kinds(of, { trial: bare, cluster }).slice(0, 3)).toEqual(Array(3).fill('unknown'));
    expect(kinds({ ...of, state: 'no-cluster-passed' }).slice(0, 3)).toEqual(Array(3).fill('no-result'));
  });
});
