import type check from '../../../checks/cell-filter';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: '格子定数フィルターで外れたデータセットはないか',
  why: 'クラスタリングの前に、格子定数が四分位範囲の 2.5 倍を外れるデータセットが除かれます。別の結晶形であることが多いです。',
  advice: 'cells.dat で格子定数を比べ、互いにそろう場合は別にマージしてください。',
  limits: {},
  found: {
    'no-list': 'excluded.lst がありません（フィルターなし、または 2019-06 より古い KAMO）',
    'list-not-read': findings.notAllRead('excluded.lst がありません'),
    none: '除かれたものはありません',
    removed: ({ removed, given }) =>
      given === undefined
        ? `${removed} データセットが格子定数フィルターで除かれました`
        : `入力 ${given} データセット中 ${removed} が格子定数フィルターで除かれました`
  }
} satisfies CheckWords<typeof check>;
