/** Two to six merge runs side by side: which data sets are in which of them, whatever tree or processing area they come from. */
import { group } from 'd3-array';
import { naturalOrder } from '../base/natural-order';
import type { RelPath } from '../base/rel-path';
import type { Cluster, Dataset, Merge, MergeRun, Trial } from '../beamtime/types';
import { clusterName, parseRunName, sampleOf } from '../beamtime/names';
import { runTail } from '../beamtime/stored-paths';
import { choiceOf, rowsOfMerge, type DecisionRow } from './decision-rows';

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 6;

/** A row of the decision table that has a run. */
export interface ComparedRun {
  readonly path: RelPath;
  readonly merge: Merge;
  readonly trial: Trial;
  readonly cluster: Cluster;
  readonly run: MergeRun;
  readonly choice: boolean;
  /** The name of a merge that the user made here; its data sets are numbered as in `trial`. */
  readonly own?: string;
}

/** Frames of one sweep that were processed as one data set. */
export interface Stretch {
  /** Pin, data folder and prefix: the same in `_kamoproc` and `_kamo_30deg`. */
  readonly sweep: string;
  /** `CPS1014-03 cry00`. */
  readonly called: string;
  /** `CPS1014-03 cry00 1–300`, or the stored path where it names no processing run. */
  readonly name: string;
  readonly pin?: string;
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly processingRun?: RelPath;
}

export interface Part extends Stretch {
  readonly used: boolean;
  readonly framesRemoved: boolean;
  /** KAMO's words, where it left. */
  readonly reason?: string;
}

/** What one run makes of one data set. `partly`: some of the wedges that it was cut into. `rejected`: in the cluster, but no longer in this run. */
export interface Presence {
  readonly state: 'used' | 'partly' | 'rejected' | 'absent';
  readonly parts: readonly Part[];
}

/** The widest stretch of frames known among the runs compared; wedges lie within it. */
export interface ComparedMember extends Stretch {
  /** One for each run, in their order. */
  readonly presence: readonly Presence[];
}

/** Data sets that are in the same runs. */
export interface MemberSet {
  readonly inRuns: readonly boolean[];
  readonly members: readonly ComparedMember[];
}

export interface Membership {
  readonly members: readonly ComparedMember[];
  /** Largest first; those that every run rejected come last, with `inRuns` all false. */
  readonly sets: readonly MemberSet[];
  /** Some runs hold wedges of what others hold whole: then each sweep is one line. */
  readonly wedges: boolean;
}

/** The row with this run's path, if it is a run. */
export function comparedRun(row: DecisionRow | undefined): ComparedRun | undefined {
  const { trial, cluster, run } = row ?? {};
  return row && trial && cluster && run
    ? { path: row.path, merge: row.merge, trial, cluster, run, choice: row.choice }
    : undefined;
}

/**
 * Which data sets are in which runs. A data set is known by pin, data folder, prefix and frames of its processing run; a 30° wedge belongs to the whole run
 * of the same sweep that contains its frames.
 */
export function membership(runs: readonly ComparedRun[]): Membership {
  const parts = runs.map(partsOf);
  const bySweep = group(parts.flat(), ({ sweep }) => sweep);
  const partsBySweep = parts.map((own) => group(own, ({ sweep }) => sweep));
  const wholes = [...bySweep.values()].map(widest);
  const wedges = wholes.some((own) =>
    own.some((whole) => bySweep.get(whole.sweep)?.some((part) => contains(whole, part) && !same(whole, part)))
  );
  // A sweep of which only wedges are known is one line all the same, or its wedges would be counted as so many crystals.
  const members = (wedges ? wholes.map(spanned) : wholes.flat()).map((whole): ComparedMember => ({
    ...whole,
    presence: partsBySweep.map((own) =>
      presenceOf((own.get(whole.sweep) ?? []).filter((part) => contains(whole, part)))
    )
  }));
  members.sort((a, b) => naturalOrder(a.name, b.name));
  return {
    members,
    sets: setsOf(members),
    wedges
  };
}

/** Everything that the run's cluster was given; what is no longer in the run is not `used`. */
function partsOf({ trial, cluster, run }: ComparedRun): Part[] {
  const datasets = new Map(trial.datasets.map((dataset) => [dataset.number, dataset]));
  const reasons = new Map<number, string>();
  for (const { cycle, rejected } of cluster.runs)
    for (const { dataset, reason } of rejected)
      if (dataset !== undefined && cycle <= run.cycle && !reasons.has(dataset)) reasons.set(dataset, reason);
  const left = new Set(cluster.members);
  const parts = run.members.map((member): Part => {
    if (member.dataset !== undefined) left.delete(member.dataset);
    return {
      ...stretchOf(member.path, member.dataset === undefined ? undefined : datasets.get(member.dataset)),
      used: true,
      framesRemoved: member.framesRemoved === true
    };
  });
  // Without members (no XSCALE.INP) nothing is known to have left.
  if (run.members.length === 0) return [];
  for (const number of left) {
    const dataset = datasets.get(number);
    const reason = reasons.get(number);
    if (dataset !== undefined)
      parts.push({
        ...stretchOf(dataset.path, dataset),
        used: false,
        framesRemoved: false,
        ...(reason !== undefined && { reason })
      });
  }
  return parts;
}

