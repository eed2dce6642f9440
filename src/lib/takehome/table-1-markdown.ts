/** Table 1 as a Markdown table (GitHub, pandoc): `overall (outer)`. */
import { printed, rowHead, type Table1 } from './table-1';
import { signed } from './typeset';

export function table1Markdown(table: Table1): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    `**${escapeMarkdown(table.title)}**`,
    '',
    line(['', ...table.columns.map(({ name }) => name)]),
    `| --- |${' ---: |'.repeat(table.columns.length)}`,
    ...table.rows.map((row) =>
      line([rowHead(row), ...row.cells.map((cell) => signed(printed(table, row, cell)))])
    ),
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
