import { count } from '../base/count';
import { defineWords } from './words';

/** What every list says. */
export const lists = defineWords({
  en: {
    count: (shown: string, all: string) => (shown === all ? all : `${shown} of ${all}`),
    printed: (n: string, all: string) =>
      `The first ${n} of ${count(all, 'row')}. Save the table as CSV for all of them.`,
    filter: 'Filter',
    filterHint: 'Filter ( / )',
    sortBy: (column: string) => `Sort by ${column}`,
    ascending: 'ascending',
    descending: 'descending',
    copy: 'copy',
    copied: 'copied',
    copyPath: 'Copy the path',
    notCopied: 'The browser does not allow copying',
    formats: 'CSV / XLSX',
    takeTable: 'CSV / XLSX: copy or save this table',
    copyCsv: 'Copy as CSV',
    saveCsv: 'Save CSV',
    saveXlsx: 'Save XLSX (Excel)',
    path: 'path',
    nothingFits: 'Nothing fits this filter.',
    clearFilter: 'Clear the filter',
    columns: 'Columns',
    columnsHint: 'Choose the columns',
    resetColumns: 'All columns',
    all: 'all',
    resize: 'Width of the two sides; arrow keys move it'
  },
  ja: {
    count: (shown: string, all: string) => (shown === all ? `${all} 件` : `${all} 件中 ${shown} 件`),
    printed: (n: string, all: string) => `${all} 行のうち最初の ${n} 行。すべては CSV で保存できます。`,
    filter: '絞り込み',
    filterHint: '絞り込み（ / ）',
    sortBy: (column: string) => `${column}で並べ替え`,
    ascending: '昇順',
    descending: '降順',
    copy: 'コピー',
    copied: 'コピーしました',
    copyPath: 'パスをコピー',
    notCopied: 'ブラウザがコピーを許可していません',
    formats: 'CSV / XLSX',
    takeTable: 'CSV / XLSX：この表をコピー・保存',
    copyCsv: 'CSV としてコピー',
    saveCsv: 'CSV を保存',
    saveXlsx: 'XLSX（Excel）を保存',
    path: 'パス',
    nothingFits: '条件に合うものがありません。',
    clearFilter: '絞り込みを解除',
    columns: '列',
    columnsHint: '列を選ぶ',
    resetColumns: 'すべての列',
    all: 'すべて',
    resize: '左右の幅。矢印キーでも動かせます'
  }
});
