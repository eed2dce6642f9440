/** Which file to take: what the row of a sample says, shows below it for SAD, and gives away; in both languages. */
import type { Component } from 'svelte';
import { describe, expect, it, test } from 'vitest';
import type { ArchiveAdvice } from '$lib/analysis/archive-advice';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import type { Recommendation } from '$lib/analysis/recommendations';
import { sadChoice, type SadChoice } from '$lib/analysis/sad-choice';
import { relPath } from '$lib/base/rel-path';
import type { MergeRun, Shell } from '$lib/beamtime/types';
import { sadLead, sadLines, sadRest, sadText } from '$lib/components/decision/sad-text';
import { cellText, tableOf, type Column } from '$lib/tables/column';
import { shownText, tableRows } from '$lib/tables/table';
import { LANGUAGES, type Language } from '$lib/words/words';
import { drawn, HOSTILE_NAME, type Drawn } from '../../../../../../tests/support/drawn';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../../tests/support/model';
import { adviceColumns, adviceRows } from './advice-columns';
import { inShort, reasonText, recommendationColumns } from './recommendation-columns';
import { runnerUpSentence } from './runner-up-sentence';
import SadLine from './SadLine.svelte';

const decisionRow = (run: Partial<MergeRun> = {}, cluster = 7): DecisionRow => {
  const made = aRun(run);
  return {
    path: made.path,
    merge: aMerge(),
    trial: aTrial(),
    cluster: aCluster({ number: cluster }),
    run: made,
    choice: true,
    last: true
  };
};
const shells = (overall: Shell, inner: Shell = {}, outer: Shell = {}): Partial<MergeRun> => ({
  overall,
  inner,
  outer
});
const one = (more: Partial<Recommendation> = {}): Recommendation => ({
  sample: 'lys',
  merges: [],
  rows: [],
  ...more
});
const column = (id: string, language: Language = 'en'): Column<Recommendation> => {
  const found = recommendationColumns(() => 'pass', language).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
};
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;

describe('a number of the recommended run', () => {
  const run = shells(
    { completeness: 99.04, redundancy: 12, ccHalf: 99.9 },
    { completeness: 97.5, ccHalf: 99.8 },
    { completeness: 90, ccHalf: 51.2, ccHalfSignificant: true, dMin: 2.2 }
  );
  test.each<[string, Partial<MergeRun>, string | undefined]>([
    ['completeness', run, '99.0'],
    ['inner', run, '97.5'],
    ['ccHalf', run, '51.2*'],
    ['ccHalf', shells({}, {}, { ccHalf: -3 }), '-3.0'],
    ['redundancy', run, '12.0'],
    ['resolution', run, '2.20'],
    ['resolution', {}, undefined],
    ['completeness', {}, undefined],
    ['completeness', shells({ completeness: 0 }), '0.0'],
    ['ccHalf', shells({ ccHalf: 99 }), undefined],
    ['datasets', { datasets: { used: 80, given: 87 } }, '80 of 87'],
    ['datasets', { datasets: { given: 87 } }, '? of 87'],
    ['datasets', {}, '? of ?']
  ])('%s of %j is %s', (id, of, text) => {
    expect(cellText(column(id), one({ row: decisionRow(of) }))).toBe(text);
  });
  it('is absent without a run, in every column', () => {
    for (const language of LANGUAGES)
      for (const id of [
        'run',
        'resolution',
        'completeness',
        'inner',
        'ccHalf',
        'redundancy',
        'datasets',
        'mtz'
      ])
        expect(cellText(column(id, language), one())).toBeUndefined();
  });
  it('without a shell is at the resolution of the trial', () => {
    const row = { ...decisionRow(), trial: aTrial({ resolution: 2.5 }) };
    expect(cellText(column('resolution'), one({ row }))).toBe('2.50');
  });
});

