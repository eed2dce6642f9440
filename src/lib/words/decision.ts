import { count } from '../base/count';
import { defineWords } from './words';

/** Deciding: judging runs one by one, ranking them by a rule, drawing them against each other. */
export const decision = defineWords({
  en: {
    cycleNotSaid: 'run not said',
    judged: {
      head: 'Judged',
      about: 'Your own judgement: accept, reject or unsure, with a note.',
      accept: 'accepted',
      reject: 'rejected',
      unsure: 'unsure',
      noted: 'noted'
    },
    marks: 'Tick, checklist, choices',
    mine: 'Your rule’s choice',
    troubles: (n: number) => count(n, 'check failed or needs attention', 'checks failed or need attention'),
    triage: {
      label: 'Judge this run',
      accept: 'Accept',
      reject: 'Reject',
      unsure: 'Unsure',
      note: 'Note',
      noteHint: 'Note (n)',
      previous: 'Previous (k)',
      next: 'Next (j)',
      progress: (done: number, all: number) => `${done} of ${all} judged`,
      noRun: 'No run is in hand: j takes the first.'
    },
    filter: {
      rows: 'Rows',
      judged: 'Judged',
      any: 'judged or not',
      accept: 'accepted only',
      reject: 'rejected only',
      unsure: 'unsure only',
      none: 'not judged yet',
      noted: 'with a note',
      brushed: (count: number) => `${count} brushed · show all`
    },
    group: {
      label: 'Group by',
      none: 'no groups',
      sample: 'by sample',
      method: 'by method',
      cluster: 'by cluster',
      rows: (n: number) => count(n, 'row'),
      foldAll: 'Fold all',
      unfoldAll: 'Unfold all'
    },
    pane: { label: 'Below the table', scatter: 'Scatter', rule: 'Rule', close: 'Close' },
    scatter: {
      label: (x: string, y: string, points: number) =>
        `Scatter of ${count(points, 'run')}: ${x} against ${y}`,
      x: 'x',
      y: 'y',
      colour: 'Colour',
      size: 'Size',
      none: 'none',
      sample: 'sample',
      method: 'method',
      area: 'area',
      judged: 'judgement',
      notJudged: 'not judged',
      hint: 'Click takes a run in hand, a double click opens it. Drag a frame: the table keeps the runs in it. Arrow keys walk along x.',
      empty: 'No run of the table says both numbers.',
      missing: (count: number) => `${count} without these numbers`,
      legend: { kamo: 'KAMO’s choice', mine: 'Your rule’s choice', hand: 'in hand' },
      others: 'others',
      name: 'Scatter of merge runs',
      run: 'run',
      ringed: 'Ringed: KAMO’s choice. Flagged: the choice of your rule.'
    },
    rule: {
      title: 'Which run to take',
      preset: 'Rule',
      presets: {
        kamo: 'KAMO’s own rule',
        staff: 'Staff script: CC1/2, then I/σ',
        complete: 'Complete, then resolution',
        weights: 'Weights',
        own: 'your own'
      },
      per: 'One choice for each',
      perSample: 'sample',
      perMerge: 'merge',
      runs: 'of',
      lastRuns: 'last runs',
      allRuns: 'all runs',
      trials: 'at',
      finalTrials: 'the final resolution',
      allTrials: 'all resolutions',
      kind: 'Kind of step',
      limit: 'keep those with:',
      half: 'keep the better half:',
      best: 'take the best:',
      weight: 'Weight',
      measure: 'Number',
      comparison: 'Comparison',
      value: 'Limit',
      highest: 'highest',
      lowest: 'lowest',
      add: 'Add a step',
      addWeight: 'Add a number',
      remove: 'Take this step away',
      up: 'Earlier',
      shell: { overall: '', outer: 'outer shell', inner: 'inner shell' },
      sentence: (scope: string, steps: string) => `${scope}: ${steps}.`,
      scope: (per: string, runs: string, trials: string) => `For each ${per}, among ${runs} at ${trials}`,
      says: {
        limit: (measure: string, is: string, limit: string) => `keep those with ${measure} ${is} ${limit}`,
        half: (end: string, measure: string) => `of more than two keep the half with the ${end} ${measure}`,
        best: (end: string, measure: string) => `take the ${end} ${measure}`,
        weight: (measure: string, weight: string) => `${weight} × ${measure}`,
        weights: (parts: string) =>
          `take the highest weighted mean of ${parts}, each between the worst (0) and the best (1)`
      },
      then: '; then ',
      and: ', '
    },
    choices: {
      label: 'Choices of the rule and of KAMO',
      place: { sample: 'Sample', merge: 'Merge' },
      mine: 'Your rule takes',
      kamo: 'KAMO took',
      none: (looked: number) => (looked === 0 ? 'No run is in the scope of the rule.' : 'none'),
      noKamo: 'KAMO made no choice.',
      same: 'the same run',
      why: 'Why they differ',
      kamos: (count: number) => `one of KAMO’s ${count}`,
      kamosAbout: 'KAMO makes one choice in each merge of a sample and compares no merges with each other.',
      agree: {
        same: (same: number, all: number, per: 'sample' | 'merge') =>
          `The same run in ${same} of ${all} ${per}${all === 1 ? '' : 's'}`,
        different: (count: number) => `another run in ${count}`,
        withoutMine: (count: number, names: string) => `the rule finds none in ${count} (${names})`,
        withoutKamo: (count: number, names: string) => `KAMO chose none in ${count} (${names})`,
        withoutBoth: (count: number, names: string) => `neither takes one in ${count} (${names})`
      }
    },
    because: {
      step: (step: string, mine: string, other: string) =>
        `They differ because the rule says “${step}”: ${mine} against KAMO’s ${other}.`,
      outside: {
        'no-numbers': 'They differ because KAMO’s run has no numbers to rank by.',
        'not-last': 'They differ because the rule looks only at the last run of each cluster.',
        'not-final': 'They differ because the rule looks only at the final resolution.'
      },
      none: {
        'no-numbers': 'No run here has numbers to rank by.',
        'not-last': 'The rule looks only at the last run of each cluster and finds none with numbers.',
        'not-final': 'The rule looks only at the final resolution, and no run here stands at it.'
      },
      score: (mine: string, other: string, among: number, terms: string) =>
        `They differ because the weighted mean is ${mine} against KAMO’s ${other} (0 to 1 among ${count(among, 'run')}): ${terms}.`,
      term: (measure: string, adds: string, mine: string, other: string) =>
        `${measure} ${adds} (${mine} against ${other})`,
      equal: 'They are equal in all that the rule looks at; it takes the first by its path.'
    },
    keys: {
      title: 'Keys',
      close: 'Close',
      everywhere: 'Everywhere',
      lists: 'Lists and tables',
      judging: 'Judging merge runs',
      pictures: 'Charts and trees',
      palette: 'go to a page, sample, merge or pin',
      help: 'these keys',
      back: 'close what floats',
      filter: 'filter the list',
      move: 'move by a row',
      page: 'move by a screen, to the first, to the last',
      openRow: 'open the row; fold or unfold a group',
      fold: 'fold, unfold a group or folder',
      tick: 'tick for charts and comparison; unfold a folder',
      find: 'next, previous find in a file',
      next: 'next, previous run',
      nextOpen: 'next run that is not judged',
      accept: 'accept',
      reject: 'reject',
      unsure: 'unsure',
      again: 'The same key again takes the judgement back.',
      note: 'write a note',
      readChart: 'read a chart shell by shell, walk in a tree, matrix or scatter',
      extend: 'extend to a range in a matrix, histogram or scatter',
      take: 'select it in all views; Space adds it',
      clear: 'give the range up, then the selection',
      zoom: 'zoom in a tree or matrix, show all of it',
      cluster: 'show the cluster in hand in the tree',
      line: 'move a line or a cut-off, when it has the focus',
      splitter: 'move the line between two sides, when it has the focus'
    }
  },
  ja: {
    cycleNotSaid: 'run の記録なし',
    judged: {
      head: '判断',
      about: 'ご自身の判断：採用・不採用・保留と、メモ。',
      accept: '採用',
      reject: '不採用',
      unsure: '保留',
      noted: 'メモあり'
    },
    marks: 'チェック・判定・選択',
    mine: '選択基準による選択',
    troubles: (count: number) => `不合格・要確認 ${count} 件`,
    triage: {
      label: 'この run を判断',
      accept: '採用',
      reject: '不採用',
      unsure: '保留',
      note: 'メモ',
      noteHint: 'メモ（n）',
      previous: '前へ（k）',
      next: '次へ（j）',
      progress: (done: number, all: number) => `${all} 件中 ${done} 件を判断`,
      noRun: 'run が選択されていません。j で最初の run へ。'
    },
    filter: {
      rows: '行',
      judged: '判断',
      any: '判断の有無を問わない',
      accept: '採用のみ',
      reject: '不採用のみ',
      unsure: '保留のみ',
      none: '未判断のみ',
      noted: 'メモのあるもの',
      brushed: (count: number) => `範囲内の ${count} 件 · すべて表示`
    },
    group: {
      label: 'グループ',
      none: 'グループなし',
      sample: '試料ごと',
      method: '方法ごと',
      cluster: 'クラスターごと',
      rows: (count: number) => `${count} 行`,
      foldAll: 'すべて畳む',
      unfoldAll: 'すべて開く'
    },
    pane: { label: '表の下に表示', scatter: '散布図', rule: '選択基準', close: '閉じる' },
    scatter: {
      label: (x: string, y: string, points: number) => `${points} 個の run の散布図：${x} と ${y}`,
      x: '横軸',
      y: '縦軸',
      colour: '色',
      size: '大きさ',
      none: 'なし',
      sample: '試料',
      method: '方法',
      area: '処理',
      judged: '判断',
      notJudged: '未判断',
      hint: 'クリックで run を選択、ダブルクリックで開く。ドラッグで囲むと、その中だけを表に残す。矢印キーで横に移動。',
      empty: '両方の値がある run が表にありません。',
      missing: (count: number) => `値のないもの ${count} 件`,
      legend: { kamo: 'KAMO の選択', mine: '選択基準による選択', hand: '選択中' },
      others: 'その他',
      name: 'マージ run の散布図',
      run: 'run',
      ringed: '輪：KAMO の選択。旗：選択基準による選択。'
    },
    rule: {
      title: 'どの run を採るか',
      preset: '選択基準',
      presets: {
        kamo: 'KAMO 自身の基準',
        staff: 'スタッフのスクリプト：CC1/2 のあと I/σ',
        complete: 'コンプリートネスのあと分解能',
        weights: '重み付け',
        own: '独自の基準'
      },
      per: '選ぶ単位',
      perSample: '試料',
      perMerge: 'マージ',
      runs: '対象の run',
      lastRuns: '最後の run',
      allRuns: '全 run',
      trials: '対象の分解能',
      finalTrials: '最終の分解能',
      allTrials: 'すべての分解能',
      kind: '手順の種類',
      limit: '次を満たすものを残す：',
      half: '良い方の半分を残す：',
      best: '最も良いものを採る：',
      weight: '重み',
      measure: '値',
      comparison: '比較',
      value: '基準値',
      highest: '最も高い',
      lowest: '最も低い',
      add: '手順を加える',
      addWeight: '値を加える',
      remove: 'この手順を除く',
      up: '前に移す',
      shell: { overall: '', outer: '最外殻', inner: '最内殻' },
      sentence: (scope: string, steps: string) => `${scope}、${steps}。`,
      scope: (per: string, runs: string, trials: string) => `${per}ごとに、${trials}の${runs} のうち`,
      says: {
        limit: (measure: string, is: string, limit: string) => `${measure} ${is} ${limit} のものを残す`,
        half: (end: string, measure: string) => `3 個以上なら ${measure} が${end}方の半分を残す`,
        best: (end: string, measure: string) => `${measure} が${end}ものを採る`,
        weight: (measure: string, weight: string) => `${measure} × ${weight}`,
        weights: (parts: string) =>
          `${parts} の重み付き平均（それぞれ最悪を 0、最良を 1 とする）が最も高いものを採る`
      },
      then: '、次に ',
      and: '、'
    },
    choices: {
      label: '選択基準による選択と KAMO の選択',
      place: { sample: '試料', merge: 'マージ' },
      mine: '選択基準による選択',
      kamo: 'KAMO の選択',
      none: (looked: number) => (looked === 0 ? '選択基準の対象になる run がありません。' : 'なし'),
      noKamo: 'KAMO は選択していません。',
      same: '同じ run',
      why: '異なる理由',
      kamos: (count: number) => `KAMO の選択 ${count} 個のうちの 1 つ`,
      kamosAbout: 'KAMO はマージごとに一つずつ選び、マージどうしは比べません。',
      agree: {
        same: (same: number, all: number, per: 'sample' | 'merge') =>
          `${per === 'sample' ? '試料' : 'マージ'} ${all} 個中 ${same} 個で同じ run`,
        different: (count: number) => `${count} 個で別の run`,
        withoutMine: (count: number, names: string) => `${count} 個で選択基準に合う run なし（${names}）`,
        withoutKamo: (count: number, names: string) => `${count} 個で KAMO の選択なし（${names}）`,
        withoutBoth: (count: number, names: string) => `${count} 個でどちらの選択もなし（${names}）`
      }
    },
    because: {
      step: (step: string, mine: string, other: string) =>
        `「${step}」で分かれました：選択基準では ${mine}、KAMO の選択は ${other}。`,
      outside: {
        'no-numbers': 'KAMO の選んだ run には比べる値がないためです。',
        'not-last': '選択基準が各クラスターの最後の run だけを対象にしているためです。',
        'not-final': '選択基準が最終の分解能だけを対象にしているためです。'
      },
      none: {
        'no-numbers': '比べる値のある run がありません。',
        'not-last': '選択基準は各クラスターの最後の run だけを対象としますが、値のあるものがありません。',
        'not-final': '選択基準は最終の分解能だけを対象としますが、その run がありません。'
      },
      score: (mine: string, other: string, among: number, terms: string) =>
        `重み付き平均（run ${among} 個の中で 0～1）が ${mine} 対 ${other}（KAMO）で分かれました。内訳：${terms}。`,
      term: (measure: string, adds: string, mine: string, other: string) =>
        `${measure} ${adds}（${mine} 対 ${other}）`,
      equal: '選択基準が見る値ではすべて同じで、パスの順で先にあるものを採っています。'
    },
    keys: {
      title: 'キー操作',
      close: '閉じる',
      everywhere: 'どのページでも',
      lists: '一覧と表',
      judging: 'マージ run の判断',
      pictures: 'グラフとデンドログラム',
      palette: 'ページ・試料・マージ・ピンへ移動',
      help: 'この一覧',
      back: '開いた小窓を閉じる',
      filter: '一覧の絞り込み',
      move: '1 行ずつ移動',
      page: '1 画面ずつ、先頭・末尾へ移動',
      openRow: '行を開く、グループを開閉',
      fold: 'グループやフォルダーを畳む・開く',
      tick: 'グラフと比較のためのチェック、フォルダーの開閉',
      find: 'ファイル内検索の次・前',
      next: '次・前の run',
      nextOpen: '次の未判断の run',
      accept: '採用',
      reject: '不採用',
      unsure: '保留',
      again: '同じキーをもう一度押すと判断を取り消します。',
      note: 'メモを書く',
      readChart: 'グラフを分解能シェルごとに読む、デンドログラムや散布図の中を移動',
      extend: '行列、ヒストグラム、散布図で範囲を広げる',
      take: 'すべての図で選択（Space は追加）',
      clear: '範囲を、次に選択を解除',
      zoom: 'デンドログラム・行列の拡大・縮小、全体表示',
      cluster: '手元のクラスターをデンドログラムに表示',
      line: '線やカットオフを動かす（フォーカスがあるとき）',
      splitter: '左右の境目を動かす（境目にフォーカスがあるとき）'
    }
  }
});
