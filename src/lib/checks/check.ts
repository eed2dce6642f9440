/** How a question on the checklist is written. One file per question; `index.ts` finds them. */
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

export type Verdict = 'pass' | 'attention' | 'fail' | 'unknown' | 'not-applicable';

/** Worst first: the order in which findings are shown. */
export const VERDICTS: readonly Verdict[] = ['fail', 'attention', 'unknown', 'pass', 'not-applicable'];

/** A text in both languages of the interface. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

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

/** A limit of a check. The user can change it; the origin says where ours comes from. */
export interface Limit {
  /** Unique over all checks, e.g. 'completeness-overall-fail'. */
  readonly id: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: '%' | 'Å' | '' | '°';
  readonly label: Text;
  readonly origin: Text;
}

/** Value of each limit by id. */
export type Limits = Readonly<Record<string, number>>;

export interface Outcome {
  readonly verdict: Verdict;
  readonly message: Text;
  /** Files the verdict rests on. */
  readonly sources: readonly RelPath[];
  readonly evidence?: readonly Evidence[];
}

export interface Check<Kind extends SubjectKind = SubjectKind> {
  readonly id: string;
  readonly subject: Kind;
  readonly question: Text;
  /** Why a user should care. */
  readonly why: Text;
  /** What to do about a bad answer. */
  readonly advice: Text;
  readonly limits: readonly Limit[];
  /** Of a depth that the user asks for: false where nobody has asked, and there is no finding (decision 0073). */
  readonly asked?: (subject: Subjects[Kind]) => boolean;
  readonly test: (subject: Subjects[Kind], limits: Limits) => Outcome;
}

/** What a check says about one thing. */
export interface Finding extends Outcome {
  readonly check: string;
  readonly subject: { readonly kind: SubjectKind; readonly path: RelPath };
}

export type AnyCheck = { [Kind in SubjectKind]: Check<Kind> }[SubjectKind];

/** A check that cannot answer says what is missing; it never passes. */
export function unknown(en: string, ja: string, sources: readonly RelPath[]): Outcome {
  return { verdict: 'unknown', message: { en, ja }, sources };
}
