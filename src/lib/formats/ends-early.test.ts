/** Files that a copy or a program left before their end, after a whole line: what is missing is told where the file ends, or the file is refused there. */
import { describe, expect, it, test } from 'vitest';
import { fixtureLines, textFormatOf } from '../../../tests/support/fixture-text';
import { readText, refusal } from '../../../tests/support/read-text';
import { readCbfHeader } from './cbf-header/read';
import cctable from './cctable';
import { Lines } from './lines';
import mergeReport from './merge-report';
import { partsOf } from './report-page';
import xscaleInp from './xscale-inp';

const first = (format: string, fixture: string, lines: number): readonly string[] =>
  fixtureLines(format, fixture).slice(0, lines);

describe('with so few lines it is refused', () => {
  test.each<[format: string, fixture: string, lines: number, why: string]>([
    ['auto-merge-report', 'cut-off', 1, '1 text-missing'],
    ['bss-log', 'multi', 1, '1 other-program'],
    ['cluster-summary', 'all-data', 1, '1 text-missing'],
    ['clusters-txt', 'blend-6.5', 1, '1 empty'],
    ['correct-html', 'delivery-note-writer-a', 1, '1 text-missing'],
    ['correct-lp', 'aborted', 1, '1 other-program'],
    ['ctruncate-log', 'cut-off', 1, '1 other-program'],
    ['diffscan-log', 'repeated-after-abort', 1, '1 nothing-found'],
    ['gui-params', 'cut-off', 1, '1 nothing-found'],
    ['idxref-lp', 'cut-off', 1, '1 other-program'],
    ['integrate-lp', 'cut-off', 1, '1 other-program'],
    ['kamo-report', 'cut-off', 1, '1 text-missing'],
    ['merge-log', 'aimless', 1, '1 empty'],
    ['merge-report', 'blend', 1, '1 text-missing'],
    ['plot-integrate', 'cut-off', 1, '1 nothing-found'],
    ['pointless-log', 'cut-off', 1, '1 other-program'],
    ['prep-merge-log', 'cut-off', 1, '1 nothing-found'],
    ['run-report', 'cut-off', 1, '1 other-program'],
    ['sch', 'data-several-jobs', 1, '1 nothing-found'],
    ['shika-report', 'made', 1, '1 text-missing'],
    ['tree-summary', 'blend', 1, '1 text-missing'],
    ['xds-inp', 'by-hand', 1, '1 nothing-found'],
    ['xds-step-lp', 'colspot-error', 1, '1 other-program'],
    ['xdsstat-lp', 'cut-off', 1, '1 other-program'],
    ['xparm', 'cut-off', 1, '1 not-numbers'],
    ['xscale-inp', 'cut-off', 1, '1 nothing-found'],
    ['xscale-lp', 'before-2012', 1, '1 other-program'],
    ['zoo-sheet-csv', 'line-before-header', 1, '1 text-missing']
  ])('%s %s, %i: %s', (format, fixture, lines, why) => {
    expect(refusal(textFormatOf(format), first(format, fixture, lines))).toBe(why);
  });
});

