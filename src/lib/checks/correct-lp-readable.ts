import { count } from '../base/count';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'correct-lp-readable',
  subject: 'processing-run',
  question: { en: 'Could the statistics of CORRECT.LP be read?', ja: 'CORRECT.LP の統計値は読めたか' },
  why: {
    en: 'A file cut short in copying looks like a result until it is read completely.',
    ja: 'コピー途中で切れたファイルも、最後まで読むまでは結果に見えます。'
  },
  advice: {
    en: 'Copy the file again, or use the same wedge in the other processing folder.',
    ja: 'ファイルをコピーし直すか、別の処理フォルダーの同じデータを使ってください。'
  },
  limits: [],
  test: ({ beamtime, processingRun: { files, overall, shells, state } }) => {
    const path = files.correctLp;
    if (path === undefined)
      return state === 'finished'
        ? outcome('unknown', { en: 'CORRECT.LP is not there', ja: 'CORRECT.LP がありません' })
        : outcome('not-applicable', {
            en: 'the run did not get that far',
            ja: 'そこまで処理が進んでいません'
          });
    const trouble = beamtime.unreadable.find((item) => item.path === path);
    const proof =
      trouble === undefined ? {} : { evidence: [{ path, line: trouble.line, text: trouble.excerpt ?? '' }] };
    if (overall === undefined || shells === undefined || shells.length === 0)
      return {
        ...outcome(
          'fail',
          {
            en: 'no statistics table: the file is cut off or damaged',
            ja: '統計表がありません（ファイルが途中で切れているか壊れています）'
          },
          [path]
        ),
        ...proof
      };
    return trouble === undefined
      ? outcome(
          'pass',
          { en: `${count(shells.length, 'shell')} and the total`, ja: `${shells.length} シェルと全体の値` },
          [path]
        )
      : {
          ...outcome(
            'attention',
            { en: 'parts of the file could not be read', ja: 'ファイルの一部が読めません' },
            [path]
          ),
          ...proof
        };
  }
});
