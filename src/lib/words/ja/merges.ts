import type { merges as en } from '../en/merges';
import type { Wording } from '../words';

/** The page of all merge runs. */
export const merges: Wording<typeof en> = {
  title: 'マージ',
  count: (shown: number, all: number, merges: number) =>
    `${shown === all ? all : `${all} 行中 ${shown}`} 行：${merges} 個のマージの全 run`,
  groups: { place: '', overall: '全体', outer: '最外殻', inner: '最内殻', whole: 'run 全体' },
  columns: {
    sample: '試料',
    area: '処理',
    method: '方法',
    resolution: '分解能',
    cluster: 'クラスター',
    cycle: 'run',
    given: '入力数',
    used: '使用数',
    spaceGroup: '空間群',
    unitCell: '格子定数'
  },
  about: {
    sample: '試料名（マージのフォルダー名による）。',
    area: '標準処理か 30°ぶった切り処理か。',
    method: 'blend：格子定数によるクラスタリング。cc：回折強度の相関によるクラスタリング。',
    resolution: 'このマージの分解能（フォルダー名による）。',
    cluster: 'デンドログラムでのクラスター番号。',
    cycle: '1：全データ。2：bad frame を除いたもの。3：bad dataset を除いたもの。',
    given: 'クラスター内のデータセット数。',
    used: 'この run で実際に使われたデータセット数。',
    spaceGroup: 'この run をマージした空間群。',
    unitCell: 'この run の平均格子定数：a b c（Å）、α β γ（°）。a の順に並びます。'
  },
  sets: { replacement: '分子置換', sad: 'SAD', completeness: 'コンプリートネス' },
  filter: {
    text: '行の絞り込み',
    hint: '絞り込み：試料、クラスター、パス（ / ）',
    area: '処理',
    sample: '試料',
    method: '方法',
    symmetry: '空間群',
    cycles: 'run',
    allCycles: 'すべての run',
    lastCycles: '各クラスターの最後の run',
    trials: '分解能',
    allTrials: 'すべての分解能',
    finalTrials: '最終の分解能のみ',
    merged: '行',
    allRows: 'マージの有無を問わない',
    mergedRows: 'マージ済みのみ',
    all: 'すべて',
    allSamples: '試料：すべて',
    clear: '絞り込みを解除'
  },
  empty: {
    scanning: 'マージ結果はまだ見つかっていません。読み込みが進むにつれて表示されます。',
    none: 'このビームタイムにマージのフォルダー（merge_…）がありません。マージは _kamoproc と _kamo_30deg にあります。ビームタイム全体を開きましたか。',
    filtered: '条件に合う行がありません。'
  },
  noRun: {
    'no-cluster-passed': 'KAMO の基準値を満たすクラスターがなく、この分解能では何もマージされませんでした。',
    'too-few-datasets': 'データセットが少なすぎて、マージは行われませんでした。',
    unfinished: 'マージが完了していません。',
    unknown: 'マージがどう終わったかを示すファイルが、読み込んだ範囲にありません。',
    failed: 'マージが失敗しました。',
    finished: '完了していますが、run が見つかりません。',
    clusterFailed: 'このクラスターからは結果が得られませんでした。',
    notMerged: 'このクラスターはマージされていません。'
  },
  why: {
    noRun: 'ここではマージされていません。',
    cubic: '記録なし。立方晶には異方性がないか、当てはめに失敗しています。',
    fit: '記録なし。当てはめに失敗しています（nan）。',
    notComputed: '記録なし。XSCALE が計算できなかった（-99.9）か、ファイルがありません。',
    friedel: '記録なし。フリーデル対を区別せずにマージしたか、デンドログラムの要約ファイルがありません。',
    cycleNotSaid: '番号なし。レポートには各クラスターの最後の run だけが、番号なしで載っています。',
    notJudged: '未判定です。'
  },
  choice: {
    rule: (best: string, considered: number, kept: number) =>
      considered <= 1
        ? `KAMO の選択は ${best}：マージできたのはこのクラスターだけでした。`
        : considered > 2
          ? `KAMO の選択は ${best}：マージされた ${considered} クラスターの最後の run のうち、リダンダンシーの高い ${kept} 個に絞り、全体の CC1/2 が最も高いもの`
          : `KAMO の選択は ${best}：マージされた ${considered} クラスターの最後の run のうち、全体の CC1/2 が最も高いもの`,
    runnerUp: (name: string, ccHalf: string, other: string) =>
      `。次点の ${name} は ${other} %（選択されたものは ${ccHalf} %）。`,
    tie: (name: string, ccHalf: string, outer: string, other: string) =>
      `。次点の ${name} は ${ccHalf} % で並び、最外殻の CC1/2 で決まりました（${outer} % 対 ${other} %）。`,
    halved: (name: string, redundancy: string, other: string) =>
      `。${name} はその前に外れました：リダンダンシーが ${other}（選択されたものは ${redundancy}）。`,
    full: (name: string) => `。次点の ${name} は、すべての基準で同点です。`,
    end: '。',
    notReached: (best: string) =>
      `KAMO が選択する前にマージが終わっています。同じ規則では、この分解能で最良なのは ${best} です。`
  },
  panel: {
    title: '選択中の run',
    checklist: 'チェックリスト',
    noFindings: 'この行に該当する点検項目はまだありません。',
    allFine: (passed: number) => `合格 ${passed} 件`,
    showPassed: '合格も表示',
    hidePassed: '合格を隠す',
    shells: '分解能シェル',
    openMerge: 'マージのページを開く',
    mtz: 'マージ済みデータ（MTZ）',
    noMtz: 'この run の MTZ は見つかりません。',
    files: 'ファイル',
    copied: 'コピーしました',
    saveCopy: 'MTZ を保存',
    saveOrDrag: 'MTZ を保存します。フォルダーへドラッグすることもできます',
    saving: '保存中…',
    saved: '保存しました',
    absent:
      'ディスクが接続されていません。画面上部の「ディスクを接続」から接続すると、ファイルを保存できます。',
    saveFailed: (why: string) => `保存できませんでした：${why}`,
    readFrom: (cycle: string) =>
      `この run のファイルの一部は KAMO が ${cycle} へのリンクとしたもので、リンクはブラウザーから見えないため、${cycle} から読みました。`,
    why: '理由',
    advice: '対処',
    evidence: '根拠'
  },
  keys: '↑ ↓ または j k 移動 · a x u 判定 · n メモ · Enter 開く · Space チェック · / 絞り込み · ? キー一覧',
  ticked: (count: number) => `${count} 行をチェック`,
  clearTicks: 'チェックを外す',
  acceptTicked: (n) => `${n} 個を採用`,
  rejectTicked: (n) => `${n} 個を不採用`,
  tick: '比較またはまとめて判定するためにチェック'
};
