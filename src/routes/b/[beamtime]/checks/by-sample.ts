/**
 * The checklist by sample: first what is said of the run that is to be taken, then of KAMO's choices in the other merges, then of what they
 * superseded, then of pins and data sets. Every finding stands in exactly one place.
 */
import { group } from 'd3-array';
import { choiceOf, rowsOfMerge, type DecisionRow } from '$lib/analysis/decision-rows';
import type { CrystalForm } from '$lib/analysis/crystal-forms';
import type { Recommendation } from '$lib/analysis/recommendations';
import { naturalOrder } from '$lib/base/natural-order';
import { isWithin, type RelPath } from '$lib/base/rel-path';
import { clusterIdentity } from '$lib/beamtime/identity';
import { oneName, sampleOf } from '$lib/beamtime/names';
import { keyOfPin, keyOfRun } from '$lib/beamtime/pin-keys';
import type { Beamtime, Merge } from '$lib/beamtime/types';
import { VERDICTS, type Finding, type SubjectKind, type Verdict } from '$lib/checks/check';
import { onceForImages, type OnceForImages } from '$lib/components/merges/once-for-images';
import { countsOf, worstFirst } from './by-question';

interface Group {
  readonly told: readonly OnceForImages[];
  /** Of findings: twins count. */
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** What is said of one run, and of the cluster, resolution and merge that it stands in. */
export interface RunGroup extends Group {
  readonly row: DecisionRow;
  /** Why it stands first: the user accepted it, or the ranking rule selects it. */
  readonly taken?: 'accepted' | 'recommended';
  readonly form?: CrystalForm;
}

/** A merge of the sample: what is said of KAMO's choice in it or of itself, and of its other cycles, clusters and resolutions. */
export interface MergeGroup extends Group {
  readonly merge: Merge;
  readonly row?: DecisionRow;
  readonly superseded: Group;
}

/** Findings on pins and data sets that answer one question. */
export interface MeasuredGroup extends Group {
  readonly check: string;
}

export interface SampleGroup {
  /** Absent: pins and data sets without a sample. */
  readonly sample?: string;
  readonly taken: readonly RunGroup[];
  readonly merges: readonly MergeGroup[];
  readonly measured: readonly MeasuredGroup[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

export interface BySample {
  readonly samples: readonly SampleGroup[];
  /** On the beamtime as a whole, and on what no table holds any more. */
  readonly whole: Group;
}

/** What the grouping stands on: the model, the rule's choices, and the runs that the user accepted. */
export interface Grounds {
  readonly beamtime: Pick<Beamtime, 'pins' | 'processingRuns' | 'merges'>;
  readonly recommended: readonly Recommendation[];
  readonly accepted: ReadonlySet<RelPath>;
}

/** Samples whose run to take fails come first, then those that ask for attention; among equals in natural order of their names. */
export function bySample(findings: readonly Finding[], grounds: Grounds): BySample {
  const pool = new Pool(findings);
  const { recommended, beamtime } = grounds;
  const nameOf = oneName(beamtime.pins, beamtime.merges);
  const mergesOf = group(beamtime.merges, (merge) => nameOf(sampleOf(merge)));
  const measuredOf = measured(pool, beamtime, nameOf);
  const samples = [...new Set([...mergesOf.keys(), ...measuredOf.keys()])].map((sample): SampleGroup => {
    const merges = mergesOf.get(sample) ?? [];
    const taken = takenOf(pool, merges, recommended, grounds.accepted);
    const others = merges.map((merge) => mergeGroup(pool, merge)).filter(isTold);
    const groups = [...(measuredOf.get(sample) ?? [])].map(([check, found]) => ({
      check,
      ...groupOf(found, true)
    }));
    const all = [...taken, ...others, ...others.map(({ superseded }) => superseded), ...groups];
    return {
      ...(sample !== '' && { sample }),
      taken,
      merges: others.sort((a, b) => urgency(a) - urgency(b) || naturalOrder(a.merge.path, b.merge.path)),
      measured: groups.sort((a, b) => urgency(a) - urgency(b)),
      counts: sum(all.map(({ counts }) => counts))
    };
  });
  const first = ({ taken }: SampleGroup): number => Math.min(VERDICTS.length, ...taken.map(urgency));
  return {
    whole: groupOf(pool.rest()),
    samples: samples
      .filter(({ taken, counts }) => taken.length > 0 || total(counts) > 0)
      .sort((a, b) => first(a) - first(b) || naturalOrder(a.sample ?? '\uFFFF', b.sample ?? '\uFFFF'))
  };
}

/** Findings by what they are about; what was taken out is not there again. */
class Pool {
  readonly #left: Map<string, Finding[]>;

  constructor(findings: readonly Finding[]) {
    this.#left = group(findings, ({ subject }) => keyOf(subject.kind, subject.path));
  }

  take(kind: SubjectKind, path: RelPath | undefined): readonly Finding[] {
    if (path === undefined) return [];
    const key = keyOf(kind, path);
    const found = this.#left.get(key) ?? [];
    this.#left.delete(key);
    return found;
  }

  /** Whatever was not taken out. */
  rest(): readonly Finding[] {
    return [...this.#left.values()].flat();
  }
}

function keyOf(kind: SubjectKind, path: RelPath): string {
  return `${kind} ${path}`;
}

function takenOf(
  pool: Pool,
  merges: readonly Merge[],
  recommended: readonly Recommendation[],
  accepted: ReadonlySet<RelPath>
): readonly RunGroup[] {
  const paths = new Set(merges.map(({ path }) => path));
  const wanted = recommended.flatMap(({ row, form }) =>
    row !== undefined && paths.has(row.merge.path) ? [{ row, form }] : []
  );
  const own = merges.flatMap((merge) =>
    [...accepted].flatMap((path) => {
      const row = isWithin(path, merge.path) ? rowAt(merge, path) : undefined;
      return row === undefined ? [] : [{ row, form: wanted.find((one) => one.row.path === path)?.form }];
    })
  );
  const all = [
    ...own.map((one) => ({ ...one, taken: 'accepted' as const })),
    ...wanted
      .filter(({ row }) => !accepted.has(row.path))
      .map((one) => ({ ...one, taken: 'recommended' as const }))
  ];
  return all.map(({ row, form, taken }) => ({
    row,
    taken,
    ...(form && { form }),
    ...groupOf(takeOfRow(pool, row))
  }));
}

function rowAt(merge: Merge, path: RelPath): DecisionRow | undefined {
  return rowsOfMerge(merge).find((row) => row.run !== undefined && row.path === path);
}

function takeOfRow(pool: Pool, { merge, trial, cluster, run }: DecisionRow): readonly Finding[] {
  return [
    ...pool.take('merge-run', run?.path),
    ...(trial && cluster ? pool.take('cluster', clusterIdentity(trial, cluster)) : []),
    ...pool.take('trial', trial?.path),
    ...pool.take('merge', merge.path)
  ];
}

function mergeGroup(pool: Pool, merge: Merge): MergeGroup {
  const row = choiceOf(merge);
  const own = row === undefined ? pool.take('merge', merge.path) : takeOfRow(pool, row);
  const rest = rowsOfMerge(merge).flatMap((one) => takeOfRow(pool, one));
  // Clusters and trials without a row of their own.
  for (const trial of merge.trials)
    for (const cluster of trial.clusters) rest.push(...pool.take('cluster', clusterIdentity(trial, cluster)));
  return { merge, ...(row && { row }), ...groupOf(own), superseded: groupOf(rest) };
}

function isTold({ counts, superseded }: MergeGroup): boolean {
  return total(counts) + total(superseded.counts) > 0;
}

/** Findings on pins and processing runs by sample and check. */
function measured(
  pool: Pool,
  { pins, processingRuns }: Grounds['beamtime'],
  nameOf: (sample: string | undefined) => string
): ReadonlyMap<string, ReadonlyMap<string, readonly Finding[]>> {
  const sampleAt = new Map(pins.map((pin) => [keyOfPin(pin), pin.sampleName]));
  const found = new Map<string, Map<string, Finding[]>>();
  const put = (sample: string | undefined, findings: readonly Finding[]): void => {
    const name = nameOf(sample);
    const ofSample = found.get(name) ?? new Map<string, Finding[]>();
    for (const finding of findings) {
      const there = ofSample.get(finding.check);
      if (there === undefined) ofSample.set(finding.check, [finding]);
      else there.push(finding);
    }
    if (ofSample.size > 0) found.set(name, ofSample);
  };
  for (const pin of pins) put(pin.sampleName, pool.take('pin', pin.path));
  for (const run of processingRuns)
    put(sampleAt.get(keyOfRun(run) ?? ''), pool.take('processing-run', run.path));
  return found;
}

/** Worst first. `doubled`: what is said alike of the same images in two areas is one. */
function groupOf(findings: readonly Finding[], doubled = false): Group {
  const sorted = [...findings].sort(worstFirst);
  return {
    told: doubled ? onceForImages(sorted) : sorted.map((finding) => ({ finding, twins: [] })),
    counts: countsOf(sorted)
  };
}

/** Of a verdict's place in the order of verdicts. */
function urgency({ counts }: Pick<Group, 'counts'>): number {
  const worst = VERDICTS.findIndex((verdict) => counts[verdict] > 0);
  return worst < 0 ? VERDICTS.length : worst;
}

function total(counts: Group['counts']): number {
  return VERDICTS.reduce((all, verdict) => all + counts[verdict], 0);
}

function sum(all: readonly Group['counts'][]): Group['counts'] {
  const counts = countsOf([]);
  for (const one of all) for (const verdict of VERDICTS) counts[verdict] += one[verdict];
  return counts;
}
