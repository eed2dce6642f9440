/** The rows of the tables: an exported index taken apart. A row holds what stands above it, so that a column is a look at one row. */
import { cleanSampleName, sameSample } from '../../beamtime/names';
import type { ProcessingRun, Shell } from '../../beamtime/types';
import type { Finding } from '../../checks/check';
import type { Judgement } from '../../analysis/judgements';
import type { ExportedIndex, ExportedRun, ExportedTrial } from '../export-index';

/** What the user calls a beamtime. */
export interface OwnLabel {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** One beamtime of an export. */
export interface ExportedBeamtime {
  /** Tells it from every other beamtime of the export: the key that all tables share. */
  readonly id: string;
  readonly index: ExportedIndex;
  readonly label?: OwnLabel;
}

type ExportedMerge = ExportedIndex['merges'][number];
type ExportedCluster = ExportedTrial['clusters'][number];

export interface SampleRow {
  readonly sample: string;
  readonly pins: ExportedIndex['pins'];
  readonly datasets: readonly ProcessingRun[];
  readonly merges: readonly ExportedMerge[];
}
export interface RunRow {
  readonly merge: ExportedMerge;
  readonly trial: ExportedTrial;
  readonly cluster: ExportedCluster;
  readonly run: ExportedRun;
  readonly decision: Judgement | undefined;
}
export interface ShellRow {
  readonly of: 'merge-run' | 'dataset';
  readonly path: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly shell: Shell;
}

/** Samples by the names that the folders of their merges have, as the index gives them: those that were measured and those that were merged. */
export function samplesOf({ pins, merges }: Pick<ExportedIndex, 'pins' | 'merges'>): ReadonlySet<string> {
  return new Set([
    ...pins.flatMap(({ sampleName }) => (sampleName === undefined ? [] : cleanSampleName(sampleName))),
    ...merges.map(({ sampleName }) => sampleName)
  ]);
}

/** In the order in which they are met. */
export function* sampleRows({ pins, processingRuns, merges }: ExportedIndex): Generator<SampleRow> {
  for (const sample of samplesOf({ pins, merges })) {
    const own = pins.filter(({ sampleName }) => sampleName !== undefined && sameSample(sampleName, sample));
    const paths = new Set<string>(own.map(({ path }) => path));
    yield {
      sample,
      pins: own,
      datasets: processingRuns.filter(({ pin }) => pin !== undefined && paths.has(pin)),
      merges: merges.filter(({ sampleName }) => sampleName === sample)
    };
  }
}

export function* runRows({ merges, decisions = [] }: ExportedIndex): Generator<RunRow> {
  const decided = new Map<string, Judgement>(decisions.map((one) => [one.path, one]));
  for (const merge of merges)
    for (const trial of merge.trials)
      for (const cluster of trial.clusters)
        for (const run of cluster.runs) yield { merge, trial, cluster, run, decision: decided.get(run.path) };
}

/** Of data sets first, then of merge runs. */
export function* shellRows(index: ExportedIndex): Generator<ShellRow> {
  for (const { path, shells } of index.processingRuns) yield* shellsOf('dataset', path, shells);
  for (const { run } of runRows(index)) yield* shellsOf('merge-run', run.path, run.shells);
}

function* shellsOf(of: ShellRow['of'], path: string, shells: readonly Shell[] = []): Generator<ShellRow> {
  for (const [at, shell] of shells.entries()) yield { of, path, number: at + 1, shell };
}

/** Whether KAMO chose the run in its trial. */
export function isRecommended({
  trial: { recommended },
  cluster,
  run
}: Pick<RunRow, 'trial' | 'cluster' | 'run'>): boolean {
  return (
    recommended !== undefined && recommended.cluster === cluster.number && recommended.cycle === run.cycle
  );
}

/** KAMO's choice in the trial that the merge ended with; of a merge that did not, in the last trial with one. */
export function chosenRun(merge: ExportedMerge): ExportedRun | undefined {
  const chosen = merge.trials.flatMap((trial) =>
    trial.clusters.flatMap((cluster) =>
      cluster.runs.flatMap((run) => (isRecommended({ trial, cluster, run }) ? { trial, run } : []))
    )
  );
  return (chosen.find(({ trial }) => trial.final) ?? chosen.at(-1))?.run;
}

export function verdicts(findings: readonly Finding[], verdict: Finding['verdict']): number {
  return findings.reduce((sum, one) => sum + (one.verdict === verdict ? 1 : 0), 0);
}
