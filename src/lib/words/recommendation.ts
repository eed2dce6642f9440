import { count } from '../base/count';
import { defineWords } from './words';

/** Which run to take of each sample and crystal form: the first part of the Overview, and the verdict strip of the merge page. */
export const recommendation = defineWords({
  en: {
    title: 'Which file to take',
    hint: 'One row per sample and crystal form: the run that your ranking rule selects. “?” marks a question that nothing on the disk answers.',
    head: {
      sample: 'Sample',
      run: 'Run',
      resolution: 'd_min',
      completeness: 'Compl.',
      inner: 'inner',
      ccHalf: 'CC1/2 outer',
      redundancy: 'Mult.',
      datasets: 'Data sets',
      trust: 'Can it be trusted?',
      mtz: 'MTZ'
    },
    full: {
      completeness: 'Completeness, overall',
      inner: 'Completeness, innermost shell',
      redundancy: 'Multiplicity (redundancy), overall'
    },
    form: (number: number) => `form ${number}`,
    formOf: (number: number, datasets: number, cell: string) =>
      `Form ${number}: ${count(datasets, 'data set')} at ${cell}.`,
    open: (sample: string) => `Open the recommended run of ${sample}`,
    datasets: (used: string, given: string) => `${used} of ${given}`,
    next: {
      step: (run: string, step: string, mine: string, other: string) =>
        `Next: ${run} (${step}: ${mine} against ${other}).`,
      score: (run: string, mine: string, other: string) => `Next: ${run} (score ${mine} against ${other}).`,
      equal: (run: string) => `Next: ${run}, equal by the rule.`,
      alone: (run: string) => `Next: ${run}.`
    },
    kamo: (run: string) => `KAMO chose ${run}.`,
    none: {
      'no-run': 'No run holds this crystal form alone. Merge it by itself (Save results… → Re-merge subset).',
      'not-merged': 'No merge of this sample gave a run with statistics. See the checks of its merges.',
      'no-numbers': 'No run has statistics.',
      'not-last': 'No last cycle has statistics.',
      'not-final': 'No merge of this sample finished. Its trials are in the table of merges.'
    },
    archiveMtz: 'The MTZ is not in this archive; it is on the disk.',
    strip: 'Questions of trust',
    answer: (question: string, verdict: string, message: string) =>
      message === '' ? `${question} ${verdict}` : `${question} ${verdict}: ${message}`,
    questions: {
      complete: { short: 'cmpl', long: 'Complete?' },
      population: { short: 'pop', long: 'One crystal form?' },
      symmetry: { short: 'sym', long: 'Space group supported?' },
      indexing: { short: 'idx', long: 'Indexed alike?' },
      twinning: { short: 'twin', long: 'Untwinned?' },
      ncs: { short: 'tNCS', long: 'No translational NCS?' },
      ice: { short: 'ice', long: 'No ice rings?' },
      damage: { short: 'dmg', long: 'No radiation damage?' },
      anisotropy: { short: 'aniso', long: 'Isotropic?' }
    },
    curve: 'CC1/2 (solid) and completeness (dashed) by resolution',
    save: 'Save MTZ'
  },
  ja: {
    title: 'どのファイルを使うか',
    hint: '試料・結晶形ごとに、順位付けの基準が選ぶ run を示します。「?」はディスクの情報では判定できない項目です。',
    head: {
      sample: '試料',
      run: 'run',
      resolution: '分解能',
      completeness: 'Cmpl',
      inner: '最内殻',
      ccHalf: 'CC1/2 最外殻',
      redundancy: 'Redun',
      datasets: 'データセット',
      trust: '信頼できるか',
      mtz: 'MTZ'
    },
    full: {
      completeness: 'コンプリートネス（全体）',
      inner: 'コンプリートネス（最内殻）',
      redundancy: 'リダンダンシー'
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
      equal: (run: string) => `次点：${run}（基準では同順位）。`,
      alone: (run: string) => `次点：${run}。`
    },
    kamo: (run: string) => `KAMO の選択は ${run} です。`,
    none: {
      'no-run':
        'この結晶形だけの run がありません。この結晶形だけでマージしてください（結果を保存… → 再マージ用の選択）。',
      'not-merged': 'この試料には統計値のある run がありません。マージのチェックを確認してください。',
      'no-numbers': '統計値のある run がありません。',
      'not-last': '最終サイクルに統計値がありません。',
      'not-final': 'この試料のマージは完了していません。途中の結果はマージの表にあります。'
    },
    archiveMtz: 'MTZ はこのアーカイブになく、ディスクにあります。',
    strip: '信頼性の確認',
    answer: (question: string, verdict: string, message: string) =>
      message === '' ? `${question} ${verdict}` : `${question} ${verdict}：${message}`,
    questions: {
      complete: { short: '完全', long: 'コンプリートネスは十分か' },
      population: { short: '集団', long: '結晶形は 1 つか' },
      symmetry: { short: '対称', long: '空間群は合っているか' },
      indexing: { short: '指数', long: '指数付けは一致しているか' },
      twinning: { short: '双晶', long: '双晶はないか' },
      ncs: { short: 'tNCS', long: '並進 NCS はないか' },
      ice: { short: '氷', long: '氷リングはないか' },
      damage: { short: '損傷', long: '放射線損傷はないか' },
      anisotropy: { short: '異方', long: '等方的か' }
    },
    curve: 'CC1/2（実線）とコンプリートネス（破線）、横軸は分解能',
    save: 'MTZ を保存'
  }
});
