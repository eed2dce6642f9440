/** What a cell of the samples' table says of its merges. */
import type { MatrixCell } from '$lib/analysis/sample-matrix';
import { VERDICTS, type Finding, type Verdict } from '$lib/checks/check';
import { overview } from '$lib/words/overview';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';

/** The worst verdict of some findings; `undefined` until the checklist has come so far. */
export function verdictOf(findings: readonly Finding[]): Verdict | undefined {
  return VERDICTS.find((verdict) => findings.some((finding) => finding.verdict === verdict));
}

/** Why there is no best merge, by what became of the last one tried; or that the merge it comes from did not end well. */
export function reasonOf({ best, merges }: MatrixCell, language: Language): string | undefined {
  const state = best === undefined ? merges.at(-1)?.state : best.merge.state;
  if (state === undefined) return undefined;
  if (state !== 'finished') return terms[language].mergeState[state];
  return best === undefined ? overview[language].noChoice : undefined;
}
