/** Table 1 as a LaTeX table (`booktabs`): `overall (outer)`. Japanese text wants LuaLaTeX or upLaTeX, as any Japanese document does. */
import type { Table1 } from './table-1';
import { table1Lines } from './table-1-columns';
import { signed, typesetLatex } from './typeset';

export function table1Latex(table: Table1): string {
  const line = (cells: readonly string[]): string => `    ${cells.join(' & ')} \\\\`;
  const typeset = (text: string): string => typesetLatex(signed(text), escapeLatex);
  const [heads = [], ...rows] = table1Lines(table);
  return [
    '% \\usepackage{booktabs}',
    '\\begin{table}',
    `  \\caption{${escapeLatex(table.title)}}`,
    `  \\begin{tabular}{l${'r'.repeat(table.columns.length)}}`,
    '    \\toprule',
    line(heads.map(escapeLatex)),
    '    \\midrule',
    ...rows.map((row) => line(row.map(typeset))),
    '    \\bottomrule',
    '  \\end{tabular}',
    ...table.notes.map(({ text }) => `  \\par\\footnotesize ${typeset(text)}`),
    '\\end{table}',
    ''
  ].join('\n');
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  // The letters that Table 1 itself uses, so that pdfLaTeX sets them too.
  '–': '--',
  '−': '$-$',
  '…': '\\ldots{}',
  '’': "'",
  Å: '\\AA{}',
  '²': '\\textsuperscript{2}',
  '°': '\\textdegree{}',
  α: '$\\alpha$',
  β: '$\\beta$',
  γ: '$\\gamma$',
  σ: '$\\sigma$',
  '[': '{[}',
  ']': '{]}'
};

/** A text that LaTeX prints as it is: its ten special letters, and those outside ASCII that Table 1 uses. Control letters, and those that turn the direction of writing, become blanks. */
export function escapeLatex(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/[\\~^<>|"`–−…’Å²°αβγσ[\]]|[#$%&_{}]/gu, (letter) => SPECIAL[letter] ?? `\\${letter}`);
}
