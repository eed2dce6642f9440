import { unknown, type Text } from './check';
import { defineCheck, outcome } from './define';
import type { ProcessingStage } from '../beamtime/types';

const STAGE: Record<ProcessingStage, Text> = {
  'spot-finding': { en: 'spot finding', ja: 'スポット検出' },
  indexing: { en: 'indexing', ja: '指数付け' },
  integration: { en: 'integration', ja: '積分' },
  symmetry: { en: 'symmetry', ja: '対称性の決定' },
  scaling: { en: 'scaling', ja: 'スケーリング' }
};

export default defineCheck({
  id: 'processing-finished',
  subject: 'processing-run',
  question: { en: 'Was the data set fully processed?', ja: 'データセットは最後まで処理されたか' },
  why: {
    en: 'A data set that was not fully processed is in no merge, and no report counts it.',
    ja: '最後まで処理されなかったデータセットはどのマージにも入らず、レポートでも数えられません。'
  },
  advice: {
    en: 'Read decision.log and the LP file of the step; several lattices or weak images are the usual causes.',
    ja: 'decision.log とその段階の LP ファイルを読んでください。複数の格子や弱い回折が主な原因です。'
  },
  limits: [],
  test: ({ processingRun: { state, failedAt, evidence, files, sources } }) => {
    const at = failedAt === undefined ? undefined : STAGE[failedAt];
    const proof = evidence === undefined ? {} : { evidence: [evidence] };
    const from = [files.decisionLog ?? files.correctLp ?? sources[0]];
    if (state === 'finished') return { ...outcome('pass', { en: 'finished', ja: '終了' }, from), ...proof };
    if (state === 'unknown')
      return unknown('nothing here says how it ended', 'どう終わったかを示すファイルがありません', sources);
    if (state === 'unfinished')
      return {
        ...outcome(
          'attention',
          {
            en: 'it did not finish (stopped, or copied while it ran)',
            ja: '終わっていません（中断、または実行中のコピー）'
          },
          from
        ),
        ...proof
      };
    return {
      ...outcome(
        'fail',
        { en: `stopped at ${at?.en ?? 'an unknown step'}`, ja: `${at?.ja ?? '不明な段階'}で止まりました` },
        from
      ),
      ...proof
    };
  }
});
