/** How a question on the checklist is written. One file per question; `index.ts` finds them. */
import type { Coded } from '../base/coded';
import type { RelPath } from '../base/rel-path';
import type {
  Beamtime,
  Cluster,
  Evidence,
  Merge,
  MergeRun,
  Pin,
  ProcessingRun,
  Trial
} from '../beamtime/types';
import type { FatePlace } from '../analysis/fate';
import type { Words } from '../words/words';

export type Verdict = 'pass' | 'attention' | 'fail' | 'unknown' | 'not-applicable';

/** Worst first: the order in which findings are shown. */
export const VERDICTS: readonly Verdict[] = ['fail', 'attention', 'unknown', 'pass', 'not-applicable'];

/** A text in every language of the interface. */
export type Text = Words<string>;

/** What a check is asked about, with all that stands above it. */
export interface Subjects {
  beamtime: { readonly beamtime: Beamtime };
  pin: { readonly beamtime: Beamtime; readonly pin: Pin };
  'processing-run': { readonly beamtime: Beamtime; readonly processingRun: ProcessingRun };
  merge: { readonly beamtime: Beamtime; readonly merge: Merge };
  trial: { readonly beamtime: Beamtime; readonly merge: Merge; readonly trial: Trial };
  cluster: {
    readonly beamtime: Beamtime;
    readonly merge: Merge;
    readonly trial: Trial;
    readonly cluster: Cluster;
  };
  'merge-run': {
    readonly beamtime: Beamtime;
    readonly merge: Merge;
    readonly trial: Trial;
    readonly cluster: Cluster;
    readonly run: MergeRun;
  };
}
export type SubjectKind = keyof Subjects;

/** A limit as its check gives it. The user can change the value; what it is called and where ours comes from stands in the check's words. */
export interface LimitDefinition<Id extends string = string> {
  /** Unique over all checks, e.g. 'completeness-overall-fail'. */
  readonly id: Id;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: '%' | 'Å' | 'mm' | '' | '°';
}

/** A limit as it is shown. */
export interface Limit extends LimitDefinition {
  readonly label: Text;
  readonly origin: Text;
}

/** Value of each limit by id. */
export type Limits = Readonly<Record<string, number>>;

/** What a check found: a code with the values of its sentence (decision 0100). */
export interface Said {
  readonly code: string;
}

export interface Outcome<What extends Said = Said> {
  readonly verdict: Verdict;
  readonly said: What;
  /** Files the verdict rests on. */
  readonly sources: readonly RelPath[];
  /** Lines of the sources that print what is said; of a source without one nobody knows. */
  readonly places?: readonly Required<FatePlace>[];
  readonly evidence?: readonly Evidence[];
}

/** The outcomes of a check that can find what its table (code → values) lists. */
export type Says<Table> = Outcome<Coded<Table> & Said>;

/** A check as its file gives it. Its words are `words/<language>/checks/<id>.ts`, typed by it. */
export interface CheckDefinition<
  Kind extends SubjectKind = SubjectKind,
  What extends Said = Said,
  LimitId extends string = string
> {
  readonly id: string;
  readonly subject: Kind;
  readonly limits: readonly LimitDefinition<LimitId>[];
  /** Of a depth that the user asks for: false where nobody has asked, and there is no finding (decision 0073). */
  readonly asked?: (subject: Subjects[Kind]) => boolean;
  readonly test: (subject: Subjects[Kind], limits: Limits) => Outcome<What>;
}

export type AnyDefinition = { [Kind in SubjectKind]: CheckDefinition<Kind> }[SubjectKind];

/** A check as it is shown. */
export interface Check {
  readonly id: string;
  readonly subject: SubjectKind;
  readonly question: Text;
  /** Why a user should care. */
  readonly why: Text;
  /** What to do about a bad answer. */
  readonly advice: Text;
  readonly limits: readonly Limit[];
}

/** What a check says about one thing. */
export interface Finding extends Omit<Outcome, 'said'> {
  readonly check: string;
  readonly subject: { readonly kind: SubjectKind; readonly path: RelPath };
  readonly message: Text;
}

/** Every place that a finding rests on, in the order of its files: the lines of one that are known, else the file. */
export function placesIn({
  sources,
  places = []
}: Pick<Outcome, 'sources' | 'places'>): readonly FatePlace[] {
  return sources.flatMap((path) => {
    const lines = places.filter((one) => one.path === path);
    return lines.length === 0 ? [{ path }] : lines;
  });
}

/** A check that cannot answer says what is missing; it never passes. */
export function unknown<const What extends Said>(
  what: What,
  sources: readonly (Source | undefined)[]
): Outcome<What> {
  return { verdict: 'unknown', said: what, ...cited(sources) };
}

/** A file that a verdict rests on, and where its line is known, that. */
export type Source = RelPath | FatePlace;

/** Each file once, and all lines. */
export function cited(sources: readonly (Source | undefined)[]): Pick<Outcome, 'sources' | 'places'> {
  const places = sources.flatMap((one) =>
    typeof one === 'object' && one.line !== undefined ? [{ path: one.path, line: one.line }] : []
  );
  const paths = sources.flatMap((one) => (typeof one === 'object' ? one.path : (one ?? [])));
  return { sources: [...new Set(paths)], ...(places.length > 0 && { places }) };
}
