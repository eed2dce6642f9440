import { describe, expect, it, test, vi } from 'vitest';
import { aCluster, aMerge, aPin, aProcessingRun, aRun, aTrial } from '../../../../tests/support/model';
import { FakeAddress, openWith } from '../../../../tests/support/page';
import { relPath } from '$lib/base/rel-path';
import type { Finding, Verdict } from '$lib/checks/check';
import { sadText } from '$lib/components/decision/sad-text';
import { memoryLibrary } from '$lib/library/open-library';
import { tableCsv } from '$lib/tables/table';
import { PRESETS } from '$lib/analysis/ranking';
import { recommendations } from '$lib/analysis/recommendations';
import { sadChoice } from '$lib/analysis/sad-choice';
import { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { OverviewPage } from './page.svelte';

const RUN = aRun({ overall: { redundancy: 5, ccHalf: 99, completeness: 99 } });
const MERGE = aMerge({
  trials: [
    aTrial({
      clusters: [aCluster({ runs: [RUN] })],
      recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 }
    })
  ]
});
const SCAN = { directories: 3, files: 20, bytesRead: 2_500_000, filesParsed: 12, partial: false };
const finding = (check: string, verdict: Verdict, path = RUN.path): Finding => ({
  check,
  verdict,
  subject: { kind: 'merge-run', path },
  message: { en: `${check}: ${verdict}`, ja: check },
  sources: []
});
const CHECK = {
  id: 'redundancy',
  subject: 'merge-run' as const,
  question: { en: 'Enough?', ja: '十分？' },
  why: { en: '', ja: '' },
  advice: { en: '', ja: '' },
  limits: []
};
async function pageOf(
  more: Parameters<typeof openWith>[0] = {},
  findings: readonly Finding[] = []
): Promise<OverviewPage> {
  return new OverviewPage(await openWith(more, findings, [CHECK]), memoryLibrary(), new FakeAddress());
}
const WHOLE = {
  merges: [MERGE, aMerge({ path: relPath('_kamoproc/b'), sampleName: 'b', state: 'failed', trials: [] })],
  pins: [aPin(), aPin({ path: relPath('CPS0001-02'), measured: false })],
  processingRuns: [aProcessingRun(), aProcessingRun({ path: relPath('r2'), state: 'failed' })],
  scan: SCAN
};

