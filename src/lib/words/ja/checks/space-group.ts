import type check from '../../../checks/space-group';
import type { Chosen, Processed, Tested } from '../../../checks/space-group';
import type { CheckWords } from '../../check-words';

function testedSaid({
  used,
  group,
  pointGroupOnly,
  along,
  otherAxes,
  probability,
  confidence,
  laueGroupAssumed,
  chosen,
  tested,
  thin,
  undecided,
  processed
}: Tested): string {
  const figures = [
    ...(probability === undefined ? [] : [`p = ${probability}`]),
    ...(confidence === undefined ? [] : [`信頼度 ${confidence}`])
  ];
  return (
    `${used} でスケーリング。POINTLESS：${pointGroupOnly ? '点群 ' : ''}${group}` +
    (along === undefined ? '' : `（マージの軸では ${along}）`) +
    (figures.length === 0 ? '' : ` (${figures.join(', ')})`) +
    (otherAxes === true
      ? `。同じ空間群ですが、らせん軸の向きが ${used} と異なります。指数を付け替えるか、${along ?? group} を使ってください`
      : '') +
    (pointGroupOnly ? '。らせん軸は決まっていません' : '') +
    (laueGroupAssumed ? '。対称要素の観測が少なく、ラウエ群は調べられていません' : '') +
    chosenSaid(chosen) +
    (tested.length === 0 ? '' : `。調べた軸：${tested.join(', ')}`) +
    (thin.length === 0 ? '' : `。反射が少なく調べられない軸：${thin.join(', ')}`) +
    (undecided === undefined ? '' : `。${used} と ${undecided} はデータからは区別できません`) +
    processedSaid(processed)
  );
}

function chosenSaid(chosen: Chosen | undefined): string {
  if (chosen === undefined) return '';
  const asked = '。入力で指定された解（Chosen Solution）です（空間群またはラウエ群を指定）';
  if (chosen.stands === 'first') return `${asked}。一覧の中で確率が最も高い空間群でもあります`;
  return chosen.stands === 'behind'
    ? `${asked}。一覧の中で確率が最も高い空間群は ${chosen.first} (p = ${chosen.probability}) です`
    : `${asked}。確率が最も高い空間群はログにありません`;
}

function processedSaid(processed: Processed | undefined): string {
  if (processed === undefined) return '';
  const { from, merged, others, most } = processed;
  const groups = (counts: Processed['merged']): string =>
    counts.map(({ laue, datasets }) => `${laue} ${datasets} 個`).join('、');
  return (
    (from === 'prep-merge-log'
      ? `。試料のデータセットのラウエ群（prep_merge.log）：${groups(merged)}`
      : `。データセットのラウエ群（CORRECT.LP）：${groups(merged)}`) +
    (others.length === 0 ? '' : `、格子定数の異なるもの ${groups(others)}`) +
    (most === undefined ? '' : `。多数は ${most} で処理されており、マージのラウエ群と異なります`)
  );
}

export const words = {
  question: 'データの対称性は空間群と合っているか',
  why: 'KAMO は POINTLESS にマージのラウエ群を与えるため、そこで調べられるのはらせん軸だけです。ラウエ群は個々のデータセットの処理から決まります。',
  advice:
    '分子置換では同じ点群の空間群をすべて試し、軸上反射を確認してください。データセットの多数が別のラウエ群で処理されている場合は、そのラウエ群でマージして R-meas を比べてください。',
  limits: {
    'space-group-confidence': {
      label: '信頼度がこれ未満は要確認',
      origin:
        'Kamome の既定値。POINTLESS の信頼度は √(p × (p − 次の空間群の p))。信頼度の出力がない場合と、消滅則で区別できない組（信頼度は 0 になります）では全確率 p を用います'
    }
  },
  found: {
    'group-unknown': 'マージの空間群がファイルにありません',
    'not-tested': ({ group, processed }) =>
      `${group} でスケーリング。読み込んだ範囲に POINTLESS の結果（pointless.log）がありません${processedSaid(processed)}`,
    tested: testedSaid
  }
} satisfies CheckWords<typeof check>;