describe('the words of the row', () => {
  test.each<[string, string, string]>([
    ['trust', 'pass', 'fail'],
    ['trust', 'fail', 'unknown']
  ])('%s: %s is not said as %s', (id, first, second) => {
    for (const language of LANGUAGES) {
      const said = [first, second].map((verdict) =>
        recommendationColumns(() => verdict as 'pass', language)
          .find((each) => each.id === id)
          ?.value(one({ row: decisionRow() }))
      );
      expect(new Set(said).size).toBe(2);
    }
  });
  test.each(['no-run', 'no-merge', 'unlisted', 'not-merged', 'no-numbers', 'not-last', 'not-final'] as const)(
    'without a run it says why: %s',
    (none) => {
      const [en, ja] = LANGUAGES.map((language) => String(column('why', language).value(one({ none }))));
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(ja).toMatch(JAPANESE);
    }
  );
  it('data sets in merges of another name are told by that name', () => {
    const [en, ja] = LANGUAGES.map((language) =>
      column('why', language).value(one({ none: 'other-name', under: ['test', 'x'] }))
    );
    expect(en).toMatch(/another name\. .*test, x\.$/);
    expect(ja).toMatch(/test、x。$/);
  });
  it('says the form, what KAMO chose instead and what comes next; nothing where there is nothing', () => {
    const full = one({
      form: { number: 2, datasets: 1, cell: [78.5, 78.5, 37.1, 90, 90, 90] },
      kamo: decisionRow({ cycle: 2 }, 41),
      runnerUp: { row: decisionRow({ cycle: 1 }, 9), because: { kind: 'equal' } }
    });
    expect(reasonText(full, 'en')).toMatch(
      /^Form 2: 1 data set at 78\.5.*KAMO chose .*0041.*Next: .*0009.*equal/
    );
    expect(reasonText({ ...full, kamoForm: 1 }, 'en')).toMatch(/KAMO chose .*0041.*which is of form 1\./);
    expect(reasonText({ ...full, kamoForm: 'mixed' }, 'en')).toMatch(
      /KAMO chose .*0041.*not of one crystal form alone\./
    );
    expect(reasonText(full, 'ja')).toMatch(JAPANESE);
    expect(reasonText(one(), 'en')).toBe('');
    expect(column('why').value(one({ row: decisionRow() }))).toBeUndefined();
  });
  it('resolution and completeness of a run in short', () => {
    const row = decisionRow({ outer: { dMin: 2.534 }, overall: { completeness: 99.84 } });
    expect(inShort(one({ row }), 'en')).toBe('2.53 Å · 99.8 %');
  });
  it('what KAMO chose is named once where it comes next', () => {
    const kamo = decisionRow({ cycle: 2 }, 41);
    const both = one({ kamo, runnerUp: { row: { ...kamo }, because: { kind: 'equal' } } });
    expect(reasonText(both, 'en')).toMatch(/^Next: .*0041.*equal.*\. That is KAMO’s choice\.$/);
    expect(reasonText(both, 'ja')).toMatch(/^次点：.*0041.*これが KAMO の選択です。$/);
  });
  it('the runner-up is told with both scores', () => {
    const runnerUp = {
      row: decisionRow({}, 9),
      because: { kind: 'score', scores: [0.9876, 0.5], among: 5, terms: [] }
    } as const;
    for (const language of LANGUAGES) expect(runnerUpSentence(runnerUp, language)).toMatch(/0\.988.*0\.500/);
  });
  it('a run and its form are taken as a path and a number', () => {
    const row = decisionRow();
    const form = { number: 2, datasets: 3, cell: [1, 1, 1, 90, 90, 90] };
    const table = tableOf('a', [column('run'), column('form')], [one({ row, form })]);
    expect(table.rows[0]?.[0]).toBe(row.path);
    expect(tableRows(table)[1]?.[1]).toBe(2);
  });
});

