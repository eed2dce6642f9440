import type check from '../../../checks/correct-lp-readable';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'CORRECT.LP の統計値は読めたか',
  why: 'コピー途中で切れたファイルも、最後まで読むまでは結果に見えます。',
  advice: 'ファイルをコピーし直すか、別の処理フォルダーの同じデータを使ってください。',
  limits: {},
  found: {
    missing: 'CORRECT.LP がありません',
    'not-read': findings.notAllRead('CORRECT.LP がありません'),
    'not-processed': '完了した処理がないため、CORRECT.LP がありません',
    'no-table': '統計表がありません（ファイルが途中で切れているか壊れています）',
    'unknown-layout': '統計表の列が Kamome の知る XDS のどの版とも違うため、値は読み取っていません',
    read: ({ shells }) => `${shells} シェルと全体の値`,
    'partly-read': 'ファイルの一部が読めません'
  }
} satisfies CheckWords<typeof check>;
