/** Whatever a disk or an imported index holds, no writer lets it become a line, a formula, a tag or an item of its own. */
import { describe, expect, it } from 'vitest';
import { beamtime, merge, run, takenRow, trial } from '../../../tests/support/merged-beamtime';
import { csv, parseCsv } from '../base/csv';
import { escapeMarkup } from '../base/markup';
import { plainLine, plainText } from '../base/plain-text';
import { relPath } from '../base/rel-path';
import { decisionReport } from './decision-report';
import { cifValue, mmcif } from './mmcif';
import { runReadme } from './run-readme';
import { table1 } from './table-1';
import { table1Csv } from './table-1-csv';
import { table1Html } from './table-1-html';
import { escapeLatex, table1Latex } from './table-1-latex';
import { escapeMarkdown, table1Markdown } from './table-1-markdown';
import type { TakenRun } from './taken-run';
import { xlsx } from '../tables/xlsx';
import { strFromU8, unzipSync } from 'fflate';

const HOSTILE = [
  'a\nEVIL',
  'a\r\nEVIL',
  'a\u0085EVIL',
  'a\u2028EVIL',
  '"q" \'q\'',
  '$(EVIL)',
  '`EVIL`',
  '; EVIL',
  '=EVIL()',
  '+EVIL',
  '-EVIL',
  '@EVIL',
  ' =EVIL()',
  '\t=EVIL()',
  '_EVIL',
  '#EVIL',
  ';EVIL',
  'data_EVIL',
  'loop_',
  '?',
  '.',
  '',
  'a\u0000b\u001b[31m\u007f',
  'a\u202eLIVE\u2066',
  'a\ud800b',
  '<script>EVIL</script>',
  '<img src=x onerror=EVIL>',
  '\\input{EVIL}',
  '$x^{EVIL}_y$ & % # ~',
  '| EVIL |',
  '](javascript:EVIL)',
  ']]>EVIL',
  'x'.repeat(5000)
];
const at = new Date('2026-11-22T10:00:00Z');

/** A run that carries the text in every place where a disk or an index can put one. */
function taken(text: string): TakenRun {
  const row = takenRow(
    {
      spaceGroup: text,
      members: [{ dataset: 1, path: text }],
      rejected: [{ dataset: 3, path: text, reason: text }]
    },
    text
  );
  return {
    ...row,
    path: relPath(`x/${text}`),
    mtzSpaceGroup: `${text} of the MTZ`,
    judgement: { path: row.path, verdict: 'unsure', note: text, at: at.toISOString() },
    trial: {
      ...row.trial,
      datasets: trial.datasets.map((one) => ({ ...one, path: text, pin: text, processingRun: relPath(text) }))
    }
  };
}
const delivery = (text: string): typeof beamtime => ({ ...beamtime, name: text, user: text, beamline: text });
const tableOf = (text: string): ReturnType<typeof table1> =>
  table1(delivery(text), [taken(text)], { language: 'en', inner: true, judged: true });
const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/;
const lines = (text: string): number => text.split(lineEnds).length;
const unseen = /[^\P{Cc}\n\r\t]|\p{Bidi_Control}|\p{Surrogate}/u;
const options = {
  findings: [],
  questions: [],
  limits: {},
  packed: [],
  missing: [],
  at
};
const plainName = 'a name';

