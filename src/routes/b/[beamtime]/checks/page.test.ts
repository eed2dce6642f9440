import { beforeEach, describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf, openWith } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { rowsOfMerge } from '$lib/analysis/decision-rows';
import { relPath, ROOT } from '$lib/base/rel-path';
import type { Finding, Limit, SubjectKind, Verdict } from '$lib/checks/check';
import type { Library } from '$lib/library/library';
import type { News } from '$lib/library/news';
import { memoryLibrary } from '$lib/library/open-library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { Triage } from '$lib/session/triage.svelte';
import { tableCsv } from '$lib/tables/table';
import { FIELDS } from './address';
import { ChecksPage } from './page.svelte';

const LIMIT: Limit = {
  id: 'least',
  value: 90,
  unit: '%',
  min: 0,
  max: 100,
  step: 1,
  label: { en: 'at least', ja: '少なくとも' },
  origin: { en: 'our choice', ja: '独自' }
};
const aCheck = (id: string, limits: readonly Limit[] = []) => ({
  id,
  subject: 'pin' as const,
  question: { en: `${id}?`, ja: `${id}？` },
  why: { en: '', ja: '' },
  advice: { en: '', ja: '' },
  limits
});
const finding = (check: string, verdict: Verdict, path: string, kind: SubjectKind = 'pin'): Finding => ({
  check,
  verdict,
  subject: { kind, path: relPath(path) },
  message: { en: `${path} is ${verdict}`, ja: path },
  sources: []
});
const FINDINGS = [
  finding('frames', 'pass', 'CPS0001-01'),
  finding('frames', 'fail', 'CPS0001-02'),
  finding('sheet', 'attention', '', 'beamtime'),
  finding('merged', 'unknown', aMerge().path, 'merge')
];

