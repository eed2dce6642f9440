/** Which verdicts a row and its cells carry. */
import { clusterIdentity } from '$lib/beamtime/identity';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import type { RelPath } from '$lib/base/rel-path';
import { VERDICTS, type Finding, type SubjectKind, type Verdict } from '$lib/checks/check';
import type { Sign } from '$lib/tables/column';
import type { Language } from '$lib/words/words';

export interface RowSigns {
  /** Worst of the row; absent while the checklist has not come to it. */
  readonly worst?: Sign;
  /** How many checks failed or need attention. */
  readonly troubles: number;
  /** By column. */
  readonly cells: ReadonlyMap<string, Sign>;
}

/** The columns whose numbers a check is about. */
const COLUMNS_OF_CHECK: Readonly<Record<string, readonly string[]>> = {
  'completeness-overall': ['Cmpl'],
  'completeness-outer': ['Cmpl.ou'],
  'completeness-inner': ['Cmpl.in'],
  redundancy: ['Redun'],
  'cc-half-at-edge': ['CC1/2.ou'],
  'datasets-used': ['used']
};

/** Findings by what they are about, as the session keeps them. */
interface FindingsAt {
  findingsAt(kind: SubjectKind, path: RelPath): readonly Finding[];
}

/** What the checklist says about a row: its run, the cluster, the resolution and the merge that it stands in. */
export function findingsOfRow(
  { merge, trial, cluster, run }: DecisionRow,
  findings: FindingsAt
): readonly Finding[] {
  return [
    ...(run ? findings.findingsAt('merge-run', run.path) : []),
    ...(trial && cluster ? findings.findingsAt('cluster', clusterIdentity(trial, cluster)) : []),
    ...(trial ? findings.findingsAt('trial', trial.path) : []),
    ...findings.findingsAt('merge', merge.path)
  ];
}

/**
 * Looks signs up row by row: those of the row's own findings (its run; without one, of the cluster, trial or merge it stands for), so that a fault of a
 * whole merge does not mark each of its runs. A merge that did not come to its end does: what its runs say may not be the last word.
 */
export function signsBook(findings: readonly Finding[], language: Language): (row: DecisionRow) => RowSigns {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const there = byPath.get(finding.subject.path);
    if (there === undefined) byPath.set(finding.subject.path, [finding]);
    else there.push(finding);
  }
  const looked = new WeakMap<DecisionRow, RowSigns>();
  return (row) => {
    let signs = looked.get(row);
    if (signs === undefined) looked.set(row, (signs = signsIn(byPath, row, language)));
    return signs;
  };
}

function signsIn(
  byPath: ReadonlyMap<string, readonly Finding[]>,
  row: DecisionRow,
  language: Language
): RowSigns {
  const { path, merge, trial, run } = row;
  const whole =
    run !== undefined && merge.state === 'finished' && (trial?.state ?? 'finished') === 'finished';
  const paths = whole ? [path] : new Set([path, trial?.path, merge.path]);
  const own = [...paths].flatMap((one) => (one === undefined ? [] : (byPath.get(one) ?? [])));
  const before = known.get(row);
  if (
    before?.language === language &&
    before.own.length === own.length &&
    own.every((finding, at) => finding === before.own[at])
  )
    return before.signs;
  const signs = rowSigns(own, language);
  known.set(row, { own, language, signs });
  return signs;
}

/** The same signs as long as the findings are the same: the row is then not drawn again, though others were judged meanwhile. */
const known = new WeakMap<
  DecisionRow,
  { readonly own: readonly Finding[]; readonly language: Language; readonly signs: RowSigns }
>();

export function rowSigns(findings: readonly Finding[], language: Language): RowSigns {
  const cells = new Map<string, Sign>();
  let worst: Finding | undefined;
  for (const finding of findings) {
    if (worst === undefined || rank(finding.verdict) < rank(worst.verdict)) worst = finding;
    for (const column of COLUMNS_OF_CHECK[finding.check] ?? []) {
      const there = cells.get(column);
      if (there === undefined || rank(finding.verdict) < rank(there.verdict))
        cells.set(column, { verdict: finding.verdict, title: finding.message[language] });
    }
  }
  return {
    cells,
    troubles: findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'attention').length,
    ...(worst && { worst: { verdict: worst.verdict, title: worst.message[language] } })
  };
}

function rank(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}
