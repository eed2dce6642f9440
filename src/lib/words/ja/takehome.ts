import type { takehome as en } from '../en/takehome';
import type { Wording } from '../words';

/** The dialog that offers what can be taken home. */
export const takehome: Wording<typeof en> = {
  open: '結果を保存…',
  title: '結果の保存',
  close: '閉じる',
  run: (name: string) => `${name} について`,
  runs: (count: number) => `${count} 個の run について`,
  tabs: { data: 'データ', table1: 'Table 1', subset: '再マージ用の選択', report: 'レポート' },
  save: (name: string) => `${name} を保存`,
  saveOne: 'コピーを保存',
  copyMarkdown: 'Markdown としてコピー',
  copied: 'コピーしました。',
  saving: (name: string, size: string) => `${name} を保存中：${size}`,
  saved: (name: string) => `${name} を保存しました。`,
  failed: '保存できませんでした。',
  noHeader: '低分解能側の限界と MTZ の空間群は不明のままです。',
  noInput: '格子定数は XSCALE.INP の小数 3 桁ではなく、ログの 2 桁で示します。',
  reasons: {
    denied:
      'ブラウザーにこのフォルダーまたはファイルへの許可がありません。確認が出たら許可するか、別の場所を選んでください。',
    gone: 'ディスクを読めなくなりました。計算機に取り付け直して、画面上部の「ディスクを接続」を押してください。',
    'not-found': 'ファイルが元の場所にありません。ディスクの内容が変わった場合は、読み直してください。',
    unreadable:
      'ディスクからファイルを読めませんでした。もう一度試すか、システムの機能でコピーしてください。',
    full: '保存先の空き容量が足りません。',
    'too-large': 'ZIP ファイルの上限（4 GB）を超えます。xscale.hkl を除くか、一つずつ保存してください。',
    'not-connected':
      'ディスクが接続されていません。画面上部の「ディスクを接続」から接続すると、ファイルを保存できます。',
    own: 'これは Kamome の不具合です。データの問題ではありません。'
  },
  technical: '技術的な内容',
  absent:
    'ディスクが接続されていません。画面上部の「ディスクを接続」から接続すると、ファイルを保存できます。表、再マージ用の選択、レポートにディスクは必要ありません。',
  archive: 'この run の全ファイルを 1 つの ZIP ファイルに',
  archiveHint:
    'MTZ、XSCALE.INP、XSCALE.LP、ログと、日英両語の README（統計、元の場所、チェックリスト、欠けているもの）。',
  withHkl: 'xscale.hkl も入れる（マージ前、大きいことがあります）',
  format: '形式',
  preview: 'プレビュー',
  withInner: '最内殻も示す',
  shares: 'R 値と相関係数',
  percent: '% で表示',
  fractions: '小数で表示',
  columnName: (run: string) => `${run} の列の名前`,
  columnNames: '列の名前',
  subsetHint:
    'データセットを選び、KAMO の入力ファイルとして取り出します。ここでは計算しません。KAMO のある計算機で実行してください。',
  members: (chosen: number, inside: number, ofCluster: number | undefined, cluster: string) =>
    ofCluster === undefined
      ? `データセット ${chosen} 個を選択（クラスター ${cluster} の一覧は読み込んだファイルにありません）`
      : `データセット ${chosen} 個を選択：クラスター ${cluster}（棄却前）の ${ofCluster} 個のうち ${inside} 個${inside === chosen ? '' : `、それ以外 ${chosen - inside} 個`}`,
  all: 'すべて',
  used: 'この run で使用したもの',
  none: 'なし',
  dataset: (number: number) => `データセット ${number}`,
  from: 'マージするファイル',
  fromInputs: 'このマージのために作られたコピー（input_files、指数付けし直し済み）',
  fromRuns: '各処理のファイルそのもの（指数付けし直したものはコピー）',
  copiesKept: (n: number) =>
    `データセット ${n} 個はコピーを使います（指数付けし直されたか、その可能性があるため）。`,
  name: 'この選択の名前',
  notTaken: (names: string) => `ログのパラメーターのうち引き継がないもの：${names}。`,
  root: 'KAMO のある計算機でのビームタイムフォルダー',
  rootHint: '空欄なら、パスはビームタイムフォルダーからの相対パスになります。',
  clustering: 'マージ',
  together: '選んだものをすべて一緒に（clustering=no）',
  asBefore: 'ログと同じクラスタリング',
  leftOut: {
    name: (n: number) => `データセット ${n} 個を除外：名前をこのファイルに書き込めません。`,
    place: (n: number) => `データセット ${n} 個を除外：ファイルの場所が不明です。`
  },
  saveAll: (name: string) => `すべてを ${name} に保存`,
  allHint:
    'ファイルは組で使います。最初に make_links.sh を実行します（merge_subset.sh は自動で実行します）。',
  nothingChosen: 'データセットを一つ以上選んでください。',
  note: 'このマージを選んだ理由。メモはレポートに入ります。',
  reportHint:
    '送付データ、選択、チェックリスト、Table 1、分解能シェル、データセット、棄却、デンドログラムを一つの HTML に。ネットワークなしでどこでも開けます。',
  language: 'ファイルの言語',
  noRun: 'この行には run がなく、保存するものがありません。'
};
