import type { Check, Finding, Verdict } from '../checks/check';
import { VERDICTS } from '../checks/check';

/** What a check asks, for those who read its verdict without the page. */
export type Question = Pick<Check, 'id' | 'question'> & Partial<Pick<Check, 'limits'>>;

/** Signs beside the words of a verdict, as the page draws them, in letters. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  fail: '✕',
  attention: '!',
  unknown: '?',
  pass: '✓',
  'not-applicable': '–'
};

/** Worst first; equal ones stay in their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}
