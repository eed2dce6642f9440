import { count } from '../base/count';
import { unknown } from './check';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'datasets-left-out-of-tree',
  subject: 'trial',
  question: {
    en: 'Did every data set get into the tree?',
    ja: 'すべてのデータセットがデンドログラムに入ったか'
  },
  why: {
    en: 'Data sets with too few reflections in common are left out before clustering; no report says so.',
    ja: '共通反射の少ないデータセットはクラスタリングの前に外されます。どのレポートにも書かれません。'
  },
  advice: {
    en: 'See which crystals they are: a common cause is a wedge that does not overlap, or another crystal form.',
    ja: 'どの結晶かを確認してください。wedge の角度範囲が重ならないか、別の結晶形であることが多いです。'
  },
  limits: [],
  test: ({ merge, trial }) => {
    const sources = [trial.files.notUsed ?? trial.files.fileList];
    if (trial.clustering === 'none' || trial.clustering === 'cumulative')
      return outcome('not-applicable', {
        en: 'this merge has no tree',
        ja: 'このマージにデンドログラムはありません'
      });
    if (trial.datasets.length === 0)
      return unknown('the list of data sets is missing', 'データセットの一覧がありません', []);
    const left = trial.notUsed.length;
    // The funnel of the merge page counts from the same list.
    const given = merge.given?.length ?? trial.datasets.length;
    return left === 0
      ? outcome(
          'pass',
          {
            en: `all ${trial.datasets.length} are in it`,
            ja: `${trial.datasets.length} データセットすべてが入っています`
          },
          sources
        )
      : outcome(
          'attention',
          {
            en: `${left} of ${count(given, 'data set')} after the cell filter not in the tree`,
            ja: `格子定数フィルター後の ${given} データセット中 ${left} がデンドログラムに入っていません`
          },
          sources
        );
  }
});