describe('what the rest would have said is told', () => {
  test.each<[format: string, fixture: string, lines: number, ...told: string[]]>([
    ['aimless-log', 'cut-off', 1, '1 not-finished'],
    ['aimless-log', 'cut-off', 5, '5 no-labels', '5 not-finished'],
    ['aimless-log', 'unnamed-no-limits', 8, '8 no-table-end', '5 no-rows', '8 not-finished'],
    ['aimless-log', 'unnamed-no-limits', 9, '9 no-table-end', '9 not-finished'],
    ['aimless-log', 'unnamed-no-limits', 20, '20 no-rows'],
    ['aniso-log', 'cut-off', 32, '32 no-rows'],
    ['auto-merge-report', 'cut-off', 10, '1 nothing-found'],
    ['auto-merge-report', 'cut-off', 48, '48 unknown-columns'],
    ['auto-merge-report', 'cut-off', 49, '48 no-rows', '49 no-total'],
    ['auto-merge-report', 'cut-off', 52, '52 no-total'],
    ['cc-files', 'cut-off', 1, '1 no-rows'],
    ['cc-frames', 'cut-off', 1, '1 no-rows'],
    ['cctable', 'before-2017-12', 1, '1 no-rows'],
    ['cells-dat', 'cut-off', 1, '1 no-rows'],
    ['cluster-summary', 'all-data', 3, '3 no-rows'],
    ['clusters-txt', 'blend-6.5', 2, '2 no-rows'],
    ['corfac', 'plane', 1, '1 no-rows'],
    ['correct-html', 'delivery-note-writer-a', 14, '14 unknown-columns'],
    ['correct-html', 'delivery-note-writer-a', 15, '14 no-rows', '15 no-total'],
    ['correct-html', 'delivery-note-writer-a', 18, '18 no-total'],
    ['correct-lp', 'aborted', 2, '2 text-missing', '2 text-missing'],
    ['correct-lp', 'before-2005-s-norm', 41, '41 unknown-columns', '41 text-missing', '41 text-missing'],
    [
      'correct-lp',
      'before-2005-s-norm',
      42,
      '41 no-rows',
      '42 no-total',
      '42 text-missing',
      '42 text-missing'
    ],
    ['correct-lp', 'before-2005-s-norm', 45, '45 no-total', '45 text-missing', '45 text-missing'],
    ['correct-lp', 'before-2005-s-norm', 54, '53 no-rows', '54 no-total', '54 text-missing'],
    ['correct-lp', 'before-2005-s-norm', 57, '57 no-total', '57 text-missing'],
    ['correct-lp', 'before-2005-s-norm', 59, '59 text-missing'],
    ['correct-lp', 'before-2012', 61, '61 unknown-columns', '61 text-missing'],
    ['correct-lp', 'cut-off-in-table', 68, '68 no-total', '68 no-rows', '68 text-missing'],
    ['correct-lp', 'cut-off-in-table', 103, '102 no-rows', '103 no-total'],
    ['correct-lp', 'cut-off-in-table', 106, '106 no-total'],
    ['data-proc-csv', 'data-proc', 1, '1 no-rows'],
    ['diffscan-log', 'repeated-after-abort', 25, '25 missing'],
    ['idxref-lp', 'cut-off', 2, '2 text-missing', '2 text-missing'],
    ['idxref-lp', 'cut-off', 10, '10 no-rows', '10 text-missing'],
    ['idxref-lp', 'cut-off', 11, '11 text-missing'],
    ['idxref-lp', 'not-indexed', 24, '24 not-numbers', '24 text-missing'],
    ['idxref-lp', 'not-indexed', 27, '27 no-rows'],
    ['integrate-lp', 'cut-off', 2, '2 text-missing'],
    ['integrate-lp', 'cut-off', 17, '17 no-rows'],
    ['kamo-report', 'cut-off', 9, '1 nothing-found'],
    ['kamo-report', 'overwritten-by-the-merge-report', 48, '48 unknown-columns'],
    ['kamo-report', 'overwritten-by-the-merge-report', 49, '48 no-rows', '49 no-total'],
    ['kamo-report', 'overwritten-by-the-merge-report', 52, '52 no-total'],
    ['merge-log', 'aimless', 21, '21 count-differs'],
    ['merge-report', 'blend', 7, '1 nothing-found'],
    ['merge-report', 'blend', 99, '99 unknown-columns'],
    ['merge-report', 'blend', 100, '99 no-rows', '100 no-total'],
    ['merge-report', 'blend', 103, '103 no-total'],
    ['merging-stats', 'cut-off', 28, '28 nothing-found'],
    ['merging-stats', 'cut-off', 53, '53 no-total'],
    ['plot-integrate', 'cut-off', 9, '9 no-table-end', '1 no-rows', '9 text-missing', '9 text-missing'],
    ['plot-integrate', 'cut-off', 10, '10 no-table-end', '10 text-missing', '10 text-missing'],
    ['plot-integrate', 'missing-values', 13, '13 text-missing', '13 text-missing'],
    ['plot-integrate', 'missing-values', 17, '17 no-labels', '17 text-missing', '17 text-missing'],
    ['plot-integrate', 'missing-values', 30, '30 no-table-end', '17 no-rows', '30 text-missing'],
    ['plot-integrate', 'missing-values', 31, '31 no-table-end', '31 text-missing'],
    ['plot-integrate', 'missing-values', 34, '34 text-missing'],
    ['plot-integrate', 'missing-values', 38, '38 no-labels', '38 text-missing'],
    ['plot-integrate', 'missing-values', 44, '44 no-table-end', '38 no-rows'],
    ['plot-integrate', 'missing-values', 45, '45 no-table-end'],
    ['pointless-log', 'merge-run', 21, '21 not-finished'],
    ['pointless-log', 'pointless-of-a-run', 18, '18 no-rows', '18 not-finished'],
    ['prep-merge-log', 'cut-off', 6, '6 no-rows'],
    ['reject-test', 'cut-off', 1, '1 no-rows'],
    ['shika-report', 'made', 2, '1 broken-data'],
    ['spot-summary', 'regenerated', 1, '1 nothing-found'],
    ['tree-summary', 'blend', 3, '3 no-rows'],
    ['xds-step-lp', 'init', 2, '2 text-missing'],
    ['xds-step-lp', 'init', 16, '16 no-rows'],
    ['xdsstat-lp', 'cut-off', 4, '4 no-rows'],
    ['xparm', 'cut-off', 2, '2 cut-off'],
    ['xscale-inp', 'cut-off', 4, '4 text-missing'],
    ['xscale-lp', 'before-2012', 3, '3 text-missing', '3 text-missing', '3 text-missing'],
    ['xscale-lp', 'before-2012', 27, '27 no-rows', '27 text-missing', '27 text-missing'],
    ['xscale-lp', 'before-2012', 28, '28 text-missing', '28 text-missing'],
    [
      'xscale-lp',
      'before-2012',
      29,
      '29 text-missing',
      '29 text-missing',
      '29 text-missing',
      '29 text-missing'
    ],
    ['xscale-lp', 'before-2012', 39, '39 no-rows', '39 text-missing', '39 text-missing', '39 text-missing'],
    ['xscale-lp', 'before-2012', 54, '54 no-rows', '54 text-missing'],
    ['xscale-lp', 'before-2012', 55, '55 text-missing'],
    ['xscale-lp', 'before-2012', 64, '64 unknown-columns', '64 text-missing'],
    ['xscale-lp', 'before-2012', 65, '64 no-rows', '65 no-total'],
    ['xscale-lp', 'before-2012', 68, '68 no-total'],
    ['xtriage-log', 'before-2014', 6, '6 not-a-number'],
    ['xtriage-log', 'before-2014', 17, '17 no-rows'],
    ['xtriage-log', 'laws-and-ice', 29, '29 missing'],
    ['zoo-report', 'results', 1, '1 nothing-found'],
    ['zoo-sheet-csv', 'columns-32', 1, '1 no-rows']
  ])('%s %s after %i lines: %s', (format, fixture, lines, ...told) => {
    const whole = readText(textFormatOf(format), fixtureLines(format, fixture).join('\n'));
    const { problems } = readText(textFormatOf(format), first(format, fixture, lines));
    expect(problems.filter((one) => !whole.problems.includes(one))).toEqual(told);
  });
});

