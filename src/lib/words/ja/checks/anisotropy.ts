import type check from '../../../checks/anisotropy';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '回折はどの方向にも同じ分解能まで届いているか',
  why: '一つの分解能で切ると、良い方向ではデータを捨て、悪い方向ではノイズを加えます。',
  advice: '方向別の分解能を確認し、異方的なカットオフ（STARANISO、DIALS）も検討してください。',
  limits: {
    'anisotropy-difference': { label: '差がこれを超えたら要確認', origin: 'Kamome の既定値' },
    'anisotropy-share': {
      label: 'または最良方向に対する割合がこれを超えたら要確認',
      origin: 'Kamome の既定値'
    }
  },
  found: {
    cubic: '立方晶（対称性により等方的）',
    'direction-missing': ({ missing }) => `aniso.log に ${missing.join('、')} 方向の分解能がありません`,
    'no-directions': '方向別の分解能がありません（aniso.log を読んでいないか、決められていません）',
    'out-of-order': ({ best, worst }) =>
      `KAMO が決められなかった方向があります（最良 ${best} Å、最悪 ${worst} Å と書かれています）`,
    'beyond-data': ({ best, worst, data }) =>
      `最良方向（${best} Å）はデータの分解能限界（${data} Å）を超えており、フィットの外挿です（最悪 ${worst} Å）`,
    range: ({ best, worst, detail }) => `最良 ${best} Å、最悪 ${worst} Å${detail}`
  }
} satisfies CheckWords<typeof check>;
