import { group } from 'd3-array';
import { choiceOf } from '../analysis/decision-rows';
import type { Merge } from '../beamtime/types';
import type { Finding } from '../checks/check';
import { overview } from '../words/overview';
import { inEvery, type Language } from '../words/words';
import type { Judge } from './ports';

/** A finding to look at first, and how many more there are of the same question and verdict. */
export interface FirstThing {
  readonly finding: Finding;
  readonly more: number;
}

/**
 * At most `most` findings that failed or ask for attention: of each question one, with the number of others like it. What bears on the decision
 * comes first: KAMO's choice in the trial a merge ended with, and what stands above it; trials on the way and other cycles come after. Among equals the
 * first given, in the order of the tables.
 */
export function firstThings(
  findings: readonly Finding[],
  merges: readonly Merge[],
  most = 5
): readonly FirstThing[] {
  const deciding = decidingPaths(merges);
  const rank = ({ verdict, subject }: Finding): number =>
    (verdict === 'fail' ? 0 : 1) + (isOfMerge(subject.kind) && !deciding.has(subject.path) ? 2 : 0);
  const byCheck = group(
    findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'attention'),
    ({ check }) => check
  );
  return [...byCheck.values()]
    .flatMap((found) => {
      const finding = found.reduce((a, b) => (rank(b) < rank(a) ? b : a));
      const more = found.filter(({ verdict }) => verdict === finding.verdict).length - 1;
      return [{ finding, more }];
    })
    .sort((a, b) => rank(a.finding) - rank(b.finding) || b.more - a.more)
    .slice(0, most);
}

function isOfMerge(kind: Finding['subject']['kind']): boolean {
  return kind === 'merge-run' || kind === 'cluster' || kind === 'trial';
}

/** Paths of KAMO's choices and of the clusters, trials and merges they stand in. */
function decidingPaths(merges: readonly Merge[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const merge of merges) {
    const choice = choiceOf(merge);
    for (const part of [choice, choice?.cluster, choice?.trial])
      if (part?.path !== undefined) paths.add(part.path);
  }
  return paths;
}

/** What is said where nothing is to be looked at first: no pass while questions have no answer. */
export function nothingFirst(findings: readonly Finding[]): Pick<Finding, 'verdict' | 'message'> {
  const unknown = findings.filter(({ verdict }) => verdict === 'unknown').length;
  const told = (language: Language): string => {
    const { firstNone, unanswered } = overview[language];
    return unknown === 0 ? firstNone : `${firstNone} ${unanswered(unknown)}`;
  };
  return { verdict: unknown === 0 ? 'pass' : 'unknown', message: inEvery(told) };
}

/** The one thing to look at first, as a card tells it: with its question; `undefined` while nothing was checked. */
export function worstOf(
  findings: readonly Finding[],
  merges: readonly Merge[],
  checks: Judge['checks']
): Pick<Finding, 'verdict' | 'message'> | undefined {
  const [first] = firstThings(findings, merges, 1);
  if (first === undefined) return findings.length > 0 ? nothingFirst(findings) : undefined;
  const { check, verdict, message } = first.finding;
  const question = checks.find(({ id }) => id === check)?.question;
  const told = (language: Language): string =>
    question === undefined ? message[language] : `${question[language]} ${message[language]}`;
  return { verdict, message: inEvery(told) };
}
