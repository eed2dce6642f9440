/** The fate of every data set of one merge, up to a cluster and cycle of one of its trials. */
import type { RelPath } from '../base/rel-path';
import { endedTrial } from '../beamtime/ended-trial';
import { runTail, tailsOnce } from '../beamtime/stored-paths';
import type {
  Cluster,
  Merge,
  MergeRun,
  MergeState,
  ProcessingRun,
  Rejection,
  Trial
} from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import type { CellOutlier, Fate, FatePlace } from './fate';
import { otherBranches, usedApart } from './other-branches';

/** A data set as a merge names it. */
export interface MergedSet {
  readonly run?: RelPath;
  /** `CPS1012-06/data00/cry00_1-300`. */
  readonly name: string;
  readonly fate: Fate;
}

/** Where in a merge fates are asked for. */
export interface InMerge {
  readonly trial?: Trial | undefined;
  readonly cluster?: Cluster | undefined;
  readonly run?: MergeRun | undefined;
}

/** What a merge's data sets are joined with. */
export interface SampleRuns {
  /** The processing run that a stored path means. */
  readonly find: (stored: string) => RelPath | undefined;
  /** Processing runs of the merge's sample in its area that came to a scaled data set. */
  readonly scaled: readonly Pick<ProcessingRun, 'path' | 'unitCell'>[];
  /** What is not listed of the merge is not on the disk (`listsAll`): where no result is listed, there is none. */
  readonly whole: boolean;
}

/** KAMO's choice in the trial that a merge ended with; of a merge without one, its last trial. */
export function chosenIn(merge: Merge): InMerge {
  const trial = endedTrial(merge) ?? merge.trials.at(-1);
  const choice = trial?.recommended;
  const cluster = trial?.clusters.find(({ number }) => number === choice?.cluster);
  return { trial, cluster, run: cluster?.runs.find(({ cycle }) => cycle === choice?.cycle) };
}

/** Fates of all data sets that the files of a merge name, and of those of its sample that KAMO found but did not name. */
export function mergeFates(merge: Merge, at: InMerge, runs: SampleRuns): readonly MergedSet[] {
  const sets = new Map<string, MergedSet>();
  const tailOf = tailsOnce();
  const put = (stored: string, found: RelPath | undefined, fate: Omit<Fate, 'merge'>): void => {
    const run = found ?? runs.find(stored);
    const name = tailOf(stored);
    sets.set(run ?? name, {
      name,
      ...(run !== undefined && { run }),
      fate: { merge: merge.path, ...fate }
    });
  };
  /** Where no result is listed, there is none. */
  const lacking = runs.whole || NO_RESULT.includes(merge.state);
  const given = afterwards(merge, at, lacking);
  prepare(merge, given, put);
  const lineOf = new Map(merge.given?.map((path, n) => [tailOf(path), merge.givenLines?.[n]]));
  const listed = (path: string): Omit<Fate, 'merge'> =>
    withPlace(given, merge.files.formerge, lineOf.get(tailOf(path)));
  for (const path of merge.given ?? []) put(path, undefined, listed(path));
  // KAMO rewrites formerge.lst after the filter, but some versions of 2019 listed what they excluded and merged it all the same.
  const left = (merge.excluded ?? [])
    .map((path, n) => ({ path, n }))
    .filter(({ path }) => !lineOf.has(tailOf(path)));
  const cellOf = left.length === 0 ? undefined : preparedCells(merge, tailOf);
  for (const { path, n } of left) put(path, undefined, filtered(merge, cellOf?.get(tailOf(path)), n));
  if (at.trial !== undefined) inTrial(at.trial, at, listed, lacking, put);
  const rest = runs.scaled.filter(({ path }) => !sets.has(path));
  for (const { path, unitCell } of rest) {
    const fate = unnamed(merge, unitCell, rest.length);
    if (fate === undefined) sets.set(path, { name: tailOf(path), run: path, fate: UNNAMED });
    else put(path, path, fate);
  }
  return [...sets.values()];
}

/** Unit cells of the runs that were prepared, by tail; the first of a tail counts. */
function preparedCells(
  { preparation }: Merge,
  tailOf: (path: string) => string
): ReadonlyMap<string, UnitCell | undefined> {
  return new Map(
    [...(preparation?.runs ?? [])].reverse().map(({ path, unitCell }) => [tailOf(path), unitCell])
  );
}

/** Of a run of which nobody can say whether the merge was given it: no fate in that merge. */
const UNNAMED: Fate = { kind: 'unknown', places: [] };

