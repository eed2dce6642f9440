/** The numbers of the linked figures, as they are shown and taken away. */
import type { CcPairs } from '$lib/analysis/cc-matrix';
import { edge, edgeDigits, type Bins } from '$lib/analysis/bins';
import type { Dataset } from '$lib/beamtime/types';
import { printed, type Table, type TableCell } from '$lib/tables/table';
import { linked } from '$lib/words/linked';
import type { Language } from '$lib/words/words';
import type { CellValues } from './cell-values';

/** Rows that a page and a spreadsheet take without effort: 3,000 data sets have 4.5 million pairs. */
export const MOST_PAIRS = 100_000;

/**
 * Pairs within the selection in the order of the file; of all, as many as a table holds, where fewer than two data sets are selected. Values of
 * pairs that were put aside stand in a column of their own.
 */
export function pairsTable(pairs: CcPairs, selected: ReadonlySet<number>, language: Language): Table {
  const within = selected.size > 1;
  const { few } = pairs;
  const words = linked[language].matrix;
  const rows: TableCell[][] = [];
  for (let n = 0; n < pairs.cc.length && rows.length < MOST_PAIRS; n++) {
    const [i, j] = [(pairs.i[n] ?? -1) + 1, (pairs.j[n] ?? -1) + 1];
    if (within && !(selected.has(i) && selected.has(j))) continue;
    const cc = pairs.cc[n] ?? NaN;
    const aside = few && few.pairs > 0 ? [Number.isNaN(cc) ? printed(few.printed[n], 4) : undefined] : [];
    rows.push([i, j, printed(cc, 4), pairs.nref[n], ...aside]);
  }
  return {
    name: 'cc-matrix',
    columns: [
      ...['i', 'j', 'CC', words.common].map((name) => ({ name })),
      ...(few && few.pairs > 0 ? [{ name: words.fewColumn(few.least) }] : [])
    ],
    rows
  };
}

/** A row for each bin, a column for each group. */
export function binsTable(
  name: string,
  bins: Bins,
  series: readonly { readonly name: string; readonly counts: ArrayLike<number> }[],
  language: Language
): Table {
  const digits = edgeDigits(bins);
  const { from, to } = linked[language].ccs;
  return {
    name,
    columns: [{ name: from }, { name: to }, ...series.map((one) => ({ name: one.name }))],
    rows: Array.from({ length: bins.count }, (_, bin) => [
      printed(edge(bins, bin), digits),
      printed(edge(bins, bin + 1), digits),
      ...series.map(({ counts }) => counts[bin] ?? 0)
    ])
  };
}

const CELL = ['a', 'b', 'c', 'al', 'be', 'ga'] as const;

/** A row for each data set whose cell is known: all six parameters, and whether those left free lie within their fences. */
export function cellsTable(
  name: string,
  datasets: readonly Dataset[],
  { columns }: CellValues,
  language: Language
): Table {
  const words = linked[language].cells;
  const outside = new Map<number, string[]>();
  for (const column of columns)
    for (const number of column.outside)
      outside.set(number, [...(outside.get(number) ?? []), column.parameter.name]);
  return {
    name,
    columns: [
      { name: words.number },
      { name: words.pin },
      ...CELL.map((parameter, n) => ({ name: parameter, unit: n < 3 ? 'Å' : '°' })),
      { name: words.fences }
    ],
    rows: datasets.flatMap(({ number, pin, unitCell }) => {
      if (unitCell === undefined) return [];
      const where = outside.get(number)?.join(' ');
      return [
        [
          number,
          pin,
          ...unitCell.map((value) => printed(value, 2)),
          where === undefined ? words.inside : `${words.out}: ${where}`
        ]
      ];
    })
  };
}
