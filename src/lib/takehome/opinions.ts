/** Judgements and ranking rules that were stored or exported, with every field checked. */
import { isMeasure, type MeasureId } from '../analysis/measures';
import { JUDGEMENT_VERDICTS, type Judgement } from '../analysis/judgements';
import { COMPARISONS, type Rule, type Step, type Weight } from '../analysis/ranking';
import {
  list,
  number,
  object,
  oneOf,
  optional,
  path,
  readOrNone,
  refuse,
  text,
  type Reader
} from './readers';

/** ISO 8601. */
export const time: Reader<string> = (value) => {
  const given = text(value);
  return Number.isNaN(Date.parse(given)) ? refuse({ code: 'not-a-time' }) : given;
};

/** Of the exported index: the first field that is no judgement is an error. */
export const judgement = object<Judgement>({
  path,
  verdict: optional(oneOf(JUDGEMENT_VERDICTS)),
  note: optional(text),
  at: time
});

/** Of the library: whatever is no judgement is left out. */
export function judgementsIn(stored: unknown): readonly Judgement[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => readOrNone(judgement, one) ?? []);
}

const measure: Reader<MeasureId> = (value) => {
  const id = text(value);
  return isMeasure(id) ? id : refuse({ code: 'no-measure' });
};
const kindOf = object<{ kind: Step['kind'] }>({ kind: oneOf(['limit', 'half', 'best']) });
const limitStep = object<Step & { kind: 'limit' }>({
  kind: oneOf(['limit']),
  measure,
  is: oneOf(COMPARISONS),
  limit: number
});
const otherStep = object<{ kind: 'half' | 'best'; measure: MeasureId }>({
  kind: oneOf(['half', 'best']),
  measure
});
const step: Reader<Step> = (value) => (kindOf(value).kind === 'limit' ? limitStep(value) : otherStep(value));
const weightNumber: Reader<number> = (value) => {
  const given = number(value);
  return given >= 0 ? given : refuse({ code: 'weight-below-0' });
};
const scope = {
  per: oneOf(['sample', 'merge']),
  runs: oneOf(['last', 'all']),
  trials: oneOf(['final', 'all'])
};
const cascade = object<Rule & { way: 'cascade' }>({ ...scope, way: oneOf(['cascade']), steps: list(step) });
const weighted = object<Rule & { way: 'weights' }>({
  ...scope,
  way: oneOf(['weights']),
  weights: list(object<Weight>({ measure, weight: weightNumber }))
});

/** `ranking` of the exported index. */
export const rule: Reader<Rule> = (value) =>
  object<{ way: Rule['way'] }>({ way: oneOf(['cascade', 'weights']) })(value).way === 'weights'
    ? weighted(value)
    : cascade(value);

/** A stored rule; `undefined` if it is none. */
export function storedRule(stored: unknown): Rule | undefined {
  return stored === undefined ? undefined : readOrNone(rule, stored);
}