describe('the run for SAD', () => {
  const row = decisionRow({ anomalous: true, inner: { sigAno: 2.7, ccAno: 80 } });
  const run = (more: Partial<SadChoice & { readonly kind: 'run' }> = {}): SadChoice => ({
    kind: 'run',
    row,
    signal: { kind: 'unknown' },
    same: more.instead === undefined,
    ...more
  });
  const other = decisionRow({}, 41);

  test.each<[string, SadChoice, RegExp]>([
    ['is the same', run(), /the same run/],
    [
      'is another, which is named',
      run({ instead: { row: other, because: 'friedel-merged' } }),
      /0007 run_03/
    ],
    ['is none: mates were merged', { kind: 'friedel-merged' }, /none.*TRUE/],
    ['is not known', { kind: 'friedel-unknown' }, /not known/]
  ])('%s', (_, choice, text) => {
    expect(sadLead(choice, 'above', 'en')).toMatch(text);
    expect(sadLead(choice, 'above', 'ja')).toMatch(JAPANESE);
  });
  test.each<[string, SadChoice, RegExp]>([
    ['a signal to a resolution', run({ signal: { kind: 'reaches', to: 3.5 } }), /to 3\.50 Å/],
    ['a signal of the innermost shell', run({ signal: { kind: 'reaches' } }), /innermost shell/],
    ['no signal', run({ signal: { kind: 'none' } }), /No anomalous signal/],
    ['a signal that nothing says', run(), /not known: no file here gives/],
    ['no pair of mates', run({ signal: { kind: 'not-measured' } }), /Nano = 0.*not computed.*not known/],
    [
      'a signal that begins further out',
      run({ signal: { kind: 'reaches', from: 8.58, to: 3.5, before: 'not-measured' } }),
      /To 8\.58 Å no anomalous difference was measured \(Nano = 0\).*at least 30 % to 3\.50 Å/
    ],
    [
      'no signal, and nothing further in',
      run({ signal: { kind: 'none', from: 8.58, before: 'unknown' } }),
      /To 8\.58 Å no file gives CCano\. No anomalous signal: .*begins at 8\.58 Å/
    ],
    [
      'the run above merged mates',
      run({ instead: { row: other, because: 'friedel-merged' } }),
      /merged Friedel mates/
    ],
    [
      'nothing says whether the run above merged mates',
      run({ instead: { row: other, because: 'friedel-unknown' } }),
      /No file here says/
    ],
    [
      'a number of the run above that no file gives: nothing is said against it',
      run({
        instead: {
          row: other,
          because: { kind: 'step', step: { kind: 'half', measure: 'ARedun' }, mine: 12 }
        }
      }),
      /Whether the run above would do as well is not known: no file here gives its anomalous redundancy\.$/
    ],
    ['the numbers of the run', run(), /completeness –.*SigAno 2\.7, .*CCano 80\.0 %/]
  ])('%s is told', (_, choice, text) => {
    expect(sadRest(choice, 'above', 'en')).toMatch(text);
    expect(sadRest(choice, 'above', 'ja')).toMatch(JAPANESE);
  });
  it('a number that is not there is an en dash, and no run has no numbers', () => {
    expect(sadRest(run({ row: decisionRow() }), 'above', 'en')).toContain('–');
    expect(sadRest({ kind: 'friedel-merged' }, 'above', 'en')).toBe('');
    expect(sadText(undefined, 'above', 'en')).toBe('');
    expect(sadText(run(), 'above', 'en')).not.toMatch(/undefined|NaN/);
  });
});

describe('the run for SAD, in the files of one run', () => {
  const row = (cluster: number, sigAno: number, more: Partial<MergeRun> = {}): DecisionRow => ({
    ...decisionRow(
      {
        path: relPath(`m/cc_2.20A_final/cluster_000${cluster}/run_03`),
        anomalous: true,
        ...shells({ ccHalf: 99 - cluster, redundancy: 10 }, { sigAno, ccAno: 80 }),
        ...more
      },
      cluster
    )
  });
  const rows = [row(1, 1.1), row(2, 2.8)];
  const [ranked, strong] = rows as [DecisionRow, DecisionRow];

  it('says so of the run itself, and compares another one with it', () => {
    const [own, rule] = sadLines([one({ rows })], strong, 'en');
    expect(own).toMatch(/^For SAD: this run\. Anomalous completeness –/);
    expect(own).not.toContain('Not ');
    expect(rule).toMatch(/^For SAD, of runs with Friedel mates kept apart: .*SigAno/);
    const [other] = sadLines([one({ rows })], ranked, 'en');
    expect(other).toMatch(/^For SAD: .*0002 run_03\..*Not this run: .*SigAno \(2\.8 against 1\.1\)\.$/);
    expect(sadLines([one({ rows })], ranked, 'ja')[0]).toMatch(/^SAD 用：.*この run でない理由：/);
  });
  it('names each form where the run is of none, and compares nothing with it', () => {
    const form = (number: number) => ({ number, datasets: 4, cell: [1, 1, 1, 90, 90, 90] });
    const both = [
      one({ rows, form: form(1) }),
      one({ rows: [row(4, 1, { anomalous: false })], form: form(2) })
    ];
    const [first, second, rule] = sadLines(both, row(9, 5), 'en');
    expect(first).toMatch(/^Form 1: For SAD: .*0002 run_03\./);
    expect(first).not.toContain('Not this run');
    expect(second).toMatch(/^Form 2: For SAD: none\./);
    expect(rule).toBeDefined();
  });
  it('has no line where there is no run to choose from, and no rule where none is named', () => {
    expect(sadLines([], ranked, 'en')).toEqual([]);
    expect(sadLines([one({ rows: [row(4, 1, { anomalous: false })] })], row(4, 1), 'en')).toHaveLength(1);
  });
});

