/** The uses of a processing run, line by line, in both languages and as they are taken away. */
import { describe, expect, it, test } from 'vitest';
import type { ClusterUse, CycleUse, RunUsage } from '$lib/analysis/run-usage';
import { relPath } from '$lib/base/rel-path';
import { cellText } from '$lib/tables/column';
import { tableCsv, tableRows } from '$lib/tables/table';
import { HOSTILE_NAME } from '../../../../../../../tests/support/drawn';
import { aCluster, aMerge, aTrial } from '../../../../../../../tests/support/model';
import { cycleUse, usageColumns, usageLines, usageTable, useText } from './usage-table';

const use = (cycles: readonly CycleUse[], more: Partial<ClusterUse> = {}): ClusterUse => ({
  cluster: aCluster(),
  cycles,
  chosen: false,
  ...more
});
const usage = (more: Partial<RunUsage> = {}): RunUsage => ({
  merge: aMerge(),
  trial: aTrial(),
  how: 'in-tree',
  dataset: 12,
  clusters: [],
  unmerged: 0,
  ...more
});
const inCycle = (cycle: CycleUse, language: 'en' | 'ja' = 'en'): string | undefined => {
  const column = usageColumns([cycle.cycle], language).at(-1);
  const [, line] = usageLines([usage({ clusters: [use([cycle])] })]);
  return column && line && cellText(column, line);
};

describe('what a cycle did with the run', () => {
  test.each<[string, CycleUse, RegExp]>([
    ['used it', { cycle: 1, fate: 'used' }, /^used$/],
    ['scaled all others against it', { cycle: 1, fate: 'used', reference: true }, /reference/],
    ['left its bad frames out', { cycle: 2, fate: 'used', framesRemoved: true }, /bad frames/],
    [
      'the reference is told where both are so',
      { cycle: 2, fate: 'used', framesRemoved: true, reference: true },
      /reference/
    ],
    ['does not have it', { cycle: 1, fate: 'absent' }, /^not in this run$/],
    ['does not say', { cycle: 1, fate: 'unknown' }, /not listed/],
    [
      'rejected it, with the cycle and KAMO’s words',
      { cycle: 2, fate: 'rejected', left: { cycle: 2, reason: 'bad_B' } },
      /run_02.*bad_B/
    ],
    [
      'KAMO’s words that nobody knows stand as they are',
      { cycle: 2, fate: 'rejected', left: { cycle: 2, reason: HOSTILE_NAME.replaceAll(',', '') } },
      /<img src=x/
    ],
    [
      'had rejected it before',
      { cycle: 3, fate: 'rejected', left: { cycle: 2, reason: 'bad_B' } },
      /^rejected before$/
    ],
    ['had rejected it, nothing says when', { cycle: 3, fate: 'rejected' }, /^rejected before$/],
    [
      'rejected it in a cycle that no file numbers',
      { cycle: 0, fate: 'rejected', left: { cycle: 0, reason: 'bad_B' } },
      /\?.*bad_B/
    ]
  ])('%s', (_, cycle, text) => {
    expect(inCycle(cycle)).toMatch(text);
    expect(inCycle(cycle, 'ja')).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
  test.each<[CycleUse['fate'], string | undefined]>([
    ['rejected', 'fail'],
    ['absent', 'soft'],
    ['used', undefined],
    ['unknown', undefined]
  ])('%s looks %s', (fate, tone) => {
    const [, line] = usageLines([usage({ clusters: [use([{ cycle: 1, fate }])] })]);
    expect(line && usageColumns([1], 'en').at(-1)?.tone?.(line)).toBe(tone);
  });
  it('two reasons are told one by one, and a cycle of another cluster tells nothing', () => {
    const both = { cycle: 1, reason: 'bad_B,bad_em.b' };
    const text = inCycle({ cycle: 1, fate: 'rejected', left: both });
    expect(text).toMatch(/bad_B.*, bad_em\.b/);
    const [head] = usageLines([usage()]);
    expect(head && cycleUse(head, 1)).toBeUndefined();
  });
});

describe('what a merge did with it as a whole', () => {
  test.each<[string, RunUsage, RegExp]>([
    ['in one cluster', usage({ clusters: [use([])] }), /1 merged cluster$/],
    ['in several', usage({ clusters: [use([]), use([])] }), /2 merged clusters$/],
    ['in others too', usage({ clusters: [use([])], unmerged: 3 }), /1 merged cluster and 3 that were/],
    ['in none that was merged', usage({ unmerged: 1 }), /0 merged clusters and 1 that was/],
    ['excluded', usage({ how: 'excluded' }), /excluded\.lst/],
    ['left out of the tree', usage({ how: 'left-out' }), /cctable_notused\.lst/],
    ['given', usage({ how: 'given' }), /no tree/]
  ])('%s', (_, of, text) => {
    expect(useText(of, 'en')).toMatch(text);
    expect(useText(of, 'ja')).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});

describe('the table', () => {
  const inTree = usage({
    clusters: [
      use(
        [
          { cycle: 1, fate: 'used' },
          { cycle: 2, fate: 'rejected' }
        ],
        { chosen: true }
      ),
      use([{ cycle: 1, fate: 'absent' }], { cluster: aCluster({ number: 41 }) })
    ]
  });
  const outside = usage({ merge: aMerge({ path: relPath('_kamoproc/merge_b') }), how: 'excluded' });

  it('of the screen has a line for each merge, then one for each of its clusters', () => {
    expect(usageLines([inTree, outside]).map((line) => line.use?.cluster.number)).toEqual([
      undefined,
      7,
      41,
      undefined
    ]);
  });
  it('of the file has a line for each cluster, and one for a merge that has none', () => {
    const rows = tableRows(usageTable([inTree, outside], [1, 2], 'en'));
    const [heads, ...lines] = rows;
    const at = (name: string): number => heads?.indexOf(name) ?? -1;
    expect(lines.map((line) => line[at('Merge')])).toEqual([
      aMerge().path,
      aMerge().path,
      '_kamoproc/merge_b'
    ]);
    expect(heads?.slice(-2)).toEqual(['run_01', 'run_02']);
    expect(lines.map((line) => line.at(-1))).toEqual(['rejected before', undefined, undefined]);
  });
  it('says of each cluster whether KAMO chose it, and of no cluster nothing', () => {
    const table = usageTable([inTree, outside], [], 'en');
    const chosen = table.columns.findIndex(({ name }) => name === 'KAMO’s own choice');
    const numbers = table.rows.map((line) => {
      const cell = line[chosen];
      return typeof cell === 'object' ? cell.value : cell;
    });
    expect(numbers).toEqual([1, 0, undefined]);
  });
  it('is no formula, whatever a folder is called', () => {
    const odd = usage({ merge: aMerge({ path: relPath('=1+1') }) });
    expect(tableCsv(usageTable([odd], [], 'en'))).toContain("\r\n'=1+1,");
  });
});