describe('a number that the file ends in is left out, and told once', () => {
  it.each<[text: string, nref: readonly number[], ...told: string[]]>([
    ['i j cc nref\n0 1 0.98 103\n0 2 0.9 10', [103], '3 no-line-end', '3 not-understood'],
    ['i j cc nref\n0 1 0.98 103\n0 2 0.9 104 ', [103, 104]],
    ['i j cc nref\n0 1 0.98 103\n0 2 0.9 104\r', [103, 104]]
  ])('cctable %j', (text, nref, ...told) => {
    const { record, problems } = readText(cctable, text);
    expect([Array.from(record.nref), problems]).toEqual([nref, told]);
  });
  it('xscale-inp', () => {
    const { record, problems } = readText(xscaleInp, 'OUTPUT_FILE= x\n INPUT_FILE= a\n NBATCH= 1');
    expect([record.inputs[0]?.nBatch, problems]).toEqual([undefined, ['3 no-line-end']]);
  });
  it('cbf-header: with its whole line, for a text may have lost letters too', () => {
    const head = new TextEncoder().encode('###CBF: 1.5\r\n# Exposure_time 0.019 s\r\n# Wavelength 0.97');
    const header = readCbfHeader(head, head.length);
    expect(header).toMatchObject({ exposure: 0.019, truncated: true, fields: { Exposure_time: '0.019 s' } });
    expect(header).not.toHaveProperty('wavelength');
  });
  it.each([
    ['in a cell', '<tr><td>CPS0001</td><td>1</td><td>lys</td><td>12', ['CPS0001', '1', 'lys', '']],
    ['in a cell that is closed it is whole', '<tr><td>CPS0001</td><td>12</td>', ['CPS0001', '12']],
    ['but a name', '<tr><td>CPS0001', ['CPS0001']]
  ])('a page, %s', (_, end, cells) => {
    const lines = new Lines(`<h1>a</h1>\n<table>\n${end}`);
    const rows = [...partsOf(lines)].flatMap((part) => (part.kind === 'row' ? [part.cells] : []));
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([cells]);
    const told = lines.problems.map(({ line, flaw }) => `${line} ${flaw.code}`);
    expect(told).toEqual(cells.at(-1) === '' ? ['3 no-line-end'] : []);
    expect(lines.line).toBe(0);
  });
  it('merge-report: the last of its parameters is not at the end', () => {
    const page = [
      '<h1>KAMO.MULTI_MERGE report</h1>',
      '<h2>Parameters</h2>',
      '<pre>',
      'a = 1',
      'b = 2',
      '</pre>'
    ];
    expect(readText(mergeReport, page).record.parameters).toEqual({ a: '1', b: '2' });
  });
});
