import { count } from '../base/count';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'cluster-merged',
  subject: 'cluster',
  question: { en: 'Did the merging of this cluster work?', ja: 'このクラスターのマージは成功したか' },
  why: {
    en: 'A failed cluster stands in the summary as one line that is easily missed.',
    ja: '失敗したクラスターは要約の一行にしか現れず、見落としやすいです。'
  },
  advice: {
    en: 'Read its merge.log and job output; the other clusters are not affected.',
    ja: 'merge.log とジョブ出力を読んでください。ほかのクラスターに影響はありません。'
  },
  limits: [],
  test: ({ trial, cluster }) => {
    const sources = [cluster.files.mergeLog, trial.files.clusterSummary];
    if (cluster.failed !== undefined)
      return {
        ...outcome(
          'fail',
          { en: 'failed: no statistics at all', ja: '失敗：統計値がまったくありません' },
          sources
        ),
        evidence: [cluster.failed]
      };
    const withNumbers = cluster.runs.filter((run) => run.overall !== undefined).length;
    return withNumbers === 0
      ? outcome(
          'unknown',
          {
            en: 'a folder, but no statistics of any cycle',
            ja: 'フォルダーはありますが、どのサイクルの統計値もありません'
          },
          sources
        )
      : outcome(
          'pass',
          {
            en: `${count(withNumbers, 'cycle has', 'cycles have')} statistics`,
            ja: `${withNumbers} サイクルの統計値があります`
          },
          sources
        );
  }
});
