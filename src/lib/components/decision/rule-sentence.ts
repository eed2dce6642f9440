/** A ranking rule in words, and why its choice is not KAMO's. */
import { lowerIsBetter, type MeasureId } from '$lib/analysis/measures';
import type { Because } from '$lib/analysis/choices';
import type { Cascade, Difference, Rule, Step, Weighted } from '$lib/analysis/ranking';
import { ranking } from '$lib/words/ranking';
import type { Language } from '$lib/words/words';
import { measureName, measureText } from './measure-names';

const SIGNS = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

export function ruleSentence(rule: Rule, language: Language): string {
  const words = ranking[language].rule;
  const scope = words.scope(
    rule.per === 'sample' ? words.perSample : words.perMerge,
    rule.runs === 'last' ? words.lastRuns : words.allRuns,
    rule.trials === 'final' ? words.finalTrials : words.allTrials
  );
  return words.sentence(
    scope,
    rule.way === 'weights' ? weightsSentence(rule, language) : stepsSentence(rule, language)
  );
}

function weightsSentence({ weights }: Weighted, language: Language): string {
  const { says, and } = ranking[language].rule;
  return says.weights(
    weights
      .map(({ measure, weight }) => says.weight(measureName(measure, language), String(weight)))
      .join(and)
  );
}

/** What is done among the runs, without saying which are looked at. */
export function stepsSentence({ steps }: Pick<Cascade, 'steps'>, language: Language): string {
  const [first = '', ...others] = steps.map((step) => stepSentence(step, language));
  return others.reduce(ranking[language].rule.then, first);
}

export function stepSentence(step: Step, language: Language): string {
  const { says } = ranking[language].rule;
  const measure = measureName(step.measure, language);
  if (step.kind === 'limit')
    return says.limit(
      measure,
      SIGNS[step.is],
      measureText(step.measure, step.limit).replace(/\.0+(?=\D|$)/, '')
    );
  return says[step.kind](endOf(step.measure, language), measure);
}

function endOf(id: MeasureId, language: Language): string {
  const { lowest, highest } = ranking[language].rule;
  return lowerIsBetter(id) ? lowest : highest;
}

/** One sentence that names the first criterion that decided. */
export function becauseSentence(because: Because, language: Language): string {
  const words = ranking[language].because;
  if (because.kind === 'equal' || because.kind === 'form' || because.kind === 'unlisted')
    return words[because.kind];
  if (because.kind === 'outside' || because.kind === 'none') return words[because.kind][because.why];
  if (because.kind === 'score') return scoreSentence(because, language);
  const { measure } = because.step;
  return words.step(
    stepSentence(because.step, language),
    measureText(measure, because.mine),
    measureText(measure, because.other)
  );
}

/** Three decimals, or as many more as tell the two scores apart; each weight with what it adds to the difference. */
function scoreSentence(
  { scores: [own, others], among, terms }: Difference & { readonly kind: 'score' },
  language: Language
): string {
  const words = ranking[language].because;
  const digits = [3, 4, 5].find((one) => own.toFixed(one) !== others.toFixed(one)) ?? 6;
  const told = terms.map(({ measure, adds, mine, other }) =>
    words.term(
      measureName(measure, language),
      `${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(digits)}`,
      measureText(measure, mine),
      measureText(measure, other)
    )
  );
  return words.score(
    own.toFixed(digits),
    others.toFixed(digits),
    among,
    told.join(ranking[language].rule.and)
  );
}
