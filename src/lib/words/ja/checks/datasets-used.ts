import type check from '../../../checks/datasets-used';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'クラスターのデータセットの大半が実際に使われたか',
  why: 'データセットは通知なしに外されます：共通反射がない、bad frame、B 因子や誤差モデルの外れ値など。',
  advice: 'どれがどのサイクルで何の理由で外れたか、データセットの表で確認してください。',
  limits: { 'datasets-used-attention': { label: '使用割合がこれ未満は要確認', origin: 'Kamome の既定値' } },
  found: {
    'not-in-files': 'データセット数がファイルにありません',
    used: ({ used, given }) => `このクラスターの ${given} データセット中 ${used} がこの run で使われています`
  }
} satisfies CheckWords<typeof check>;
