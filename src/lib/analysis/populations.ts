/**
 * Signs that a merge run holds more than one crystal form (formats of the evidence: cells of the file list, cctable.dat by joins of the tree, ISa of
 * XSCALE.LP against that of CORRECT.LP).
 */
import type { Beamtime, Cluster, MergeRun, Trial } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { branchCorrelation, isParted, type BranchCorrelation } from './branch-correlation';
import { cellForms, differenceOf, FEWEST_CELLS } from './cell-clouds';
import { memberFigures, type MemberFigures } from './member-figures';
import { sharedNumbers, sisterTrials } from './sister-cc';

export interface PopulationLimits {
  /** Separation of two clouds of cells, and their difference in per cent: both are asked for. */
  readonly separation: number;
  readonly difference: number;
  /** By how much the mean CC between two branches lies below that within either. */
  readonly ccGap: number;
  /** A data set has collapsed when its ISa in the merge is below this and below a third of its own. */
  readonly isa: number;
}

/** Two branches of the tree that do not correlate. */
export interface CcSplit extends BranchCorrelation {
  /** Data sets of the run in either branch, by number in the trial of the run. */
  readonly parts: readonly [readonly number[], readonly number[]];
  /** The trial whose tree says so: the run's own, or its sister by correlation. */
  readonly trial: Trial;
}

export interface PopulationEvidence {
  /** Data sets of the run by number. */
  readonly members: readonly MemberFigures[];
  /** Of each kind of evidence: undefined where nothing on the disk could say, false where it speaks for one population. */
  readonly cells:
    | {
        /** Of each cloud its data sets, by number. */
        readonly numbers: readonly (readonly number[])[];
        /** Per cent, in the parameter that differs most, of the two clouds that are nearest to each other. */
        readonly difference: number;
      }
    | false
    | undefined;
  readonly correlation: CcSplit | false | undefined;
  readonly collapsed: readonly MemberFigures[] | false | undefined;
}

/** One data set that collapses is an outlier, not a population. */
const FEWEST_COLLAPSED = 2;
const THIRD = 1 / 3;

export function populationsOf(
  beamtime: Pick<Beamtime, 'merges' | 'processingRuns'>,
  trial: Trial,
  run: MergeRun,
  limits: PopulationLimits
): PopulationEvidence {
  const members = memberFigures(beamtime, trial, run);
  return {
    members,
    cells: cellEvidence(members, limits),
    correlation: ccEvidence(beamtime, trial, members, limits),
    collapsed: isaEvidence(members, limits)
  };
}

function cellEvidence(
  members: readonly MemberFigures[],
  limits: PopulationLimits
): PopulationEvidence['cells'] {
  const known = members.flatMap(({ dataset }) =>
    dataset?.unitCell === undefined ? [] : [{ number: dataset.number, cell: dataset.unitCell }]
  );
  if (known.length < members.length || members.length < FEWEST_CELLS) return undefined;
  const cells = known.map(({ cell }) => cell);
  const parts = cellForms(cells, limits);
  if (parts.length < 2) return false;
  const differences = parts.flatMap((one, n) =>
    parts.slice(n + 1).map((other) => differenceOf(cells, one, other))
  );
  return {
    numbers: parts.map((part) => part.flatMap((index) => known[index]?.number ?? [])),
    difference: Math.min(...differences)
  };
}

function ccEvidence(
  beamtime: Pick<Beamtime, 'merges'>,
  trial: Trial,
  members: readonly MemberFigures[],
  limits: PopulationLimits
): CcSplit | false | undefined {
  const here = new Set(members.flatMap(({ dataset }) => dataset?.number ?? []));
  if (here.size < members.length || here.size < 2) return undefined;
  const own = trial.clusters.some(({ join }) => join !== undefined);
  const sister = own ? undefined : sisterTrials(trial, beamtime.merges)[0]?.trial;
  const tree = own ? trial : sister;
  if (tree === undefined || !tree.clusters.some(({ join }) => join !== undefined)) return undefined;
  const renumber = tree === trial ? undefined : sharedNumbers(trial, tree);
  const inRun = (numbers: readonly number[]): number[] =>
    numbers
      .map((number) => (renumber === undefined ? number : renumber.get(number)))
      .filter((number): number is number => number !== undefined && here.has(number));
  const covered = new Set(inRun(tree.datasets.map(({ number }) => number)));
  let largest: CcSplit | undefined;
  for (const cluster of tree.clusters) {
    const split = splitAt(tree, cluster, inRun, limits);
    if (split !== undefined && (largest === undefined || smallerPart(split) > smallerPart(largest)))
      largest = split;
  }
  if (largest !== undefined) return largest;
  // A tree that takes in one data set after another has no two branches to compare.
  const isTested = tree.clusters.some((cluster) => branchCorrelation(cluster) !== undefined);
  return isTested && covered.size === here.size ? false : undefined;
}

/** Of several splits the one that parts the most data sets is told: two strays of one join say less than two halves. */
function smallerPart({ parts }: CcSplit): number {
  return Math.min(parts[0].length, parts[1].length);
}

function splitAt(
  tree: Trial,
  cluster: Cluster,
  inRun: (numbers: readonly number[]) => number[],
  { ccGap }: PopulationLimits
): CcSplit | undefined {
  const correlation = branchCorrelation(cluster);
  if (cluster.children === undefined || correlation === undefined || !isParted(correlation, ccGap))
    return undefined;
  const parts = cluster.children.map(({ kind, number }) =>
    inRun(
      kind === 'dataset' ? [number] : (tree.clusters.find((node) => node.number === number)?.members ?? [])
    )
  );
  const [left, right] = [parts[0] ?? [], parts[1] ?? []];
  if (left.length < 2 || right.length < 2) return undefined;
  return { ...correlation, parts: [left, right], trial: tree };
}

function isaEvidence(
  members: readonly MemberFigures[],
  { isa }: PopulationLimits
): readonly MemberFigures[] | false | undefined {
  const both = members.filter(
    ({ member, processingRun }) => member.isa !== undefined && processingRun?.isa !== undefined
  );
  if (both.length < 2) return undefined;
  const collapsed = both.filter((figures) => hasCollapsed(figures, isa));
  if (collapsed.length >= FEWEST_COLLAPSED) return collapsed;
  // Of two data sets of which one collapses, nothing says which one is the stray.
  if (collapsed.length > 0 && both.length === 2) return undefined;
  return both.length * 2 >= members.length ? false : undefined;
}

/** ISa in the merge below `limit` and below a third of the data set's own. */
export function hasCollapsed({ member, processingRun }: MemberFigures, limit: number): boolean {
  const own = processingRun?.isa;
  return member.isa !== undefined && own !== undefined && member.isa < limit && member.isa < own * THIRD;
}

/** Merged clusters of the trial that lie wholly in `numbers`: what can be taken instead, the largest first. */
export function mergedWithin(trial: Trial, numbers: readonly number[]): readonly Cluster[] {
  const allowed = new Set(numbers);
  return trial.clusters
    .filter(({ runs, members }) => runs.length > 0 && members.every((number) => allowed.has(number)))
    .sort((a, b) => b.members.length - a.members.length);
}

/** Cells of some data sets of a run. */
export function cellsOf(members: readonly MemberFigures[], numbers: readonly number[]): readonly UnitCell[] {
  const wanted = new Set(numbers);
  return members.flatMap(({ dataset }) =>
    dataset?.unitCell !== undefined && wanted.has(dataset.number) ? [dataset.unitCell] : []
  );
}
