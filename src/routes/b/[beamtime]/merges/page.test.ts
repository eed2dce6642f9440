import { beforeEach, describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { PRESETS } from '$lib/analysis/ranking';
import { ruleText } from '$lib/analysis/rule-text';
import { child, relPath } from '$lib/base/rel-path';
import type { Library } from '$lib/library/library';
import { memoryLibrary } from '$lib/library/open-library';
import { ruleKey } from '$lib/session/ranking.svelte';
import { rememberHidden } from '$lib/tables/hidden-columns';
import { tableCsv } from '$lib/tables/table';
import type { OwnMerge } from '$lib/takehome/own-merge';
import { ownRunPath } from '$lib/takehome/own-merge-run';
import { FIELDS } from './address';
import { MergesPage } from './page.svelte';

const overall = (redundancy: number, ccHalf: number) => ({
  overall: { redundancy, ccHalf, completeness: 99 }
});
const merge = (name: string, sampleName: string) => {
  const path = relPath(`_kamoproc/${name}`);
  const trial = child(path, 'cc_2.20A_final');
  const cluster = child(trial, 'cluster_0007');
  return aMerge({
    path,
    sampleName,
    trials: [
      aTrial({
        path: trial,
        merge: path,
        clusters: [
          aCluster({
            path: cluster,
            runs: [1, 3].map((cycle) =>
              aRun({ path: child(cluster, `run_0${cycle}`), cycle, ...overall(cycle * 2, 90 + cycle) })
            )
          })
        ],
        recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 }
      })
    ]
  });
};
const EMPTY = aMerge({
  path: relPath('_kamoproc/none'),
  sampleName: 'none',
  state: 'too-few-datasets',
  trials: []
});
const run = (name: string, cycle: number) =>
  relPath(`_kamoproc/${name}/cc_2.20A_final/cluster_0007/run_0${cycle}`);
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('the decision table', () => {
  let library: Library;
  let address: FakeAddress;
  let page: MergesPage;
  beforeEach(async () => {
    library = memoryLibrary();
    address = new FakeAddress('#/b/x/merges');
    const open = await openWith({ merges: [merge('a', 'lys'), merge('b', 'trypsin'), EMPTY] }, [
      {
        check: 'completeness-overall',
        verdict: 'fail',
        subject: { kind: 'merge-run', path: run('a', 3) },
        message: { en: 'no', ja: '否' },
        sources: []
      }
    ]);
    rememberHidden('merges', new Set(['Cmpl']));
    page = new MergesPage(open, library, address);
  });
  const shown = (): readonly string[] => page.rows.map(({ path }) => path);
  const at = (path: string) => {
    const row = page.all.find((one) => one.path === path);
    if (row === undefined) throw new Error(`no row ${path}`);
    return row;
  };

  it('has a row for each run, and one for a merge without; those that fit are shown', () => {
    expect(shown()).toEqual([run('a', 3), run('a', 1), EMPTY.path, run('b', 3), run('b', 1)]);
    page.address.take({ sample: 'trypsin', runs: 'last' });
    expect(shown()).toEqual([run('b', 3)]);
    page.address.take({ sample: undefined, runs: undefined, rows: 'merged' });
    expect(shown()).toHaveLength(4);
    page.address.change({ q: 'no such thing' });
    expect([shown(), page.empty]).toEqual([[], 'filtered']);
  });
  it('groups by sample, folds a group away and shows it again', () => {
    expect(page.lines.map(({ kind }) => kind)).toEqual([
      'group',
      'row',
      'row',
      'group',
      'row',
      'group',
      'row',
      'row'
    ]);
    page.fold('group:lys');
    expect(page.lines.map(({ key }) => key).slice(0, 2)).toEqual(['group:lys', 'group:none']);
    page.fold('group:lys');
    expect(page.lines).toHaveLength(8);
    page.address.change({ group: 'none' });
    expect(page.lines).toHaveLength(5);
  });
  it('hides the columns remembered until the address says others, and says them with the rule once that is known', async () => {
    expect(page.columns.shown.map(({ id }) => id)).not.toContain('Cmpl');
    expect(page.sayView()).toBeUndefined();
    const end = page.follow();
    await later();
    const { rule } = page;
    page.sayView();
    end();
    expect(page.rule).toBe(rule);
    expect(address.view.get('hide')).toBe('Cmpl');
    expect(address.view.get('rule')).toBe(ruleText(PRESETS.kamo));
    expect(page.sayView()).toBeUndefined();
  });
  it('hides what the user hid where the address comes again without a word of it', () => {
    page.columns.hide(new Set(['LCV']));
    expect(address.view.get('hide')).toBe('LCV');
    page.address.change({ hide: undefined });
    expect([...page.columns.hidden]).toEqual(['LCV']);
  });
  it('selects without a step in history, and goes on to the next run, which a merge without one is not', () => {
    expect([page.selected, page.step(1)]).toEqual([undefined, true]);
    expect(page.selected?.path).toBe(run('a', 3));
    expect([page.step(1), page.step(1), page.selected?.path]).toEqual([true, true, run('b', 3)]);
    expect([page.step(-1), page.selected?.path]).toEqual([true, run('a', 1)]);
    page.select(run('b', 1));
    expect([page.step(1), page.selected?.path, address.steps]).toEqual([false, run('b', 1), []]);
  });
  it('keeps what the user says of the selected run, and goes on to those not judged', async () => {
    page.judge('accept');
    page.note('nobody is selected');
    page.select(run('a', 3));
    page.judge('accept');
    page.note('ice');
    await later();
    expect(page.selected?.judgement).toMatchObject({ verdict: 'accept', note: 'ice' });
    expect(page.judged).toEqual({ done: 1, all: 4 });
    page.select(EMPTY.path);
    page.step(-1, true);
    expect(page.selected?.path).toBe(run('a', 1));
    page.address.change({ judged: 'accept' });
    expect(shown()).toEqual([run('a', 3)]);
  });
  it('marks what the rule takes; another rule is kept and said in the address', async () => {
    expect(page.all.filter(({ mine }) => mine).map(({ path }) => path)).toEqual(
      page.choices.flatMap(({ mine }) => mine?.path ?? [])
    );
    const rule = {
      per: 'sample',
      runs: 'all',
      trials: 'all',
      way: 'cascade',
      steps: [{ kind: 'best', measure: 'CC1/2' }]
    } as const;
    page.rank(rule);
    await later();
    expect(page.all.filter(({ mine }) => mine).map(({ path }) => path)).toEqual([run('a', 3), run('b', 3)]);
    expect(address.view.get('rule')).toBe(ruleText(rule));
    expect(await library.own.setting(ruleKey('x'))).toEqual(rule);
  });
  it('leaves what lies in the frame of the scatter, while that can be seen', () => {
    page.address.change({ frame: { x: [5, 7], y: [92, 94] }, x: 'Redun', y: 'CC1/2' });
    expect(shown()).toHaveLength(5);
    page.address.change({ pane: 'scatter' });
    expect([shown(), page.fitting.length]).toEqual([[run('a', 3), run('b', 3)], 5]);
  });
  it('compares the ticked rows that have a run, and draws them beside the selected one', () => {
    for (const path of [run('b', 1), EMPTY.path, run('a', 1), run('a', 1)]) page.tick(at(path));
    expect([...page.ticked]).toEqual([run('b', 1), EMPTY.path]);
    expect(page.toCompare).toEqual([run('b', 1)]);
    expect(page.comparePlace()).toBe(`#/b/x/compare?run=${encodeURIComponent(run('b', 1))}`);
    expect(page.drawn.map(({ path }) => path)).toEqual([run('b', 1)]);
    page.select(run('a', 3));
    expect(page.drawn.map(({ path }) => path)).toEqual([run('a', 3), run('b', 1)]);
    const { rows, findings, connected } = page.takeHome(at(run('a', 3)));
    expect(rows.map(({ path }) => path)).toEqual([run('a', 3), run('b', 1), EMPTY.path]);
    expect([findings.length, connected]).toEqual([1, false]);
  });
  it('gives a row its worst sign, in the table taken home too', () => {
    expect(page.signsOf(at(run('a', 3))).worst?.verdict).toBe('fail');
    expect(page.findingsOf(at(run('a', 1)))).toEqual([]);
    const csv = tableCsv(page.table());
    expect(csv.trim().split(/\r?\n/)).toHaveLength(6);
    expect(csv).toContain(run('b', 1));
  });
  it('sets the merges that the user made here beside those of their data sets, and leads back to how they were made', async () => {
    const own: OwnMerge = {
      name: 'without 3',
      at: '2026-11-29T05:00:00.000Z',
      run: run('a', 3),
      spaceGroup: 'P 21 21 21',
      unitCell: [40, 50, 60, 90, 90, 90],
      dataSets: 12,
      overall: { completeness: 98.1, ccHalf: 99.5 },
      shells: [],
      recipe: 'none'
    };
    expect(page.scattered.map(({ path }) => path)).toEqual(shown());
    await page.own.keep(own);
    await page.own.keep({ ...own, name: 'of a run that is gone', run: run('gone', 3) });
    const path = ownRunPath(own.name);
    expect(page.scattered.map((row) => row.path)).toEqual([...shown(), path]);
    expect(shown()).not.toContain(path);
    const point = page.scattered.at(-1);
    expect(point).toMatchObject({ own: own.name, last: false, run: { overall: own.overall } });
    expect(point && page.placeOf(point)).toBe(`#/b/x/remerge?run=${encodeURIComponent(own.run)}`);
    expect(page.ownInHand).toBeUndefined();
    page.select(path);
    expect([page.ownInHand, page.selected]).toEqual([own, undefined]);
    page.address.change({ q: 'trypsin' });
    expect(page.scattered.map((row) => row.path)).not.toContain(path);
  });
  it('gives every ticked run the same verdict, as one step', async () => {
    for (const path of [run('b', 1), EMPTY.path, run('a', 1)]) page.tick(at(path));
    expect(await page.judgeTicked('reject')).toBe(2);
    const rejected = (): readonly string[] =>
      page.all.filter(({ judgement }) => judgement?.verdict === 'reject').map(({ path }) => path);
    expect(rejected()).toEqual([run('a', 1), run('b', 1)]);
    await page.triage.repeat('undo');
    expect(rejected()).toEqual([]);
  });
  it('leads to a run in its merge, and to a file', () => {
    expect(page.placeOf(at(run('a', 3)))).toBe(
      '#/b/x/merges/_kamoproc/a?trial=cc_2.20A_final&cluster=7&run=3'
    );
    expect(page.placeOf(at(EMPTY.path))).toBe('#/b/x/merges/_kamoproc/none');
    expect(page.filePlace(relPath('a'), 2)).toBe('#/b/x/files?path=a&line=2');
  });
  it('takes what the sender of an imported index said, or only what the user has not said', async () => {
    const theirs = { path: run('a', 3), verdict: 'reject', at: '2026-11-22T10:00:00Z' } as const;
    const rule = {
      per: 'sample',
      runs: 'last',
      trials: 'all',
      way: 'cascade',
      steps: [{ kind: 'best', measure: 'CC1/2' }]
    } as const;
    await library.own.keepOffer('x', { decisions: [theirs], ranking: rule });
    const end = page.follow();
    await later();
    expect(page.offer.difference?.runs).toHaveLength(1);
    await page.takeFromSender();
    end();
    expect(page.triage.judgements.get(theirs.path)).toEqual(theirs);
    expect([page.rule, page.offer.difference]).toEqual([rule, undefined]);
    await library.own.keepOffer('x', { decisions: [{ ...theirs, path: run('b', 3) }] });
    await page.offer.load();
    await page.fillFromSender();
    expect(page.triage.judgements.get(run('b', 3))?.verdict).toBe('reject');
  });
});

describe('the address of the decision table', () => {
  it.each([
    ['', { q: '', group: 'sample', fold: [], tick: [], hide: undefined, rule: undefined, frame: undefined }],
    [
      'q=a&runs=last&d=final&rows=merged&judged=noted&group=none&sort=-CC1%2F2',
      { runs: 'last', d: 'final', rows: 'merged', judged: 'noted', group: 'none', sort: '-CC1/2' }
    ],
    [
      'runs=all&d=x&rows=&judged=constructor&group=__proto__&pane=table',
      { runs: undefined, d: undefined, rows: undefined, judged: undefined, group: 'sample', pane: undefined }
    ],
    ['tick=a&tick=b&tick=a&fold=group%3Alys', { tick: ['a', 'b'], fold: ['group:lys'] }],
    ['frame=8,1.5,99,90', { frame: { x: [1.5, 8], y: [90, 99] } }],
    ['frame=1,2,3&rule=sample%2Clast', { frame: undefined, rule: undefined }],
    [`rule=${encodeURIComponent(ruleText(PRESETS.kamo))}`, { rule: PRESETS.kamo }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
