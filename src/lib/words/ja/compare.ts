import type { compare as en } from '../en/compare';
import type { Wording } from '../words';

/** The page that sets merge runs side by side. */
export const compare: Wording<typeof en> = {
  title: '比較',
  these: (runs: number) => `この ${runs} 個を比較`,
  intro: (fewest: number, most: number) =>
    `マージの run を ${fewest}～${most} 個選びます。最初の run が基準で、他はそれとの差を示します。`,
  chosen: '比較する run',
  madeHere: 'ここでマージ',
  ownNote:
    'ここで作ったマージでは、CC1/2 は σ–τ 法、R は重み付き平均に対する値です。スケーリングはデータセットごとの K と B だけで、XSCALE はより多くを補正します。XSCALE と比べる前に、ここで作ったマージどうしを比べてください。',
  first: '基準',
  makeFirst: 'これを基準にする',
  remove: (name: string) => `${name} を外す`,
  add: 'run を追加',
  addHint: '試料、手法、クラスター、run…',
  addOne: (name: string) => `${name} を追加`,
  full: (most: number) => `${most} 個を比較中です。追加するには一つ外してください。`,
  more: (left: number) => `他に ${left} 個：文字を入れて絞り込んでください。`,
  nothing: '該当する run がありません。',
  unknown: (path: string) => `このディスクにないか、まだ読み取っていません：${path}`,
  presets: 'よく使う比較',
  presetOf: '試料',
  preset: {
    areas: (of: string) => `標準処理と 30°ぶった切り処理（${of}）`,
    methods: (of: string) => `blend と cc（${of}）`,
    cycles: (of: string) => `一つのクラスターの棄却サイクル（${of}）`
  },
  presetAbsent: {
    areas: '標準処理と 30°ぶった切り処理：この試料では、両方での KAMO の選択が分かっていません。',
    methods: 'blend と cc：この試料では、両方での KAMO の選択が分かっていません。',
    cycles: '棄却サイクル：この試料には run が 2 個以上あると分かっているクラスターがありません。'
  },
  shells: '分解能シェル',
  statistics: '統計値',
  statisticsNote: '全体の値と、括弧内に最外殻の値。下段は最初の run との差（出力された桁数で）。',
  limitsDiffer:
    '分解能の限界が異なるため、全体と最外殻の値は同じ反射についてのものではありません。限界が最初の run と異なる場合、差は示しますが改善・悪化とは判定しません。上のグラフで分解能シェルごとに比べてください。',
  inner: '最内殻',
  better: '改善',
  worse: '悪化',
  same: '同じ',
  rows: {
    dMin: '分解能（d_min）',
    used: '使用データセット数',
    observed: '観測反射数',
    unique: '独立反射数',
    completeness: 'コンプリートネス',
    redundancy: 'リダンダンシー',
    iOverSigma: 'I/σ(I)',
    rMeas: 'Rmeas',
    ccHalf: 'CC1/2',
    ccAno: 'CCano',
    sigAno: 'SigAno',
    wilsonB: 'Wilson B',
    resolutionEstimate: 'd_min est.（KAMO）',
    anisoBest: '最良の方向の分解能',
    anisoWorst: '最悪の方向の分解能',
    lcv: 'LCV',
    alcv: 'aLCV'
  },
  reasonOf: (run: string) => `${run}：理由`,
  taken: {
    quantity: '項目',
    unit: '単位',
    change: '差',
    event: '内容',
    dataSet: 'データセット',
    rule: '規則',
    frames: '除かれたフレーム',
    left: '除外',
    trimmed: 'フレームを除去'
  },
  wedgesOfSets: (datasets: number) => `データセット ${datasets} 個の wedge`,
  run: 'run',
  spaceGroup: '空間群',
  cells: '格子定数',
  cellDifference: '軸長：最初の run との差（パーセント）。',
  members: 'どの run にどのデータセットがあるか',
  membersNote: '行を選ぶと名前を表示します。',
  marks: '● run にある  ◐ 一部の wedge のみ  ○ なし',
  wedges:
    '分割の異なる処理を比べています：30°の wedge は、同じピン・同じプレフィックスでそのフレームを含む元の処理に対応させています。',
  sets: {
    all: 'すべてにある',
    only: (name: string) => `${name} のみ`,
    some: (names: string) => `${names} にある`,
    none: 'どれにもない（棄却）'
  },
  count: (members: number) => `データセット ${members} 個`,
  noMembers: '入力の一覧がありません：これらの run の XSCALE.INP が見つかりません。',
  name: '処理',
  state: {
    used: '使用',
    partly: (used: number, all: number) => `wedge ${all} 個中 ${used} 個`,
    rejected: '棄却',
    absent: 'クラスターになし'
  },
  wedgesOf: (wedges: number) => `（wedge ${wedges} 個）`,
  wedgesOut: (names: string) => `フレーム ${names} を除く`,
  trimmed: 'フレーム除去あり',
  cycles: 'このクラスターの棄却サイクル',
  cyclesNote: 'サイクルごとに KAMO が何をどの基準で除き、各統計値がどう変わったか。',
  toCycles: 'これらのサイクルを比較',
  cycle: {
    notSaid: 'レポートにはクラスターごとに 1 行しかなく、何がいつ除かれたかは記録がありません',
    one: '全データ',
    two: 'bad frame を除去',
    three: 'bad dataset を除去',
    other: '棄却サイクル'
  },
  left: (datasets: number) =>
    datasets === 0 ? '除かれたデータセットはありません。' : `除かれたデータセット ${datasets} 個：`,
  lostFrames: (datasets: number) => `フレームを除かれたデータセット ${datasets} 個：`,
  noFrames: 'フレームを除かれたデータセットはありません。',
  noChange: '上の統計値に変化はありません（出力された桁数で）。',
  frames: (removed: number, all: number, which: string) => `${all} 枚中 ${removed} 枚（${which}）`,
  framesUnknown: 'フレーム番号：ディスクを接続すると merge.log から読みます。',
  limits: '棄却の基準値（merge.log）',
  between: (low: string, high: string) => `${low}～${high} を採用`,
  above: (low: string) => `${low} より上を採用`,
  change: '変化',
  reading: 'merge.log を読んでいます…',
  failed: (why: string) => `merge.log を読めませんでした：${why}`
};
