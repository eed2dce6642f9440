/** Which run to take for SAD, how strong its signal is, and why it is not the run that is looked at, in words: for the overview and for files. */
import { measureOf, type MeasureId } from '$lib/analysis/measures';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import type { Recommendation } from '$lib/analysis/recommendations';
import { SAD_RULE, sadChoice, type SadChoice } from '$lib/analysis/sad-choice';
import { rowTitle } from '$lib/components/merges/row-words';
import { signalText } from '$lib/takehome/signal-text';
import { ranking } from '$lib/words/ranking';
import { recommendation } from '$lib/words/recommendation';
import { paragraph } from '$lib/words/spacing';
import type { Language } from '$lib/words/words';
import { measureName, measureText } from './measure-names';
import { stepSentence, stepsSentence } from './rule-sentence';

const TOLD: readonly MeasureId[] = ['ACmpl', 'ARedun', 'SigAno.in', 'CCano.in'];

/** How the run that was taken is spoken of: by its place on the page, as the one that a file is about, or by what chose it. */
export type Who = keyof (typeof recommendation)['en']['sad']['who'];

/** All of it; '' where there is nothing to choose from. */
export function sadText(choice: SadChoice | undefined, who: Who, language: Language): string {
  return choice === undefined
    ? ''
    : paragraph([sadLead(choice, who, language), sadRest(choice, who, language)], language);
}

/** Which run, or why none. */
export function sadLead(choice: SadChoice, who: Who, language: Language): string {
  const { sad } = recommendation[language];
  if (choice.kind !== 'run') return sad.none[choice.kind];
  return choice.same ? sad.same[who] : sad.run(rowTitle(choice.row));
}

/** Its figures, its signal, and why it is not the run that was taken; '' without a run. */
export function sadRest(choice: SadChoice, who: Who, language: Language): string {
  if (choice.kind !== 'run') return '';
  const { row, signal, instead } = choice;
  const figures = TOLD.map(
    (id) => `${measureName(id, language)} ${measureText(id, measureOf(row, id))}`
  ).join(ranking[language].rule.and);
  return paragraph(
    [
      recommendation[language].sad.figures(figures),
      signalText(signal, language),
      instead && insteadText(instead, who, language)
    ],
    language
  );
}

/** By which rule it is chosen. */
export function sadRule(language: Language): string {
  return recommendation[language].sad.rule(stepsSentence(SAD_RULE, language));
}

/**
 * For the files of one run: of the recommendation that it belongs to; of a run that is of none (a mixed one, one made here), of each crystal form of its sample.
 * The rule last, where a run is named.
 */
export function sadLines(
  ofSample: readonly Recommendation[],
  taken: DecisionRow,
  language: Language
): readonly string[] {
  const own = ofSample.filter(({ rows }) => rows.some(({ path }) => path === taken.path));
  const choices = (own.length > 0 ? own : ofSample).flatMap(({ form, rows }) => {
    const choice = sadChoice({ rows, ...(own.length > 0 && { row: taken }) });
    return choice === undefined ? [] : [{ form, choice }];
  });
  const { form: name, sad } = recommendation[language];
  const told = choices.map(({ form, choice }) => {
    const text = sadText(choice, 'this', language);
    return form === undefined ? text : sad.inForm(name(form.number), text);
  });
  return choices.some(({ choice }) => choice.kind === 'run') ? [...told, sadRule(language)] : told;
}

type Instead = NonNullable<(SadChoice & { readonly kind: 'run' })['instead']>;

function insteadText({ because }: Instead, who: Who, language: Language): string {
  const { instead, who: names } = recommendation[language].sad;
  if (typeof because === 'string') return instead[because](names[who]);
  if (because.kind !== 'step') return instead.other(names[who]);
  const { step, mine, other } = because;
  // A number that is missing here says nothing against the run.
  if (other === undefined) return instead.missing(names[who], measureName(step.measure, language));
  return instead.step(
    names[who],
    stepSentence(step, language),
    measureText(step.measure, mine),
    measureText(step.measure, other)
  );
}
