import { count } from '../base/count';
import { possibleIndexings } from '../analysis/indexing';
import type { MergeIndexing } from '../beamtime/types';
import type { Limit, Outcome } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const MARGIN: Limit = {
  id: 'indexing-consistent-margin',
  value: 0.2,
  min: 0,
  max: 1,
  step: 0.05,
  unit: '',
  label: { en: 'attention for a margin of CC below', ja: 'CC の差がこれ未満は要確認' },
  origin: {
    en: "Kamome's default: right and wrong differ by 0.5 or more in good wedges",
    ja: 'Kamome の既定値：良いデータでは正誤の差は 0.5 以上'
  }
};
const BEST: Limit = {
  id: 'indexing-consistent-best',
  value: 0.5,
  min: 0,
  max: 1,
  step: 0.05,
  unit: '',
  label: { en: 'or a best CC below', ja: 'または最良の CC がこれ未満は要確認' },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};

export default defineCheck({
  id: 'indexing-consistent',
  subject: 'merge-run',
  question: { en: 'Are all data sets indexed alike?', ja: 'すべてのデータセットの指数付けは一致しているか' },
  why: {
    en: 'Where the lattice has more symmetry than the crystal, data sets can be indexed in several ways. A merge of different ones looks like a twin.',
    ja: '格子の対称性が結晶より高い場合、データセットごとに指数付けが異なることがあります。混ざったマージは双晶のように見えます。'
  },
  advice: {
    en: 'Resolve the ambiguity (kamo.resolve_indexing_ambiguity) and merge again.',
    ja: '指数付けの曖昧さを解消し（kamo.resolve_indexing_ambiguity）、マージし直してください。'
  },
  limits: [MARGIN, BEST],
  test: ({ merge, run }, limits) => {
    const log = merge.indexing?.path ?? merge.files.log;
    const sources = [run.files.xscaleLp, log].filter((path) => path !== undefined);
    if (run.spaceGroupNumber === undefined || run.unitCell === undefined)
      return unknown(
        'the space group or the cell of the merge is not in its files',
        'マージの空間群または格子定数がファイルにありません',
        sources
      );
    const operators = possibleIndexings(run.spaceGroupNumber, run.unitCell);
    if (operators === undefined)
      return unknown(
        `there is no space group of number ${run.spaceGroupNumber}`,
        `空間群番号 ${run.spaceGroupNumber} はありません`,
        sources
      );
    const group = run.spaceGroup ?? `no. ${run.spaceGroupNumber}`;
    if (operators.length < 2)
      return outcome(
        'not-applicable',
        {
          en: `${group} and this cell allow one indexing only`,
          ja: `${group} とこの格子定数では指数付けは一通りです`
        },
        sources
      );
    const possible = operators.join('; ');
    const { indexing } = merge;
    if (indexing === undefined || indexing.state !== 'resolved') {
      const none = indexing?.state === 'none';
      return unknown(
        `${group} and this cell allow ${operators.length} indexings (${possible}); ${none ? 'KAMO found no ambiguity, so they were not compared' : 'no log says that they were compared'}`,
        `${group} とこの格子定数では ${operators.length} 通りの指数付けが可能です（${possible}）。${none ? 'KAMO は曖昧さなしと判断し、比較していません' : '比較した記録がありません'}`,
        sources
      );
    }
    return judged(indexing, possible, valueOf(MARGIN, limits), valueOf(BEST, limits), sources);
  }
});

function judged(
  { files, operators }: MergeIndexing,
  possible: string,
  margin: number,
  least: number,
  sources: Outcome['sources']
): Outcome {
  let [wrong, weak] = [0, 0];
  const best: number[] = [];
  const second: number[] = [];
  for (const { cc, chosen } of files) {
    const values = cc.map((value) => value ?? -1);
    const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? -1) - (values[a] ?? -1));
    const [first = -1, other = -1] = order.map((index) => values[index] ?? -1);
    best.push(first);
    second.push(other);
    if (chosen !== undefined && (values[chosen] ?? -1) < first) wrong++;
    else if (first - other < margin || first < least) weak++;
  }
  const median = (values: readonly number[]): string =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]?.toFixed(2) ?? '?';
  const moved = files.filter(({ chosen = 0 }) => chosen !== 0).length;
  const figures = `CC ${median(best)} : ${median(second)}`;
  const tried = operators.length > 0 ? operators.join('; ') : possible;
  return outcome(
    wrong > 0 ? 'fail' : weak > 0 ? 'attention' : 'pass',
    {
      en: `KAMO compared ${tried}: ${moved} of ${count(files.length, 'data set')} re-indexed, median ${figures} (best : second)${
        wrong > 0 ? `; ${wrong} against their best operator` : ''
      }${weak > 0 ? `; ${weak} with a weak margin` : ''}`,
      ja: `KAMO は ${tried} を比較し、${files.length} のうち ${moved} データセットの指数を変換。中央値 ${figures}（最良：次点）${
        wrong > 0 ? `。${wrong} 個は最良の演算子と異なります` : ''
      }${weak > 0 ? `。${weak} 個は差がわずかです` : ''}`
    },
    sources
  );
}
