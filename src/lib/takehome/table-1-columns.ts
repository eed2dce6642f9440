/** The columns of Table 1: the screen, every text format, CSV and workbook are made from them. */
import { cellText, type Column } from '../tables/column';
import { statistics, type Statistic } from '../words/statistics';
import { takenFiles } from '../words/taken-files';
import type { Table1, Table1Row } from './table-1';
import { ABSENT, type Table1Cell } from './table-1-cells';

/** Rows that are a statistic of shells are explained as it is everywhere. */
const STATISTICS: Partial<Record<Table1Row['id'], Statistic>> = {
  multiplicity: 'redundancy',
  completeness: 'completeness',
  iOverSigma: 'iOverSigma',
  rMeas: 'rMeas',
  ccHalf: 'ccHalf',
  wilsonB: 'wilsonB',
  ccAno: 'ccAno',
  sigAno: 'sigAno'
};

/** The quantity, then a column for each run; in files its overall, outer (and inner) value are cells of their own, as printed. */
export function table1Columns({ language, columns, inner }: Table1): readonly Column<Table1Row>[] {
  const words = takenFiles[language].table1;
  const shells = inner ? (['overall', 'outer', 'inner'] as const) : (['overall', 'outer'] as const);
  return [
    {
      id: 'quantity',
      head: '',
      stays: true,
      drawn: true,
      value: rowHead,
      title: ({ id }) => {
        const statistic = STATISTICS[id];
        return statistic && statistics[language][statistic].about;
      },
      saved: [
        { name: words.quantity, cell: ({ label }) => label },
        { name: words.unit, cell: ({ unit }) => unit }
      ]
    },
    ...columns.map(({ name }, n): Column<Table1Row> => ({
      id: String(n),
      head: name,
      digits: 'all',
      drawn: true,
      value: ({ cells }) => cells[n]?.overall,
      text: ({ cells, shells }) => cells[n] && printed(cells[n], shells, inner),
      tone: ({ cells }) => (cells[n]?.overall === undefined ? 'soft' : undefined),
      saved: shells.map((shell) => ({
        name: `${name} ${words[shell]}`,
        cell: ({ cells }) => cells[n]?.[shell]
      }))
    }))
  ];
}

/** Its rows as texts, heads first: what Markdown, LaTeX, HTML and the read-me set. */
export function table1Lines(table: Table1): readonly (readonly string[])[] {
  const columns = table1Columns(table);
  return [
    columns.map(({ head }) => head),
    ...table.rows.map((row) => columns.map((column) => cellText(column, row) ?? ABSENT))
  ];
}

/** `99.7 (98.9)`, with the innermost shell `99.7 (98.9) [97.1]`; an en dash for what the files do not say, `undefined` where they say nothing. */
function printed(
  { overall, outer, inner }: Table1Cell,
  shells: boolean,
  withInner: boolean
): string | undefined {
  if (overall === undefined && outer === undefined && inner === undefined) return undefined;
  if (!shells) return overall;
  const text = `${overall ?? ABSENT} (${outer ?? ABSENT})`;
  return withInner ? `${text} [${inner ?? ABSENT}]` : text;
}

/** `Completeness (%)`. */
function rowHead({ label, unit }: Table1Row): string {
  return unit === '' ? label : `${label} (${unit})`;
}
