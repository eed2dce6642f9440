import { beforeEach, describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { MOST_COMPARED } from '$lib/analysis/compare';
import { child, relPath } from '$lib/base/rel-path';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { FIELDS } from './address';
import { ComparePage } from './page.svelte';

const merge = (name: string, sampleName: string) => {
  const path = relPath(`_kamoproc/${name}`);
  const trialPath = child(path, 'cc_2.20A_final');
  const cluster = child(trialPath, 'cluster_0007');
  return aMerge({
    path,
    sampleName,
    trials: [
      aTrial({
        path: trialPath,
        clusters: [
          aCluster({
            path: cluster,
            number: 7,
            runs: [1, 2].map((cycle) => aRun({ path: child(cluster, `run_0${cycle}`), cycle }))
          })
        ]
      })
    ]
  });
};
const MERGES = [merge('merge_a', 'lys'), merge('merge_b', 'trypsin')];
const run = (name: string, cycle = 1) =>
  relPath(`_kamoproc/merge_${name}/cc_2.20A_final/cluster_0007/run_0${cycle}`);

describe('the comparison', () => {
  let address: FakeAddress;
  let open: OpenBeamtime;
  let page: ComparePage;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/compare');
    open = await openWith({ merges: MERGES });
    page = new ComparePage(open, address);
  });

  it('has every run to choose from, and shows none until one is asked for', () => {
    expect(page.all.map(({ path }) => path)).toEqual([run('a'), run('a', 2), run('b'), run('b', 2)]);
    expect([page.runs, page.first, page.cluster, page.sample]).toEqual([[], undefined, undefined, 'lys']);
  });
  it('letters the runs in the order asked for, each once, and names those that are not there', () => {
    page.choose([run('b', 2), run('a'), relPath('gone'), run('a')]);
    expect(page.runs.map(({ letter, path }) => [letter, path])).toEqual([
      ['A', run('b', 2)],
      ['B', run('a')]
    ]);
    expect(page.missing).toEqual(['gone']);
    expect(page.drawn).toHaveLength(2);
    expect([page.first?.path, page.cluster]).toEqual([run('b', 2), 'cc_2.20A_final · 0007']);
    expect(address.steps).toEqual(['#/b/x/compare']);
  });
  it('compares no more than can be told apart', () => {
    page.choose(Array.from({ length: MOST_COMPARED + 3 }, (_, n) => relPath(`gone-${n}`)));
    expect(page.missing).toHaveLength(MOST_COMPARED);
  });
  it('offers the sample of the first run; another as long as the same runs are compared', () => {
    page.choose([run('b')]);
    expect(page.sample).toBe('trypsin');
    page.chooseSample('lys');
    expect(page.sample).toBe('lys');
    page.choose([run('b'), run('a')]);
    expect(page.sample).toBe('trypsin');
  });
  it('leads to a run’s merge, its resolution, and a comparison', () => {
    const [first] = page.all;
    if (first === undefined) throw new Error('a run');
    expect(page.mergePlace(first)).toBe(
      '#/b/x/merges/_kamoproc/merge_a?trial=cc_2.20A_final&cluster=7&run=1'
    );
    expect(page.resolutionPlace(first)).toBe(`#/b/x/resolution?run=${encodeURIComponent(run('a'))}`);
    expect(page.comparePlace([run('a')])).toBe(`#/b/x/compare?run=${encodeURIComponent(run('a'))}`);
    expect(page.filePlace(relPath('a.log'))).toBe('#/b/x/files?path=a.log');
  });
  it('takes merges made here behind those of the disk, and leads to what makes them again', () => {
    const kept = {
      name: 'mine',
      at: '2026-11-29T08:00:00.000Z',
      run: run('b'),
      spaceGroup: 'P 1',
      unitCell: [1, 1, 1, 90, 90, 90],
      dataSets: 1,
      overall: {},
      shells: [],
      recipe:
        '{"options":{"dMin":2.5,"batchDegrees":"none","reject":false},"dataSets":[{"number":4,"file":"x"}]}'
    } as const;
    const mine = new ComparePage(open, address, {
      all: [kept, { ...kept, name: 'lost', run: relPath('gone') }]
    });
    expect(mine.all.at(-1)).toMatchObject({
      path: 'own-merge:mine',
      own: 'mine',
      merge: { sampleName: 'trypsin' }
    });
    mine.choose([run('b'), relPath('own-merge:mine')]);
    expect(mine.runs.map(({ name }) => name)).toEqual(['0007 run_01', 'mine']);
    const [, second] = mine.runs;
    if (second === undefined) throw new Error('a run');
    expect(mine.mergePlace(second)).toBe(
      `#/b/x/remerge?run=${encodeURIComponent(run('b'))}&sets=4&dmin=2.5&batch=none&reject=off`
    );
    expect([mine.missing, mine.drawn.length]).toEqual([[], 2]);
  });
  it('asks the library for the log first', async () => {
    open.useRecords({ record: async (_, path) => ({ record: `record of ${path}` }) });
    expect(await page.readLog(relPath('merge.log'))).toBe('record of merge.log');
  });
});

describe('the address of the comparison', () => {
  it.each([
    ['', []],
    ['run=a%2Frun_01&run=b&run=a%2Frun_01&run=', ['a/run_01', 'b']],
    ['run=__proto__', ['__proto__']]
  ])('reads %j', (query, run) => {
    expect(readAll(FIELDS, new URLSearchParams(query)).run).toEqual(run);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
