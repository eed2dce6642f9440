import type check from '../../../checks/mtz-present';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'この run の MTZ はあるか',
  why: 'ccp4/xscale.mtz が保存すべき結果です。',
  advice: 'xds2mtz.py で xscale.hkl から作るか、前のサイクルの MTZ を使ってください。',
  limits: {},
  found: {
    there: ({ mtz }) => mtz,
    linked: ({ mtz }) => `前のサイクルへのリンク：${mtz}`,
    'disk-not-read': 'MTZ は見つかっていませんが、ディスクを最後まで読んでいません',
    archive: 'この run の MTZ はアーカイブに含まれていません。ディスクで確認してください',
    'nothing-merged': 'このサイクルでは何もマージされていません',
    missing: 'ccp4/xscale.mtz がありません'
  }
} satisfies CheckWords<typeof check>;
