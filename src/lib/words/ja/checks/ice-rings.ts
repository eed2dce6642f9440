import type check from '../../../checks/ice-rings';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '氷リングの影響はないか',
  why: '氷リングと重なる反射の強度が損なわれます。',
  advice: 'データセットの回折画像を確認し、必要ならリングを除外して再処理してください。',
  limits: {
    'ice-rings-attention': {
      label: 'xtriage が指摘するリング数がこれ以上は要確認',
      origin:
        'リング 1 本だけでは不明とする xtriage の基準値。各リングの有無はプログラム自身の基準によります（CTRUNCATE では Z スコア 4.0。2014 年より前の版ではリングごとの yes／no がないため Z スコアから判断）'
    }
  },
  found: {
    'seen-on-images': ({ datasets, names }) =>
      `${datasets} データセットの画像に氷リング：${names.join('、')}`,
    'not-tested': '読み込んだ範囲に氷リングの記載（xtriage の ccp4/logfile.log、ctruncate）がありません',
    'beyond-data': ({ data }) => `データの分解能は ${data} Å までで、最初の氷リング（3.90 Å）に届きません`,
    flagged: ({ rings }) => `氷リングの指摘：${rings}`,
    'one-ring': ({ rings }) => `1 本だけ目立つリングがあります（${rings}）。これだけでは氷とはいえません`,
    sparse: ({ rings }) =>
      `目立つリングはありません。反射がほかより少ないリングがありますが、強度は正常です（${rings}）`,
    'none-flagged': ({ programs }) => `指摘なし（${programs}）`
  }
} satisfies CheckWords<typeof check>;
