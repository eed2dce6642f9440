import { group } from 'd3-array';
import { VERDICTS, type Finding, type Verdict } from '$lib/checks/check';
import type { Judge } from '$lib/session/ports';

/** A question of the checklist with all its findings, worst first and then in the order of the tables, which is that of their places. */
export interface Question {
  readonly check: Judge['checks'][number];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Questions with findings: those with failures first, then attention, then unknown; among equals the one with more of them. */
export function byQuestion(checks: Judge['checks'], findings: readonly Finding[]): readonly Question[] {
  const found = group(findings, ({ check }) => check);
  return checks
    .flatMap((check) => {
      const own = found.get(check.id);
      return own === undefined ? [] : [{ check, findings: [...own].sort(worstFirst), counts: countsOf(own) }];
    })
    .sort(moreUrgent);
}

/** Worst verdict first. Comparing places as well would cost a third of a second for twenty thousand findings. */
export function worstFirst(a: Finding, b: Finding): number {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);
}

export function countsOf(findings: readonly Finding[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { fail: 0, attention: 0, unknown: 0, pass: 0, 'not-applicable': 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}

function moreUrgent(a: Question, b: Question): number {
  const differs = VERDICTS.find((verdict) => a.counts[verdict] !== b.counts[verdict]);
  return differs === undefined ? 0 : b.counts[differs] - a.counts[differs];
}

/** What failed, asks for attention or has no answer. */
export function isLoud({ finding }: { readonly finding: Finding }): boolean {
  return finding.verdict !== 'pass' && finding.verdict !== 'not-applicable';
}
