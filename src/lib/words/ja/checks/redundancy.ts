import type check from '../../../checks/redundancy';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'リダンダンシーは十分か',
  why: '小さなデータセットはスケールも損傷もまちまちで、繰り返し測定だけがそれを平均し、CC1/2 に意味を与えます。',
  advice: '格子定数がそろっている場合は、より大きいクラスターを選んでください。',
  limits: {
    'redundancy-fail': { label: 'これ未満は不合格', origin: 'KAMO 自身の下限 min_redun=2' },
    'redundancy-attention': {
      label: 'これ未満は要確認',
      origin: 'Kamome の既定値：4 程度を下回ると外れ値の判定が難しくなります'
    }
  },
  found: {
    'not-in-files': 'この run のファイルにリダンダンシーがありません',
    value: ({ value }) => `リダンダンシー ${value}`
  }
} satisfies CheckWords<typeof check>;