describe('the overview', () => {
  it('says in words which run is for SAD: what it has, how far its signal reaches, and why not the one above', () => {
    const at = (number: number, ccHalf: number, sigAno: number): ReturnType<typeof aCluster> =>
      aCluster({
        number,
        anomalousCompleteness: 99.41,
        anomalousRedundancy: 21.2,
        runs: [
          aRun({
            path: relPath(`_kamoproc/m/cc_2.20A_final/cluster_000${number}/run_03`),
            anomalous: true,
            overall: { ccHalf, redundancy: 9 },
            inner: { sigAno, ccAno: 81 },
            shells: [
              { dMin: 8, ccAno: 81, nAno: 50 },
              { dMin: 5.33, ccAno: 40, nAno: 90 },
              { dMin: 4, ccAno: 12, nAno: 90 }
            ]
          })
        ]
      });
    const merges = [aMerge({ trials: [aTrial({ clusters: [at(1, 99, 1.1), at(2, 95, 2.8)] })] })];
    const none = { separation: Infinity, difference: Infinity };
    const [one] = recommendations(PRESETS.kamo, merges, none);
    const choice = one && sadChoice(one);
    expect(sadText(choice, 'above', 'en')).toBe(
      'For SAD: cc_2.20A_final · 0002 run_03. Anomalous completeness 99.41 %, anomalous redundancy 21.2, inner shell SigAno 2.8, inner shell CCano 81.0 %. CCano at least 30 % to 5.33 Å. Not the run above: take the highest inner shell SigAno (2.8 against 1.1).'
    );
    expect(sadText(choice, 'above', 'ja')).toBe(
      'SAD 用：cc_2.20A_final · 0002 run_03。異常分散コンプリートネス 99.41 %、異常分散リダンダンシー 21.2、最内殻 SigAno 2.8、最内殻 CCano 81.0 %。CCano は 5.33 Å まで 30 % 以上です。上の run でない理由：最内殻 SigAno が最も高いものを選択（2.8 対 1.1）。'
    );
    expect(sadText({ kind: 'friedel-unknown' }, 'above', 'en')).toContain('not known');
    expect(sadText(undefined, 'above', 'en')).toBe('');
  });
  it('says of a run without an MTZ that the disk has none, unless the disk was not read to the end', async () => {
    const merges = [aMerge({ trials: [aTrial({ clusters: [aCluster({ runs: [aRun({ files: {} })] })] })] })];
    const [one] = recommendations(PRESETS.kamo, merges, { separation: Infinity, difference: Infinity });
    const row = one?.rows[0];
    if (row === undefined) throw new Error('no row');
    expect((await pageOf()).mtzText({ row })).toMatch(/not on this disk/);
    expect((await pageOf({ source: 'archive' })).mtzText({ row })).toMatch(/MTZ not in this archive/);
    const state = vi.spyOn(OpenBeamtime.prototype, 'state', 'get').mockReturnValue('scanning');
    expect((await pageOf()).mtzText({ row })).toBeUndefined();
    state.mockRestore();
  });
  it('is called after beamline, day and user, as far as they are known', async () => {
    expect((await pageOf()).title).toMatch(/\S/);
    const page = await pageOf({ beamline: 'BL45XU', date: '2020-07-14', user: 'userA' });
    expect(page.title).toContain('BL45XU');
    expect(page.title).toContain('July 14, 2020');
    expect(page.title).toContain('userA');
  });
  it('concludes nothing from what was not read yet: no run, none for SAD', async () => {
    const merges = [
      aMerge({
        trials: [
          aTrial({ clusters: [aCluster({ runs: [aRun({ anomalous: false, overall: { redundancy: 9 } })] })] })
        ]
      })
    ];
    const told = async (): Promise<unknown> => {
      const page = await pageOf({ merges });
      const [one] = page.recommendations;
      return one && [page.noneText({ ...one, none: 'not-final' }), page.sadChoice(one)?.kind];
    };
    expect(await told()).toEqual(['No merge of this sample finished.', 'friedel-merged']);
    const state = vi.spyOn(OpenBeamtime.prototype, 'state', 'get').mockReturnValue('scanning');
    expect(await told()).toEqual(['No finished run was read yet.', undefined]);
    state.mockRestore();
  });
  it('counts what there is and how far it went', async () => {
    const { sum } = await pageOf(WHOLE);
    expect(sum).toBe('2 pins, 2 samples. 1 of 2 processing runs finished. 1 of 2 merges finished.');
  });
  it('says what was opened where that is not a whole beamtime', async () => {
    expect((await pageOf(WHOLE)).remarks).toEqual([]);
    const part = await pageOf({ opened: relPath('_kamoproc'), source: 'archive' });
    expect(part.remarks).toHaveLength(2);
    expect(part.remarks[0]).toContain('_kamoproc');
    expect([part.isArchive, part.connected]).toEqual([true, false]);
  });
  it('says what was not read', async () => {
    expect((await pageOf(WHOLE)).missed).toBeUndefined();
    expect((await pageOf({ scan: { ...SCAN, partial: true } })).missed).toMatch(/\S/);
  });
  it('names what to look at first with its question, once for each check', async () => {
    const page = await pageOf(WHOLE, [
      finding('redundancy', 'fail'),
      finding('redundancy', 'fail', relPath('other/run_01')),
      finding('sheet', 'pass')
    ]);
    expect(page.first.map((one) => [one.finding.check, one.more])).toEqual([['redundancy', 1]]);
    const [first] = page.first;
    if (first === undefined) throw new Error('one thing');
    expect(page.questionOf(first.finding)).toBe('Enough?');
    expect(page.questionOf(finding('sheet', 'pass'))).toBeUndefined();
    expect(page.nameOf(first.finding)).toBe(RUN.path);
    expect(page.nameOf({ ...first.finding, subject: { kind: 'beamtime', path: relPath('') } })).toBe(
      '200714_BL45XU_userA'
    );
    expect(page.subjectPlace(first.finding)).toBe(
      `#/b/x/merges/${MERGE.path}?trial=cc_2.20A_final&cluster=7&run=3`
    );
  });
  it('says why there is nothing to look at first', async () => {
    expect((await pageOf()).nothingFirst).toMatch(/\S/);
    expect((await pageOf({}, [finding('sheet', 'pass')])).nothingFirst).toMatch(/\S/);
  });
  it('has the best merge of each sample and way with its verdict, or the reason why there is none', async () => {
    const page = await pageOf(WHOLE, [finding('redundancy', 'attention'), finding('sheet', 'pass')]);
    expect(page.matrix.rows.map(({ sample }) => sample)).toEqual(['b', 'lys']);
    const [way] = page.matrix.ways;
    expect(way && page.wayText(way)).toMatch(/^_kamoproc · /);
    const [head, b, lys] = tableCsv(page.table()).trim().split(/\r?\n/);
    expect(head).toMatch(/^sample,Processing,/);
    expect(b).toMatch(/^b,_kamoproc,.*,,/);
    expect(lys).toContain(RUN.path);
    expect(lys).toContain('attention');
  });
  test.each<[string, boolean | undefined, readonly string[]]>([
    ['the run for SAD is the same, and says so', true, ['redundancy']],
    ['none is for SAD', false, ['one-wavelength', 'redundancy']]
  ])('says once that a run is of several wavelengths: %s', async (_, anomalous, beside) => {
    const run = aRun({ ...RUN, ...(anomalous !== undefined && { anomalous }) });
    const clusters = [aCluster({ runs: [run] })];
    const [trial] = MERGE.trials;
    const merge = aMerge({ trials: [{ ...(trial ?? aTrial()), clusters }] });
    const findings = ['one-wavelength', 'redundancy'].map((check) => finding(check, 'attention', run.path));
    const page = await pageOf({ merges: [merge] }, findings);
    const [one] = page.recommendations;
    expect(one && page.besideStrip(one).map(({ check }) => check)).toEqual(beside);
  });
  it('recommends a run of each sample, and leads to it and its merges', async () => {
    const page = await pageOf(WHOLE, [finding('redundancy', 'attention')]);
    const row = page.recommendations.find(({ sample }) => sample === 'lys')?.row;
    if (row === undefined) throw new Error('a run of lys');
    expect(page.findingsOf(row)).toHaveLength(1);
    const beside = page.recommendations.map((one) => page.besideStrip(one).map(({ check }) => check));
    expect(beside).toContainEqual(['redundancy']);
    expect(page.besideStrip({ sample: 'lys', merges: [], rows: [] })).toEqual([]);
    // Once, not at each key.
    expect([page.connected, page.recommendationsHint]).toEqual([
      false,
      expect.stringContaining('disk is not connected')
    ]);
    expect(page.runPlace(row)).toBe(`#/b/x/merges/${MERGE.path}?trial=cc_2.20A_final&cluster=7&run=3`);
    expect(page.mergesPlace('lys')).toBe('#/b/x/merges?sample=lys');
    const without = { sample: 'lys', rows: [] };
    expect(page.samplePlace({ ...without, merges: [aMerge()] })).toBe('#/b/x/merges?sample=lys');
    expect(page.samplePlace({ ...without, merges: [] })).toBe('#/b/x/pins?sample=lys');
    expect([page.checksPlace(), page.checksPlace('redundancy')]).toEqual([
      '#/b/x/checks',
      '#/b/x/checks?check=redundancy'
    ]);
    expect(page.problemsPlace()).toBe('#/b/x/files?show=problems');
    expect(await page.read(RUN.path)).toBeUndefined();
  });
  it('gives figures of the disk; none of a partial listing is not known', async () => {
    const textsOf = (page: OverviewPage) => page.figures.map(({ text }) => text);
    expect(textsOf(await pageOf(WHOLE))).toEqual([
      '2 (1)',
      '0',
      '0',
      '0',
      '2',
      '2',
      '1',
      '3',
      '20',
      '12',
      '2.5 MB',
      '0',
      '0'
    ]);
    const archive = await pageOf({ source: 'archive', scan: { ...SCAN, bytesRead: 0 } });
    expect(textsOf(archive).slice(0, 3)).toEqual(['?', '?', '?']);
    expect(textsOf(await pageOf({ scan: { ...SCAN, bytesRead: 1500 } }))[10]).toBe('1.5 kB');
    expect(archive.figures.find(({ href }) => href?.includes('problems'))?.text).toBe('0');
  });
  it('says which MTZ an archive has, and of which sample the disk has to be waited for; of a disk nothing', async () => {
    const { xscaleLp } = RUN.files;
    const away = aMerge({
      path: relPath('_kamoproc/tryp'),
      sampleName: 'tryp',
      trials: [
        aTrial({
          clusters: [
            aCluster({ runs: [aRun({ files: xscaleLp ? { xscaleLp } : {}, overall: { ccHalf: 99 } })] })
          ]
        })
      ]
    });
    const merges = [MERGE, away, aMerge({ path: relPath('_kamoproc/b'), sampleName: 'b', trials: [] })];
    const adviceOf = (page: OverviewPage) =>
      Object.fromEntries(page.archiveAdvice.map((one) => [one.recommendation.sample, one.advice]));
    expect(adviceOf(await pageOf({ merges, source: 'archive' }))).toEqual({
      b: 'nothing',
      lys: 'take',
      tryp: 'wait'
    });
    expect((await pageOf({ merges, source: 'archive' })).remarks.join('')).toMatch(
      /not the whole disk\. The recommended MTZ is in it for lys; for the others see/
    );
    expect((await pageOf({ merges: [MERGE], source: 'archive' })).remarks.join('')).toMatch(
      /MTZ of every recommended run is in it/
    );
    expect(adviceOf(await pageOf({ merges }))).toEqual({});
  });
  it('sets the pins into their pucks, coloured by what became of them or by a number, from the worst to the best', async () => {
    const pins = [1, 2, 3].map((pin) => aPin({ path: relPath(`CPS0001-0${pin}`), puck: 'CPS0001', pin }));
    const run = (pin: number, isa?: number) =>
      aProcessingRun({
        path: relPath(`_kamoproc/CPS0001-0${pin}/data00/cry00_1-300`),
        pin: `CPS0001-0${pin}`,
        ...(isa !== undefined && { isa })
      });
    const loose = aPin({ path: relPath('loose') });
    const page = await pageOf({ pins: [...pins, loose], processingRuns: [run(1, 31), run(2, 12.5), run(3)] });
    expect(page.pucks.pucks.map(({ name, positions }) => [name, positions.length])).toEqual([
      ['CPS0001', 16]
    ]);
    expect(page.pucks.elsewhere.map(({ pin }) => pin.path)).toEqual(['loose']);
    expect([page.address.view.pucks, page.puckRange]).toEqual(['fate', undefined]);
    page.colourPucks('isa');
    expect([page.address.view.pucks, page.puckRange]).toEqual(['isa', { worst: 12.5, best: 31 }]);
    page.colourPucks('__proto__');
    expect(page.address.view.pucks).toBe('fate');
    const [first] = page.pinRows;
    expect(first && page.pinPlace(first)).toBe('#/b/x/pins/CPS0001-01');
  });
});