describe('the checklist', () => {
  let open: OpenBeamtime;
  let address: FakeAddress;
  let page: ChecksPage;
  beforeEach(async () => {
    address = new FakeAddress('#/b/x/checks?by=question');
    open = await openWith({ merges: [aMerge()] }, FINDINGS, [
      aCheck('sheet'),
      aCheck('merged'),
      aCheck('frames', [LIMIT])
    ]);
    page = new ChecksPage(open, address, memoryLibrary());
  });
  const asked = (): readonly string[] => page.questions.map(({ check }) => check.id);

  it('puts the questions that fail first, and counts all findings whatever is shown', () => {
    expect(asked()).toEqual(['frames', 'sheet', 'merged']);
    expect(page.questions[0]?.findings.map(({ verdict }) => verdict)).toEqual(['fail', 'pass']);
    page.address.change({ check: 'sheet' });
    expect([asked(), page.unfolded]).toEqual([['sheet'], true]);
    expect(page.counts).toEqual({ fail: 1, attention: 1, unknown: 1, pass: 1, 'not-applicable': 0 });
  });
  it('goes by sample, and by question where one check or that order is asked for', () => {
    page.address.change({ by: undefined });
    expect([page.order, page.questions, page.samples?.samples.map(({ sample }) => sample)]).toEqual([
      'sample',
      [],
      ['lys']
    ]);
    expect(page.samples?.whole.told.map(({ finding: { check } }) => check)).toEqual([
      'frames',
      'sheet',
      'frames'
    ]);
    page.address.change({ check: 'frames' });
    expect([page.order, page.samples, asked()]).toEqual(['question', undefined, ['frames']]);
    page.orderBy('sample');
    expect([page.order, address.hash]).toEqual(['sample', '#/b/x/checks?check=frames&by=sample']);
  });
  it('puts the run that the user accepted before the one that the rule selects', async () => {
    const run = aRun({ overall: { ccHalf: 99 } });
    const library = memoryLibrary();
    const accepted = aRun({ cycle: 2 });
    const merge = aMerge({ trials: [aTrial({ clusters: [aCluster({ runs: [accepted, run] })] })] });
    open = await openWith(
      { merges: [merge] },
      [finding('x', 'fail', accepted.path, 'merge-run')],
      [aCheck('x')]
    );
    page = new ChecksPage(open, new FakeAddress('#/b/x/checks'), library);
    await page.triage.judge(accepted.path, 'accept');
    const [lys] = page.samples?.samples ?? [];
    expect(lys?.taken.map(({ row, taken }) => [row.path, taken])).toEqual([
      [accepted.path, 'accepted'],
      [run.path, 'recommended']
    ]);
    expect(lys?.taken.map(({ told }) => told.length)).toEqual([1, 0]);
  });
  it('shows one verdict, and all of them once it is chosen again', () => {
    page.choose('pass');
    expect([asked(), page.wanted.length, page.unfolded]).toEqual([['frames'], 1, true]);
    page.choose('fail');
    expect([page.wanted.length, page.unfolded]).toEqual([1, false]);
    page.choose('fail');
    expect([page.wanted.length, address.hash]).toEqual([4, '#/b/x/checks?by=question']);
  });
  it('finds by path, message and check, and says when nothing fits', () => {
    page.address.change({ filter: 'CPS0001-02' });
    expect(page.wanted).toEqual([FINDINGS[1]]);
    page.address.change({ filter: 'sheet' });
    expect(page.wanted).toEqual([FINDINGS[2]]);
    page.address.change({ filter: 'no such thing' });
    expect(page.empty).toBe('filtered');
  });
  it('says why there is nothing, and that nothing asks for attention only where something was found', async () => {
    const none = new ChecksPage(await openWith(), address, memoryLibrary());
    expect([none.empty, none.clean, page.empty, page.clean]).toEqual(['none', false, undefined, false]);
    const fine = new ChecksPage(
      await openWith({}, [finding('frames', 'pass', 'a')], [aCheck('frames')]),
      address,
      memoryLibrary()
    );
    expect([fine.empty, fine.clean]).toEqual([undefined, true]);
  });
  it('sets a limit within its bounds, takes ours again, and asks anew', async () => {
    const library = memoryLibrary();
    open = await openWith({}, [], [aCheck('frames', [LIMIT])], library);
    page = new ChecksPage(open, address, library);
    let asks = 0;
    const counting = new ChecksPage(
      Object.create(open, { judgeAll: { value: async () => void asks++ } }) as OpenBeamtime,
      address,
      library
    );
    expect(page.limit(LIMIT)).toEqual({ value: 90, changed: false });
    await page.setLimit(LIMIT, NaN);
    expect(page.limit(LIMIT).changed).toBe(false);
    await page.setLimit(LIMIT, 200);
    expect(page.limit(LIMIT)).toEqual({ value: 100, changed: true });
    expect((await library.own.limits()).map(({ value }) => value)).toEqual([100]);
    await page.resetLimit(LIMIT);
    expect(page.limit(LIMIT)).toEqual({ value: 90, changed: false });
    await counting.setLimit(LIMIT, 1);
    await counting.resetLimit(LIMIT);
    expect(asks).toBe(2);
  });
  it('tells of the whole beamtime what asks for attention apart from what passed', async () => {
    const whole = (check: string, verdict: Verdict) => finding(check, verdict, '', 'beamtime');
    const told = new ChecksPage(
      await openWith({}, [
        whole('a', 'pass'),
        whole('b', 'fail'),
        whole('c', 'not-applicable'),
        whole('d', 'unknown')
      ]),
      new FakeAddress('#/b/x/checks'),
      memoryLibrary()
    );
    const checks = (some: typeof told.wholeTold.loud) => some.map((one) => one.finding.check).sort();
    expect([checks(told.wholeTold.loud), checks(told.wholeTold.quiet)]).toEqual([
      ['b', 'd'],
      ['a', 'c']
    ]);
    expect(page.wholeTold).toEqual({ loud: [], quiet: [] });
  });
  it('is drawn once the rule that says which run comes first is known, and follows what other tabs decide', async () => {
    const kept = memoryLibrary();
    const listeners = new Set<(news: News) => void>();
    const library = Object.create(kept, {
      listen: {
        value: (listener: (news: News) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        }
      }
    }) as Library;
    const here = new ChecksPage(open, address, library);
    expect(here.ready).toBe(false);
    const end = here.follow();
    await expect.poll(() => here.ready).toBe(true);
    const { path } = aRun();
    await new Triage(kept, open.id).judge(path, 'reject');
    for (const listener of listeners) listener({ kind: 'judgement', id: open.id, path });
    await expect.poll(() => here.triage.judgements.get(path)?.verdict).toBe('reject');
    end();
    expect(listeners.size).toBe(0);
  });
  it('names the check, the area and the run of what is told, and leads to the delivery and the merges of a sample', async () => {
    expect([page.checkOf('sheet')?.question.en, page.checkOf('__proto__')]).toEqual(['sheet?', undefined]);
    expect(FINDINGS.map((one) => page.areaOf(one))).toEqual(['CPS0001-01', 'CPS0001-02', '', '_kamoproc']);
    const [row] = rowsOfMerge(aMerge());
    const [none] = rowsOfMerge(aMerge({ trials: [] }));
    if (row === undefined || none === undefined) throw new Error('two rows');
    expect(page.runName(row)).toBe('lys cc_2.20A_final 0007 run_03');
    expect(page.runName(none)).toBe(aMerge().path);
    expect([page.deliveryPlace, page.mergesPlace('lys')]).toEqual([
      '#/b/x/delivery',
      '#/b/x/merges?sample=lys'
    ]);
  });
  it('leads to what a finding is about, and names the beamtime where it is that', () => {
    const [, pin, all, merge] = FINDINGS;
    if (!pin || !all || !merge) throw new Error('four findings');
    expect(page.subjectPlace(pin)).toBe('#/b/x/pins/CPS0001-02');
    expect(page.subjectPlace(merge)).toBe(`#/b/x/merges/${aMerge().path}`);
    expect([page.nameOf(pin), page.nameOf(all)]).toEqual(['CPS0001-02', '200714_BL45XU_userA']);
    expect(page.filePlace(ROOT)).toBe('#/b/x/files');
  });
  it('takes home what it shows, the worst first', () => {
    expect(tableCsv(page.table()).trim().split(/\r?\n/)[1]).toBe(
      'fail,frames,pin,CPS0001-02,CPS0001-02 is fail'
    );
  });
});

describe('the address of the checklist', () => {
  it.each([
    ['', { filter: '', verdict: undefined, check: undefined, by: undefined }],
    [
      'filter=a+b&verdict=fail&check=frames',
      { filter: 'a b', verdict: 'fail', check: 'frames', by: undefined }
    ],
    ['by=question', { by: 'question' }],
    ['verdict=__proto__&check=&by=constructor', { verdict: undefined, check: undefined, by: undefined }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toEqual(expect.objectContaining(expected));
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
