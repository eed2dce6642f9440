import { count } from '../base/count';
import { defineWords } from './words';

/** The dialog that offers what can be taken home. */
export const takehome = defineWords({
  en: {
    open: 'Take home…',
    title: 'Take home',
    close: 'Close',
    run: (name: string) => `of ${name}`,
    runs: (n: number) => `of ${count(n, 'run')}`,
    tabs: { data: 'Data', table1: 'Table 1', subset: 'Re-merge subset', report: 'Report' },
    save: (name: string) => `Save ${name}`,
    saveOne: 'Save a copy',
    copyMarkdown: 'Copy as Markdown',
    copied: 'Copied.',
    saving: (name: string, size: string) => `Saving ${name}: ${size} so far`,
    saved: (name: string) => `Saved ${name}.`,
    failed: 'Not saved.',
    noHeader: 'The low-resolution limit and the space group of the MTZ are not known here.',
    noInput: 'The cell has the two decimals of the log, not the three of XSCALE.INP.',
    reasons: {
      denied:
        'The browser has no permission for this folder or file. Allow it when asked, or choose another place.',
      gone: 'The disk can no longer be read. Plug it in again and connect it in the top bar.',
      'not-found': 'The file is no longer where it was found. Was the disk changed? Rescan it.',
      unreadable: 'The disk could not read the file. Try again, or copy it with the system’s own means.',
      full: 'There is not enough room where it should be saved.',
      'too-large':
        'It is larger than an archive can be (4 GB). Leave out xscale.hkl, or save files one by one.',
      'not-connected': 'The disk is not connected: connect it in the top bar to take files.',
      own: 'This is an error in Kamome, not in your data.'
    },
    technical: 'Technical text',
    absent:
      'The disk is not connected: connect it in the top bar to take files. Tables, subset and report need no disk.',
    archive: 'Everything of this run in one archive',
    archiveHint:
      'MTZ, XSCALE.INP, XSCALE.LP and logs, with a README in both languages: statistics, where each file lay, checklist, what is missing.',
    withHkl: 'with xscale.hkl (unmerged, may be large)',
    format: 'Format',
    preview: 'Preview',
    withInner: 'with the innermost shell',
    shares: 'R values and correlations',
    percent: 'in percent',
    fractions: 'as fractions',
    columnName: (run: string) => `Name of the column for ${run}`,
    columnNames: 'Column name',
    subsetHint:
      'Choose data sets, then take KAMO’s input files for them. Nothing is computed here: run them where KAMO is installed.',
    members: (chosen: number, inside: number, ofCluster: number, cluster: string) =>
      `${count(chosen, 'data set')} chosen: ${inside} of the ${ofCluster} of cluster ${cluster} (before rejection)${inside === chosen ? '' : `, ${count(chosen - inside, 'other')}`}`,
    all: 'All',
    used: 'Used in this run',
    none: 'None',
    dataset: (number: number) => `Data set ${number}`,
    from: 'Files to merge',
    fromInputs: 'copies made for this merge (input_files, re-indexed)',
    fromRuns: 'the processing runs’ own files (copies where re-indexed)',
    copiesKept: (n: number) =>
      `${count(n, 'data set')}: the copy is used, because it was re-indexed or that cannot be told.`,
    name: 'Name of the subset',
    notTaken: (names: string) => `Parameters of the log that are not taken over: ${names}.`,
    root: 'Beamtime folder on the computer with KAMO',
    rootHint: 'Left empty, paths are relative to the beamtime folder.',
    clustering: 'Merge',
    together: 'all chosen together (clustering=no)',
    asBefore: 'with clustering as in the log',
    leftOut: {
      name: (n: number) => `${count(n, 'data set')} left out: the name cannot be written into this file.`,
      place: (n: number) => `${count(n, 'data set')} left out: the place of the file is not known.`
    },
    saveAll: (name: string) => `Save all as ${name}`,
    allHint: 'The files belong together. First run make_links.sh; merge_subset.sh runs it by itself.',
    nothingChosen: 'Choose at least one data set.',
    note: 'Why this merge? Your note goes into the report.',
    reportHint:
      'One HTML page with delivery, choice, checklist, Table 1, shells, members, rejections and tree. Opens anywhere, without a network.',
    language: 'Language of the file',
    noRun: 'This row has no run: there is nothing to take.'
  },
  ja: {
    open: '持ち帰る…',
    title: '持ち帰る',
    close: '閉じる',
    run: (name: string) => `${name} について`,
    runs: (count: number) => `${count} 個の run について`,
    tabs: { data: 'データ', table1: 'Table 1', subset: '再マージ用の選択', report: '報告' },
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
      gone: 'ディスクが読めなくなりました。つなぎ直して、画面上部の「ディスクを接続」を押してください。',
      'not-found': 'ファイルが元の場所にありません。ディスクの内容が変わっていれば、再読み取りしてください。',
      unreadable:
        'ディスクがファイルを読めませんでした。もう一度試すか、システムの機能でコピーしてください。',
      full: '保存先の空き容量が足りません。',
      'too-large': '書庫の上限（4 GB）を超えます。xscale.hkl を除くか、一つずつ保存してください。',
      'not-connected':
        'ディスクがつながっていません。画面上部の「ディスクを接続」でつなぐと、ファイルを取り出せます。',
      own: 'Kamome の誤りです。データの問題ではありません。'
    },
    technical: '技術的な内容',
    absent:
      'ディスクがつながっていません。画面上部の「ディスクを接続」でつなぐと、ファイルを取り出せます。表、再マージ用の選択、報告にディスクは要りません。',
    archive: 'この run のすべてを一つの書庫に',
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
    members: (chosen: number, inside: number, ofCluster: number, cluster: string) =>
      `データセット ${chosen} 個を選択：クラスター ${cluster}（棄却前）の ${ofCluster} 個のうち ${inside} 個${inside === chosen ? '' : `、それ以外 ${chosen - inside} 個`}`,
    all: 'すべて',
    used: 'この run で使用したもの',
    none: 'なし',
    dataset: (number: number) => `データセット ${number}`,
    from: 'マージするファイル',
    fromInputs: 'このマージのために作られたコピー（input_files、指数付けし直し済み）',
    fromRuns: '各処理のファイルそのもの（指数付けし直したものはコピー）',
    copiesKept: (n: number) =>
      `データセット ${n} 個はコピーを使います（指数付けし直されたか、判断できないため）。`,
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
      'まとめて保存してください。最初に make_links.sh を実行します（merge_subset.sh は自動で実行します）。',
    nothingChosen: 'データセットを一つ以上選んでください。',
    note: 'なぜこのマージか。メモは報告に入ります。',
    reportHint:
      '送付データ、選択、チェックリスト、Table 1、分解能シェル、データセット、棄却、デンドログラムを一つの HTML に。ネットワークなしでどこでも開けます。',
    language: 'ファイルの言語',
    noRun: 'この行には run がなく、持ち帰るものがありません。'
  }
});