type Put = (stored: string, run: RelPath | undefined, fate: Omit<Fate, 'merge'>) => void;

/** Runs of the chosen group of cells, and those of them that were dropped. */
function prepare({ preparation, files }: Merge, given: Omit<Fate, 'merge'>, put: Put): void {
  const { prepLog } = files;
  for (const { path, processingRun, dropped, line } of preparation?.runs ?? []) {
    put(
      path,
      processingRun,
      dropped === undefined
        ? withPlace(given, prepLog, line)
        : { kind: 'other-symmetry', places: place(prepLog, line), reason: dropped }
    );
  }
}

/** Given to the merge: whatever its tree and its clusters say replaces this. */
function afterwards(merge: Merge, { trial }: InMerge, lacking: boolean): Omit<Fate, 'merge'> {
  const evidence = trial?.evidence ?? merge.evidence;
  const places = evidence ? [evidence] : merge.files.formerge ? [{ path: merge.files.formerge }] : [];
  return { kind: hasResult(trial) || !lacking ? 'unknown' : 'no-result', places };
}

/** States by which KAMO itself says that there is no result. */
const NO_RESULT: readonly MergeState[] = ['no-cluster-passed', 'too-few-datasets'];

const hasResult = (trial: Trial | undefined): boolean =>
  trial?.clusters.some(({ runs }) => runs.length > 0) === true;

function filtered(
  { preparation, files, excludedLines }: Merge,
  cell: UnitCell | undefined,
  n: number
): Omit<Fate, 'merge'> {
  const line = excludedLines?.[n];
  const filter = preparation?.cellFilter;
  const outlier = filter?.low && filter.high && cell && outside(cell, filter.low, filter.high);
  const places: FatePlace[] = [];
  if (files.excluded !== undefined)
    places.push({ path: files.excluded, ...(line !== undefined && { line }) });
  if (files.log !== undefined && filter !== undefined) places.push({ path: files.log, line: filter.line });
  return { kind: 'cell-filter', places, ...(outlier && { outlier }) };
}

/** The parameter that is farthest outside, in widths of what is allowed. */
function outside(cell: UnitCell, low: UnitCell, high: UnitCell): CellOutlier | undefined {
  let found: (CellOutlier & { readonly by: number }) | undefined;
  for (const [parameter, value] of cell.entries()) {
    const [least, most] = [low[parameter] ?? -Infinity, high[parameter] ?? Infinity];
    const by = Math.max(least - value, value - most) / Math.max(most - least, 0.01);
    if (by > 0 && by > (found?.by ?? 0)) found = { parameter, value, low: least, high: most, by };
  }
  return found && { parameter: found.parameter, value: found.value, low: found.low, high: found.high };
}

function inTrial(
  trial: Trial,
  at: InMerge,
  given: (path: string) => Omit<Fate, 'merge'>,
  lacking: boolean,
  put: Put
): void {
  const fateOf = at.cluster && inCluster(trial, at.cluster, at.run, lacking);
  const notUsed = new Map(trial.notUsed.map((one) => [one.processingRun ?? runTail(one.path), one]));
  for (const dataset of trial.datasets) {
    const left = notUsed.get(dataset.processingRun ?? runTail(dataset.path));
    const there = { trial: trial.path, dataset: dataset.number };
    if (left !== undefined)
      put(dataset.path, dataset.processingRun, {
        kind: 'few-common',
        places: place(trial.files.notUsed, left.line),
        ...there
      });
    else
      put(dataset.path, dataset.processingRun, {
        // Line n of the list is data set n.
        ...(fateOf?.(dataset.number) ?? withPlace(given(dataset.path), trial.files.fileList, dataset.number)),
        ...there
      });
  }
}

