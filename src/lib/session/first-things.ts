import type { Finding } from '../checks/check';
import { worstFirst } from './by-question';

/** A finding to look at first, and how many more there are of the same question and verdict. */
export interface FirstThing {
  readonly finding: Finding;
  readonly more: number;
}

/** At most `most` findings that failed or ask for attention: of each question the worst one, questions with more failures first. */
export function firstThings(findings: readonly Finding[], most = 5): readonly FirstThing[] {
  const worst = new Map<string, FirstThing>();
  for (const finding of findings) {
    if (finding.verdict !== 'fail' && finding.verdict !== 'attention') continue;
    const there = worst.get(finding.check);
    if (there === undefined) worst.set(finding.check, { finding, more: 0 });
    else if (there.finding.verdict === finding.verdict) {
      const first = worstFirst(finding, there.finding) < 0 ? finding : there.finding;
      worst.set(finding.check, { finding: first, more: there.more + 1 });
    } else if (finding.verdict === 'fail') worst.set(finding.check, { finding, more: 0 });
  }
  return [...worst.values()]
    .sort((a, b) => verdictRank(a.finding) - verdictRank(b.finding) || b.more - a.more)
    .slice(0, most);
}

function verdictRank({ verdict }: Finding): number {
  return verdict === 'fail' ? 0 : 1;
}