describe.each(HOSTILE)('with %j', (text) => {
  it('the README has no line that begins with it', () => {
    const finding = {
      check: 'c',
      sources: [],
      subject: { kind: 'merge-run', path: run.path },
      verdict: 'fail',
      message: { en: text, ja: text },
      evidence: []
    } as const;
    const readme = runReadme(taken(text), {
      ...options,
      beamtime: delivery(text),
      findings: [finding],
      packed: [{ name: text, path: relPath(text), bytes: 1 }],
      missing: [{ name: 'x', path: relPath(text), why: 'not-on-disk' }]
    });
    expect(readme).not.toMatch(unseen);
    // Names of files in the archive are ours; each line of a note is set in.
    expect(readme.split(lineEnds).filter((line) => line.startsWith('EVIL'))).toEqual([]);
  });

  it('CSV has no cell that a spreadsheet would run, in any country', () => {
    const sheet = csv([[text, 'after']]);
    expect(sheet).not.toMatch(unseen);
    const [row = []] = parseCsv(sheet);
    expect(row).toHaveLength(2);
    expect(row[0]?.trimStart()).not.toMatch(/^[=+\-@]/);
    if (/[;\t]/.test(text)) expect(sheet).toMatch(/^"/);
    expect(parseCsv(table1Csv(tableOf(text))).length).toBe(parseCsv(table1Csv(tableOf(plainName))).length);
  });

  it('a workbook holds it as a text, never as a formula', () => {
    const parts = unzipSync(xlsx([{ name: text, rows: [['head'], [text]] }]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f');
    expect(sheet).not.toMatch(unseen);
    expect(sheet.match(/<c [^>]*>/g)?.every((cell) => cell.includes('t="inlineStr"'))).toBe(true);
    expect(sheet).not.toMatch(/<(?:script|img)/);
  });

  it('Markdown keeps its rows and gives no markup', () => {
    const made = table1Markdown(tableOf(text));
    expect(made).not.toMatch(unseen);
    expect(lines(made)).toBe(lines(table1Markdown(tableOf(plainName))));
    expect(escapeMarkdown(text)).not.toMatch(/<|(?<!\\)[`*_[\]|$^]/);
  });

  it('LaTeX keeps its rows and runs no command', () => {
    const made = table1Latex(tableOf(text));
    expect(made).not.toMatch(unseen);
    expect(lines(made)).toBe(lines(table1Latex(tableOf(plainName))));
    expect(escapeLatex(text)).not.toMatch(/\\(?:input|write)|(?<!\\)[#$%&_](?![^$]*\$)/);
  });

  it('HTML holds it as a text', () => {
    const report = decisionReport(taken(text), {
      ...options,
      beamtime: delivery(text),
      language: 'en',
      sentence: text,
      note: text,
      compared: [taken(text)]
    });
    for (const made of [report, table1Html(tableOf(text)), escapeMarkup(text)]) {
      expect(made).not.toMatch(unseen);
      expect(made).not.toMatch(/<(?:script|img)/);
    }
  });

  it('mmCIF has its items and loops and no other', () => {
    const shape = (name: string): readonly string[] =>
      tokens(mmcif(delivery(name), [taken(name)])).filter((token) =>
        /^(?:_|data_$|loop_$)/.test(token.replace(/^data_.*/, 'data_'))
      );
    const made = mmcif(delivery(text), [taken(text)]);
    expect(made).toMatch(/^[\n -~]*$/);
    expect(shape(text).length).toBe(shape(plainName).length);
    expect(shape(text).filter((token) => token.startsWith('_'))).toEqual(
      shape(plainName).filter((token) => token.startsWith('_'))
    );
    expect(tokens(`x ${cifValue(text)} y`)).toHaveLength(3);
  });
});

/** Words of a CIF 1.1 text: bare, in quotes (given with a leading quote, so that none passes for a name), or a text field. */
function tokens(text: string): string[] {
  const found: string[] = [];
  const word =
    /(?:^|\n);([\s\S]*?)\n;(?=\s|$)|#[^\n]*|'((?:[^'\n]|'(?=\S))*)'(?=\s|$)|"((?:[^"\n]|"(?=\S))*)"(?=\s|$)|([^\s]+)/g;
  for (const [whole, field, single, double, bare] of text.matchAll(word))
    if (!whole.startsWith('#')) found.push(bare ?? `'${field ?? single ?? double ?? ''}`);
  return found;
}

it('mmCIF takes whole numbers only for counts and groups', () => {
  const row = takenRow({ spaceGroupNumber: 1e300, overall: { ...run.overall, nUnique: 2.5, nObserved: -1 } });
  const made = mmcif(beamtime, [row]);
  expect(made).toMatch(/_symmetry\.Int_Tables_number\s+\?/);
  expect(made).toMatch(/_reflns\.number_obs\s+\?/);
  expect(made).toMatch(/_reflns\.pdbx_number_measured_all\s+\?/);
  expect(merge.sampleName).toBe('Complex1');
});

it('plain text keeps lines and tabs; a plain line nothing that could end it', () => {
  expect(plainText('a\tb\nc\r\u0007\u202e')).toBe('a\tb\nc\r\ufffd\ufffd');
  expect(plainLine('a\tb\nc\u2028d')).toBe('a?b?c?d');
  expect(plainText('日本 é 🧪')).toBe('日本 é 🧪');
});
