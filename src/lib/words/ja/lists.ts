import type { lists as en } from '../en/lists';
import type { Wording } from '../words';

/** What every list says. */
export const lists: Wording<typeof en> = {
  count: (shown: string, all: string) => (shown === all ? `${all} 件` : `${all} 件中 ${shown} 件`),
  printed: (n: string, all: string) => `${all} 行のうち最初の ${n} 行。すべては CSV で保存できます。`,
  showAll: (all: number) => `${all} 件すべて表示`,
  listed: (shown: number, all: number) =>
    shown === 0 ? `全 ${all} 件` : `全 ${all} 件のうち ${shown} 件を掲載`,
  filter: '絞り込み',
  filterHint: '絞り込み（ / ）',
  sortBy: (column: string) => `${column}で並べ替え`,
  ascending: '昇順',
  descending: '降順',
  copy: 'コピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザーがコピーを許可していません',
  copyByKeys:
    'ブラウザーがここでのコピーを許可していません。次のテキストを選択し、Ctrl C（Mac では ⌘ C）を押してください。',
  formats: 'CSV / XLSX',
  takeTable: 'CSV / XLSX：この表をコピー・保存',
  copyCsv: 'CSV としてコピー',
  copyTsv: '表計算用にコピー（タブ区切り）',
  saveCsv: 'CSV を保存',
  saveXlsx: 'XLSX（Excel）を保存',
  path: 'パス',
  nothingFits: '条件に合うものがありません。',
  columns: '列',
  columnsHint: '列を選ぶ',
  resetColumns: 'すべての列',
  views: {
    sets: '目的別の列',
    own: '名前を付けた表示',
    name: 'この表示の名前',
    keep: 'この表示を保存',
    keepAbout: '列、絞り込み、範囲、並び順をこの名前でこのブラウザーに保存します。',
    forget: (name: string) => `表示「${name}」を削除`
  },
  ranges: {
    name: '数値の範囲',
    column: '範囲を決める数値',
    none: '数値を選択',
    least: '以上',
    most: '以下'
  },
  all: 'すべて',
  resize: '左右の幅。矢印キーでも動かせます'
};
