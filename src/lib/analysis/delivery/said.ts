/** What the checklist says, as remarks of the chain: nothing is judged twice. */
import { group } from 'd3-array';
import { ROOT, segments, type RelPath } from '../../base/rel-path';
import type { FatePlace } from '../fate';
import { remark, type Remark, type RemarkCode, type Said, type Subject } from './link';

/** Findings by check. */
export type SaidBy<Finding extends Said> = ReadonlyMap<string, readonly Finding[]>;

export function saidBy<Finding extends Said>(findings: readonly Finding[]): SaidBy<Finding> {
  return group(findings, ({ check }) => check);
}

/** A failure or a call for attention is a difference; what has no answer is unknown. The same images in two areas are one subject. */
export function remarksOf<Finding extends Said>(
  by: SaidBy<Finding>,
  code: RemarkCode,
  more: (path: RelPath) => Partial<Pick<Subject, 'files' | 'places'>> = () => ({})
): readonly Remark<Finding>[] {
  const found = by.get(code) ?? [];
  const subjects = (verdicts: readonly Said['verdict'][]): readonly Subject<Finding>[] =>
    onceForImages(found.filter(({ verdict }) => verdicts.includes(verdict)).map(subjectOf)).map((one) => ({
      ...one,
      ...more(one.path)
    }));
  return [
    ...remark(code, 'differs', subjects(['fail', 'attention'])),
    ...remark(code, 'unknown', subjects(['unknown']))
  ];
}

/** How many subjects of a check pass, of those that it can be asked of. */
export function tally(by: SaidBy<Said>, check: RemarkCode): { readonly agree: number; readonly of: number } {
  const found = (by.get(check) ?? []).filter(({ verdict }) => verdict !== 'not-applicable');
  return { agree: found.filter(({ verdict }) => verdict === 'pass').length, of: found.length };
}

function subjectOf<Finding extends Said>(finding: Finding): Subject<Finding> {
  const { kind, path } = finding.subject;
  return { kind: SUBJECTS.find((one) => one === kind) ?? 'file', path, finding, places: placesOf(finding) };
}
const SUBJECTS = ['beamtime', 'pin', 'processing-run', 'merge', 'merge-run'] as const;

/** The quoted line where there is one, else the first files. */
function placesOf({ evidence = [], sources }: Said): readonly FatePlace[] {
  const quoted = evidence.map(({ path, line }) => ({
    path,
    ...(line !== undefined && line > 0 && { line })
  }));
  return quoted.length > 0 ? quoted : sources.slice(0, MOST_PLACES).map((path) => ({ path }));
}
const MOST_PLACES = 4;

/** `_kamoproc/PIN/…` and `_kamo_30deg/PIN/…` of one folder below are the same images. */
export function onceForImages<Finding extends Said>(
  subjects: readonly Subject<Finding>[]
): readonly Subject<Finding>[] {
  const first = new Map<string, { subject: Subject<Finding>; twins: RelPath[] }>();
  for (const subject of subjects) {
    const below =
      subject.kind === 'processing-run' && subject.path !== ROOT
        ? segments(subject.path).slice(1).join('/')
        : `${subject.kind} ${subject.path}`;
    const there = first.get(below);
    if (there === undefined) first.set(below, { subject, twins: [] });
    else there.twins.push(subject.path);
  }
  return [...first.values()].map(({ subject, twins }) =>
    twins.length > 0 ? { ...subject, twins } : subject
  );
}
