/** The exported index, `kamome-beamtime/1` (docs/formats/beamtime-export.md): the model as a public JSON file. */
import type { Judgement } from '../analysis/judgements';
import type { Rule } from '../analysis/ranking';
import type { Flaws } from '../base/flaw';
import { naturalOrder } from '../base/natural-order';
import type {
  Beamtime,
  Cluster,
  Merge,
  MergeRun,
  Pin,
  PinStep,
  Recommendation,
  ScanFigures,
  StepReason,
  Trial,
  Unreadable
} from '../beamtime/types';
import type { Finding } from '../checks/check';
import { problems as english } from '../words/en/problems';
import { sentenceOf } from '../words/sentence';
import { stepReason } from '../words/steps';
import { inEvery, type Words } from '../words/words';
import { exportedConclusions, type Conclusions, type ExportedConclusions } from './conclusions';

export const SCHEMA = 'kamome-beamtime/1';

export interface Generator {
  readonly name: string;
  readonly version: string;
}

/** A run whose cycle no file says (cycle 0 of the model) is exported without one. */
export type ExportedRun = Omit<MergeRun, 'cycle'> & { readonly cycle?: number };
export type ExportedTrial = Omit<Trial, 'clusters' | 'recommended'> & {
  readonly clusters: readonly (Omit<Cluster, 'runs'> & { readonly runs: readonly ExportedRun[] })[];
  readonly recommended?: Omit<Recommendation, 'cycle'> & { readonly cycle?: number };
};

/** `message`: the flaw in English; Kamome reads the flaw where it says that. */
export type ExportedProblem = Unreadable & { readonly message: string };

/** Reasons are said in every language. */
export type ExportedPin = Omit<Pin, 'steps'> & {
  readonly steps: readonly (Omit<PinStep, 'reason'> & { readonly reason?: Words<string> })[];
};

export interface ExportedIndex extends Partial<ExportedConclusions> {
  readonly schema: typeof SCHEMA;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly generator: Generator;
  readonly beamtime: Pick<Beamtime, 'name' | 'date' | 'beamline' | 'user' | 'source' | 'opened'>;
  readonly scan: ScanFigures;
  readonly pins: readonly ExportedPin[];
  readonly processingRuns: Beamtime['processingRuns'];
  readonly merges: readonly (Omit<Merge, 'trials'> & { readonly trials: readonly ExportedTrial[] })[];
  readonly findings: readonly Finding[];
  readonly unreadable: readonly ExportedProblem[];
  readonly recomputed?: NonNullable<Beamtime['recomputed']>;
  readonly ranking?: Rule;
  readonly decisions?: readonly Judgement[];
}

/** What the user says, beside what the disk says. */
export interface Opinions {
  /** The rule that the runs are ranked by. */
  readonly ranking?: Rule;
  readonly decisions?: readonly Judgement[];
}

/** The whole model and every finding, sorted by path, ready for `JSON.stringify`: nothing in it is undefined, null or not a number. */
export function exportIndex(
  beamtime: Beamtime,
  findings: readonly Finding[],
  generator: Generator,
  at: Date,
  { ranking, decisions }: Opinions = {},
  conclusions?: Conclusions
): ExportedIndex {
  const { name, date, beamline, user, source, opened } = beamtime;
  return withoutNothing({
    schema: SCHEMA,
    exportedAt: at.toISOString(),
    generator,
    beamtime: { name, date, beamline, user, source, opened },
    scan: beamtime.scan,
    pins: byPath(beamtime.pins).map((pin) => ({
      ...pin,
      steps: pin.steps.map((step) => ({ ...step, reason: sentences(step.reason) })),
      images: byPath(pin.images),
      scans: byPath(pin.scans),
      collections: [...pin.collections].sort(
        (a, b) => naturalOrder(a.path, b.path) || naturalOrder(a.prefix, b.prefix)
      )
    })),
    processingRuns: byPath(beamtime.processingRuns),
    merges: byPath(beamtime.merges).map((merge) => ({
      ...merge,
      trials: byPath(merge.trials).map(exportedTrial)
    })),
    findings: [...findings].sort(
      (a, b) => naturalOrder(a.subject.path, b.subject.path) || naturalOrder(a.check, b.check)
    ),
    unreadable: [...beamtime.unreadable]
      .sort((a, b) => naturalOrder(a.path, b.path) || a.line - b.line)
      .map((one) => ({ ...one, message: sentenceOf<Flaws>(english, one.flaw) })),
    recomputed: beamtime.recomputed && byPath(beamtime.recomputed),
    ranking,
    decisions: decisions && byPath(decisions),
    ...(conclusions && exportedConclusions(conclusions, findings))
  }) as ExportedIndex;
}

function sentences(reason: StepReason | undefined): Words<string> | undefined {
  return reason && inEvery((language) => stepReason(reason, language));
}

/** Name of the file to save it as. */
export function exportName(beamtime: Pick<Beamtime, 'name'>): string {
  return `${beamtime.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.kamome.json`;
}

function exportedTrial(trial: Trial): object {
  const { recommended } = trial;
  return {
    ...trial,
    clusters: [...trial.clusters]
      .sort((a, b) => a.number - b.number)
      .map((cluster) => ({ ...cluster, runs: byPath(cluster.runs).map(withCycle) })),
    recommended:
      recommended === undefined
        ? undefined
        : {
            ...withCycle(recommended),
            runnerUp: recommended.runnerUp === undefined ? undefined : withCycle(recommended.runnerUp)
          }
  };
}

function withCycle<T extends { readonly cycle: number }>(row: T): object {
  return { ...row, cycle: row.cycle === 0 ? undefined : row.cycle };
}

function byPath<T extends { readonly path: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => naturalOrder(a.path, b.path));
}

/** A copy in which fields that say nothing are absent. The model's own depth bounds the recursion. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, inner]) =>
          inner !== undefined && inner !== null && !(typeof inner === 'number' && !Number.isFinite(inner))
      )
      .map(([key, inner]) => [key, withoutNothing(inner)])
  );
}
