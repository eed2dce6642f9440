import type check from '../../../checks/space-group';
import type { Tested } from '../../../checks/space-group';
import type { CheckWords } from '../../check-words';

function testedSaid({
  used,
  group,
  pointGroupOnly,
  probability,
  confidence,
  tested,
  thin,
  undecided
}: Tested): string {
  const figures = [
    ...(probability === undefined ? [] : [`p = ${probability}`]),
    ...(confidence === undefined ? [] : [`信頼度 ${confidence}`])
  ];
  return (
    `${used} でスケーリング。POINTLESS：${pointGroupOnly ? '点群 ' : ''}${group}` +
    (figures.length === 0 ? '' : ` (${figures.join(', ')})`) +
    (pointGroupOnly ? '。らせん軸は決まっていません' : '') +
    (tested.length === 0 ? '' : `。調べた軸：${tested.join(', ')}`) +
    (thin.length === 0 ? '' : `。反射が少なく調べられない軸：${thin.join(', ')}`) +
    (undecided === undefined ? '' : `。${used} と ${undecided} はデータからは区別できません`)
  );
}

export const words = {
  question: 'データの対称性は空間群と合っているか',
  why: 'KAMO は POINTLESS にマージのラウエ群を与えるため、ここで調べられるのはらせん軸だけです。',
  advice: '分子置換では同じ点群の空間群をすべて試し、軸上反射を確認してください。',
  limits: { 'space-group-confidence': { label: '信頼度がこれ未満は要確認', origin: 'Kamome の既定値' } },
  found: {
    'group-unknown': 'マージの空間群がファイルにありません',
    'not-tested': ({ group }) =>
      `${group} でスケーリング。読み込んだ範囲に POINTLESS の結果（pointless.log）がありません`,
    tested: testedSaid
  }
} satisfies CheckWords<typeof check>;
