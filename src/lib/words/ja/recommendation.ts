import type { recommendation as en } from '../en/recommendation';
import { sideBySide } from '../spacing';
import type { Wording } from '../words';

/** Which run to take of each sample and crystal form: the first part of the Overview, and the verdict strip of the merge page. */
export const recommendation: Wording<typeof en> = {
  title: 'どのファイルを使うか',
  hint: '試料・結晶形ごとに、順位付けの基準が選ぶ run を示します。「?」は判定できない項目です。',
  head: {
    sample: '試料',
    run: 'run',
    resolution: '分解能',
    completeness: 'Cmpl',
    inner: '最内殻',
    ccHalf: 'CC1/2 最外殻',
    redundancy: 'Redun',
    datasets: 'データセット',
    trust: '信頼性',
    mtz: 'MTZ'
  },
  formHead: '結晶形',
  why: '理由',
  full: {
    completeness: 'コンプリートネス（全体）',
    inner: 'コンプリートネス（最内殻）',
    redundancy: 'リダンダンシー（全体）'
  },
  form: (number: number) => `結晶形 ${number}`,
  formOf: (number: number, datasets: number, cell: string) =>
    `結晶形 ${number}：${datasets} データセット、${cell}。`,
  open: (sample: string) => `${sample} の推奨 run を開く`,
  datasets: (used: string, given: string) => `${used} / ${given}`,
  next: {
    step: (run: string, step: string, mine: string, other: string) =>
      `次点：${run}（${step}：${mine} 対 ${other}）。`,
    score: (run: string, mine: string, other: string) => `次点：${run}（スコア ${mine} 対 ${other}）。`,
    equal: (run: string) => `次点：${run}（順位付けの基準では同順位）。`,
    alone: (run: string) => `次点：${run}。`
  },
  kamo: (run: string) => `KAMO の選択は ${run} です。`,
  kamoNext: 'これが KAMO の選択です。',
  kamoElsewhere: (run: string, form: number | 'mixed') =>
    form === 'mixed'
      ? `KAMO の選択は ${run} ですが、1 つの結晶形だけの run ではありません。`
      : `KAMO の選択は ${run} で、結晶形 ${form} の run です。`,
  none: {
    reading: '完了した run はまだ読み込まれていません。',
    'no-run':
      'この結晶形だけの run がありません。この結晶形だけでマージしてください（結果を保存… → 再マージ用の選択）。',
    unlisted: '不明：データセットの一覧のない run があり、この結晶形を含む run を特定できません。',
    'no-merge':
      'この試料のマージは読み込んだ範囲にありません。ディスクにもなければ手動でマージしてください。結晶の進行状況は「ピン」にあります。',
    'other-name': 'この試料名のマージはありません。データセットは別の名前のマージに含まれています。',
    'not-processed':
      '処理が完了したデータセットがありません。どの段階で止まったかは「データセット」にあります。格子定数と空間群を指定して再処理してください。',
    'not-measured':
      'シートにありますが、開いた範囲に回折データがありません。各ピンの進行状況は「ピン」にあります。',
    'not-merged': 'この試料には統計値のある run がありません。マージのチェックリストを確認してください。',
    'no-numbers': '統計値のある run がありません。',
    'not-last': '最終サイクルに統計値がありません。',
    'not-final': 'この試料のマージは完了していません。'
  },
  /** Before the name of the run, and after it. */
  trial: {
    before: '途中の結果のうち順位付けの基準で最良の run：',
    after: (figures: string) => `（${figures}）`
  },
  under: (names: readonly string[]) => `該当するマージ：${names.join('、')}。`,
  disk: {
    title: 'ディスクを待つか',
    recommended: '推奨',
    here: 'ここにある MTZ',
    both: '推奨・MTZ あり',
    which: '区分',
    inIt: (samples: readonly string[], all: boolean) =>
      samples.length === 0
        ? '推奨 run の MTZ は含まれていません。「ディスクを待つか」を確認してください。'
        : all
          ? 'すべての推奨 run の MTZ が含まれています。'
          : `推奨 run の MTZ が含まれているのは ${samples.join('、')} です。ほかは「ディスクを待つか」を確認してください。`,
    advice: {
      take: (sample: string) =>
        `${sample}：推奨 run の MTZ はこのアーカイブにあります。この MTZ のためにディスクを待つ必要はありません。`,
      start: (sample: string) =>
        `${sample}：このアーカイブの MTZ は推奨 run との差が小さいので、これで始め、後でディスクから推奨 run の MTZ を使ってください。`,
      look: (sample: string) =>
        `${sample}：このアーカイブの MTZ は推奨 run に劣ります。最初の確認に使い、ディスクを待ってください。`,
      unsure: (sample: string) =>
        `${sample}：このアーカイブの MTZ が推奨 run と同等かどうかは、統計値の一部がファイルにないため判定できません。最初の確認に使い、ディスクを待ってください。`,
      unlisted: (sample: string) =>
        `${sample}：このアーカイブの MTZ がどの結晶形かは、データセットの一覧がここにないため判定できません。格子定数を確認し、ディスクを待ってください。`,
      other: (sample: string) =>
        `${sample}：このアーカイブの MTZ は別の結晶形のデータセットを含み、推奨 run の代わりになりません。ディスクを待ってください。`,
      wait: (sample: string) => `${sample}：MTZ はこのアーカイブにありません。ディスクを待ってください。`,
      nothing: (sample: string) => `${sample}：推奨できる run がなく、待つ MTZ もありません。`
    },
    rule: '「差が小さい」の基準（Kamome の既定値）：推奨 run より悪い分が、分解能 0.1 Å 以内、コンプリートネス（全体・最内殻）2 % 以内、最外殻 CC1/2 10 % 以内。'
  },
  diskMtz: 'この run の MTZ はこのディスクにありません。',
  archiveMtz: 'アーカイブに MTZ なし',
  strip: '信頼性の確認',
  answer: (question: string, verdict: string, message: string) =>
    message === '' ? `${question} ${verdict}` : `${question} ${verdict}：${message}`,
  questions: {
    complete: { short: 'Cmpl', long: 'コンプリートネスは十分か' },
    population: { short: '集団', long: '結晶形は 1 つか' },
    symmetry: { short: '対称', long: '空間群は合っているか' },
    indexing: { short: '指数', long: '指数付けは一致しているか' },
    twinning: { short: '双晶', long: '双晶はないか' },
    ncs: { short: 'tNCS', long: '並進 NCS はないか' },
    ice: { short: '氷', long: '氷リングはないか' },
    damage: { short: '損傷', long: '放射線損傷はないか' },
    anisotropy: { short: '異方', long: '等方的か' }
  },
  /** Which run where phases come from the anomalous signal. */
  sad: {
    head: 'SAD 用 run',
    whyHead: 'SAD',
    of: 'SAD',
    run: (run: string) => `SAD 用：${run}。`,
    /** `above`: below the row of a run; `this`: in what is said of one run; `ranked`: in a list of all. */
    same: { above: 'SAD 用：同じ run。', this: 'SAD 用：この run。', ranked: 'SAD 用：同じ run。' },
    who: { above: '上の run', this: 'この run', ranked: '順位付けの基準が選ぶ run' },
    inForm: (form: string, told: string) => `${form}：${told}`,
    figures: (figures: string) => `${figures}。`,
    wavelengths: (groups: string) => `波長の異なるデータがマージされています：${groups}。`,
    signal: {
      to: (limit: number, d: string) => `CCano は ${d} まで ${limit} % 以上です。`,
      inner: (limit: number) => `CCano は最内殻で ${limit} % 以上です。`,
      none: (limit: number) => `異常分散シグナルがありません（最内殻の CCano が ${limit} % 未満）。`,
      noneFrom: (limit: number, d: string | undefined) =>
        `異常分散シグナルがありません（${d === undefined ? '値のある最初のシェル' : `${d} から始まるシェル`}の CCano が ${limit} % 未満）。`,
      /** Shells further in, which have no CCano. */
      before: {
        'not-measured': (d: string | undefined) =>
          `${d === undefined ? 'それより低分解能側' : `${d} まで`}は異常分散の差が測定されておらず（Nano = 0）、CCano と SigAno は計算されていません。`,
        unknown: (d: string | undefined) =>
          `${d === undefined ? 'それより低分解能側' : `${d} まで`}の CCano を示すファイルがありません。`
      },
      notMeasured:
        '異常分散の差が測定されておらず（Nano = 0）、CCano と SigAno は計算されていません。異常分散シグナルの強さは不明です。',
      unknown: '異常分散シグナルの強さは不明です（計算された CCano を示すファイルがありません）。'
    },
    instead: {
      step: (who: string, step: string, mine: string, other: string) =>
        `${who} でない理由：${step}（${mine} 対 ${other}）。`,
      missing: (who: string, measure: string) =>
        `${who} でも同等かどうかは不明です（${sideBySide(sideBySide('その', measure), 'を示すファイルがここにありません')}）。`,
      'friedel-merged': (who: string) => `${who} はフリーデル対を区別せずにマージしています。`,
      'friedel-unknown': (who: string) =>
        `${who} がフリーデル対を区別したかどうかを示すファイル（XSCALE.INP）がありません。`,
      other: (who: string) => `${who} は SAD の基準の対象外です。`
    },
    none: {
      'friedel-merged':
        "SAD 用：なし。どの run もフリーデル対を区別せずにマージしています（FRIEDEL'S_LAW= TRUE）。anomalous=True で再マージしてください。",
      'friedel-unknown':
        'SAD 用：不明。フリーデル対を区別したと分かる run がなく、それを示すファイル（XSCALE.INP）のない run があります。'
    },
    rule: (rule: string) => `SAD 用（フリーデル対を区別した run のうち）：${rule}。`
  },
  curve: 'CC1/2（実線）とコンプリートネス（破線）、横軸は分解能',
  save: 'MTZ を保存'
};
