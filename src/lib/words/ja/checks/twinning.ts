import type check from '../../../checks/twinning';
import type { TwinningTested } from '../../../checks/twinning';
import type { CheckWords } from '../../check-words';

function testedSaid({
  meanAbsL,
  program,
  twinFraction,
  secondMoment,
  laws,
  ncs,
  alike
}: TwinningTested): string {
  return (
    `<|L|> = ${meanAbsL}（${program}、双晶なし 0.5、完全双晶 0.375）` +
    (twinFraction === undefined ? '' : `, α = ${twinFraction}`) +
    (secondMoment === undefined ? '' : `, <I²>/<I>² = ${secondMoment}`) +
    (laws === undefined
      ? ''
      : laws.length === 0
        ? '。可能な双晶則はありません'
        : `。可能な双晶則：${laws.join('、')}`) +
    (ncs ? '。並進 NCS によりこれらの統計は歪みます' : '') +
    (alike ? '。双晶でないのに α が大きく、対称性がより高いか、NCS の軸が平行な可能性があります' : '')
  );
}

export const words = {
  question: '強度分布に双晶の兆候はないか',
  why: '指数付けの異なるデータをマージした場合も双晶のように見えます。',
  advice:
    '双晶則がある場合はそれを用いて精密化してください。先にデータセット間の指数付けを確認してください。',
  limits: {
    'twinning-fail': {
      label: '<|L|> がこれ未満は不合格',
      origin: '双晶なし 0.5、双晶分率 0.1 で 0.44、完全双晶 0.375（Padilla & Yeates 2003）'
    },
    'twinning-attention': {
      label: 'これ未満は要確認',
      origin: '双晶なし 0.5、双晶分率 0.1 で 0.44、完全双晶 0.375（Padilla & Yeates 2003）'
    }
  },
  found: {
    'not-tested':
      '読み込んだ範囲に L-test の結果（xtriage の ccp4/logfile.log、ctruncate、POINTLESS）がありません',
    tested: testedSaid
  }
} satisfies CheckWords<typeof check>;
