import { defineWords } from './words';

/** What stands around every page: rail, top bar, palette, notices. */
export const frame = defineWords({
  en: {
    rail: {
      label: 'Pages',
      start: 'Start',
      overview: 'Overview',
      pins: 'Pins',
      datasets: 'Data sets',
      runs: 'Processing run',
      merges: 'Merges',
      compare: 'Compare',
      resolution: 'Resolution',
      checks: 'Checks',
      files: 'Files',
      fold: 'Fold the rail',
      unfold: 'Unfold the rail'
    },
    skip: 'Skip to the page',
    palette: {
      open: 'Go to …',
      label: 'Go to a page, sample, merge or pin, or do something',
      placeholder: 'Page, sample, merge, pin, action …',
      nothing: 'Nothing is called that.',
      kind: { page: 'page', sample: 'sample', merge: 'merge', pin: 'pin', action: 'action' }
    },
    language: { label: 'Language', en: 'English', ja: '日本語' },
    theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
    density: { label: 'Rows', compact: 'compact', comfortable: 'comfortable' },
    settings: 'Look and language',
    export: {
      menu: 'Export',
      json: 'Index as JSON',
      jsonHint: 'Everything Kamome knows of this beamtime, for scripts and for opening elsewhere',
      working: 'Writing the index …'
    },
    update: {
      update: 'A newer Kamome is ready.',
      taken: 'Another tab changed to a newer Kamome. Reload this one too when it suits you.',
      reading: 'Reload when the scan has ended.',
      take: 'Reload now',
      later: 'Later'
    },
    offlineReady: 'Kamome now also works without a network.',
    close: 'Close'
  },
  ja: {
    rail: {
      label: 'ページ',
      start: 'はじめ',
      overview: '概要',
      pins: 'ピン',
      datasets: 'データセット',
      runs: '処理',
      merges: 'マージ',
      compare: '比較',
      resolution: '分解能',
      checks: 'チェックリスト',
      files: 'ファイル',
      fold: 'メニューを畳む',
      unfold: 'メニューを広げる'
    },
    skip: '本文へ移動',
    palette: {
      open: '移動…',
      label: 'ページ・試料・マージ・ピンへの移動、または操作',
      placeholder: 'ページ、試料、マージ、ピン、操作…',
      nothing: '該当するものがありません。',
      kind: { page: 'ページ', sample: '試料', merge: 'マージ', pin: 'ピン', action: '操作' }
    },
    language: { label: '言語', en: 'English', ja: '日本語' },
    theme: { label: '配色', system: 'システムに合わせる', light: '明るい', dark: '暗い' },
    density: { label: '行の間隔', compact: '狭い', comfortable: '広い' },
    settings: '表示と言語',
    export: {
      menu: '書き出し',
      json: 'インデックス（JSON）',
      jsonHint: 'Kamome がこのビームタイムについて読み取った全内容。スクリプトや別の計算機での閲覧に',
      working: 'インデックスを書き出しています…'
    },
    update: {
      update: '新しい Kamome が使えます。',
      taken: '別のタブが新しい Kamome に切り替わりました。都合のよいときにこのタブも再読み込みしてください。',
      reading: '読み込みが終わってから再読み込みしてください。',
      take: '今すぐ再読み込み',
      later: '後で'
    },
    offlineReady: 'ネットワークなしでも Kamome が使えるようになりました。',
    close: '閉じる'
  }
});
