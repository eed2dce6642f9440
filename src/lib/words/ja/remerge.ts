import type { remergeWords as en } from '../en/remerge';
import type { Wording } from '../words';

/** The reflections themselves: a reported table compared with them, and a merge made from them here. */
export const remergeWords: Wording<typeof en> = {
  verify: {
    title: '反射データとの比較',
    start: '反射データと比較する',
    hint: '反射データを読んで表を計算し直し、ログの値と一つずつ比べます。',
    computing: '反射データを読んでいます…',
    disconnected: '表を反射データと比べるには、ディスクを接続してください。',
    noTable: (name: string) => `不明：この run の ${name} がないため、比べる表がありません。`,
    noReflections: (name: string) => `不明：${name} が読み込んだ範囲にないため、数値を計算し直せません。`,
    refused: (name: string, why: string) => `不明：${name} を読めませんでした：${why}`,
    counts: (equal: number, known: number, differs: number, unknown: number) =>
      [
        `${equal + known + differs + unknown} 個の値のうち ${equal} 個が一致`,
        known > 0 ? `${known} 個は既知の理由で異なる` : '',
        unknown > 0 ? `${unknown} 個は判定できません` : '',
        differs > 0 ? `${differs} 個が異なります` : 'ほかに異なる値はありません'
      ]
        .filter(Boolean)
        .join('、'),
    aliens: (n: number) =>
      `CORRECT が表を出力した後に alien とした反射 ${n} 個を、ここでは数え直しています。`,
    verdict: {
      equal: '一致',
      known: '既知の理由で異なる',
      differs: '異なる',
      unknown: '判定できません'
    },
    reason: {
      aliens: 'CORRECT は表を出力した後に alien を決めます',
      rounding: '境界と数値は丸めて出力されています',
      'plain-mean': 'R が重み付きでない平均に対して計算されています',
      'random-halves': 'ログは無作為な二分を一度だけ行っています。分け直せば値も変わります',
      'sample-sigma': 'SigAno の元の σ はファイルにありません',
      'not-printed': 'ログは「なし」や「無意味」の印を出力しますが、値は計算できます'
    },
    kept: (date: string) => `${date} の比較：`,
    legend: '各欄：ログの値。同じでない場合は、その下に反射データから計算した値。',
    total: '全体',
    shell: '分解能 (Å)'
  },
  quantity: {
    nObserved: '観測数',
    nUnique: '独立反射数',
    nPossible: '可能な数',
    completeness: 'Cmpl (%)',
    rMerge: 'Rmerge (%)',
    nCompared: '比較数',
    iOverSigma: 'I/σ',
    rMeas: 'Rmeas (%)',
    ccHalf: 'CC1/2 (%)',
    ccAno: 'CCano (%)',
    sigAno: 'SigAno',
    nAno: 'Nano'
  },
  fault: {
    unreadable: (file: string, line: number, says: string) =>
      file === '' ? `${says}。` : line > 0 ? `${file} の ${line} 行目：${says}` : `${file}：${says}`,
    refused: (file: string, says: string) => `${file} を読めませんでした：${says}`,
    lost: (says: string) => `ディスクからファイルを読めなくなりました（${says}）。接続し直してください。`,
    'no-space-group': '空間群の書かれたファイルがありません。',
    'no-records': '範囲内に採用された反射がないか、格子定数の書かれたファイルがありません。',
    'out-of-memory': '反射が多すぎて、ブラウザーのメモリーが足りません。',
    stopped: '中止しました。',
    died: (says: string) => `計算するプログラムが止まりました：${says}`
  },
  toRemerge: 'ここで再マージ',
  toRemergeHint: '反射データから、このブラウザーの中でスケーリングとマージを行います',
  toRemergeSelection: (n: number) => `${n} 個を再マージ`,
  title: '再マージ',
  of: (name: string) => `${name} の再マージ`,
  back: 'マージのページへ戻る',
  unknown: 'アドレスのマージは、開いているビームタイムにありません。',
  unknownHint: 'マージのページから開いてください。',
  limits:
    'ここでは、データセットごと（長いスイープでは区間ごと）の K と B、データセットごとの誤差モデル、外れ値の除去だけを行います。XSCALE はさらに多くを補正します。減衰、吸収、検出器面の変動はここでは補正しません。KAMO が後のサイクルで除いたフレームも、読んだファイルに残っていれば含まれます。',
  options: {
    title: '設定',
    dMin: '分解能 (Å)',
    batch: 'K, B の単位',
    batches: {
      auto: '15° を超えるスイープは 10° ごと',
      none: 'データセットごと',
      five: '5° ごと',
      ten: '10° ごと',
      twenty: '20° ごと'
    },
    reject: '外れ値を除く',
    reindex: '指数付けの曖昧さを解く'
  },
  sets: {
    title: 'データセット',
    chosen: (n: number, of: number) => `このデンドログラムの ${of} 個のうち ${n} 個を選択中`,
    members: 'この run のもの',
    all: 'デンドログラムのすべて',
    none: 'なし',
    tick: (number: number) => `データセット ${number} をマージする`
  },
  start: 'マージする',
  stop: '中止',
  state: {
    idle: 'まだマージしていません。',
    reading: (done: number, of: number) => `反射データの読み込み：${of} 個中 ${done} 個`,
    done: (sets: number, records: string) => `${sets} 個のデータセット、観測 ${records} 個をマージしました。`,
    stopped: '中止しました。何もマージしていません。',
    failed: 'マージできませんでした。'
  },
  stage: {
    reindexing: '指数付けの曖昧さ…',
    scaling: (percent: number) => `スケーリング：${percent} %`,
    errors: (percent: number) => `誤差モデルと外れ値：${percent} %`,
    statistics: '統計値を計算しています…'
  },
  disconnected: 'ディスクを接続してください。反射データはディスクから読みます。',
  missing: (n: number, of: number) => `選択した ${of} 個のうち ${n} 個は、このマージに入っていません：`,
  nothing: '選択したデータセットの反射データを、一つも読めませんでした。',
  helical:
    '送付されたディスクには、Helical モードや Single モードの反射データがないことがよくあります。そのようなマージは、このディスクからはやり直せません。',
  why: {
    absent: '反射データがディスクにありません',
    axes: '元のファイルの軸がマージと異なるか確かめられず、マージ用のコピーもディスクにありません',
    place: 'このディスクで対応するファイルが分かりません'
  },
  from: (copies: number, own: number) =>
    [
      copies > 0 ? `KAMO がマージ用に作ったコピー ${copies} 個` : '',
      own > 0 ? `処理の XDS_ASCII.HKL ${own} 個` : ''
    ]
      .filter(Boolean)
      .join('、'),
  fromLabel: '読んだファイル：',
  parts: (n: number) =>
    `共通反射が少なく、データセットは ${n} 個のグループに分かれます。グループごとに別々にスケーリングしました。`,
  leftOut: (names: readonly string[]) =>
    `${names.join('、')} はマージに入っていません。ほかのデータセットと共通の信号が見られず、スケールを決められませんでした。`,
  swapped: (names: readonly string[]) =>
    `${names.join('、')} は I(+) と I(−) が入れ替わっているようです。異常分散差の符号がほかのデータセットと逆です。どちらかの指数付けが鏡像になっています。異常分散差を使う前に、どちらか一方を除いてください。`,
  result: {
    title: '結果',
    facts: (group: string, cell: string, outliers: number) =>
      `${group}、格子定数の中央値 ${cell}、外れ値として除いた観測 ${outliers} 個`,
    shells: 'シェルごとの統計値',
    delivered: '送付',
    here: 'ここ',
    shell: 'シェル (Å)',
    total: '全体',
    otherLimits: '送付されたマージとはシェルの境界が異なります。グラフをご覧ください。',
    definition:
      'ここでは、R は重み付き平均に対する値、CC1/2 は σ–τ 法（Assmann, Brehm & Diederichs 2016）の値で、無作為な二分を使いません。',
    eachSet: '各データセット（悪影響の大きい順）',
    delta: 'ΔCC1/2 (%)',
    deltaHint:
      'このデータセットを含む CC1/2 から、除いた CC1/2 を引いた値。負の値は、マージを悪くしていることを示します。',
    number: '番号',
    name: 'データセット',
    records: '観測数',
    before: 'XDS が除去',
    outliers: '外れ値',
    k: 'K',
    kHint: 'スケールの自然対数。区間が複数なら平均',
    b: 'B (Å²)',
    bHint: 'I ∝ exp(−B/(2d²))、全体の平均に対する値。区間が複数なら平均',
    batches: '区間数',
    isa: 'ISa',
    operator: '指数',
    part: 'グループ',
    leave: '除く',
    leaveHint: (number: number) => `データセット ${number} を除いて再マージする`
  },
  kept: {
    title: 'ここに保存したマージ',
    name: '名前',
    keep: 'このマージを保存',
    date: '作成日',
    sets: 'データセット数',
    run: '元の run',
    draw: '描く',
    delivered: '送付',
    again: '再現',
    againHint: 'データセットと設定を手順のとおりにします。そのあと「マージする」を押してください。',
    compare: (n: number) => `${n === 1 ? 'これ' : `この ${n} 件`}を、送付された run やほかの run と比べる`,
    table1: '送付された run と、図に描いたマージの Table 1',
    recipe: '手順',
    drop: '削除',
    note: '手順とともにこのブラウザーに保存されます。MTZ は手順から作り直せます。どれもここでスケーリングしたものです。XSCALE の結果と比べる前に、互いに比べてください。'
  },
  save: {
    title: '保存',
    mtz: 'MTZ を保存',
    hkl: '未マージの HKL を保存',
    inputs: '同じデータセットの XSCALE.INP',
    links: 'この XSCALE.INP のための make_links.sh',
    list: 'KAMO 用の formerge.lst',
    recipe: '手順 (JSON) を保存',
    saved: (name: string) => `${name} を保存しました。`,
    note: 'MTZ に入るのは強度（IMEAN、I(+)、I(−)）です。振幅は入りません。',
    flags: {
      label: 'free-R フラグ',
      none: 'なし',
      new: '新しく作る（分解能ごと）',
      copy: 'MTZ からコピー'
    }
  }
};
