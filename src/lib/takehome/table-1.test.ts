import { describe, expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import { relPath } from '../base/rel-path';
import { checks, defaultLimits } from '../checks';
import type { Finding, Verdict } from '../checks/check';
import { table1, type Table1 } from './table-1';
import { table1Csv } from './table-1-csv';
import { table1Html } from './table-1-html';
import { escapeLatex, table1Latex } from './table-1-latex';
import { table1Markdown } from './table-1-markdown';

const english = (...rows: Parameters<typeof table1>[1]): Table1 => table1(beamtime, rows, { language: 'en' });
const HOSTILE = '=1|<img src=x onerror=alert(1)>&\\input{x}_$';

describe('Table 1', () => {
  it('prints overall and outer shell with the digits of the logs, and a dash for what they do not say', async () => {
    await expect(table1Markdown(english(takenRow()))).toMatchFileSnapshot('golden/table-1.md');
  });

  it('is the same table in Japanese', async () => {
    const table = table1(beamtime, [takenRow()], { language: 'ja', inner: true });
    await expect(table1Markdown(table)).toMatchFileSnapshot('golden/table-1.ja.md');
  });

  it('has rows for anomalous signal only where Friedel mates were kept apart, and says what that means', () => {
    const ids = (table: Table1): string[] => table.rows.map(({ id }) => id);
    expect(ids(english(takenRow()))).not.toContain('sigAno');
    const anomalous = english(takenRow({ anomalous: true }));
    expect(ids(anomalous).slice(-2)).toEqual(['ccAno', 'sigAno']);
    expect(anomalous.rows.at(-1)?.cells).toEqual([{ overall: '0.812', outer: '0.701' }]);
    expect(anomalous.notes.some(({ id }) => id === 'anomalous')).toBe(true);
  });

  it('names the columns whose Friedel mates were kept apart, and prints no 0 over no anomalous difference', () => {
    const joined = takenRow({
      anomalous: false,
      overall: { ccAno: 0, sigAno: 0, nAno: 0 },
      outer: { ccAno: 0, nAno: 0 }
    });
    const table = english(takenRow({ anomalous: true }), joined);
    expect(table.rows.slice(-2).map(({ cells }) => cells[1])).toEqual([{}, {}]);
    const texts = table.notes.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('Complex1 cc_2.52A_final 0002 run_03: Friedel mates'))).toBe(
      true
    );
    expect(texts).toContain('CCano and SigAno: – where no anomalous difference was measured (Nano = 0).');
  });

  it('says how far the anomalous signal reaches, of the columns that kept Friedel mates apart and say it', () => {
    const shells = [
      { dMin: 7.56, ccAno: 71, nAno: 120 },
      { dMin: 4.1, ccAno: 33, nAno: 300 },
      { dMin: 2.52, ccAno: 4, nAno: 400 }
    ];
    const signals = (...rows: Parameters<typeof table1>[1]): string[] =>
      english(...rows).notes.flatMap(({ id, text }) => (id === 'signal' ? text : []));
    expect(signals(takenRow({ anomalous: true, shells }))).toEqual(['CCano at least 30 % to 4.10 Å.']);
    expect(signals(takenRow({ anomalous: true, shells }), takenRow({ anomalous: false, shells }))).toEqual([
      'Complex1 cc_2.52A_final 0002 run_03: CCano at least 30 % to 4.10 Å.'
    ]);
    expect(signals(takenRow({ anomalous: true, shells: [{ dMin: 7.56, ccAno: 4, nAno: 9 }] }))).toEqual([
      'No anomalous signal: CCano below 30 % in the innermost shell.'
    ]);
    const zeros = [{ dMin: 7.56, ccAno: 0, nAno: 0 }];
    expect(signals(takenRow({ anomalous: true, shells: zeros }), takenRow({ shells }))).toEqual([]);
  });

  it('tells what a paper should of the crystals, with the limits, and nothing of what passed', () => {
    const taken = takenRow();
    const said = (check: string, verdict: Verdict, path = taken.path): Finding => ({
      check,
      verdict,
      subject: { kind: 'merge-run', path },
      message: { en: `${check} is ${verdict}`, ja: check },
      sources: []
    });
    const findings = [
      said('twinning', 'fail'),
      said('anisotropy', 'attention'),
      said('indexing-consistent', 'unknown'),
      said('one-population', 'pass'),
      said('redundancy', 'fail'),
      said('twinning', 'fail', relPath('another'))
    ];
    const notes = (rows: Parameters<typeof table1>[1]): string[] =>
      table1(beamtime, rows, {
        language: 'en',
        trust: { findings, questions: checks, limits: defaultLimits }
      }).notes.flatMap(({ id, text }) => (id === 'trust' ? text : []));
    expect(notes([taken])).toEqual([
      expect.stringMatching(/^twinning is fail \(limits: .+\)\.$/),
      expect.stringMatching(/^anisotropy is attention \(limits: .+\)\.$/)
    ]);
    expect(notes([taken, takenRow({ cycle: 1 })])[0]).toMatch(
      /^Complex1 cc_2\.52A_final 0002 run_03: twinning/
    );
    expect(english(taken).notes.some(({ id }) => id === 'trust')).toBe(false);
  });

  it('names the partner of a space group that the data cannot decide', () => {
    const pairs = (...groups: readonly string[]): readonly string[] =>
      english(...groups.map((spaceGroup) => takenRow({ spaceGroup }))).notes.flatMap(({ id, text }) =>
        id === 'pair' ? text : []
      );
    expect(pairs('P 41 21 2')).toEqual([
      'P 41 21 2 / P 43 21 2: the data cannot distinguish the two space groups.'
    ]);
    expect(pairs('P 21 21 21')).toEqual([]);
    expect(pairs('I 2 2 2', 'I 2 2 2', 'P 61')).toEqual([
      'I 2 2 2 / I 21 21 21; P 61 / P 65: the data cannot distinguish the two space groups.'
    ]);
  });

  it('says at which CC1/2 KAMO cut only where its log does', () => {
    const limit = (merge: object): string | undefined =>
      english({ ...takenRow(), merge: { ...takenRow().merge, ...merge } }).notes.find(
        ({ id }) => id === 'limit'
      )?.text;
    expect(limit({})).toBeUndefined();
    const cutoffs = [{ fitted: undefined, target: 0.5, ccHalf: 0.51, line: 3, text: '' }];
    expect(limit({ cutoffs })).toContain('falls to 50 %; CC1/2 of the outermost shell is 51.2 %');
  });

  it('leaves out rows without a run, and sets several runs side by side', () => {
    const { merge } = takenRow();
    const without = { path: merge.path, merge, choice: false, last: false };
    const table = english(takenRow(), without, takenRow({ cycle: 1, wilsonB: 40 }));
    expect(table.columns.map(({ name }) => name)).toEqual([
      'Complex1 cc_2.52A_final 0002 run_03',
      'Complex1 cc_2.52A_final 0002 run_01'
    ]);
    expect(table.rows.find(({ id }) => id === 'wilsonB')?.cells).toEqual([
      { overall: '38.20' },
      { overall: '40.00' }
    ]);
  });

  it('never writes a zero for an absent number', () => {
    const taken = takenRow();
    const { path, sources, cycle, rejected, members, files } = taken.run;
    const row = { ...taken, run: { path, sources, cycle, rejected, members, files } };
    const { rows } = english(row);
    for (const id of ['observed', 'completeness', 'ccHalf', 'wilsonB'])
      expect(rows.find((one) => one.id === id)?.cells).toEqual([{}]);
  });
});

describe('the writers', () => {
  it('give a spreadsheet a column for each shell, digits kept', async () => {
    await expect(table1Csv(english(takenRow()))).toMatchFileSnapshot('golden/table-1.csv');
  });

  it('give LaTeX', async () => {
    await expect(table1Latex(english(takenRow()))).toMatchFileSnapshot('golden/table-1.tex');
  });

  it('give Word a table', async () => {
    await expect(table1Html(english(takenRow()))).toMatchFileSnapshot('golden/table-1.html');
  });

  it('keep hostile sample names text', () => {
    const table = english(takenRow({}, HOSTILE));
    expect(table1Html(table)).not.toContain('<img');
    expect(table1Markdown(table)).not.toContain('<img');
    expect(table1Markdown(table)).toContain('\\|');
    expect(table1Latex(table)).not.toContain('\\input');
    expect(table1Csv(table)).toContain(`,'=1|<img`);
  });

  it('escape every letter that LaTeX would act on', () => {
    expect(escapeLatex('50% of a_b & {c} #1 $x$ ~^\\ Å')).toBe(
      '50\\% of a\\_b \\& \\{c\\} \\#1 \\$x\\$ \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\AA{}'
    );
  });
});
