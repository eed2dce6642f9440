import type { merge as en } from '../en/merge';
import type { Wording } from '../words';

/** The page of one merge. */
export const merge: Wording<typeof en> = {
  noMtz: 'MTZ は見つかりません',
  back: 'マージ一覧',
  unknownMerge: 'このマージは、開いているビームタイムにありません。',
  unknownMergeHint: 'フォルダーが見つかりません。',
  unknownMergeScanning: 'まだ見つかっていません。ディスクを読み込み中です。',
  start: (d: string) => `スタート分解能 ${d} Å`,
  funnel: {
    name: 'このマージの入力からこの run までのデータセット数',
    steps: {
      found: 'KAMO が見つけたもの',
      given: 'マージされた結晶形',
      filtered: '格子定数フィルター後',
      tree: 'デンドログラム内',
      cluster: 'このクラスター内',
      used: 'この run で使用'
    },
    lost: (n: number) => `（−${n}）`,
    lostFor: (n: number, explained: number, reason: string) =>
      explained === n ? `（−${n}：${reason}）` : `（−${n}、うち ${explained} は${reason}）`,
    reasons: {
      found: '',
      given: '別の結晶形・対称性',
      filtered: '格子定数フィルター',
      tree: '共通反射不足',
      cluster: 'このクラスター以外',
      used: '棄却、データセットの表を参照'
    }
  },
  cutoffs: {
    title: 'この分解能の理由：9 シェルの最外殻の CC1/2 による KAMO の決定（multi_merge.log）',
    run: (trial: string, cluster: string, cycle: string) => `${trial}、クラスター ${cluster} ${cycle}`,
    ccHalf: (found: string, target: string) => `CC1/2 ${found} %（目標 ${target} %）`,
    undecided: '限界を決められませんでした',
    other: (d: string, chosen: string, fitted: string) =>
      `${d} Å で KAMO が選択したのはクラスター ${chosen} ですが、限界はクラスター ${fitted} に合わせて決められました。`
  },
  symmetry: (merged: string, scaled: string) => `点群 ${merged} でマージ、${scaled} でスケーリング`,
  symmetryHint:
    'multi_merge.log の点群は全データセットに共通のもの、XSCALE.INP の空間群は入力ファイルのものです。MTZ の空間群は、KAMO が POINTLESS の提案（pointless.log）に従って決めます。',
  trials: '分解能',
  final: '最終',
  finalHint: 'KAMO が …_final に改名したフォルダーです：最後に試したものという意味で、成功を意味しません。',
  lastLine: 'ログの最後の行：',
  state: {
    finished: '完了しました。',
    'no-cluster-passed':
      'マージなし：コンプリートネスとリダンダンシーの基準値を満たすクラスターがありませんでした。',
    'too-few-datasets': 'マージなし：データセットが少なすぎました。',
    unfinished: 'このマージは完了していません。',
    unknown:
      'このマージがどう終わったかは不明です。結果を示すファイルを読めなかったか、アーカイブに入っていません。',
    failed: 'このマージは失敗しました。'
  },
  next: {
    finished: '',
    'no-cluster-passed':
      'デンドログラムで各クラスターのコンプリートネスを確認してください。基準値を下げて手動でマージするか、結晶を増やす必要があります。',
    'too-few-datasets':
      '指数付けできたデータセットが 2 個以上必要です。この試料の処理結果を確認してください。',
    unfinished:
      'ジョブが中断されたか、ディスクへの書き出し時にまだ実行中でした。前の分解能に結果があればそれを使うか、ビームラインに再マージを依頼してください。',
    unknown:
      'アーカイブの場合はディスクそのものを開いてください。ディスクの場合は接続し直して読み直してください。読めなかったフォルダーは「ファイル」に示します。',
    failed: '引用した行のログを確認してください。前の分解能のフォルダーに結果があるかもしれません。'
  },
  tree: 'デンドログラム',
  partOfTree: (leaves: number, of: number) => `デンドログラムの一部：データセット ${of} 個中 ${leaves} 個`,
  treeSigns: (choice: string) => `黄：${choice}`,
  treeCrosses: '✕：選択中の run までに棄却',
  clusters: 'クラスター',
  asList: '一覧で見る',
  asTree: 'デンドログラムで見る',
  treeOf: (method: string, equation: string | undefined) =>
    method === 'blend'
      ? '格子定数によるクラスタリング（BLEND）：標準化した格子定数の Ward 法（高さは無次元）'
      : `回折強度の相関によるクラスタリング：${equation ?? 'CC の距離'} の連結`,
  beforeRejection: 'クラスターのコンプリートネスとリダンダンシーは棄却前の値、run の値は棄却後のものです。',
  inHand: (cluster: string, members: number | undefined) =>
    `クラスター ${cluster}${members === undefined ? '' : `：データセット ${members} 個`}`,
  runs: '棄却サイクル',
  cycleMeaning: {
    one: '全データ',
    two: 'bad frame を除去',
    three: 'bad dataset を除去',
    other: '棄却サイクル'
  },
  noThird: 'run_03 はありません：外れ値のデータセットがなかったので run_02 が最後です。これは正常です。',
  noSecond: 'run_02 はありません：run_01 で XSCALE が失敗したか、棄却が指定されていませんでした。',
  notMerged:
    'このクラスターは KAMO がマージしていません。KAMO は基準値を満たすものだけを、良い順に決められた数までマージします。',
  clusterFailed: 'KAMO はこのクラスターのマージを試みましたが、結果が得られませんでした。',
  changed: (change: string) => `前のサイクルから ${change}`,
  overall: '全体',
  outer: '最外殻',
  inner: '最内殻',
  used: '使用データセット数',
  spaceGroup: '空間群',
  cell: '格子定数',
  shells: '分解能シェル',
  draw: '描く run',
  members: 'データセット',
  figure: '項目',
  remark: 'マージ',
  unit: '単位',
  storedPath: 'ファイル一覧でのパス',
  member: {
    number: '番号',
    pin: 'ピン',
    run: '処理',
    cell: '格子定数',
    scaleB: 'B',
    isa: 'ISa',
    state: 'この run で',
    used: '使用',
    reference: 'スケーリングの基準',
    trimmed: (state: string, removed: number | undefined, of: number | undefined) =>
      removed === undefined || of === undefined
        ? `${state}（bad frame を除去）`
        : `${state}（${of} フレーム中 ${removed} を除去）`,
    rejected: (cycle: string, reason: string) => `${cycle} で棄却：${reason}`,
    notScaled: 'この run では不使用',
    notJoined: '対応する処理が見つかりません。',
    pathOnly: (path: string) => `ファイル一覧でのパス：${path}`
  },
  reason: (name: string, meaning: string) => `${name}（${meaning}）`,
  and: '、',
  reasons: {
    no_common_refls: '他との共通反射の不足',
    useless: 'XSCALE が useless data として除外',
    allbadframe: 'フレーム CC により全フレームが不良',
    bad_B: 'B 因子が外れ値、1.5 × IQR',
    'bad_em.b': '誤差モデル b が外れ値、1.5 × IQR',
    'bad_em.ab': '誤差モデル ab が外れ値',
    bad_R: 'R 値が外れ値',
    bad_pwcc: 'データセット間の低い相関',
    bad_cchalf: 'CC1/2 の低下',
    badcc: 'CC1/2 の低下',
    unknown: '理由の記録なし'
  },
  files: 'この run とマージのファイル',
  filesMerge: 'このマージのファイル'
};
