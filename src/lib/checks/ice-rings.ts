import { count } from '../base/count';
import { baseName, type RelPath } from '../base/rel-path';
import type { Beamtime, MergeRun, Trial } from '../beamtime/types';
import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const ATTENTION: Limit = {
  id: 'ice-rings-attention',
  value: 2,
  min: 1,
  max: 10,
  step: 1,
  unit: '',
  label: {
    en: 'attention from so many rings in xtriage',
    ja: 'xtriage が指摘するリング数がこれ以上は要確認'
  },
  origin: {
    en: 'xtriage itself calls a single ring unclear',
    ja: 'リング 1 本だけでは不明とする xtriage の基準値'
  }
};

export default defineCheck({
  id: 'ice-rings',
  subject: 'merge-run',
  question: { en: 'Are the data free of ice rings?', ja: '氷リングの影響はないか' },
  why: {
    en: 'Ice adds to the intensities in its rings and spoils the reflections there.',
    ja: '氷リングと重なる反射の強度が損なわれます。'
  },
  advice: {
    en: 'Look at the frames of the data sets; reprocess with the rings excluded where it matters.',
    ja: 'データセットの回折像を確認し、必要ならリングを除外して再処理してください。'
  },
  limits: [ATTENTION],
  test: ({ beamtime, trial, run }, limits) => {
    const seen = membersWithIce(beamtime, trial, run);
    if (seen.length > 0)
      return outcome(
        'attention',
        {
          en: `ice rings on images of ${count(seen.length, 'data set')}: ${seen.slice(0, 4).map(baseName).join(', ')}`,
          ja: `${seen.length} データセットの画像に氷リング：${seen.slice(0, 4).map(baseName).join('、')}`
        },
        seen.slice(0, 4)
      );
    const tests = run.diagnostics?.intensities.filter(({ iceRings }) => iceRings !== undefined) ?? [];
    if (tests.length === 0)
      return unknown(
        'neither xtriage (ccp4/logfile.log) nor ctruncate reports on ice rings',
        'xtriage（ccp4/logfile.log）にも ctruncate にも氷リングの記載がありません',
        []
      );
    const sources = tests.map(({ path }) => path);
    const flagged = tests.filter(({ iceRings = [] }) => iceRings.length > 0);
    const certain = flagged.filter(
      ({ program, iceRings = [] }) => program !== 'xtriage' || iceRings.length >= valueOf(ATTENTION, limits)
    );
    const said = (certain.length > 0 ? certain : flagged)
      .map(({ program, iceRings = [] }) => `${program}: ${iceRings.map((d) => d.toFixed(2)).join(', ')} Å`)
      .join('; ');
    if (certain.length > 0)
      return outcome(
        'attention',
        { en: `ice rings flagged by ${said}`, ja: `氷リングの指摘：${said}` },
        sources
      );
    const programs = tests.map(({ program }) => program).join(', ');
    return flagged.length > 0
      ? outcome(
          'pass',
          {
            en: `one ring stands out (${said}), which by itself does not show ice`,
            ja: `1 本だけ目立つリングがあります（${said}）。これだけでは氷とはいえません`
          },
          sources
        )
      : outcome('pass', { en: `none flagged (${programs})`, ja: `指摘なし（${programs}）` }, sources);
  }
});

/** Data sets of the run on whose images somebody saw ice. */
function membersWithIce(
  { frameLooks }: Pick<Beamtime, 'frameLooks'>,
  trial: Trial,
  run: MergeRun
): readonly RelPath[] {
  if (frameLooks === undefined) return [];
  const used = new Set(run.members.map(({ dataset }) => dataset));
  return trial.datasets.flatMap(({ number, processingRun }) =>
    processingRun !== undefined && used.has(number) && (frameLooks.ice[processingRun]?.ice.length ?? 0) > 0
      ? [processingRun]
      : []
  );
}
