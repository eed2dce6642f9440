/** Table 1 as HTML: a document that Word opens and keeps as a table, and the table alone for a page. */
import { escapeMarkup } from '../base/markup';
import type { Table1 } from './table-1';
import { table1Lines } from './table-1-columns';
import { pieces } from './typeset';

/** A whole document. Borders stand in the elements themselves: Word leaves style sheets of pasted tables behind. */
export function table1Html(table: Table1): string {
  return `<!doctype html>
<html lang="${table.language}">
<head><meta charset="utf-8"><title>${escapeMarkup(table.title)}</title></head>
<body style="font-family:sans-serif;font-size:10pt">
${tableElement(table, true)}
${table.notes.map(({ text }) => `<p style="margin:2pt 0;font-size:8.5pt">${typesetMarkup(text)}</p>`).join('\n')}
</body>
</html>
`;
}

/** The `<table>` alone; `styled` for Word. */
export function tableElement(table: Table1, styled = false): string {
  const style = (css: string): string => (styled ? ` style="${css}"` : '');
  const [[, ...names] = [], ...lines] = table1Lines(table);
  const heads = names
    .map(
      (name) =>
        `<th scope="col"${style('padding:2pt 6pt;border-bottom:1px solid #000')}>${escapeMarkup(name)}</th>`
    )
    .join('');
  const rows = lines.map(([head = '', ...texts]) => {
    const cells = texts.map(
      (text) => `<td${style('padding:1pt 6pt;text-align:right')}>${typesetMarkup(text)}</td>`
    );
    return `<tr><th scope="row"${style('padding:1pt 6pt;text-align:left;font-weight:normal')}>${typesetMarkup(head)}</th>${cells.join('')}</tr>`;
  });
  return `<table${style('border-collapse:collapse;border-top:1px solid #000;border-bottom:1px solid #000')}>
<caption${style('text-align:left;font-weight:bold')}>${escapeMarkup(table.title)}</caption>
<thead><tr><td${style('border-bottom:1px solid #000')}></td>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const TAGS = { italic: 'i', sub: 'sub' } as const;

/** A text with its notation set: `CC<sub>1/2</sub>`. */
export function typesetMarkup(text: string): string {
  return pieces(text)
    .map(({ text: letters, style }) =>
      style === undefined
        ? escapeMarkup(letters)
        : `<${TAGS[style]}>${escapeMarkup(letters)}</${TAGS[style]}>`
    )
    .join('');
}
