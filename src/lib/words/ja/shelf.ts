import type { shelf as en } from '../en/shelf';
import type { Wording } from '../words';

/** The shelf of the start page: searching it, the user's own names, and what leaves it or comes back. */
export const shelf: Wording<typeof en> = {
  decided: { accept: '採用', reject: '不採用', unsure: '保留' },
  search: {
    label: 'ビームタイムを検索',
    placeholder: '試料、空間群、格子定数、< 2.5 Å、タグなど',
    hint: '語：試料、ピン、空間群、ビームライン、ユーザー、日付、タグ、メモ、点検結果、判定。格子定数：6 個の数値、または 3 個（角はすべて 90°）。軸の取り方によらず 2 % と 2° の範囲で探します（3% のように変更できます）。分解能：< 2.5 Å。',
    found: (found: number, all: number) => `${all} 件中 ${found} 件`,
    cell: (cell: string, percent: number) => `格子定数 ${cell}、±${percent} %・±${percent}°`,
    resolution: (dMin: number) => `KAMO の選択が ${dMin} Å またはそれより高分解能`,
    none: '一致するビームタイムはありません。',
    gathering: (n: number) => `ビームタイム ${n} 件の格子定数と空間群を集めています…`
  },
  order: {
    label: '並べ替え',
    opened: '最後に開いた順',
    date: '日付',
    title: '名前',
    sample: '試料',
    'space-group': '空間群',
    cell: '格子定数',
    resolution: '分解能',
    beamline: 'ビームライン',
    verdict: '点検結果',
    decisions: '判定'
  },
  moreForms: (n: number) => `他 ${n} 件`,
  datasets: (n: number) => `データセット ${n} 件`,
  decisions: (accepted: number, rejected: number, unsure: number) =>
    [
      accepted === 0 ? '' : `採用 ${accepted}`,
      rejected === 0 ? '' : `不採用 ${rejected}`,
      unsure === 0 ? '' : `保留 ${unsure}`
    ]
      .filter(Boolean)
      .join('、'),
  edit: {
    button: '編集',
    title: (name: string) => `${name} の名前・タグ・メモ`,
    name: '名前',
    tags: 'タグ（カンマ区切り）',
    note: 'メモ',
    hint: 'このブラウザーの中だけに保存します。ディスクには書き込みません。',
    save: '保存',
    cancel: 'キャンセル'
  },
  menu: {
    button: 'ライブラリー',
    tables: (n: number) => `ビームタイム ${n} 件の表を書き出す（Parquet）`,
    tablesHint: 'DuckDB、Polars、pandas 用です。表示中のもの、またはチェックしたものが対象です。',
    backup: 'ライブラリーをバックアップ',
    backupHint:
      'このブラウザーに保存した内容（読み込んだ内容、判定、メモ、基準値）をすべて 1 つのファイルにします。',
    restore: 'バックアップから復元…',
    restoreHint: 'ここにないものを追加します。両方にあるものは新しいほうを残します。',
    storage: (used: string, quota: string) => `このブラウザーでの使用量 ${used}（上限 ${quota}）`
  },
  leaving: (name: string) =>
    `${name} はこのタブまたは別のタブで読み込み中です。読み込みが終わりしだい削除します。すぐに削除するには読み込みを中止してください。`,
  takes: (size: string) => `このブラウザーで ${size} を使用`,
  tick: (name: string) => `${name} をチェック`,
  ticked: (n: number) => `${n} 件をチェック中`,
  untick: 'チェックを外す',
  working: {
    tables: (done: number, all: number) => `表を書き出しています：${all} 件中 ${done} 件`,
    backup: (size: string) => `バックアップ中：${size}`,
    restore: (entries: number) => `復元中：${entries} 件の記録を読みました`,
    stop: '中止'
  },
  done: {
    tables: (n: number) => `ビームタイム ${n} 件の表を保存しました。`,
    backup: (beamtimes: number, size: string) =>
      `ビームタイム ${beamtimes} 件のライブラリーを保存しました（${size}）。`,
    restored: (beamtimes: number, judgements: number, kept: number) =>
      `ビームタイム ${beamtimes} 件と判定 ${judgements} 件を復元しました。${kept} 件はここにあるものが同じか新しいため、そのままです。`,
    imported: (n: number) => `書き出したインデックス ${n} 件を読み込みました。`
  },
  failed: {
    tables: '表を保存できませんでした：',
    backup: 'ライブラリーを保存できませんでした：',
    restore: {
      foreign: 'このファイルは Kamome のライブラリーのバックアップではありません。',
      damaged: (line: number) =>
        `バックアップは ${line} 件目の記録で破損しているか、途切れています。何も変更していません。`,
      newer:
        'このバックアップは新しい版の Kamome が書いたものです。ページを再読み込みして新しい版にしてください。何も変更していません。',
      unreadable: 'ファイルを読み取れませんでした。何も変更していません。',
      storage: 'ブラウザーがバックアップを保存できませんでした。何も変更していません。',
      full: (n: number) =>
        `ブラウザーの空き容量が足りないため、バックアップのうちビームタイム ${n} 件は復元できませんでした（この一覧に元からあるものは残っています）。空き容量を作り、同じファイルからもう一度復元してください。`
    },
    imports: (n: number) => `${n} 個のファイルは読み込めませんでした：`,
    several: 'アーカイブは 1 つずつ開いてください。'
  },
  several: {
    all: (n: number) => `${n} 件すべてを追加`,
    adding: (name: string, at: number, all: number) => `${name} を追加しています（${all} 件中 ${at} 件目）…`,
    added: (n: number) => `ビームタイム ${n} 件を追加しました。`
  }
};