describe('the line for SAD, drawn', () => {
  const page = {
    sadChoice,
    runPlace: ({ path }: DecisionRow) => `#${path}`,
    findingsOf: (): readonly object[] => [],
    read: () => undefined,
    connected: true
  };
  const line = (of: Recommendation, language: Language, more: object = {}): Drawn =>
    drawn(
      SadLine as unknown as Component<Record<string, unknown>>,
      { page: { ...page, ...more }, one: of, span: 9 },
      language
    );
  const looked = (run: Partial<MergeRun>): Recommendation => {
    const row = decisionRow({ ...shells({ ccHalf: 99, redundancy: 10, completeness: 99 }), ...run });
    return one({ row, rows: [row] });
  };
  test.each<[string, Partial<MergeRun>, string, RegExp]>([
    ['mates kept apart', { anomalous: true }, aRun().path, /the same run/],
    ['mates merged', { anomalous: false }, '', /none/],
    ['nothing said', {}, '', /not known/]
  ])('%s', (_, run, path, text) => {
    const en = line(looked(run), 'en');
    expect([en.all('data-path'), en.count('a')]).toEqual([[path], 0]);
    expect(en.text).toMatch(text);
    expect(line(looked(run), 'ja').text).toMatch(JAPANESE);
  });
  test.each<[string, boolean]>([
    ['attention', true],
    ['pass', false]
  ])('says what was measured at several wavelengths: %s', (verdict, isSaid) => {
    const message = { en: '3 data sets at 0.9790 Å, 2 data sets at 1.0000 Å', ja: '0.9790 Å 3、1.0000 Å 2' };
    const more = { findingsOf: () => [{ check: 'one-wavelength', verdict, message }] };
    for (const language of LANGUAGES)
      expect(line(looked({ anomalous: true }), language, more).text.includes(message[language])).toBe(isSaid);
  });
  it('is not there where no run can be looked at', () => {
    expect(line(one(), 'en').html.trim()).toBe('');
  });
  it('holds a name of markup as a text', () => {
    for (const language of LANGUAGES) {
      const { html, all } = line({ ...looked({ anomalous: true }), sample: HOSTILE_NAME }, language);
      expect(html).not.toContain('<img');
      expect(all('data-sample')).toEqual([HOSTILE_NAME]);
    }
  });
});

describe('whether to wait for the disk', () => {
  const row = decisionRow(shells({ completeness: 99 }));
  const here = decisionRow(shells({ completeness: 88.5 }), 41);
  const advice = (kind: ArchiveAdvice['advice'], more: Partial<ArchiveAdvice> = {}): ArchiveAdvice =>
    ({ advice: kind, recommendation: one({ sample: HOSTILE_NAME, row }), here, ...more }) as ArchiveAdvice;

  test.each<[ArchiveAdvice['advice'], number]>([
    ['take', 2],
    ['start', 3],
    ['look', 3],
    ['other', 3],
    ['nothing', 1]
  ])('%s: a sentence with the sample’s name, and the runs that it names', (kind, lines) => {
    for (const language of LANGUAGES) {
      const rows = adviceRows([advice(kind)], language);
      expect(rows).toHaveLength(lines);
      expect(rows[0]?.says).toContain(HOSTILE_NAME);
      expect(rows[0]?.line).toBeUndefined();
    }
  });
  it('puts the numbers of both runs under each other', () => {
    const completeness = adviceColumns('en').find(({ id }) => id === 'completeness');
    const cells = adviceRows([advice('look')], 'en').map(
      (each) => completeness && cellText(completeness, each)
    );
    expect(cells).toEqual([undefined, '99.0', '88.5']);
  });
  it('takes the star of a significant CC1/2 into files', () => {
    const starred = decisionRow(shells({}, {}, { ccHalf: 51.2, ccHalfSignificant: true }));
    const rows = adviceRows([advice('take', { recommendation: one({ row: starred }) })], 'en');
    const columns = adviceColumns('en').filter(({ id }) => id === 'ccHalf');
    expect(tableRows(tableOf('a', columns, rows)).map(([cell]) => cell && shownText(cell))).toEqual([
      expect.any(String),
      undefined,
      '51.2*'
    ]);
  });
  it('names the crystal form of a sample that has several', () => {
    const form = { number: 2, datasets: 3, cell: [1, 1, 1, 90, 90, 90] };
    const [head] = adviceRows([advice('nothing', { recommendation: one({ form }) })], 'en');
    expect(head?.sample).toBe('lys form 2');
  });
  it('has no second line where the archive has no MTZ of the sample', () => {
    const without: ArchiveAdvice = { advice: 'wait', recommendation: one({ row }) };
    expect(adviceRows([without], 'en').map(({ line }) => line?.name)).toEqual([undefined, 'recommended']);
  });
});
