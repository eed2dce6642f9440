/** Table 1 as a Markdown table (GitHub, pandoc): `overall (outer)`. */
import type { Table1 } from './table-1';
import { table1Lines } from './table-1-columns';
import { signed } from './typeset';

export function table1Markdown(table: Table1): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const [heads = [], ...rows] = table1Lines(table);
  return [
    `**${escapeMarkdown(table.title)}**`,
    '',
    line(heads),
    `| --- |${' ---: |'.repeat(table.columns.length)}`,
    ...rows.map(([head = '', ...cells]) => line([head, ...cells.map(signed)])),
    '',
    // Two blanks at the end of a line break it.
    ...table.notes.map(({ text }) => `${escapeMarkdown(text)}  `),
    ''
  ].join('\n');
}

/** What Markdown, mathematics or HTML within it would take for markup. Line ends would end the table's row. */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&$^]/g, (letter) =>
      /[<>&]/.test(letter) ? `&#${letter.charCodeAt(0)};` : `\\${letter}`
    );
}
