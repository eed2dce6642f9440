/** A ranking rule as one line, for addresses: `sample,last,final;half,Redun;best,CC1/2` or `…;>=,Cmpl,95` or `…;weigh,Cmpl,2`. */
import { isMeasure } from './measures';
import { COMPARISONS, type Rule, type Step, type Weight } from './ranking';

/** More steps than anybody would read. */
const MOST = 20;

export function ruleText(rule: Rule): string {
  const scope = `${rule.per},${rule.runs},${rule.trials}`;
  const parts =
    rule.way === 'weights'
      ? rule.weights.map(({ measure, weight }) => `weigh,${measure},${weight}`)
      : rule.steps.map((step) =>
          step.kind === 'limit' ? `${step.is},${step.measure},${step.limit}` : `${step.kind},${step.measure}`
        );
  return [scope, ...parts].join(';');
}

/** Reads what `ruleText` writes; `undefined` for anything else. */
export function ruleIn(text: string): Rule | undefined {
  const [scopeText = '', ...parts] = text.split(';', MOST + 1);
  const [, per, runs, trials] = /^(sample|merge),(last|all),(final|all)$/.exec(scopeText) ?? [];
  if (per === undefined || parts.length === 0) return undefined;
  const scope = {
    per: per === 'merge' ? per : 'sample',
    runs: runs === 'all' ? runs : 'last',
    trials: trials === 'all' ? trials : 'final'
  } as const;
  if (parts.every((part) => part.startsWith('weigh,'))) {
    const weights = parts.flatMap((part) => weightIn(part) ?? []);
    return weights.length === parts.length ? { ...scope, way: 'weights', weights } : undefined;
  }
  const steps = parts.flatMap((part) => stepIn(part) ?? []);
  return steps.length === parts.length ? { ...scope, way: 'cascade', steps } : undefined;
}

function weightIn(part: string): Weight | undefined {
  const [, measure = '', number] = part.split(',');
  const weight = Number(number);
  return isMeasure(measure) && Number.isFinite(weight) && weight >= 0 ? { measure, weight } : undefined;
}

function stepIn(part: string): Step | undefined {
  const [kind, measure = '', number] = part.split(',');
  if (!isMeasure(measure)) return undefined;
  if (kind === 'half' || kind === 'best') return { kind, measure };
  const is = COMPARISONS.find((one) => one === kind);
  const limit = Number(number);
  return is !== undefined && number !== undefined && Number.isFinite(limit)
    ? { kind: 'limit', measure, is, limit }
    : undefined;
}
