import { VERDICTS, type Finding, type Verdict } from './check';

/** The questions of trust in the order in which they are asked of a run, each with the checks that answer it. */
export const TRUST = [
  {
    question: 'complete',
    checks: ['completeness-overall', 'completeness-inner', 'completeness-outer', 'completeness-per-shell']
  },
  { question: 'population', checks: ['one-population'] },
  { question: 'symmetry', checks: ['space-group'] },
  { question: 'indexing', checks: ['indexing-consistent'] },
  { question: 'twinning', checks: ['twinning'] },
  { question: 'ncs', checks: ['translational-ncs'] },
  { question: 'ice', checks: ['ice-rings'] },
  { question: 'damage', checks: ['radiation-damage'] },
  { question: 'anisotropy', checks: ['anisotropy'] }
] as const;
export type TrustQuestion = (typeof TRUST)[number]['question'];

export interface TrustAnswer {
  readonly question: TrustQuestion;
  readonly verdict: Verdict;
  /** What was found, worst first; empty where the question was not put yet. */
  readonly findings: readonly Finding[];
}

/** Each question with its worst answer. What nobody asked is unknown, never a pass. */
export function trustAnswers(findings: readonly Finding[]): readonly TrustAnswer[] {
  return TRUST.map(({ question, checks }) => {
    const ids: readonly string[] = checks;
    const found = findings
      .filter(({ check }) => ids.includes(check))
      .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
    return { question, findings: found, verdict: found[0]?.verdict ?? 'unknown' };
  });
}

/** The worst of all answers; what does not apply does not count. */
export function worstAnswer(answers: readonly TrustAnswer[]): Verdict {
  return VERDICTS.find((verdict) => answers.some((answer) => answer.verdict === verdict)) ?? 'unknown';
}

/** What else of a run's findings asks for something, worst first: of these a strip of passes says nothing. */
export function besideTrust(findings: readonly Finding[]): readonly Finding[] {
  const asked = new Set<string>(TRUST.flatMap(({ checks }) => checks));
  return findings
    .filter(({ check, verdict }) => !asked.has(check) && (verdict === 'fail' || verdict === 'attention'))
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}
