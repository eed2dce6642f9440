import type { Limit } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const DIFFERENCE: Limit = {
  id: 'anisotropy-difference',
  value: 0.4,
  min: 0,
  max: 5,
  step: 0.05,
  unit: 'Å',
  label: { en: 'attention above a difference of', ja: '差がこれを超えたら要確認' },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};
const SHARE: Limit = {
  id: 'anisotropy-share',
  value: 15,
  min: 0,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'or of the best direction above', ja: 'または最良方向に対する割合がこれを超えたら要確認' },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};

/** Number of the first cubic space group. */
const FIRST_CUBIC = 195;

export default defineCheck({
  id: 'anisotropy',
  subject: 'merge-run',
  question: {
    en: 'Does the crystal diffract equally far in all directions?',
    ja: '回折はどの方向にも同じ分解能まで届いているか'
  },
  why: {
    en: 'A cut-off for all directions throws data away in the best and adds noise in the worst.',
    ja: '一つの分解能で切ると、良い方向ではデータを捨て、悪い方向ではノイズを加えます。'
  },
  advice: {
    en: 'See the resolution by direction; an anisotropic cut-off (STARANISO, DIALS) may serve better.',
    ja: '方向別の分解能を確認し、異方的なカットオフ（STARANISO、DIALS）も検討してください。'
  },
  limits: [DIFFERENCE, SHARE],
  test: ({ run }, limits) => {
    const { best, worst, directions } = run.anisotropy ?? {};
    const sources = [run.files.anisoLog ?? run.files.clusterSummary];
    if ((run.spaceGroupNumber ?? 0) >= FIRST_CUBIC)
      return outcome('not-applicable', {
        en: 'cubic: isotropic by symmetry',
        ja: '立方晶（対称性により等方的）'
      });
    if (best === undefined || worst === undefined) {
      const missing = directions
        ?.filter(({ resolution }) => resolution === undefined)
        .map(({ label }) => label);
      return missing !== undefined && missing.length > 0
        ? unknown(
            `aniso.log gives no resolution for ${missing.join(', ')}`,
            `aniso.log に ${missing.join('、')} 方向の分解能がありません`,
            run.files.anisoLog === undefined ? [] : [run.files.anisoLog]
          )
        : unknown(
            'no resolution by direction: aniso.log is missing or could not decide',
            '方向別の分解能がありません（aniso.log がないか、決められていません）',
            run.files.anisoLog === undefined ? [] : [run.files.anisoLog]
          );
    }
    const difference = worst - best;
    const verdict =
      difference > valueOf(DIFFERENCE, limits) || (difference / best) * 100 > valueOf(SHARE, limits)
        ? 'attention'
        : 'pass';
    const by = directions
      ?.flatMap(({ label, resolution }) =>
        resolution === undefined ? [] : [`${label} ${resolution.toFixed(2)}`]
      )
      .join(', ');
    const detail = by === undefined || by === '' ? '' : ` (${by} Å)`;
    return outcome(
      verdict,
      {
        en: `best ${best.toFixed(2)} Å, worst ${worst.toFixed(2)} Å${detail}`,
        ja: `最良 ${best.toFixed(2)} Å、最悪 ${worst.toFixed(2)} Å${detail}`
      },
      sources
    );
  }
});
