import type { start as en } from '../en/start';
import type { Wording } from '../words';

/** The first page: ways in, the shelf, and the page for a folder that is no beamtime. */
export const start: Wording<typeof en> = {
  sentence:
    'Kamome は SPring-8 のビームタイムのディスクをこのブラウザーの中で読み、すべてのマージを点検し、使うべき MTZ を示します。',
  drop: 'ビームタイムのフォルダーをこのページのどこかにドロップしてください',
  dropNow: '離すと開きます',
  openFolder: 'フォルダーを開く…',
  chooseFolder: 'フォルダーを選ぶ（どのブラウザーでも）',
  chooseArchive: '速報アーカイブ（.tgz）または書き出したインデックス（.json）',
  openSample: 'サンプルのビームタイムを開く',
  sampleHint: 'Kamome 付属の小さな例です。ディスクがなくても全体を見られます',
  archiveHint:
    '速報アーカイブにはログとレポート、マージごとに最大一つの MTZ があります。ほかはディスクにあります。',
  chooseHint:
    'フォルダー選択機能のないブラウザー用です。ブラウザーが「アップロードしますか」と尋ねますが、外部には送信されず、この計算機の中で読むだけです。シンボリックリンクと同じ場所にあるファイルは一覧から漏れることがあり、次回は選び直しが必要です。',
  noPicker:
    'ブラウザーが「アップロードしますか」と尋ねますが、外部には送信されず、この計算機の中で読むだけです。シンボリックリンクと同じ場所にあるファイルは一覧から漏れることがあり、次回は開き直しが必要です（Chrome と Edge なら次回そのまま開けます）。',
  example: '200714_BL45XU_userA のような名前で、中に _kamoproc があります。',
  opening: (what: string) => `${what} を開いています…`,
  openingLong:
    '応答を待っています。ブラウザーがウィンドウ上部で許可を求めているか、外付けディスクが起動中かもしれません。システムのフォルダーはブラウザーでは開けません。',
  tryAgain: 'もう一度試す',
  giveUp: '中止',
  failed: '開けませんでした：',
  privacy: {
    title: 'データはこの計算機から外に出ません',
    text: 'このページの背後にサーバーはありません。フォルダーはこのブラウザーの中で読み、書き込みは一切しません。',
    show: '確かめる方法',
    offline: 'ネットワークを切ってからディスクを開いてください。すべて同じように動きます。',
    policy:
      'このページでは他のホストへの通信を禁止しており（Content-Security-Policy: connect-src ‘self’）、ブラウザーがこれを強制します。',
    tools: '開発者ツール（F12）の「ネットワーク」で、読み込み中の通信を確認できます。',
    requests: (count: number, host: string) =>
      `このページを開いてからの通信：${count} 件。すべて ${host} への、Kamome 自身のファイルの取得です。`,
    foreign: (hosts: string) => `他のホストへの通信がありました。本来あってはならないことです：${hosts}`
  },
  shelf: {
    title: '最近開いたビームタイム',
    count: (count: number) => `${count} 件`,
    empty:
      'まだありません。開いたものはこのブラウザーの中だけに保存され、次回はディスクなしで開けます。プライベートウィンドウでは、閉じるまでの間だけ保存されます。',
    counts: (samples: number, merges: number, mergeRuns: number) =>
      `試料 ${samples}、マージ ${merges}、マージの run ${mergeRuns}`,
    files: (files: string) => `${files} ファイル`,
    unreadable: (count: number) => `読めないもの ${count}`,
    partial: '一部のみ読み込み',
    opened: (when: string) => `${when} に開きました`,
    archive: '速報アーカイブ',
    import: '読み込んだインデックス',
    another: '同じ名前の別のビームタイム、または同じビームタイムの別のディスク',
    part: (part: string) => `${part} のみ`,
    unchecked: '未点検',
    needsDisk: '別の版の Kamome が書いた内容です。ディスクが必要です',
    forget: '削除…',
    forgetting: {
      title: (name: string) => `${name} を削除しますか`,
      disk: 'このブラウザーに読み込んだ内容を消します。ディスクには触れません。開き直せばもう一度読み込みます。',
      own: ({ judgements, rule, label, merges }) =>
        `${[judgements === 0 ? '' : `判定 ${judgements} 件`, rule ? '順位付けの基準' : '', label ? 'ご自身の名前・タグ・メモ' : '', merges === 0 ? '' : `ここで作って保存したマージ ${merges} 件`].filter(Boolean).join('と')}も削除されます。ディスクには残っていません。`,
      only: '削除',
      index: 'インデックスだけ削除',
      all: '自分の判定も削除',
      cancel: 'キャンセル'
    }
  },
  refused: {
    title: (folder: string) => `「${folder}」はビームタイムではありません`,
    saw: '見つかった内容',
    sawNothing: 'ブラウザーからは空に見えます（リンクは見えません）。',
    foreign: {
      zip: 'ZIP アーカイブは直接開けません。展開してフォルダーを開くか、ビームラインの .tgz を開いてください。',
      xz: 'xz で圧縮したアーカイブは直接開けません。展開してフォルダーまたは .tar を開いてください。',
      bzip2: 'bzip2 で圧縮したアーカイブは直接開けません。展開してフォルダーまたは .tar を開いてください。',
      zstd: 'Zstandard で圧縮したアーカイブは直接開けません。展開してフォルダーまたは .tar を開いてください。',
      rar: 'RAR アーカイブは直接開けません。展開してフォルダーを開いてください。',
      '7z': '7z アーカイブは直接開けません。展開してフォルダーを開いてください。',
      broken:
        'アーカイブが最初のファイルより前で破損しているか、途切れています。コピーまたはダウンロードし直してください。',
      'no-archive': 'このファイルは .tgz、.tar.gz、.tar のアーカイブではありません。'
    },
    inside: '中にビームタイムが見つかりました。どれを開きますか？',
    looks: 'ビームタイムの形',
    looksLines: {
      folder: '日付・ビームライン・ユーザー名のフォルダー',
      kamoproc: '標準処理の結果とマージ処理の結果',
      kamo30: '30°ぶった切り処理の結果（ない場合もあります）',
      pins: 'ピンごとのフォルダー：画像、スキャン、回折データ',
      report: '自動測定のレポート'
    },
    tryThis: '_kamoproc のあるフォルダー、_kamoproc 自体、または速報アーカイブ（.tgz）を選んでください。',
    back: '戻る'
  },
  unknown: {
    title: (name: string) => `「${name}」はこのブラウザーで開かれていません`,
    next: 'アドレスでビームタイムが見られるのは、以前に開いたことのあるブラウザーだけです。ホームからフォルダーを開き、もう一度アドレスを開いてください。',
    needsDisk:
      '別の版の Kamome が書いた内容です。ディスクを接続すると読み直します。基準値とメモは残っています。',
    toStart: 'ホームへ',
    loading: (name: string) => `${name} を保存内容から読み出しています…`
  }
};
