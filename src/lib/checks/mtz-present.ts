import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'mtz-present',
  subject: 'merge-run',
  question: { en: 'Is the MTZ of this run there?', ja: 'この run の MTZ はあるか' },
  why: { en: 'ccp4/xscale.mtz is the result to save.', ja: 'ccp4/xscale.mtz が保存すべき結果です。' },
  advice: {
    en: 'Make it from xscale.hkl with xds2mtz.py, or take the MTZ of the cycle before.',
    ja: 'xds2mtz.py で xscale.hkl から作るか、前のサイクルの MTZ を使ってください。'
  },
  limits: [],
  test: ({ beamtime, run }) => {
    if (run.files.mtz !== undefined)
      return run.readFrom === undefined
        ? outcome('pass', { en: run.files.mtz, ja: run.files.mtz }, [run.files.mtz])
        : outcome(
            'pass',
            {
              en: `linked to an earlier cycle: ${run.files.mtz}`,
              ja: `前のサイクルへのリンク：${run.files.mtz}`
            },
            [run.files.mtz]
          );
    if (beamtime.scan.partial)
      return outcome('unknown', {
        en: 'no MTZ was seen, but the disk was not read completely',
        ja: 'MTZ は見つかっていませんが、ディスクを最後まで読んでいません'
      });
    if (beamtime.source === 'archive')
      return outcome('unknown', {
        en: 'the archive brings the MTZ of one run only; look on the disk',
        ja: '速報アーカイブには一つの run の MTZ しかありません。HDD で確認してください'
      });
    return run.overall === undefined
      ? outcome('not-applicable', {
          en: 'nothing was merged in this cycle',
          ja: 'このサイクルでは何もマージされていません'
        })
      : outcome(
          'fail',
          { en: 'ccp4/xscale.mtz is missing', ja: 'ccp4/xscale.mtz がありません' },
          run.sources
        );
  }
});
