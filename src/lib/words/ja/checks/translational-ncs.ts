import type check from '../../../checks/translational-ncs';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '並進 NCS はないか',
  why: '特定の反射群が弱くなり、双晶を隠し、分子置換に影響します。',
  advice: '分子置換プログラムで考慮してください。より小さい単位格子の可能性も確認してください。',
  limits: {
    'translational-ncs-attention': {
      label: '原点ピーク比（%）がこれ以上は要確認',
      origin: 'xtriage・ctruncate は原点の 20 % を目安とします'
    }
  },
  found: {
    'not-tested': '読み込んだ範囲にパターソン解析（xtriage の ccp4/logfile.log、ctruncate）がありません',
    none: ({ program }) => `検出なし（${program}）`,
    detected: ({ program }) => `${program} が検出しています（ピークの高さは読み取れません）`,
    peak: ({ height, program, vector, p }) =>
      `最大パターソンピークは原点の ${height} %${vector === undefined ? '' : ` (${vector})`}${p === undefined ? '' : `, p = ${p}`}（${program}）`
  }
} satisfies CheckWords<typeof check>;
