import { count } from '../base/count';
import { unknown } from './check';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'cell-filter',
  subject: 'merge',
  question: {
    en: 'Did the cell filter leave all data sets in?',
    ja: '格子定数フィルターで外れたデータセットはないか'
  },
  why: {
    en: 'Before clustering, data sets whose cell lies outside 2.5 × the inter-quartile range are removed; often a second crystal form.',
    ja: 'クラスタリングの前に、格子定数が四分位範囲の 2.5 倍を外れるデータセットが除かれます。別の結晶形であることが多いです。'
  },
  advice: {
    en: 'Compare their cells (cells.dat); merge them on their own if they agree with each other.',
    ja: 'cells.dat で格子定数を比べ、互いにそろう場合は別にマージしてください。'
  },
  limits: [],
  test: ({ merge }) => {
    const sources = [merge.files.excluded, merge.files.formerge].filter((path) => path !== undefined);
    if (merge.excluded === undefined)
      return unknown(
        'excluded.lst is not there (filter off, or a KAMO older than 2019-06)',
        'excluded.lst がありません（フィルターなし、または 2019-06 より古い KAMO）',
        sources
      );
    const left = merge.excluded.length;
    return left === 0
      ? outcome('pass', { en: 'none was removed', ja: '除かれたものはありません' }, sources)
      : outcome(
          'attention',
          {
            en:
              merge.given === undefined
                ? `${count(left, 'data set')} removed by the cell filter`
                : `${left} of ${count(left + merge.given.length, 'data set')} given to this merge removed by the cell filter`,
            ja:
              merge.given === undefined
                ? `${left} データセットが格子定数フィルターで除かれました`
                : `入力 ${left + merge.given.length} データセット中 ${left} が格子定数フィルターで除かれました`
          },
          sources
        );
  }
});
