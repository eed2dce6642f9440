import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What every list says. */
export const lists = {
  count: (shown: string, all: string) => (shown === all ? all : `${shown} of ${all}`),
  printed: (n: string, all: string) =>
    `The first ${n} of ${count(all, 'row')}. Save the table as CSV for all of them.`,
  showAll: (all: number) => `Show all ${all}`,
  listed: (shown: number, all: number) => (shown === 0 ? `${all} in all` : `${shown} of ${all} listed`),
  filter: 'Filter',
  filterHint: 'Filter ( / )',
  sortBy: (column: string) => `Sort by ${column}`,
  ascending: 'ascending',
  descending: 'descending',
  copy: 'copy',
  copied: 'copied',
  notCopied: 'The browser does not allow copying',
  copyByKeys: 'The browser does not allow copying here. Select this text and press Ctrl C (⌘ C on a Mac).',
  formats: 'CSV / XLSX',
  takeTable: 'CSV / XLSX: copy or save this table',
  copyCsv: 'Copy as CSV',
  copyTsv: 'Copy for a spreadsheet (tabs)',
  saveCsv: 'Save CSV',
  saveXlsx: 'Save XLSX (Excel)',
  path: 'path',
  nothingFits: 'Nothing matches this filter.',
  columns: 'Columns',
  columnsHint: 'Choose the columns',
  resetColumns: 'All columns',
  views: {
    sets: 'Columns by purpose',
    own: 'Views that you have named',
    name: 'Name of this view',
    keep: 'Keep this view',
    keepAbout: 'Keeps columns, filters, limits and order under this name, in this browser.',
    forget: (name: string) => `Remove the view ${name}`
  },
  ranges: {
    name: 'Limits',
    column: 'Number to limit',
    none: 'choose a number',
    least: 'at least',
    most: 'at most'
  },
  all: 'all',
  resize: 'Width of the two sides; arrow keys move it'
} satisfies WordTree;
