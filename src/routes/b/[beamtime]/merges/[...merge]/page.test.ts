import { beforeEach, describe, expect, it } from 'vitest';
import { aCluster, aMerge, aPin, aProcessingRun, aRun, aTrial } from '../../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { child, relPath } from '$lib/base/rel-path';
import type { Merge } from '$lib/beamtime/types';
import { memoryLibrary } from '$lib/library/open-library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { FIELDS } from './address';
import { MergePage } from './page.svelte';

const PATH = aMerge().path;
const FINAL = child(PATH, 'cc_2.20A_final');
const EARLY = child(PATH, 'cc_2.60A');
const run = (trial: string, cluster: number, cycle: number) => {
  const path = relPath(`${trial}/cluster_000${cluster}/run_0${cycle}`);
  return aRun({ path, cycle, files: { xscaleLp: child(path, 'XSCALE.LP'), hkl: child(path, 'xscale.hkl') } });
};
const cluster = (trial: string, number: number, cycles: readonly number[]) =>
  aCluster({
    path: relPath(`${trial}/cluster_000${number}`),
    number,
    members: [1, 2],
    runs: cycles.map((cycle) => run(trial, number, cycle))
  });
const RUN = aProcessingRun({
  path: relPath('_kamoproc/CPS0001-01/data00/cry00_1-300'),
  pin: 'CPS0001-01',
  lastFrame: 300
});
const PIN = aPin({
  puck: 'CPS0001',
  pin: 1,
  collections: [
    {
      path: relPath('CPS0001-01/data00'),
      sources: [],
      prefix: 'cry00',
      format: 'cbf',
      files: 300,
      missingFiles: []
    }
  ]
});
const MERGE = aMerge({
  trials: [
    aTrial({ path: EARLY, final: false, clusters: [cluster(EARLY, 3, [1])] }),
    aTrial({
      path: FINAL,
      datasets: [{ number: 1, path: `/data/${RUN.path}/XDS_ASCII.HKL`, processingRun: RUN.path }],
      clusters: [cluster(FINAL, 7, [1, 2, 3]), cluster(FINAL, 5, [1])],
      recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 2, kept: 2 }
    })
  ]
});
const OTHER = aMerge({
  path: relPath('_kamoproc/z'),
  sampleName: 'z',
  trials: [
    aTrial({
      path: relPath('_kamoproc/z/cc_3.00A_final'),
      clusters: [cluster('_kamoproc/z/cc_3.00A_final', 2, [1])]
    })
  ]
});
const finding = (kind: 'merge' | 'merge-run' | 'trial', path: string) => ({
  check: 'x',
  verdict: 'fail' as const,
  subject: { kind, path: relPath(path) },
  message: { en: '', ja: '' },
  sources: []
});
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('the page of a merge', () => {
  let open: OpenBeamtime;
  let address: FakeAddress;
  let page: MergePage;
  const pageOf = (path: string) => new MergePage(open, memoryLibrary(), address, () => path);
  beforeEach(async () => {
    address = new FakeAddress(`#/b/x/merges/${PATH}`);
    open = await openWith({ merges: [MERGE, OTHER], pins: [PIN], processingRuns: [RUN] }, [
      finding('merge', PATH),
      finding('merge-run', `${FINAL}/cluster_0007/run_03`),
      finding('trial', EARLY)
    ]);
    page = pageOf(PATH);
  });
  const shown = () => {
    const { trial, cluster, run } = page.hand;
    return [trial?.path, cluster?.number, run?.cycle];
  };

  it('shows KAMO’s choice, and what the address names of the merge', () => {
    expect(shown()).toEqual([FINAL, 7, 3]);
    expect([page.row?.path, page.fileStem]).toEqual([`${FINAL}/cluster_0007/run_03`, 'lys-cc_2.20A_final']);
    page.address.change({ trial: 'cc_2.60A' });
    expect(shown()).toEqual([EARLY, 3, 1]);
    page.address.change({ trial: 'gone', cluster: 99, run: 99 });
    expect(shown()).toEqual([FINAL, 7, 3]);
  });
  it('without a run says why there is none', async () => {
    const unmerged = { ...cluster(FINAL, 9, []), merged: false };
    const none = async (merge: Merge) => {
      const opened = await openWith({ merges: [merge] });
      return new MergePage(
        opened,
        memoryLibrary(),
        new FakeAddress(`#/b/x/merges/${PATH}?cluster=9`),
        () => PATH
      ).noRun;
    };
    const trial = aTrial({ path: FINAL, state: 'no-cluster-passed', clusters: [unmerged] });
    expect(page.noRun).toBeUndefined();
    expect(await none(aMerge({ state: 'too-few-datasets', trials: [] }))).toBe('too-few-datasets');
    expect(await none(aMerge({ trials: [{ ...trial, clusters: [] }] }))).toBe('no-cluster-passed');
    expect(await none(aMerge({ trials: [trial] }))).toBe('notMerged');
    const failed = { path: child(FINAL, 'multi_merge.log'), line: 9, text: 'x' };
    expect(await none(aMerge({ trials: [{ ...trial, clusters: [{ ...unmerged, failed }] }] }))).toBe(
      'clusterFailed'
    );
  });
  it('keeps a table that was computed again for the run it was asked of, whatever run is in hand by then', async () => {
    const asked = relPath(`${FINAL}/cluster_0007/run_01`);
    page.change({ run: 2 });
    await page.keepRecomputed({
      path: asked,
      log: child(asked, 'XSCALE.LP'),
      reflections: child(asked, 'xscale.hkl'),
      equal: 1,
      known: 0,
      differs: 0,
      undecided: 0,
      differing: [],
      nUnique: [1],
      at: '2026-11-29T05:00:00.000Z'
    });
    expect(open.recomputed.map(({ path }) => path)).toEqual([asked]);
    expect(page.recomputed).toBeUndefined();
    page.change({ run: 1 });
    expect(page.recomputed?.path).toBe(asked);
  });
  it('has nothing of a merge that is not there', () => {
    for (const path of ['gone', '', '__proto__', '../..']) {
      const none = pageOf(path);
      expect([none.merge, none.row, none.judgement, none.hand]).toEqual([
        undefined,
        undefined,
        undefined,
        {}
      ]);
      expect([none.findings, none.funnel, none.drawn, none.fileStem]).toEqual([[], [], [], path]);
    }
  });
  it('goes to another cluster or cycle by a step that Back takes back, and forgets what was drawn for the cluster', () => {
    page.draw([`${FINAL}/cluster_0007/run_01`]);
    expect([page.address.view.draw, page.drawn]).toEqual([
      ['cluster_0007/run_01'],
      [`${FINAL}/cluster_0007/run_01`]
    ]);
    expect(address.steps).toEqual([]);
    page.chooseRun(2);
    expect([shown(), page.drawn.length]).toEqual([[FINAL, 7, 2], 1]);
    page.change({ cluster: 5, run: undefined });
    expect([shown(), page.drawn]).toEqual([[FINAL, 5, 1], [`${FINAL}/cluster_0005/run_01`]]);
    expect(address.steps).toHaveLength(2);
  });
  it('draws all cycles at first, and none where none is ticked', () => {
    expect(page.drawn).toHaveLength(3);
    page.draw([]);
    expect(page.drawn).toEqual([`${FINAL}/none`]);
  });
  it('writes a selection, the line of the tree and its view once they stand still', () => {
    page.change({ sel: '1-2', line: 0.123456789, tree: { from: 0.5, to: 2.5, top: 1 } });
    expect(address.lastHow).toBe('settle');
    expect(address.view.get('line')).toBe('0.123457');
    expect(page.address.view.line).toBe(0.123456789);
    page.change({ sel: '1', cluster: 5 });
    expect(address.lastHow).toBe('push');
  });
  it('collects what is said of the run and all that it stands in', () => {
    expect(page.findings.map(({ subject }) => subject.path)).toEqual([`${FINAL}/cluster_0007/run_03`, PATH]);
    expect(page.rejected.size).toBe(0);
    expect(page.funnel.length).toBeGreaterThan(0);
  });
  it('judges the shown run, and goes on through all runs of the beamtime, a quick key meaning the run that is on its way', async () => {
    expect(page.judged).toEqual({ done: 0, all: 6 });
    page.address.change({ cluster: 5, run: 1 });
    const ways: string[] = [];
    let arrive: () => void = () => undefined;
    const go = (place: string): Promise<void> => {
      ways.push(place);
      return new Promise((resolve) => (arrive = resolve));
    };
    const going = page.step(1, false, go);
    page.judge('reject');
    await later();
    const [next] = ways;
    expect(next).toMatch(/^#\/b\/x\/merges\//);
    expect([...page.triage.judgements.keys()]).not.toEqual([page.hand.run?.path]);
    arrive();
    await going;
    page.judge('accept');
    await later();
    page.note('ice');
    await later();
    expect(page.judgement).toMatchObject({ verdict: 'accept', note: 'ice' });
    expect([page.judged.done, page.row?.judgement?.verdict]).toEqual([2, 'accept']);
    const before = ways.length;
    address.hash = `#/b/x/merges/${PATH}?trial=nothing`;
    await pageOf('gone').step(-1, true, async (place) => void ways.push(place));
    expect(ways.length).toBe(before + 1);
  });
  it('stays where there is no further run', async () => {
    open = await openWith({ merges: [] });
    let went = false;
    await pageOf('gone').step(1, undefined, async () => void (went = true));
    expect(went).toBe(false);
  });
  it('takes the run home, with the data sets selected', () => {
    const { row } = page;
    if (row === undefined) throw new Error('a run');
    expect(page.takeHome(row)).not.toHaveProperty('chosen');
    page.change({ sel: '1-9999999' });
    expect(page.takeHome(row)).toMatchObject({ rows: [row], chosen: [1], connected: false });
    expect(page.findings.map(({ check }) => check)).toEqual(['x', 'x']);
    expect([page.checksPlace('x'), page.checksPlace(undefined)]).toEqual([
      '#/b/x/checks?check=x',
      '#/b/x/checks'
    ]);
  });
  it('leads to trials, runs, pictures on the way from here, and files', async () => {
    expect(page.trialPlace({ path: EARLY })).toBe(`#/b/x/merges/${PATH}?trial=cc_2.60A`);
    expect(page.runOfMergePlace(EARLY, 3, 1)).toBe(`#/b/x/merges/${PATH}?trial=cc_2.60A&cluster=3&run=1`);
    expect(page.framesPlace(RUN.path)).toBe(
      `#/b/x/frames/CPS0001-01/data00/cry00?n=1&run=${encodeURIComponent(RUN.path)}&merge=${encodeURIComponent(PATH)}&trial=cc_2.20A_final&cluster=7&cycle=3`
    );
    expect(page.framesPlace(RUN.path, 12)).toContain('?n=12&');
    expect(page.framesPlace(relPath('gone'))).toBeUndefined();
    expect(page.remergePlace(relPath('r'))).toBe('#/b/x/remerge?run=r');
    expect([page.runPlace(relPath('r')), page.mergesPlace()]).toEqual(['#/b/x/runs/r', '#/b/x/merges']);
    expect(page.filePlace(relPath('a'), 4)).toBe('#/b/x/files?path=a&line=4');
    open.useRecords({ record: async (_, path) => ({ record: path }) });
    expect(await page.readLog(relPath('merge.log'))).toBe('merge.log');
  });
});

describe('the address of a merge', () => {
  it.each([
    [
      '',
      {
        trial: undefined,
        cluster: undefined,
        draw: [],
        line: undefined,
        tree: undefined,
        leaf: 'none',
        fence: 2.5,
        x: ''
      }
    ],
    [
      'trial=cc_2.20A_final&cluster=7&run=3&sel=12',
      { trial: 'cc_2.20A_final', cluster: 7, run: 3, sel: '12' }
    ],
    ['cluster=x&run=-1', { cluster: undefined, run: undefined }],
    ['draw=cluster_0007%2Frun_01&draw=none', { draw: ['cluster_0007/run_01', 'none'] }],
    ['line=0&fence=1.5&leaf=pin', { line: 0, fence: 1.5, leaf: 'pin' }],
    ['line=-1&fence=Infinity&leaf=__proto__', { line: undefined, fence: 2.5, leaf: 'none' }],
    ['line=%20&tree=1_2', { line: undefined, tree: undefined }],
    ['tree=0.5_2.5_1.2&matrix=1-2_1-2', { tree: { from: 0.5, to: 2.5, top: 1.2 }, matrix: '1-2_1-2' }],
    ['cclog=1&minrefs=3&a=selection&b=part-0', { cclog: '1', minrefs: 3, a: 'selection', b: 'part-0' }],
    ['cclog=0&minrefs=x', { cclog: undefined, minrefs: undefined }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