/** A data set by the name of its processing run in a stored path; a path without one stands for itself. */
export function stretchOf(path: string, dataset?: Dataset): Stretch {
  const stored = dataset?.processingRun ?? dataset?.path ?? path;
  const parts = (runTail(stored) ?? '').split('/');
  const name = parts.at(-1) ?? '';
  const named = parseRunName(name);
  const onDisk = dataset?.processingRun === undefined ? {} : { processingRun: dataset.processingRun };
  if (named === undefined)
    return { sweep: stored, called: stored, name: stored, firstFrame: 0, lastFrame: 0, ...onDisk };
  const pin = dataset?.pin ?? (parts.length > 2 ? parts[0] : undefined);
  const { prefix, firstFrame, lastFrame } = named;
  const called = pin === undefined || prefix.startsWith(pin) ? prefix : `${pin} ${prefix}`;
  return {
    sweep: [pin ?? '', parts.at(-2) ?? '', prefix].join('/'),
    called,
    name: frameName(called, firstFrame, lastFrame),
    ...(pin !== undefined && { pin }),
    firstFrame,
    lastFrame,
    ...onDisk
  };
}

/** The stretches of one sweep that lie in no other. */
function widest(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.firstFrame - b.firstFrame || b.lastFrame - a.lastFrame);
  const found: Stretch[] = [];
  let reached = -Infinity;
  for (const { sweep, called, name, pin, firstFrame, lastFrame, processingRun } of sorted) {
    if (lastFrame <= reached) continue;
    reached = lastFrame;
    found.push({
      sweep,
      called,
      name,
      firstFrame,
      lastFrame,
      ...(pin !== undefined && { pin }),
      ...(processingRun !== undefined && { processingRun })
    });
  }
  return found;
}

/** All stretches of one sweep as one, from the first frame to the last. */
function spanned(stretches: readonly Stretch[]): Stretch {
  const [first] = stretches;
  if (first === undefined) throw new Error('a sweep without a stretch');
  if (stretches.length === 1) return first;
  const { sweep, called, pin, firstFrame } = first;
  const lastFrame = Math.max(...stretches.map((one) => one.lastFrame));
  const name = frameName(called, firstFrame, lastFrame);
  return { sweep, called, name, firstFrame, lastFrame, ...(pin !== undefined && { pin }) };
}

function frameName(called: string, firstFrame: number, lastFrame: number): string {
  return `${called} ${firstFrame}–${lastFrame}`;
}

function contains(whole: Stretch, part: Stretch): boolean {
  return whole.firstFrame <= part.firstFrame && part.lastFrame <= whole.lastFrame;
}

function same(a: Stretch, b: Stretch): boolean {
  return a.firstFrame === b.firstFrame && a.lastFrame === b.lastFrame;
}

function presenceOf(parts: readonly Part[]): Presence {
  const used = parts.filter((part) => part.used).length;
  const state =
    parts.length === 0 ? 'absent' : used === 0 ? 'rejected' : used < parts.length ? 'partly' : 'used';
  return { state, parts: [...parts].sort((a, b) => a.firstFrame - b.firstFrame) };
}

function setsOf(members: readonly ComparedMember[]): MemberSet[] {
  const groups = group(members, ({ presence }) =>
    presence.map(({ state }) => (state === 'used' || state === 'partly' ? '1' : '0')).join('')
  );
  return [...groups]
    .map(([key, own]) => ({ inRuns: [...key].map((one) => one === '1'), members: own }))
    .sort((a, b) => Number(isNowhere(a)) - Number(isNowhere(b)) || b.members.length - a.members.length);
}

function isNowhere({ inRuns }: MemberSet): boolean {
  return !inRuns.includes(true);
}

/** A comparison that is asked for often, ready to be opened. */
export interface Preset {
  readonly kind: 'areas' | 'methods' | 'cycles';
  /** What the runs have in common: the clustering, the area, or the cluster. */
  readonly of: string;
  readonly runs: readonly RelPath[];
}

/** Standard processing against 30° splitting; unit cell against correlation; the cycles of one cluster: as far as the sample has them. */
export function presetsOf(
  merges: readonly Merge[],
  sample: string,
  cyclesOf?: ComparedRun
): readonly Preset[] {
  const choices = merges
    .filter((merge) => sampleOf(merge) === sample)
    .flatMap((merge) => comparedRun(choiceOf(merge)) ?? [])
    .sort((a, b) => areaOrder(a.merge.area) - areaOrder(b.merge.area));
  const presets: Preset[] = [];
  for (const [clustering, own] of group(choices, ({ trial }) => trial.clustering)) {
    const [one, other] = firstOfEach(own, ({ merge }) => merge.area);
    if (one && other) presets.push({ kind: 'areas', of: clustering, runs: [one.path, other.path] });
  }
  for (const [area, own] of group(choices, ({ merge }) => merge.area)) {
    const [one, other] = firstOfEach(own, ({ trial }) => trial.clustering);
    if (one && other) presets.push({ kind: 'methods', of: area, runs: [one.path, other.path] });
  }
  const cycles = cyclesOf ?? choices[0];
  if (cycles && cycles.cluster.runs.length > 1)
    presets.push({
      kind: 'cycles',
      of: cycles.cluster.path ?? `${cycles.trial.path}/${clusterName(cycles.cluster.number)}`,
      runs: cycles.cluster.runs.slice(0, MOST_COMPARED).map(({ path }) => path)
    });
  return presets;
}

function areaOrder(area: string): number {
  return area === '_kamoproc' ? 0 : 1;
}

function firstOfEach(runs: readonly ComparedRun[], key: (run: ComparedRun) => string): ComparedRun[] {
  return [...group(runs, key).values()].flatMap((own) => own.slice(0, 1));
}

/** All rows that have a run, for choosing from. */
export function runsOf(merges: readonly Merge[]): readonly ComparedRun[] {
  return merges.flatMap((merge) => rowsOfMerge(merge).flatMap((row) => comparedRun(row) ?? []));
}
