import type check from '../../../checks/cluster-merged';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'このクラスターのマージは成功したか',
  why: '失敗したクラスターは要約の一行にしか現れず、見落としやすいです。',
  advice: 'merge.log とジョブ出力を読んでください。ほかのクラスターに影響はありません。',
  limits: {},
  found: {
    failed: '失敗：統計値がまったくありません',
    'no-statistics': 'フォルダーはありますが、どのサイクルの統計値もありません',
    statistics: ({ cycles }) => `${cycles} サイクルの統計値があります`
  }
} satisfies CheckWords<typeof check>;
