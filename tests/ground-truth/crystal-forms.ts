/** The true crystal form of every data set of the simulated beamtimes, and what questions of trust say of merges of them. */
import { runTail } from '../../src/lib/beamtime/stored-paths';
import type { Beamtime, Dataset, MergeRun, Trial } from '../../src/lib/beamtime/types';
import type { Finding } from '../../src/lib/checks/check';
import type { Expected } from './expected';

/** 0, 1: the forms of a sample. 2: another structure in the same cell, planted as a stray. */
export type TrueForms = ReadonlyMap<string, number>;

/** By pin and name of the processing run, whatever area it lies in. */
export function trueForms({ simulation }: Expected): TrueForms {
  return new Map(
    (simulation?.sweeps ?? []).flatMap(({ true_group: form, runs }) =>
      runs.flatMap(({ path }) => (form === undefined ? [] : [[tailOf(path), form] as const]))
    )
  );
}

const tailOf = (path: string): string => path.split('/').slice(-3).join('/');

export function formOf(forms: TrueForms, { processingRun, path }: Dataset): number | undefined {
  const run = processingRun ?? runTail(path);
  return run === undefined ? undefined : forms.get(tailOf(run));
}

/** How many data sets of each form a run uses; `undefined` where its members are not known, or the form of one is not. */
export function usedForms(
  forms: TrueForms,
  trial: Trial,
  run: MergeRun
): ReadonlyMap<number, number> | undefined {
  const byNumber = new Map(trial.datasets.map((dataset) => [dataset.number, dataset]));
  const used = new Map<number, number>();
  for (const { dataset } of run.members) {
    const known = dataset === undefined ? undefined : byNumber.get(dataset);
    const form = known && formOf(forms, known);
    if (form === undefined) return undefined;
    used.set(form, (used.get(form) ?? 0) + 1);
  }
  return used.size === 0 ? undefined : used;
}

export interface Count {
  hits: number;
  quiet: number;
  unknown: number;
  /** Its data sets are not known here: nothing to hold it against. */
  untold: number;
  readonly misses: string[];
  readonly falseAlarms: string[];
  /** A `fail` of a final run of one form, or a final run of several that passes: none may be. */
  readonly wrong: string[];
}

/** What the check `one-population` says of every merge run, against the true forms. */
export function countPopulations(
  { merges }: Beamtime,
  findings: ReadonlyMap<string, Finding>,
  forms: TrueForms
): Count {
  const count: Count = {
    hits: 0,
    quiet: 0,
    unknown: 0,
    untold: 0,
    misses: [],
    falseAlarms: [],
    wrong: []
  };
  for (const { trials } of merges)
    for (const trial of trials)
      for (const run of trial.clusters.flatMap(({ runs }) => runs)) {
        const finding = findings.get(`one-population ${run.path}`);
        const used = usedForms(forms, trial, run);
        if (finding === undefined || used === undefined) {
          count.untold++;
          continue;
        }
        const said = `${run.path}: ${finding.message.en}`;
        const spoke = finding.verdict === 'fail' || finding.verdict === 'attention';
        const isMixed = used.size > 1;
        if (finding.verdict === 'unknown') count.unknown++;
        else if (isMixed && spoke) count.hits++;
        else if (isMixed) count.misses.push(said);
        else if (spoke) count.falseAlarms.push(said);
        else count.quiet++;
        if (trial.final && (isMixed ? finding.verdict === 'pass' : finding.verdict === 'fail'))
          count.wrong.push(said);
      }
  return count;
}