/** Fates by the number of a data set in the tree. */
function inCluster(
  trial: Trial,
  cluster: Cluster,
  run: MergeRun | undefined,
  lacking: boolean
): (number: number) => Omit<Fate, 'merge'> {
  const tree = trial.files.clustersTxt ?? trial.files.dendro ?? trial.files.report;
  const members = new Set(cluster.members);
  const branchOf = otherBranches(trial, cluster);
  const apart = usedApart(trial, cluster);
  const inRun = new Map(run?.members.map((member) => [member.dataset, member]));
  const gone = new Map<number | undefined, Rejection & { readonly cycle: number }>();
  for (const { cycle, rejected } of cluster.runs)
    for (const one of rejected)
      if (run !== undefined && cycle <= run.cycle && !gone.has(one.dataset))
        gone.set(one.dataset, { ...one, cycle });
  return (number) => {
    const there = { cluster: cluster.number, ...(run && { cycle: run.cycle }) };
    const member = inRun.get(number);
    if (run !== undefined && member !== undefined)
      return {
        kind: 'merged',
        places: place(run.files.xscaleInp ?? run.files.xscaleLp, member.line),
        ...there
      };
    const rejection = gone.get(number);
    if (rejection !== undefined) {
      const { reason, line, cycle } = rejection;
      const kind = reason.split(',').includes('allbadframe') ? 'bad-frames' : 'rejected';
      return { kind, places: place(cluster.files.mergeLog, line), ...there, cycle, reason };
    }
    if (members.size === 0) return { kind: 'unknown', places: place(tree, undefined), ...there };
    if (!members.has(number))
      return {
        kind: 'other-branch',
        places: [...place(tree, branchOf(number)?.line), ...place(tree, cluster.line)],
        ...there,
        ...apart.get(number)
      };
    if (run === undefined)
      return {
        kind: lacking || cluster.failed !== undefined ? 'no-result' : 'unknown',
        places: place(tree, cluster.line),
        ...there
      };
    // Without the list of what was scaled, or with one that cannot be joined, nothing follows.
    const kind = run.members.length > 0 && !inRun.has(undefined) ? 'unexplained' : 'unknown';
    return { kind, places: place(run.files.xscaleInp ?? run.files.xscaleLp ?? tree, undefined), ...there };
  };
}

/**
 * A scaled run of the sample that no list of the merge names. prep_merge.log names the runs of the group that was chosen only: where it made
 * other groups and the cell is that of one of them, the run is in it. Where the counts say that nothing else is missing, no cell is needed.
 */
function unnamed(
  merge: Merge,
  unitCell: UnitCell | undefined,
  rest: number
): Omit<Fate, 'merge'> | undefined {
  const { preparation, files } = merge;
  // Before the choice no group is another one.
  const chosen = preparation?.choice?.group;
  const others = (preparation?.groups ?? []).filter(
    ({ number }) => chosen !== undefined && number !== chosen
  );
  const missing = others.reduce((sum, { members }) => sum + members, 0);
  const fits = others.filter(({ symmetries }) =>
    symmetries.some((one) => one.unitCell && unitCell && similar(one.unitCell, unitCell))
  );
  const [only] = fits.length > 0 ? fits : others.length === 1 && rest === missing ? others : [];
  if (only !== undefined && files.prepLog !== undefined) {
    const [first] = only.symmetries;
    return {
      kind: 'other-form',
      places: [{ path: files.prepLog, line: only.line }],
      group: {
        number: only.number,
        of: preparation?.groups.length ?? 0,
        ...(first && { symmetry: first.symmetry, ...(first.unitCell && { unitCell: first.unitCell }) })
      }
    };
  }
  // Without a list of what was taken, nothing follows from a name that is not in it.
  if (preparation !== undefined && preparation.runs.length > 0)
    return { kind: 'not-given', places: place(files.prepLog, undefined) };
  if (isAllTooFew(merge, rest)) return { kind: 'no-result', places: merge.evidence ? [merge.evidence] : [] };
  return merge.given === undefined
    ? undefined
    : { kind: 'not-given', places: place(files.formerge, undefined) };
}

/** KAMO gave up before it wrote a list, and these are all that it had found. */
function isAllTooFew({ state, given, preparation }: Merge, rest: number): boolean {
  return state === 'too-few-datasets' && given === undefined && preparation?.detected?.runs === rest;
}

/** KAMO's tolerance for two cells of a group: 10 % and 5° (yamtbx multi_check_cell_consistency.py). */
function similar(a: UnitCell, b: UnitCell): boolean {
  return a.every((value, n) =>
    n < 3 ? Math.abs(value - (b[n] ?? 0)) <= 0.1 * value : Math.abs(value - (b[n] ?? 0)) <= 5
  );
}

/** The same, and where the data set itself is named. */
function withPlace(
  fate: Omit<Fate, 'merge'>,
  path: RelPath | undefined,
  line: number | undefined
): Omit<Fate, 'merge'> {
  if (path === undefined || line === undefined) return fate;
  return { ...fate, places: [...fate.places.filter((one) => one.path !== path), { path, line }] };
}

function place(path: RelPath | undefined, line: number | undefined): readonly FatePlace[] {
  return path === undefined ? [] : [{ path, ...(line !== undefined && { line }) }];
}
