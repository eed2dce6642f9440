import type { takenFiles as en } from '../en/taken-files';
import type { Wording } from '../words';

/** The words inside the files that are taken home: Table 1, the README of an archive, the report. */
export const takenFiles: Wording<typeof en> = {
  table1: {
    title: 'データ収集とマージの統計',
    rows: {
      wavelength: '波長',
      resolution: '分解能範囲',
      spaceGroup: '空間群',
      lengths: '格子定数 a, b, c',
      angles: '格子定数 α, β, γ',
      datasets: 'データセット 使用／入力',
      pins: 'ピン',
      observed: '全反射数',
      unique: '独立反射数',
      multiplicity: 'リダンダンシー（多重度）',
      completeness: 'コンプリートネス',
      iOverSigma: '平均 I/σ(I)',
      rMerge: 'Rmerge',
      rMeas: 'Rmeas',
      ccHalf: 'CC1/2',
      wilsonB: 'Wilson B',
      ccAno: 'CCano（異常分散）',
      sigAno: 'SigAno',
      judgement: 'ユーザーの判定'
    },
    quantity: '項目',
    unit: '単位',
    overall: '全体',
    outer: '最外殻',
    inner: '最内殻',
    notes: {
      outer: '括弧内は最外殻の値です。',
      inner: '角括弧内は最内殻の値です。',
      rMerge: 'Rmerge は XSCALE の R-FACTOR（observed）です。',
      rPim: 'Rpim は XSCALE では出力されません。マージ前の xscale.hkl をマージするプログラム（AIMLESS、phenix.merging_statistics など）で得られます。',
      shares: 'R 値と相関係数は XSCALE の出力どおり % で示します。',
      significant: '* CC1/2 または CCano が 0.1 % 水準で有意です（XSCALE）。',
      cell: (source: string) => `格子定数は ${source} の値です。`,
      lowLimit: '…：低分解能側の限界は、ログにも読み込んだ MTZ にも記録がありません。',
      anomalous: (columns: string | undefined) =>
        `${columns === undefined ? '' : `${columns}：`}フリーデル対を別に扱っています（FRIEDEL'S_LAW= FALSE）：独立反射数、リダンダンシー、コンプリートネスは I(+) と I(−) を別々に数えた値です。まとめて数えると独立反射数は約半分、リダンダンシーは約 2 倍になります。`,
      signal: (column: string | undefined, said: string) =>
        column === undefined ? said : `${column}：${said}`,
      noAnomalous: 'CCano と SigAno の –：異常分散の差が測定されていません（Nano = 0）。',
      spaceGroup:
        '空間群はスケーリングに使ったものです。らせん軸は未確定のことがあります（pointless.log 参照）。',
      pair: (groups: string) => `${groups}：この 2 つの空間群はデータからは区別できません。`,
      mtzSpaceGroup: (symbol: string) =>
        `MTZ の空間群は ${symbol}：KAMO はマージ後のデータに対する POINTLESS の提案を採用します。`,
      absent: '–：この run のファイルに記録がありません。',
      definitions:
        '定義：リダンダンシー = 全反射数／独立反射数、コンプリートネス = 独立反射数／可能な反射数、Rmeas = リダンダンシーに依存しない R 値、CC1/2 = データを無作為に二分した相関、平均 I/σ(I) は独立反射の平均です。',
      limit: (target: string, ccHalf: string) =>
        `分解能の限界：KAMO は当てはめた CC1/2 が ${target} % になる分解能をカットオフとします。最外殻の CC1/2 は ${ccHalf} % です。`,
      trust: (column: string | undefined, said: string, limits: string | undefined) =>
        `${column === undefined ? '' : `${column}：`}${said}${limits === undefined ? '' : `（基準値：${limits}）`}`
    }
  },
  readme: {
    title: 'ビームタイムから取り出したマージ済みデータ',
    made: 'Kamome による作成日時',
    beamtime: 'ビームタイム',
    run: 'マージの run',
    choice: 'KAMO の選択',
    isChoice: 'はい：この分解能で KAMO 自身が選択した run です',
    notChoice: (other: string) => `いいえ：この分解能での KAMO 自身の選択は ${other} です`,
    noChoice: 'この分解能での KAMO の選択は分かっていません',
    linked: (from: string) =>
      `KAMO はこの run のファイルを ${from} へのリンクとしたため、そこから取り出しました。`,
    judgement: 'ユーザーの判定',
    notJudged: '未判定',
    statistics: '統計',
    sad: 'SAD に使う run',
    trust: '信頼できるか',
    notAnswered: '読んだファイルからは判定できません',
    funnel: 'ピンからマージまで：各段階の試料のデータセット数',
    delivery: '送付データはそろっているか',
    checklist: 'チェックリスト',
    noFindings: 'この run に該当する点検項目はありません。',
    files: 'ファイルと、ビームタイムフォルダー内の元の場所',
    missing: 'この ZIP ファイルに入っていないもの',
    notOnDisk: '見つかりません',
    unreadable: (why: string) => `読めませんでした：${why}`,
    leftOut: '選択により除外',
    none: '欠けているものはありません'
  },
  report: {
    title: 'マージの選択についてのレポート',
    delivery: '送付データ',
    beamline: 'ビームライン',
    date: '日付',
    user: 'ユーザー',
    sample: '試料',
    merge: '選択したマージ',
    why: '理由',
    kamo: 'KAMO の規則',
    byKamo: 'ここで選択したマージは KAMO 自身の選択と同じです。',
    notByKamo: 'ここで選択したマージは KAMO 自身の選択とは異なります。',
    judgement: 'ユーザーの判定',
    notJudged: 'この run は未判定です。',
    judgedAt: (verdict: string, when: string) => `${verdict}（最終変更 ${when}）`,
    note: 'ユーザーのメモ',
    noteOn: (run: string) => `${run} へのメモ`,
    noNote: 'ユーザーのメモはありません。',
    checklist: 'チェックリスト',
    limits: (limits: string) => `基準値: ${limits}`,
    limitsNote: (limits: string) => `（基準値: ${limits}）`,
    ownLimit: (ours: string) => `［ユーザーが変更、既定値：${ours}］`,
    table1: 'Table 1',
    shells: '分解能シェル',
    shell: '分解能シェル（Å）',
    members: '使用したデータセット',
    memberColumns: {
      number: '番号',
      dataset: 'データセット',
      pin: 'ピン',
      scale: 'スケール K',
      b: 'B（Å²）',
      isa: 'ISa',
      remarks: '備考'
    },
    reference: 'スケーリングの基準',
    framesRemoved: 'bad frame を除去',
    rejected: '棄却されたデータセット',
    noneRejected: 'ログの限りでは棄却はありません。',
    cycle: 'run',
    reason: '理由',
    tree: 'デンドログラム',
    treeHint: '高さは CLUSTERS.txt のもの。選択したクラスターを青で示します。',
    noTree: 'デンドログラムの記録がありません。',
    file: 'ビームタイムフォルダー内の MTZ',
    made: (when: string) =>
      `Kamome により ${when} に作成しました。このページは何も読み込まず、何も実行しません。`
  }
};
