import type { ranking as en } from '../en/ranking';
import { sideBySide } from '../spacing';
import type { Wording } from '../words';

/** A rule that ranks merge runs, what it chooses, and why that is not KAMO's choice. */
export const ranking: Wording<typeof en> = {
  rule: {
    title: '順位付けの基準',
    preset: '基準',
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
    limit: '次を満たすものに限定：',
    half: '良い方の半分に限定：',
    best: '最も良いものを選択：',
    weight: '重み',
    measure: '値',
    comparison: '比較',
    value: '基準値',
    highest: '最も高い',
    /** In a sentence, in place of KAMO's abbreviations. */
    names: {
      Cmpl: 'コンプリートネス',
      Redun: 'リダンダンシー',
      ACmpl: '異常分散コンプリートネス',
      ARedun: '異常分散リダンダンシー'
    },
    lowest: '最も低い',
    add: '手順を加える',
    addWeight: '値を加える',
    remove: 'この手順を削除',
    up: '前に移す',
    shell: { overall: '', outer: '最外殻', inner: '最内殻' },
    sentence: (scope: string, steps: string) => `${scope}、${steps}。`,
    scope: (per: string, runs: string, trials: string) => `${per}ごとに、${trials}の${runs} のうち`,
    says: {
      limit: (measure: string, is: string, limit: string) => `${measure} ${is} ${limit} のものに限定`,
      half: (end: string, measure: string) =>
        `${sideBySide('3 個以上なら', measureIs(measure))}${end}方の半分に限定`,
      best: (end: string, measure: string) => `${measureIs(measure)}${end}ものを選択`,
      weight: (measure: string, weight: string) => `${measure} × ${weight}`,
      weights: (parts: string) =>
        `${parts} の重み付き平均（それぞれ最悪を 0、最良を 1 とする）が最も高いものを選択`
    },
    then: (one: string, next: string) => `${one}、${sideBySide('次に', next)}`,
    and: '、'
  },
  choices: {
    label: '自分の基準による選択と KAMO の選択',
    place: { sample: '試料', merge: 'マージ' },
    mine: '自分の基準による選択',
    kamo: 'KAMO の選択',
    none: (looked: number) => (looked === 0 ? '条件に合う run がありません。' : 'なし'),
    noKamo: 'KAMO の選択は分かっていません。',
    same: '同じ run',
    why: '異なる理由',
    kamos: (count: number) => `KAMO の選択 ${count} 個のうちの 1 つ`,
    kamosAbout: 'KAMO はマージごとに一つずつ選び、マージどうしは比べません。',
    agree: {
      same: (same: number, all: number) => `選択 ${all} 件中 ${same} 件で同じ run`,
      different: (count: number) => `${count} 件で別の run`,
      withoutMine: (count: number, names: string) => `${count} 件で基準に合う run なし（${names}）`,
      withoutKamo: (count: number, names: string) => `${count} 件で KAMO の選択が不明（${names}）`,
      withoutBoth: (count: number, names: string) => `どちらも選択なし ${count} 件（${names}）`
    }
  },
  because: {
    step: (step: string, mine: string, other: string) =>
      `「${step}」で異なります：自分の基準では ${mine}、KAMO の選択は ${other}。`,
    outside: {
      'no-numbers': 'KAMO の選んだ run には比べる値がないためです。',
      'not-last': '自分の基準が各クラスターの最後の run だけを対象にしているためです。',
      'not-final': '自分の基準が最終の分解能だけを対象にしているためです。'
    },
    none: {
      'no-numbers': '比べる値のある run がありません。',
      'not-last': '自分の基準は各クラスターの最後の run だけを対象としますが、値のあるものがありません。',
      'not-final': '自分の基準は最終の分解能だけを対象としますが、その run がありません。'
    },
    score: (mine: string, other: string, among: number, terms: string) =>
      `重み付き平均（run ${among} 個の中で 0～1）が ${mine} 対 ${other}（KAMO）と異なります。内訳：${terms}。`,
    term: (measure: string, adds: string, mine: string, other: string) =>
      `${measure} ${adds}（${mine} 対 ${other}）`,
    unlisted: 'KAMO が選んだ run のデータセットの一覧がないため、その結晶形は不明です。',
    form: 'KAMO が選んだ run に別の結晶形のデータセットが含まれるため、異なります。',
    equal: '自分の基準ではすべて同順位のため、パスの順で先のものを選択しています。'
  }
};

/** `CC1/2 が`, `リダンダンシーが`. */
function measureIs(measure: string): string {
  return sideBySide(measure, 'が');
}
