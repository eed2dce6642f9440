/** The run that comes next by the user's rule, and what set it apart from the one taken. */
import type { Recommendation } from '$lib/analysis/recommendations';
import { rowTitle } from '$lib/components/merges/row-words';
import { recommendation } from '$lib/words/recommendation';
import type { Language } from '$lib/words/words';
import { measureText } from '$lib/components/decision/measure-names';
import { stepSentence } from '$lib/components/decision/rule-sentence';

export function runnerUpSentence(
  { row, because }: NonNullable<Recommendation['runnerUp']>,
  language: Language
): string {
  const { next } = recommendation[language];
  const name = rowTitle(row);
  if (because.kind === 'step') {
    const { step, mine, other } = because;
    return next.step(
      name,
      stepSentence(step, language),
      measureText(step.measure, mine),
      measureText(step.measure, other)
    );
  }
  if (because.kind === 'score') {
    const [mine, other] = because.scores;
    return next.score(name, mine.toFixed(3), other.toFixed(3));
  }
  return because.kind === 'equal' ? next.equal(name) : next.alone(name);
}
