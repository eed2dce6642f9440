/**
 * A chosen subset of a trial's data sets, and where their reflection files lie on the computer that will merge them. The files made from it are
 * those that KAMO reads (yamtbx, kamo.multi_merge `lstin=`, kamo.auto_multi_merge `csv=`).
 */
import { naturalOrder } from '../base/natural-order';
import { baseName, child, relPath, segments, type RelPath } from '../base/rel-path';
import { storedPath } from '../beamtime/stored-paths';
import type { Beamtime, Dataset, Merge, MergeRun, ProcessingRun, Trial } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { asciiName } from './file-name';

export interface Subset {
  readonly beamtime: Pick<Beamtime, 'name' | 'pins' | 'processingRuns'>;
  /** As the user calls it. */
  readonly name: string;
  readonly merge: Merge;
  readonly trial: Trial;
  /** The run that the user started from: its space group, cell and reference are taken over. */
  readonly run?: MergeRun;
  /** Numbers in the tree. */
  readonly numbers: readonly number[];
  /**
   * The copies that KAMO made for this merge (re-indexed where that was needed), or the processing runs' own files. A data set that was re-indexed for
   * the merge, or of which that cannot be told, stays the copy: its own file has other axes.
   */
  readonly from: 'inputs' | 'runs';
  /** The beamtime folder on that computer, as the user typed it; '' for paths relative to the beamtime folder. */
  readonly root: string;
}

/** A file to save. `leftOut`: data sets that could not be written into it, each with the reason's word. */
export interface SubsetFile {
  readonly name: string;
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  /** Parameters of the log that KAMO would refuse, or that name files of another computer: they are not in the script. */
  readonly notTaken?: readonly string[];
}

export interface LeftOut {
  readonly number: number;
  readonly path: string;
  /** `place`: not known where the file lies; `name`: its name cannot be written into this file. */
  readonly why: 'place' | 'name';
}

/** A data set of the subset and its file, as it is to be written. */
export interface PlacedDataset {
  readonly dataset: Dataset;
  /** Below the folder that the user typed. */
  readonly path: string;
  /** Relative to the beamtime folder. */
  readonly place: string;
  /** The copy of the merge, though the processing runs' own files were asked for. */
  readonly copyKept: boolean;
}

/** The files of the subset in the order of the tree's numbers, and those whose place is not known. `fits` says whether a path can be written. */
export function placed(
  subset: Subset,
  fits: (path: string) => boolean
): { readonly files: readonly PlacedDataset[]; readonly leftOut: readonly LeftOut[] } {
  const wanted = new Set(subset.numbers);
  const cells = new Map(subset.beamtime.processingRuns.map(({ path, unitCell }) => [path, unitCell]));
  const files: PlacedDataset[] = [];
  const leftOut: LeftOut[] = [];
  const datasets = subset.trial.datasets.filter(({ number }) => wanted.has(number));
  for (const dataset of [...datasets].sort((a, b) => a.number - b.number)) {
    const own = subset.from === 'runs' && isAsProcessed(dataset, cells) ? ownFile(dataset) : undefined;
    const place = own ?? copyOf(subset, dataset);
    const path = place === undefined ? undefined : under(subset.root, place);
    if (place !== undefined && path !== undefined && fits(path))
      files.push({ dataset, path, place, copyKept: subset.from === 'runs' && own === undefined });
    else
      leftOut.push({
        number: dataset.number,
        path: path ?? dataset.path,
        why: path === undefined ? 'place' : 'name'
      });
  }
  return { files, leftOut };
}

/** Differences of cells up to which the axes are the same: post-refinement moves them a little, other axes by more. */
const SAME_LENGTH = 0.02;
const SAME_ANGLE = 2;

/**
 * Whether the merge took the data set with the axes of its processing run: KAMO names copies that it re-indexed for ambiguity
 * `XDS_ASCII_reidx.HKL_noscale`, and those that it transformed to the common symmetry have another cell (kamo.md 3.3). Without both cells: no.
 */
function isAsProcessed(
  { path, processingRun, unitCell }: Dataset,
  cells: ReadonlyMap<RelPath, UnitCell | undefined>
): boolean {
  const own = processingRun === undefined ? undefined : cells.get(processingRun);
  if (own === undefined || unitCell === undefined || baseName(path).includes('_reidx')) return false;
  return unitCell.every((value, n) => {
    const other = own[n] ?? NaN;
    return n < 3 ? Math.abs(value - other) <= SAME_LENGTH * other : Math.abs(value - other) <= SAME_ANGLE;
  });
}

