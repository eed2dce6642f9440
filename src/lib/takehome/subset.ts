/**
 * A chosen subset of a trial's data sets, and where their reflection files lie on the computer that will merge them. The files made from it are
 * those that KAMO reads (yamtbx, kamo.multi_merge `lstin=`, kamo.auto_multi_merge `csv=`).
 */
import { baseName, naturalOrder, segments, type RelPath } from '../base/rel-path';
import { storedPath } from '../beamtime/stored-paths';
import type { Beamtime, Dataset, Merge, MergeRun, Trial } from '../beamtime/types';

export interface Subset {
  readonly beamtime: Pick<Beamtime, 'name' | 'pins'>;
  readonly merge: Merge;
  readonly trial: Trial;
  /** The run that the user started from: its space group, cell and reference are taken over. */
  readonly run?: MergeRun;
  /** Numbers in the tree. */
  readonly numbers: readonly number[];
  /** The copies that KAMO made for this merge (re-indexed where that was needed), or the processing runs' own files. */
  readonly from: 'inputs' | 'runs';
  /** The beamtime folder on that computer, as the user typed it; '' for paths relative to the beamtime folder. */
  readonly root: string;
}

/** A file to save. `leftOut`: data sets that could not be written into it, each with the reason's word. */
export interface SubsetFile {
  readonly name: string;
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
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
  readonly path: string;
}

/** The files of the subset in the order of the tree's numbers, and those whose place is not known. `fits` says whether a path can be written. */
export function placed(
  subset: Subset,
  fits: (path: string) => boolean
): { readonly files: readonly PlacedDataset[]; readonly leftOut: readonly LeftOut[] } {
  const wanted = new Set(subset.numbers);
  const files: PlacedDataset[] = [];
  const leftOut: LeftOut[] = [];
  const datasets = subset.trial.datasets.filter(({ number }) => wanted.has(number));
  for (const dataset of [...datasets].sort((a, b) => a.number - b.number)) {
    const path = pathOf(subset, dataset);
    if (path !== undefined && fits(path)) files.push({ dataset, path });
    else
      leftOut.push({
        number: dataset.number,
        path: path ?? dataset.path,
        why: path === undefined ? 'place' : 'name'
      });
  }
  return { files, leftOut };
}

function pathOf({ merge, trial, from, root }: Subset, dataset: Dataset): string | undefined {
  if (from === 'runs') {
    if (dataset.processingRun === undefined) return undefined;
    // KAMO names re-indexed copies `XDS_ASCII_reidx.HKL_noscale`; the run itself holds the file without that word.
    return under(root, `${dataset.processingRun}/${baseName(dataset.path).replace('_reidx', '')}`);
  }
  const place = storedPath(dataset.path, { areas: [merge.area], area: merge.area, from: trial.path });
  return place === undefined ? undefined : under(root, place);
}

/** `path` below the folder that the user typed; relative where none was. */
export function under(root: string, path: string): string {
  const folder = root.trim();
  if (folder === '') return path;
  return folder.endsWith('/') ? `${folder}${path}` : `${folder}/${path}`;
}

/** `formerge.lst`: one path a line, as `lstin=` wants it. A name with a line end cannot be in a list of lines. */
export function formergeList(subset: Subset): SubsetFile {
  const { files, leftOut } = placed(subset, (path) => !/[\r\n\0]/.test(path));
  return { name: 'formerge.lst', text: files.map(({ path }) => `${path}\n`).join(''), leftOut };
}

/**
 * `topdir,name,anomalous` for kamo.auto_multi_merge. It names folders of pins: all data sets of a pin go into the merge, not the chosen ones alone.
 * Unlike a table for people it is not guarded against formulas: KAMO must read the names as they are.
 */
export function autoMergeCsv(subset: Subset): SubsetFile {
  const { merge, trial, run, root } = subset;
  const wanted = new Set(subset.numbers);
  const folders = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const { number, path, processingRun, pin } of trial.datasets) {
    if (!wanted.has(number)) continue;
    // The run may be missing on this disk where its pin is still known by name.
    if (processingRun !== undefined) folders.add(pinFolder(processingRun));
    else if (pin !== undefined) folders.add(`${merge.area}/${pin}`);
    else leftOut.push({ number, path, why: 'place' });
  }
  const anomalous = (run?.anomalous ?? /^true$/i.test(trial.parameters?.['anomalous'] ?? '')) ? 'yes' : 'no';
  const rows = [...folders]
    .sort(naturalOrder)
    .map((folder) => [under(root, folder), merge.sampleName, anomalous].map(quoted).join(','));
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
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
