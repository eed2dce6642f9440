import { listsAll } from '../beamtime/whole-listing';
import { unknown } from './check';
import type { MergeState } from '../beamtime/types';
import { count } from '../base/count';
import { defineCheck, outcome } from './define';

/** States by which KAMO itself says that nothing was merged. */
const SAYS_NONE: readonly MergeState[] = ['no-cluster-passed', 'too-few-datasets'];

export default defineCheck({
  id: 'final-holds-merge',
  subject: 'merge',
  question: {
    en: 'Is there a _final folder with a merged cluster?',
    ja: '_final フォルダーがあり、その中で一つでもクラスターがマージされたか'
  },
  why: {
    en: '_final only means "the last resolution tried". KAMO renames an empty trial as well.',
    ja: '_final は「最後に試した分解能」という意味にすぎず、空の試行でも _final と名付けられます。'
  },
  advice: {
    en: 'Look at the earlier trials of this merge, and at the other clustering of the same sample.',
    ja: 'このマージの前の試行と、同じ試料のもう一方のクラスタリングを見てください。'
  },
  limits: [],
  test: ({ beamtime, merge }) => {
    const final = merge.trials.find((trial) => trial.final);
    const whole = listsAll(beamtime, merge.path);
    if (final === undefined && !whole)
      return unknown(
        'no _final folder is in what was read, which is not all of the disk',
        '読み込んだ範囲に _final フォルダーがありません（ディスク全体は読み込んでいません）',
        []
      );
    if (final === undefined)
      return outcome(
        'fail',
        {
          en: 'no _final folder: the merge did not finish',
          ja: '_final フォルダーがありません（最後まで終わっていません）'
        },
        [merge.files.log]
      );
    const merged = final.clusters.filter((cluster) =>
      cluster.runs.some((run) => run.overall !== undefined)
    ).length;
    const sources = [final.files.clusterSummary ?? final.files.log];
    if (merged === 0 && !whole && !SAYS_NONE.includes(final.state))
      return unknown(
        'no result of _final is in what was read, which is not all of the disk',
        '読み込んだ範囲に _final の結果がありません（ディスク全体は読み込んでいません）',
        sources.filter((path) => path !== undefined)
      );
    return merged === 0
      ? outcome(
          'fail',
          {
            en: '_final exists, but contains no merged cluster',
            ja: '_final はありますが、マージされたクラスターがありません'
          },
          sources
        )
      : outcome(
          'pass',
          {
            en: `_final holds ${count(merged, 'merged cluster')}`,
            ja: `_final に ${merged} 個のマージされたクラスターがあります`
          },
          sources
        );
  }
});
