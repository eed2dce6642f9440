import { count } from '../base/count';
import { defineWords } from './words';

/** The page of all merge runs. */
export const merges = defineWords({
  en: {
    title: 'Merges',
    count: (shown: number, all: number, merges: number) =>
      `${shown === all ? all : `${shown} of ${all}`} rows: every run of ${count(merges, 'merge')}`,
    groups: { place: '', overall: 'Overall', outer: 'Outer shell', inner: 'Inner shell', whole: 'Whole run' },
    columns: {
      sample: 'Sample',
      area: 'Area',
      method: 'Method',
      resolution: 'Merge d',
      cluster: 'Cluster',
      cycle: 'Run',
      given: 'Given',
      used: 'Used'
    },
    about: {
      sample: 'Sample name, as in the folder of the merge.',
      area: 'Standard processing or 30° splitting.',
      method: 'blend: clustering by unit cell. cc: clustering by intensity correlation.',
      resolution: 'Resolution of this merge, from its folder name.',
      cluster: 'Number of the cluster in the tree.',
      cycle: '1: all data. 2: without bad frames. 3: without bad data sets.',
      given: 'Data sets in the cluster.',
      used: 'Data sets scaled in this run.'
    },
    filter: {
      text: 'Filter rows',
      hint: 'Filter: sample, cluster, path ( / )',
      area: 'Area',
      sample: 'Sample',
      method: 'Method',
      cycles: 'Runs',
      allCycles: 'all runs',
      lastCycles: 'last run of each cluster',
      trials: 'Resolutions',
      allTrials: 'all resolutions',
      finalTrials: 'final resolution only',
      merged: 'Rows',
      allRows: 'merged or not',
      mergedRows: 'merged only',
      all: 'all',
      clear: 'Clear the filters'
    },
    empty: {
      scanning: 'Nothing merged found yet; the scan goes on and rows appear as they are read.',
      none: 'No merge folder (merge_…) was found in this beamtime. Merging is in _kamoproc and _kamo_30deg; was the whole beamtime opened?',
      filtered: 'No row fits these filters.'
    },
    noRun: {
      'no-cluster-passed': 'No cluster met KAMO’s limits: nothing was merged at this resolution.',
      'too-few-datasets': 'Too few data sets: the merge was given up.',
      unfinished: 'The merge did not come to its end.',
      unknown: 'What would say how the merge ended is not in what was read.',
      failed: 'The merge failed.',
      finished: 'Finished, but no run of it is on the disk.',
      clusterFailed: 'This cluster gave no result.'
    },
    why: {
      noRun: 'Nothing was merged here.',
      cubic: 'Not said; cubic crystals have no anisotropy, or the fit failed.',
      fit: 'Not said; the fit failed (nan).',
      notComputed: 'Not said; XSCALE could not compute it (-99.9) or the file is missing.',
      cycleNotSaid: 'No number: the report shows the last run of each cluster without naming it.',
      notJudged: 'Not judged yet.'
    },
    choice: {
      rule: (best: string, considered: number, kept: number) =>
        considered <= 1
          ? `KAMO chose ${best}: it was the only cluster that could be merged.`
          : considered > 2
            ? `KAMO chose ${best}: of ${count(considered, 'merged cluster')} it keeps the ${kept === 1 ? 'one' : kept} with the highest redundancy (last runs only) and takes the highest overall CC1/2`
            : `KAMO chose ${best}: of ${count(considered, 'merged cluster')} (last runs only) it takes the highest overall CC1/2`,
      runnerUp: (name: string, ccHalf: string, other: string) =>
        `; the runner-up ${name} has ${other} % against ${ccHalf} %.`,
      tie: (name: string, ccHalf: string, outer: string, other: string) =>
        `; the runner-up ${name} ties at ${ccHalf} %, so the outer shell decides: ${outer} % against ${other} %.`,
      halved: (name: string, redundancy: string, other: string) =>
        `; ${name} fell out before that: its redundancy is ${other} against ${redundancy}.`,
      full: (name: string) => `; the runner-up ${name} is equal in all that the rule looks at.`,
      end: '.',
      notReached: (best: string) =>
        `The merge ended before KAMO could choose. By its rule ${best} is the best at this resolution.`
    },
    panel: {
      title: 'Row in hand',
      checklist: 'Checklist',
      noFindings: 'No check says anything about this row yet.',
      allFine: (passed: number) => `${passed} passed`,
      showPassed: 'Show what passed',
      hidePassed: 'Hide what passed',
      shells: 'Shells',
      openMerge: 'Open the merge page',
      mtz: 'Merged data (MTZ)',
      noMtz: 'No MTZ of this run is on the disk.',
      files: 'Files',
      copyPath: 'Copy path',
      copied: 'Copied',
      saveCopy: 'Save a copy',
      saving: 'Saving…',
      saved: 'Saved',
      absent: 'The disk is not connected: connect it in the top bar to take the file.',
      saveFailed: (why: string) => `Could not be saved: ${why}`,
      readFrom: (cycle: string) =>
        `KAMO links some files of this run to ${cycle}; links do not reach a browser, so they were read there.`,
      why: 'Why',
      advice: 'What to do',
      evidence: 'Evidence'
    },
    keys: '↑ ↓ or j k move · a x u judge · n note · Enter opens · Space ticks · / filters · ? all keys',
    ticked: (count: number) => `${count} ticked`,
    clearTicks: 'Clear ticks',
    tick: 'Tick for comparison'
  },
  ja: {
    title: 'マージ',
    count: (shown: number, all: number, merges: number) =>
      `${shown === all ? all : `${all} 行中 ${shown}`} 行：${merges} 個のマージの全 run`,
    groups: { place: '', overall: '全体', outer: '最外殻', inner: '最内殻', whole: 'run 全体' },
    columns: {
      sample: '試料',
      area: '処理',
      method: '方法',
      resolution: 'マージ d',
      cluster: 'クラスター',
      cycle: 'run',
      given: '入力数',
      used: '使用数'
    },
    about: {
      sample: '試料名（マージのフォルダ名による）。',
      area: '標準処理か 30°ぶった切り処理か。',
      method: 'blend：格子定数によるクラスタリング。cc：回折強度の相関によるクラスタリング。',
      resolution: 'このマージの分解能（フォルダ名による）。',
      cluster: 'デンドログラムでのクラスター番号。',
      cycle: '1：全データ。2：bad frame を除いたもの。3：bad dataset を除いたもの。',
      given: 'クラスター内のデータセット数。',
      used: 'この run で実際に使われたデータセット数。'
    },
    filter: {
      text: '行の絞り込み',
      hint: '絞り込み：試料、クラスター、パス（ / ）',
      area: '処理',
      sample: '試料',
      method: '方法',
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
      clear: '絞り込みを解除'
    },
    empty: {
      scanning: 'マージ結果はまだ見つかっていません。読み取りが進むにつれて表示されます。',
      none: 'このビームタイムにマージのフォルダ（merge_…）がありません。マージは _kamoproc と _kamo_30deg にあります。ビームタイム全体を開きましたか。',
      filtered: '条件に合う行がありません。'
    },
    noRun: {
      'no-cluster-passed': 'KAMO の基準を満たすクラスターがなく、この分解能では何もマージされませんでした。',
      'too-few-datasets': 'データセットが少なすぎて、マージは行われませんでした。',
      unfinished: 'マージが最後まで終わっていません。',
      unknown: '読み込んだ範囲に、マージの結末を示すファイルがありません。',
      failed: 'マージが失敗しました。',
      finished: '完了していますが、run がディスクにありません。',
      clusterFailed: 'このクラスターからは結果が得られませんでした。'
    },
    why: {
      noRun: 'ここではマージされていません。',
      cubic: '記録なし。立方晶には異方性がないか、当てはめに失敗しています。',
      fit: '記録なし。当てはめに失敗しています（nan）。',
      notComputed: '記録なし。XSCALE が計算できなかった（-99.9）か、ファイルがありません。',
      cycleNotSaid: '番号なし。レポートには各クラスターの最後の run だけが、番号なしで載っています。',
      notJudged: '未判断。'
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
      full: (name: string) => `。次点の ${name} は、この規則が見る値では同点です。`,
      end: '。',
      notReached: (best: string) =>
        `KAMO が選択する前にマージが終わっています。同じ選択基準では、この分解能で最良なのは ${best} です。`
    },
    panel: {
      title: '選択中の行',
      checklist: 'チェックリスト',
      noFindings: 'この行についての判定はまだありません。',
      allFine: (passed: number) => `合格 ${passed} 件`,
      showPassed: '合格も表示',
      hidePassed: '合格を隠す',
      shells: '分解能シェル',
      openMerge: 'マージのページを開く',
      mtz: 'マージ済みデータ（MTZ）',
      noMtz: 'この run の MTZ はディスクにありません。',
      files: 'ファイル',
      copyPath: 'パスをコピー',
      copied: 'コピーしました',
      saveCopy: 'コピーを保存',
      saving: '保存中…',
      saved: '保存しました',
      absent:
        'ディスクがつながっていません。画面上部の「ディスクを接続」でつなぐと、ファイルを保存できます。',
      saveFailed: (why: string) => `保存できませんでした：${why}`,
      readFrom: (cycle: string) =>
        `この run のファイルの一部は KAMO が ${cycle} へのリンクとしたもので、リンクはブラウザに見えないため、${cycle} から読みました。`,
      why: '理由',
      advice: 'どうするか',
      evidence: '根拠'
    },
    keys: '↑ ↓ または j k 移動 · a x u 判断 · n メモ · Enter 開く · Space チェック · / 絞り込み · ? キー一覧',
    ticked: (count: number) => `${count} 行をチェック`,
    clearTicks: 'チェックを外す',
    tick: '比較対象としてチェック'
  }
});
