import { count } from '../base/count';
import { defineWords } from './words';

/** The reflections themselves: a reported table compared with them, and a merge made from them here. */
export const remergeWords = defineWords({
  en: {
    verify: {
      title: 'Compare with the reflections',
      start: 'Compare with the reflections',
      hint: 'Reads the reflections and computes the table again; each cell of the log is held against it.',
      computing: 'Reading the reflections …',
      disconnected: 'Connect the disk to compare the table with the reflections.',
      noTable: (name: string) =>
        `Unknown: ${name} of this run was not found, so there is no table to compare.`,
      noReflections: (name: string) =>
        `Unknown: ${name} is not on this disk, so its numbers cannot be computed again.`,
      refused: (name: string, why: string) => `Unknown: ${name} could not be read: ${why}`,
      counts: (equal: number, known: number, differs: number, unknown: number) =>
        [
          `${equal} of ${count(equal + known + differs + unknown, 'cell')} equal`,
          known > 0 ? `${known} differ for a known reason` : '',
          unknown > 0 ? `${unknown} cannot be decided` : '',
          differs > 0 ? count(differs, 'cell differs', 'cells differ') : 'none differs otherwise'
        ]
          .filter(Boolean)
          .join(', '),
      aliens: (n: number) =>
        `${count(n, 'reflection')} that CORRECT marked as alien only after it had printed the table ${n === 1 ? 'is' : 'are'} counted again here.`,
      verdict: {
        equal: 'equal',
        known: 'differs for a known reason',
        differs: 'differs',
        unknown: 'cannot be decided'
      },
      reason: {
        aliens: 'CORRECT marked aliens after it had printed the table',
        rounding: 'limits and numbers are printed rounded',
        'plain-mean': 'R about the plain mean, not the weighted one',
        'random-halves': 'the log drew its random halves once: another draw gives another value',
        'sample-sigma': 'the σ behind SigAno is not in the file',
        'not-printed': 'the log prints a sign for none or useless, where a number can be computed'
      },
      legend: 'In each cell: the log, and below it what the reflections give where it is not the same.',
      total: 'all',
      shell: 'to (Å)'
    },
    quantity: {
      nObserved: 'observed',
      nUnique: 'unique',
      nPossible: 'possible',
      completeness: 'Cmpl (%)',
      rMerge: 'Rmerge (%)',
      nCompared: 'compared',
      iOverSigma: 'I/σ',
      rMeas: 'Rmeas (%)',
      ccHalf: 'CC1/2 (%)',
      ccAno: 'CCano (%)',
      sigAno: 'SigAno',
      nAno: 'Nano'
    },
    fault: {
      unreadable: (file: string, line: number, says: string) =>
        line > 0 ? `${file}, line ${line}: ${says}` : `${file}: ${says}`,
      lost: (says: string) => `The disk no longer gives its files (${says}). Connect it again.`,
      'no-space-group': 'No file says its space group.',
      'no-records': 'No accepted reflection lies inside the limits, or no file says its cell.',
      'out-of-memory': 'The browser has not enough memory for so many reflections.',
      stopped: 'Stopped.',
      died: (says: string) => `The program that computes stopped: ${says}`
    },
    toRemerge: 'Merge again here',
    toRemergeHint: 'Scales and merges data sets from their reflections, in this browser',
    toRemergeSelection: (n: number) => `Merge ${n} again`,
    title: 'Merge again',
    of: (name: string) => `Merge ${name} again`,
    back: 'Back to the merge',
    unknown: 'The merge in the address is not in the beamtime that is open.',
    unknownHint: 'Come here from the page of a merge.',
    limits:
      'Scaled here with K and B by data set (by batch in long sweeps), an error model by data set, outliers rejected. XSCALE corrects more: decay, absorption and modulation over the detector are not corrected here. Frames that KAMO removed in later cycles come back where the file read still holds them.',
    options: {
      title: 'Options',
      dMin: 'to (Å)',
      batch: 'Scale K, B',
      batches: {
        auto: 'by 10° in sweeps over 15°',
        none: 'by data set',
        five: 'by 5°',
        ten: 'by 10°',
        twenty: 'by 20°'
      },
      reject: 'reject outliers',
      reindex: 'resolve indexing ambiguity'
    },
    sets: {
      title: 'Data sets',
      chosen: (n: number, of: number) => `${n} of ${count(of, 'data set')} of this tree chosen`,
      members: 'Those of this run',
      all: 'All of the tree',
      none: 'None',
      tick: (number: number) => `Merge data set ${number}`
    },
    start: 'Merge',
    stop: 'Stop',
    state: {
      idle: 'Nothing merged yet.',
      reading: (done: number, of: number) => `Reading reflections: ${done} of ${count(of, 'data set')}`,
      done: (sets: number, records: string) => `Merged ${count(sets, 'data set')}, ${records} records.`,
      stopped: 'Stopped; nothing was merged.',
      failed: 'Not merged.'
    },
    stage: {
      reindexing: 'Indexing ambiguity …',
      scaling: (percent: number) => `Scaling: ${percent} %`,
      errors: (percent: number) => `Error model and outliers: ${percent} %`,
      statistics: 'Statistics …'
    },
    disconnected: 'Connect the disk: the reflections are read from it.',
    missing: (n: number, of: number) =>
      `${n} of ${count(of, 'chosen data set')} ${n === 1 ? 'is' : 'are'} not in this merge:`,
    nothing: 'No reflections of the chosen data sets could be read.',
    helical:
      'Delivered disks often leave out the reflections of helical and single-crystal runs. Such merges cannot be made again from this disk.',
    why: {
      absent: 'no reflections on the disk',
      axes: 'its own file is indexed on other axes than the merge, or that cannot be told, and the copy of the merge is not on the disk',
      place: 'no file of this disk is known for it'
    },
    from: (copies: number, own: number) =>
      [
        copies > 0 ? `${count(copies, 'copy', 'copies')} that KAMO made for the merge` : '',
        own > 0 ? `${own} XDS_ASCII.HKL of the processing runs` : ''
      ]
        .filter(Boolean)
        .join(', '),
    fromLabel: 'Read from:',
    parts: (n: number) =>
      `The data sets fall into ${count(n, 'part')} with too few common reflections to be on one scale; each part was scaled by itself.`,
    result: {
      title: 'Result',
      facts: (group: string, cell: string, outliers: number) =>
        `${group}, median cell ${cell}, ${count(outliers, 'outlier')} rejected`,
      shells: 'Shells',
      delivered: 'delivered',
      here: 'here',
      shell: 'Shell (Å)',
      total: 'all',
      otherLimits: 'The delivered merge has other shells: see the charts.',
      definition:
        'Here: R about the weighted mean; CC1/2 by σ–τ (Assmann, Brehm & Diederichs 2016), which has no random draw.',
      eachSet: 'Each data set, the most harmful first',
      delta: 'ΔCC1/2 (%)',
      deltaHint: 'CC1/2 with this data set less CC1/2 without it. Negative: it makes the merge worse.',
      number: 'No.',
      name: 'Data set',
      records: 'Records',
      before: 'rejected by XDS',
      outliers: 'outliers',
      k: 'K',
      kHint: 'ln of the scale; of several batches the mean',
      b: 'B (Å²)',
      bHint: 'I ∝ exp(−B/(2d²)), relative to the mean of all; of several batches the mean',
      batches: 'batches',
      isa: 'ISa',
      operator: 'indices',
      part: 'part',
      leave: 'Leave out',
      leaveHint: (number: number) => `Merge again without data set ${number}`
    },
    save: {
      title: 'Take',
      mtz: 'Save MTZ',
      hkl: 'Save unmerged HKL',
      recipe: 'Save recipe (JSON)',
      saved: (name: string) => `Saved ${name}.`,
      note: 'The MTZ holds intensities (IMEAN, I(+), I(−)); no amplitudes and no free-R flags.'
    }
  },
  ja: {
    verify: {
      title: '反射データとの比較',
      start: '反射データと比較する',
      hint: '反射データを読んで表を計算し直し、ログの値と一つずつ比べます。',
      computing: '反射データを読んでいます …',
      disconnected: '表を反射データと比べるには、ディスクを接続してください。',
      noTable: (name: string) => `不明：この run の ${name} がないため、比べる表がありません。`,
      noReflections: (name: string) => `不明：${name} がこのディスクにないため、数値を計算し直せません。`,
      refused: (name: string, why: string) => `不明：${name} を読めませんでした：${why}`,
      counts: (equal: number, known: number, differs: number, unknown: number) =>
        [
          `${equal + known + differs + unknown} 個の値のうち ${equal} 個が一致`,
          known > 0 ? `${known} 個は既知の理由で異なる` : '',
          unknown > 0 ? `${unknown} 個は判定できない` : '',
          differs > 0 ? `${differs} 個が異なる` : 'ほかに異なる値はない'
        ]
          .filter(Boolean)
          .join('、'),
      aliens: (n: number) =>
        `CORRECT が表を出力した後に alien とした反射 ${n} 個を、ここでは数え直しています。`,
      verdict: {
        equal: '一致',
        known: '既知の理由で異なる',
        differs: '異なる',
        unknown: '判定できない'
      },
      reason: {
        aliens: 'CORRECT は表を出力した後に alien を決めます',
        rounding: '境界と数値は丸めて出力されています',
        'plain-mean': 'R が重み付きでない平均に対して計算されています',
        'random-halves': 'ログは無作為な二分を一度だけ行っています。分け直せば値も変わります',
        'sample-sigma': 'SigAno の元の σ はファイルにありません',
        'not-printed': 'ログは「なし」や「無意味」の印を出力しますが、値は計算できます'
      },
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
        line > 0 ? `${file} の ${line} 行目：${says}` : `${file}：${says}`,
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
    unknownHint: 'マージのページから来てください。',
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
      chosen: (n: number, of: number) => `この樹形図の ${of} 個のうち ${n} 個を選択中`,
      members: 'この run のもの',
      all: '樹形図のすべて',
      none: 'なし',
      tick: (number: number) => `データセット ${number} をマージする`
    },
    start: 'マージする',
    stop: '中止',
    state: {
      idle: 'まだマージしていません。',
      reading: (done: number, of: number) => `反射データの読み込み：${of} 個中 ${done} 個`,
      done: (sets: number, records: string) =>
        `${sets} 個のデータセット、${records} 個の記録をマージしました。`,
      stopped: '中止しました。何もマージしていません。',
      failed: 'マージできませんでした。'
    },
    stage: {
      reindexing: '指数付けの曖昧さ …',
      scaling: (percent: number) => `スケーリング：${percent} %`,
      errors: (percent: number) => `誤差モデルと外れ値：${percent} %`,
      statistics: '統計 …'
    },
    disconnected: 'ディスクを接続してください。反射データはディスクから読みます。',
    missing: (n: number, of: number) => `選択した ${of} 個のうち ${n} 個は、このマージに入っていません：`,
    nothing: '選択したデータセットの反射データを、一つも読めませんでした。',
    helical:
      '納品されたディスクには、ヘリカル測定や単結晶測定の反射データがないことがよくあります。そのようなマージは、このディスクからはやり直せません。',
    why: {
      absent: '反射データがディスクにありません',
      axes: '元のファイルの軸がマージと異なるか確かめられず、マージ用のコピーもディスクにありません',
      place: 'このディスクで対応するファイルがわかりません'
    },
    from: (copies: number, own: number) =>
      [
        copies > 0 ? `KAMO がマージ用に作ったコピー ${copies} 個` : '',
        own > 0 ? `処理 run の XDS_ASCII.HKL ${own} 個` : ''
      ]
        .filter(Boolean)
        .join('、'),
    fromLabel: '読んだファイル：',
    parts: (n: number) =>
      `共通の反射が少なく、データセットは ${n} 組に分かれます。組ごとに別々にスケーリングしました。`,
    result: {
      title: '結果',
      facts: (group: string, cell: string, outliers: number) =>
        `${group}、格子定数の中央値 ${cell}、外れ値として除いた記録 ${outliers} 個`,
      shells: 'シェルごとの統計',
      delivered: '納品',
      here: 'ここ',
      shell: 'シェル (Å)',
      total: '全体',
      otherLimits: '納品されたマージとはシェルの境界が異なります。グラフをご覧ください。',
      definition:
        'ここでは、R は重み付き平均に対する値、CC1/2 は σ–τ 法（Assmann, Brehm & Diederichs 2016）の値で、無作為な二分を使いません。',
      eachSet: '各データセット（悪影響の大きい順）',
      delta: 'ΔCC1/2 (%)',
      deltaHint:
        'このデータセットを含む CC1/2 から、除いた CC1/2 を引いた値。負の値は、マージを悪くしていることを示します。',
      number: '番号',
      name: 'データセット',
      records: '記録数',
      before: 'XDS が除去',
      outliers: '外れ値',
      k: 'K',
      kHint: 'スケールの自然対数。区間が複数なら平均',
      b: 'B (Å²)',
      bHint: 'I ∝ exp(−B/(2d²))、全体の平均に対する値。区間が複数なら平均',
      batches: '区間数',
      isa: 'ISa',
      operator: '指数',
      part: '組',
      leave: '除く',
      leaveHint: (number: number) => `データセット ${number} を除いて再マージする`
    },
    save: {
      title: '保存',
      mtz: 'MTZ を保存',
      hkl: '未マージの HKL を保存',
      recipe: '手順 (JSON) を保存',
      saved: (name: string) => `${name} を保存しました。`,
      note: 'MTZ に入るのは強度（IMEAN、I(+)、I(−)）です。振幅と free-R フラグは入りません。'
    }
  }
});
