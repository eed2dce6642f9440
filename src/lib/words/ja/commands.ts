import type { commandWords as en } from '../en/commands';
import type { Wording } from '../words';

/** What commands and keys do, and the list of keys that `?` shows. */
export const commandWords: Wording<typeof en> = {
  keys: 'キー操作',
  close: '閉じる',
  said: '直前のコマンドの結果',
  app: {
    title: 'どのページでも',
    palette: 'コマンドや場所を検索',
    keys: 'キー操作の一覧',
    rail: 'サイドバーを畳む・開く',
    language: '言語',
    theme: '配色',
    rows: '行の高さ'
  },
  start: { title: 'ホーム' },
  scan: { title: 'ディスクの読み込み' },
  list: { title: '一覧と表', filter: '一覧の絞り込み' },
  table: {
    title: '表の書き出し',
    saved: (name) => `${name} を保存しました。`,
    copied: '表を CSV としてコピーしました。'
  },
  judging: {
    title: 'マージ run の判定',
    next: '次の run',
    previous: '前の run',
    nextOpen: '次の未判定の run',
    accept: 'run を採用',
    reject: 'run を不採用にする',
    unsure: 'run を保留にする',
    again: '同じキーをもう一度押すと判定を取り消します。',
    note: 'メモを書く',
    undo: '直前の判定を元に戻す',
    redo: '判定をやり直す',
    undone: (what, run) => `${what}を元に戻しました：${run}`,
    redone: (what, run) => `${what}をやり直しました：${run}`,
    runs: (n) => `マージ run ${n} 個`,
    changedElsewhere: (run) =>
      `元に戻せません。${run} の判定は、その後に別のウィンドウまたは取り込みで変更されています。`,
    step: { accept: '採用', reject: '不採用', unsure: '保留', withdrawn: '判定の取り消し', note: 'メモ' }
  },
  checks: { title: 'チェックリスト', order: '試料ごと／点検項目ごと' },
  mtz: { title: '結果', save: 'MTZ を保存', results: '結果を保存…' },
  merges: {
    title: 'マージ',
    compare: 'チェックした run を比較',
    open: '選択中の run のマージを開く',
    untick: 'チェックをすべて外す',
    acceptTicked: 'チェックした run を採用',
    rejectTicked: 'チェックした run を不採用にする',
    decided: {
      accept: (n) => `${n} 個の run を採用しました`,
      reject: (n) => `${n} 個の run を不採用にしました`
    },
    scatter: '表の下に散布図を表示',
    rule: '表の下に順位付けの基準を表示'
  },
  merge: { title: 'マージ', resolution: 'この run の分解能', remerge: 'このデータセットを再マージ' },
  selection: {
    title: '選択したデータセット',
    all: 'クラスターのデータセットを選択',
    rejected: '棄却されたデータセットを選択',
    invert: '選択を反転',
    clear: '選択を解除',
    remerge: '選択したデータセットを再マージ',
    export: '選択を書き出す…'
  },
  frames: {
    title: '回折画像',
    next: '次のフレーム',
    previous: '前のフレーム',
    next10: '10 フレーム先へ',
    previous10: '10 フレーム前へ',
    first: '最初のフレーム',
    last: '最後のフレーム',
    play: '再生・停止',
    sum: '1・5・10 フレームの積算',
    rings: '分解能リング',
    ice: '氷リング',
    predictions: '予測位置',
    spots: '検出スポット',
    beside: '最初と最後のフレームを並べる',
    more: 'コントラストを上げる',
    less: 'コントラストを下げる',
    automatic: '自動コントラスト',
    fit: '全体表示',
    oneToOne: '等倍',
    inverse: '白黒反転',
    down: '次のフレーム（下）',
    up: '前のフレーム（上）',
    down10: '10 フレーム先へ（下）',
    up10: '10 フレーム前へ（上）',
    previousSet: '前のデータセット',
    nextSet: '次のデータセット',
    number: 'フレーム番号へ移動',
    beam: 'ダイレクトビーム',
    plain: 'マスク画素と飽和画素の色表示',
    pixels: '矢印キーでポインターを移動',
    endPixels: 'ポインターの移動を終了',
    lock: 'コントラストを固定',
    save: '画像を保存'
  },
  local: {
    list: {
      title: '一覧や表の中で',
      move: '次・前の行',
      page: '1 画面ずつ、先頭・末尾の行',
      openRow: '行を開く、グループを開閉',
      fold: 'グループやフォルダーを畳む・開く',
      tick: '行をチェック、フォルダーの開閉',
      tickRange: '最後にチェックした行からここまでをチェック',
      tickAll: '表示中の行をすべてチェック',
      untick: 'チェックをすべて外す'
    },
    figure: {
      title: 'グラフ・デンドログラム・行列・散布図の中で',
      walk: '次のシェル・点・マス・結合へ',
      extend: '範囲を広げる',
      select: 'すべての図で選択（Space は追加）',
      clear: '範囲を、次に選択を解除',
      zoom: '拡大・縮小・全体表示',
      cluster: '選択中のクラスターをデンドログラムに表示'
    },
    handle: {
      title: '線やつまみの上で',
      move: '線・カットオフ・境目を動かす',
      steps: '大きく動かす',
      ends: '端まで動かす'
    },
    field: {
      title: '入力欄の中で',
      take: '次・前の一致箇所、メモの確定',
      leave: '入力を元に戻す、メニューやダイアログを閉じる'
    }
  }
};
