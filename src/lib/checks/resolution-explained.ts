import { cutoffTrail, searchBehind, type CutoffStep } from '../analysis/cutoff-trail';
import { clusterName } from '../beamtime/names';
import type { CutoffSearch, Merge } from '../beamtime/types';
import type { Limit, Text } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const TOLERANCE: Limit = {
  id: 'resolution-explained-tolerance',
  value: 0.03,
  min: 0.01,
  max: 0.5,
  step: 0.01,
  unit: '',
  label: {
    en: 'attention for a CC1/2 off its target by more than',
    ja: 'CC1/2 が目標からこれを超えて外れたら要確認'
  },
  origin: {
    en: 'KAMO accepts 0.03 (cc_half_tol, dp/auto/resolution_cutoff.py)',
    ja: 'KAMO の許容幅は 0.03（cc_half_tol、dp/auto/resolution_cutoff.py）'
  }
};
const OTHER: Limit = {
  id: 'resolution-explained-other',
  value: 10,
  min: 1,
  max: 100,
  step: 1,
  unit: '%',
  label: {
    en: 'of a limit fitted to another cluster: attention for a CC1/2 that differs by more than',
    ja: '別のクラスターに合わせた限界の場合：CC1/2 の差がこれを超えたら要確認'
  },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};

export default defineCheck({
  id: 'resolution-explained',
  subject: 'merge-run',
  question: {
    en: 'Does the resolution limit follow from this cluster?',
    ja: '分解能の限界はこのクラスターから決められたか'
  },
  why: {
    en: 'KAMO fits CC1/2 of the run that it chose at the resolution before, and merges every cluster with the limit found.',
    ja: 'KAMO は一つ前の分解能で選択した run の CC1/2 から限界を決め、すべてのクラスターをその限界でマージします。'
  },
  advice: {
    en: 'Look at CC1/2 of this run by shell (Resolution) and cut or extend it yourself.',
    ja: 'この run のシェルごとの CC1/2（分解能のページ）を確認し、必要なら限界を変えてください。'
  },
  limits: [TOLERANCE, OTHER],
  test: ({ merge, trial, cluster, run }, limits) => {
    const sources = [merge.files.log].filter((path) => path !== undefined);
    const trail = cutoffTrail(merge);
    if (trail.length === 0)
      return unknown(
        'no search for a limit was read from multi_merge.log of the merge',
        'マージの multi_merge.log から限界の探索を読めていません',
        sources
      );
    const search = searchBehind(merge, trial);
    const said = { en: trailText(trail), ja: trailText(trail) };
    if (search === undefined)
      return trial.final
        ? unknown(
            `no search of multi_merge.log ended at ${limitText(trial.resolution)}`,
            `multi_merge.log に ${limitText(trial.resolution)} となった探索がありません`,
            sources
          )
        : outcome(
            'not-applicable',
            { en: `the start resolution; later: ${said.en}`, ja: `スタート分解能。その後：${said.ja}` },
            sources
          );
    if (search.fitted === undefined || search.ccHalf === undefined)
      return unknown(
        `the run that ${limitText(search.resolution)} was fitted to is not named`,
        `${limitText(search.resolution)} を決めた run が記載されていません`,
        sources
      );
    const off =
      search.fitted.cluster === cluster.number
        ? ownOff(search.ccHalf, search, merge, valueOf(TOLERANCE, limits))
        : otherOff(search.ccHalf, search.fitted.cluster, run.outer?.ccHalf, valueOf(OTHER, limits));
    if (off === 'unknown')
      return unknown(
        `${said.en}; the target of the search or the outermost CC1/2 of this run is not in the files`,
        `${said.ja}。探索の目標値、またはこの run の最外殻の CC1/2 がファイルにありません`,
        sources
      );
    return {
      ...outcome(
        off === undefined ? 'pass' : 'attention',
        off === undefined ? said : { en: `${said.en}; ${off.en}`, ja: `${said.ja}。${off.ja}` },
        sources
      ),
      ...(merge.files.log !== undefined && {
        evidence: [{ path: merge.files.log, line: search.line, text: search.text }]
      })
    };
  }
});

/** What does not follow from a search that was fitted to another cluster; undefined where CC1/2 of this one is much the same. */
function otherOff(
  ccHalf: number,
  fitted: number,
  outer: number | undefined,
  most: number
): Text | 'unknown' | undefined {
  if (outer === undefined) return 'unknown';
  if (Math.abs(outer - ccHalf * 100) <= most) return undefined;
  const [name, found, here] = [clusterName(fitted), (ccHalf * 100).toFixed(1), outer.toFixed(1)];
  return {
    en: `fitted to ${name} (CC1/2 ${found} %), not to this cluster (${here} %)`,
    ja: `このクラスター（${here} %）ではなく ${name}（CC1/2 ${found} %）に合わせた限界です`
  };
}

/** What does not follow where the limit is this cluster's own; undefined where its CC1/2 is what was looked for. */
function ownOff(
  ccHalf: number,
  { target, resolution }: CutoffSearch,
  { startResolution }: Merge,
  tolerance: number
): Text | 'unknown' | undefined {
  if (target === undefined) return 'unknown';
  // At the start resolution there are no data beyond: a higher CC1/2 is no failure of the search.
  const atStart = resolution !== undefined && startResolution !== undefined && resolution <= startResolution;
  const isNear = ccHalf >= target - tolerance && (ccHalf <= target + tolerance || atStart);
  return isNear
    ? undefined
    : {
        en: `the search ended at CC1/2 ${(ccHalf * 100).toFixed(1)} %, not at ${(target * 100).toFixed(0)} %`,
        ja: `探索は CC1/2 ${(target * 100).toFixed(0)} % ではなく ${(ccHalf * 100).toFixed(1)} % で終わっています`
      };
}

/** `2.40 → 2.46 Å (cluster_0080, CC1/2 37.0 %) → 2.52 Å (cluster_0080, CC1/2 50.1 %)`. */
function trailText(trail: readonly CutoffStep[]): string {
  const [first] = trail;
  const steps = trail.map(({ resolution, fitted, ccHalf }) => {
    const about = [
      fitted && clusterName(fitted.cluster),
      ccHalf === undefined ? undefined : `CC1/2 ${(ccHalf * 100).toFixed(1)} %`
    ].filter((part) => part !== undefined);
    return `${limitText(resolution)}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  });
  return [...(first?.from === undefined ? [] : [limitText(first.from)]), ...steps].join(' → ');
}

function limitText(resolution: number | undefined): string {
  return resolution === undefined ? '?' : `${resolution.toFixed(2)} Å`;
}
