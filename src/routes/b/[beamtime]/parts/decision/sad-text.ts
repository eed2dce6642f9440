/** Which run to take for SAD, how strong its signal is, and why it is not the one above, in words. */
import { measureName, measureText } from '$lib/components/decision/measure-names';
import { stepSentence } from '$lib/components/decision/rule-sentence';
import { rowTitle } from '$lib/components/merges/row-words';
import { measureOf, type MeasureId } from '$lib/analysis/measures';
import { SIGNAL_CC_ANO, type AnomalousSignal, type SadChoice } from '$lib/analysis/sad-choice';
import { DIGITS } from '$lib/beamtime/digits';
import { recommendation } from '$lib/words/recommendation';
import { ranking } from '$lib/words/ranking';
import type { Language } from '$lib/words/words';

const TOLD: readonly MeasureId[] = ['ACmpl', 'ARedun', 'SigAno.in', 'CCano.in'];

/** All of it; '' where there is nothing to choose from. */
export function sadText(choice: SadChoice | undefined, language: Language): string {
  if (choice === undefined) return '';
  return [sadLead(choice, language), sadRest(choice, language)]
    .filter(Boolean)
    .join(language === 'ja' ? '' : ' ');
}

/** Which run, or why none. */
export function sadLead(choice: SadChoice, language: Language): string {
  const { sad } = recommendation[language];
  if (choice.kind !== 'run') return sad.none[choice.kind];
  return choice.instead === undefined ? sad.same : sad.run(rowTitle(choice.row));
}

/** Its figures, its signal, and why it is not the run above; '' without a run. */
export function sadRest(choice: SadChoice, language: Language): string {
  if (choice.kind !== 'run') return '';
  const { row, signal, instead } = choice;
  const figures = TOLD.map(
    (id) => `${measureName(id, language)} ${measureText(id, measureOf(row, id))}`
  ).join(ranking[language].rule.and);
  return [
    recommendation[language].sad.figures(figures),
    signalText(signal, language),
    instead && insteadText(instead, language)
  ]
    .filter(Boolean)
    .join(language === 'ja' ? '' : ' ');
}

function signalText(signal: AnomalousSignal, language: Language): string {
  const words = recommendation[language].sad.signal;
  if (signal.kind === 'unknown') return words.unknown;
  if (signal.kind === 'none') return words.none(SIGNAL_CC_ANO);
  if (signal.to === undefined) return words.inner(SIGNAL_CC_ANO);
  return words.to(SIGNAL_CC_ANO, `${signal.to.toFixed(DIGITS.resolution)} Å`);
}

type Instead = NonNullable<(SadChoice & { readonly kind: 'run' })['instead']>;

function insteadText({ because }: Instead, language: Language): string {
  const words = recommendation[language].sad.instead;
  if (typeof because === 'string') return words[because];
  if (because.kind !== 'step') return words.other;
  const { step, mine, other } = because;
  return words.step(
    stepSentence(step, language),
    measureText(step.measure, mine),
    measureText(step.measure, other)
  );
}
