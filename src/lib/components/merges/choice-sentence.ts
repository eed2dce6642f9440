/** KAMO's own choice in one sentence: the rule, the runner-up and what decided between them. */
import type { MergeRun, Trial } from '$lib/beamtime/types';
import { merges } from '$lib/words/merges';
import type { Language } from '$lib/words/words';
import { cycleName } from './run-colours';

/** `undefined` where KAMO had nothing to choose from. */
export function choiceSentence(trial: Trial, language: Language): string | undefined {
  const { recommended } = trial;
  if (recommended === undefined) return undefined;
  const words = merges[language].choice;
  const chosen = nameOf(recommended, language);
  if (trial.state !== 'finished') return words.notReached(chosen);
  const best = find(trial, recommended);
  const start = words.rule(chosen, recommended.considered, recommended.kept);
  const next = recommended.runnerUp;
  if (recommended.considered <= 1) return start;
  if (next === undefined || best === undefined) return start + words.end;
  const other = find(trial, next);
  const name = nameOf(next, language);
  // After halving a single one is left: the runner-up fell out by its redundancy, whatever its CC1/2 is.
  if (recommended.kept === 1)
    return start + words.halved(name, one(best.overall?.redundancy), one(other?.overall?.redundancy));
  const [ccHalf, otherHalf] = [best.overall?.ccHalf, other?.overall?.ccHalf];
  if (ccHalf !== otherHalf) return start + words.runnerUp(name, one(ccHalf), one(otherHalf));
  const [outer, otherOuter] = [best.outer?.ccHalf, other?.outer?.ccHalf];
  return (
    start +
    (outer === otherOuter ? words.full(name) : words.tie(name, one(ccHalf), one(outer), one(otherOuter)))
  );
}

function find(trial: Trial, at: { readonly cluster: number; readonly cycle: number }): MergeRun | undefined {
  return trial.clusters
    .find(({ number }) => number === at.cluster)
    ?.runs.find(({ cycle }) => cycle === at.cycle);
}

function nameOf(
  { cluster, cycle }: { readonly cluster: number; readonly cycle: number },
  language: Language
): string {
  return `cluster_${String(cluster).padStart(4, '0')} ${cycleName(cycle, language)}`;
}

/** Redundancy and CC1/2 have one decimal in cluster_summary.dat. */
function one(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1);
}