/** A file of a data set's reflections: the copy that the merge was made from, or the processing run's own. */
export interface InputPlace {
  readonly path: RelPath;
  readonly from: 'copy' | 'own';
}

/**
 * Where the reflections of a data set may lie on the disk, the best first. `axes`: its own file is left out, as it has other axes than the merge took, or
 * that cannot be told.
 */
export function inputPlaces(
  merge: Merge,
  trial: Trial,
  dataset: Dataset,
  runs: readonly ProcessingRun[]
): { readonly places: readonly InputPlace[]; readonly axes: boolean } {
  const stored = storedPath(dataset.path, { areas: [merge.area], area: merge.area, from: trial.path });
  const copy = stored !== undefined && stored !== dataset.processingRun ? [stored] : [];
  const run = runs.find(({ path }) => path === dataset.processingRun);
  if (run === undefined) return { places: copy.map((path) => ({ path, from: 'copy' })), axes: false };
  const axes = !isAsProcessed(dataset, new Map([[run.path, run.unitCell]]));
  const own = axes ? [] : [relPath(ownFile(dataset)), run.files.xdsAscii ?? child(run.path, 'XDS_ASCII.HKL')];
  return {
    places: [
      ...copy.map((path): InputPlace => ({ path, from: 'copy' })),
      ...[...new Set(own)]
        .filter((path) => !copy.includes(path))
        .map((path): InputPlace => ({ path, from: 'own' }))
    ],
    axes
  };
}

function ownFile({ path, processingRun }: Dataset): string {
  return `${processingRun ?? ''}/${baseName(path)}`;
}

function copyOf({ merge, trial }: Subset, dataset: Dataset): string | undefined {
  return storedPath(dataset.path, { areas: [merge.area], area: merge.area, from: trial.path });
}

/** `path` below the folder that the user typed; relative where none was. */
function under(root: string, path: string): string {
  const folder = root.trim();
  if (folder === '') return path;
  return folder.endsWith('/') ? `${folder}${path}` : `${folder}/${path}`;
}

/** `formerge.lst`: one path a line, as `lstin=` wants it. KAMO cuts a line at `#` and trims it; a name with a line end cannot be in a list of lines. */
export function formergeList(subset: Subset): SubsetFile {
  const { files, leftOut } = placed(subset, (path) => !/[\p{Cc}#]/u.test(path) && path.trim() === path);
  return { name: 'formerge.lst', text: files.map(({ path }) => `${path}\n`).join(''), leftOut };
}

/**
 * `topdir,name,anomalous` for kamo.auto_multi_merge. It names folders of pins: all data sets of a pin go into the merge, not the chosen ones alone.
 * Unlike a table for people it is not guarded against formulas: KAMO must read the paths as they are. The name becomes that of a folder in a shell
 * script of KAMO's: plain letters only. In `topdir`, KAMO expands `*` and a leading `~`, and trims blanks.
 */
export function autoMergeCsv(subset: Subset): SubsetFile {
  const { merge, trial, run, root } = subset;
  const wanted = new Set(subset.numbers);
  const folders = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const { number, path, processingRun, pin } of trial.datasets) {
    if (!wanted.has(number)) continue;
    // The run may be missing on this disk where its pin is still known by name.
    const place = processingRun === undefined ? pin && `${merge.area}/${pin}` : pinFolder(processingRun);
    const folder = place === undefined ? undefined : under(root, place);
    if (folder === undefined) leftOut.push({ number, path, why: 'place' });
    else if (/[\p{Cc}*]|^~|^\s|\s$/u.test(folder)) leftOut.push({ number, path: folder, why: 'name' });
    else folders.add(folder);
  }
  const anomalous = (run?.anomalous ?? /^true$/i.test(trial.parameters?.['anomalous'] ?? '')) ? 'yes' : 'no';
  const rows = [...folders]
    .sort(naturalOrder)
    .map((folder) => [folder, asciiName(subset.name), anomalous].map(quoted).join(','));
  return {
    name: 'for_auto_multi_merge.csv',
    text: ['topdir,name,anomalous', ...rows, ''].join('\n'),
    leftOut
  };
}

/** `_kamoproc/PIN` of `_kamoproc/PIN/data00/run`, as ZOO writes `topdir`. */
function pinFolder(processingRun: RelPath): string {
  return segments(processingRun).slice(0, 2).join('/');
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
