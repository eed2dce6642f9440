import type { ProcessingStage } from '../../../beamtime/types';
import type check from '../../../checks/processing-finished';
import type { CheckWords } from '../../check-words';

const STAGES: Record<ProcessingStage, string> = {
  'spot-finding': 'スポット検出',
  indexing: '指数付け',
  integration: '積分',
  symmetry: '対称性の決定',
  scaling: 'スケーリング'
};

export const words = {
  question: 'データセットの処理は完了したか',
  why: '処理が完了しなかったデータセットはどのマージにも入らず、レポートでも数えられません。',
  advice: 'decision.log とその段階の LP ファイルを読んでください。複数の格子や弱い回折が主な原因です。',
  limits: {},
  found: {
    finished: '完了',
    unknown: 'どう終わったかを示すファイルがありません',
    unfinished: '完了していません（中断、または実行中のコピー）',
    stopped: ({ stage }) => `${stage === undefined ? '不明な段階' : STAGES[stage]}で止まりました`
  }
} satisfies CheckWords<typeof check>;
