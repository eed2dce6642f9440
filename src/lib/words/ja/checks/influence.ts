import type check from '../../../checks/influence';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'すべてのデータセットはマージと一致しているか',
  why: '構造の異なる、または質の悪いデータセットが 1 つあるだけで、マージ後の強度が損なわれます。',
  advice:
    '挙げられたデータセットを除いたマージと比べてください。弱いだけのデータセットは CC が低くても害はありません。',
  limits: {
    'influence-fence': { label: '外れ値とする Q1 − k・IQR の k', origin: 'KAMO の棄却で使われる係数（1.5）' },
    'influence-isa': {
      label:
        'マージ内の ISa がこれ未満かつ単独の値の 1/3 未満、または CC が低く単独の ISa がこれ未満なら要確認',
      origin: 'Kamome の既定値'
    }
  },
  found: {
    'too-few': ({ datasets }) => `${datasets} データセットでは外れ値を判定できません`,
    'no-measures':
      'マージとの相関（cc_files.dat）もデータセットごとの ISa（XSCALE.LP）も読み込んだ範囲にありません',
    'one-measure': ({ datasets }) =>
      `${datasets} データセット：外れ値は二つの指標（マージとの CC、ISa、B、格子定数）で判定しますが、読み込んだファイルには足りません`,
    none: ({ datasets }) => `${datasets} データセットに、複数の指標で外れるものはありません`,
    outliers: ({ outliers, datasets, named, more }) =>
      `${datasets} のうち ${outliers} データセットがマージと一致しません：${named}${more}`
  }
} satisfies CheckWords<typeof check>;
