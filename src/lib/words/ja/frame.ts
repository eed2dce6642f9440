import type { frame as en } from '../en/frame';
import type { Wording } from '../words';

/** What stands around every page: rail, top bar, palette, notices. */
export const frame: Wording<typeof en> = {
  rail: {
    label: 'ページ',
    start: 'ホーム',
    overview: '概要',
    pins: 'ピン',
    datasets: 'データセット',
    runs: '処理',
    frames: '回折画像',
    merges: 'マージ',
    remerge: '再マージ',
    compare: '比較',
    resolution: '分解能',
    checks: 'チェックリスト',
    delivery: '送付データ',
    guide: 'ガイド',
    files: 'ファイル',
    fold: 'サイドバーを畳む',
    unfold: 'サイドバーを広げる'
  },
  terms: '用語',
  skip: '本文へ移動',
  palette: {
    open: '移動…',
    label: 'コマンド・ページ・試料・マージ・ピン・データセット・ビームタイムを検索',
    placeholder: 'コマンド、ページ、試料、マージ、ピン、データセット…',
    nothing: '該当するものがありません。',
    more: (n) => `ほかに ${n} 件。文字を追加すると絞り込めます。`,
    kind: {
      command: 'コマンド',
      page: 'ページ',
      sample: '試料',
      merge: 'マージ',
      pin: 'ピン',
      dataset: 'データセット',
      beamtime: '他のビームタイム'
    }
  },
  language: '言語',
  theme: { label: '配色', system: 'システムに合わせる', light: '明るい', dark: '暗い' },
  density: { label: '行の間隔', compact: '狭い', comfortable: '広い' },
  settings: '表示設定',
  export: {
    menu: '書き出し',
    json: 'インデックス（JSON）',
    jsonHint: 'Kamome がこのビームタイムについて読み取った全内容。スクリプトや別の計算機での閲覧に',
    working: 'インデックスを書き出しています…'
  },
  link: {
    copy: 'このページへのリンクをコピー',
    copied: 'リンクと、開くために必要なものをコピーしました。',
    needs: {
      folder: (folder: string, name: string) =>
        `リンクにデータは含まれていません。先に同じブラウザーの Kamome で、フォルダー「${folder}」か、書き出したインデックス（${name}.kamome.json）を開いてください。`,
      archive: (name: string) =>
        `リンクにデータは含まれていません。先に同じブラウザーの Kamome で、「${name}」の速報アーカイブを開いてください。`,
      sample: '先にホームからサンプルのビームタイムを開いてください。'
    }
  },
  update: {
    update: '新しい版の Kamome を使えます。',
    taken:
      '別のタブが新しい版の Kamome に切り替わりました。都合のよいときにこのタブも再読み込みしてください。',
    reading: '読み込みが終わってから再読み込みしてください。',
    take: '今すぐ再読み込み',
    later: '後で'
  },
  offlineReady: 'ネットワークなしでも Kamome が使えるようになりました。',
  close: '閉じる'
};
