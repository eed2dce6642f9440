/** What was opened: a beamtime, a folder around one or several, a part of one, or something else. */
import { naturalOrder } from '../base/natural-order';
import { ROOT, baseName, child, relPath, type RelPath } from '../base/rel-path';
import { holdsMerge } from '../beamtime/merge-folders';
import { parseBeamtimeName, parsePinName, parseRunName, parseTrialName } from '../beamtime/names';
import type { BeamtimeName } from '../beamtime/types';
import { DiskError, type Entry, type Folder } from '../disk/folder';
import { mountedAt, partOf } from '../disk/mounted-folder';
import { sourceOf } from '../library/beamtime-id';
import { recordedPlace } from './recorded-place';

export type Recognised =
  | { readonly kind: 'beamtime'; readonly folder: Folder; readonly beamtime: BeamtimeName }
  /** Beamtimes inside the folder, by their relative path. */
  | { readonly kind: 'several'; readonly inside: readonly RelPath[] }
  | { readonly kind: 'nothing'; readonly saw: readonly string[] };

/** A folder around beamtimes is searched this deep, in so many folders. */
const DEEPEST = 3;
const MOST_FOLDERS = 300;
/** Names shown of a folder that is no beamtime. */
const MOST_SAW = 12;

export async function recogniseBeamtime(folder: Folder): Promise<Recognised> {
  const top = await folder.list(ROOT);
  const whole = await isBeamtime(folder, ROOT, top);
  if (whole) return opened(folder, ROOT, folder.name);

  const part = await partOpened(folder, top);
  if (part) return opened(mountedAt(folder, part.place, part.name), part.place, part.name);

  const inside = await beamtimesInside(folder, top);
  const [only, second] = inside;
  if (only !== undefined && second === undefined) {
    const found = partOf(folder, only);
    return opened(found, ROOT, found.name);
  }
  if (inside.length > 0) return { kind: 'several', inside };
  if (await holdsMerges(folder, top)) {
    // A workdir of merges and nothing else: its files tell the area, else it stands for the usual one.
    const usual = relPath('_kamoproc');
    const recorded = await recordedPlace(folder, usual);
    const place = recorded?.place ?? usual;
    const name = recorded?.beamtime ?? folder.name;
    return opened(mountedAt(folder, place, name), place, name);
  }
  return {
    kind: 'nothing',
    saw: top.slice(0, MOST_SAW).map(({ name, kind }) => (kind === 'directory' ? `${name}/` : name))
  };
}

function opened(folder: Folder, place: RelPath, name: string): Recognised {
  return {
    kind: 'beamtime',
    folder,
    beamtime: { name, ...parseBeamtimeName(name), source: sourceOf(folder.way), opened: place }
  };
}

/** `_kamo…` folders or pins say so; so does ZOO's database or report beside a name with a beamline in it. */
async function isBeamtime(folder: Folder, at: RelPath, entries: readonly Entry[]): Promise<boolean> {
  const directories = directoriesOf(entries);
  if (parsePinName(folder.name) && at === ROOT && directories.some((name) => /^(scan|data)\d*$/.test(name)))
    return false;
  if (directories.some((name) => name.startsWith('_kamo'))) return true;
  if (entries.some(({ name, kind }) => kind === 'file' && /^zoo.*\.db$/i.test(name))) return true;
  const pins = directories.filter((name) => parsePinName(name));
  const { date, beamline } = parseBeamtimeName(at === ROOT ? folder.name : baseName(at));
  if (date !== undefined && beamline !== undefined && pins.length > 0) return true;
  for (const name of pins.slice(0, 5)) {
    const inside = await namesIn(folder, child(at, name));
    const data = directoriesOf(inside).filter((each) => /^(scan|data)\d*$/.test(each));
    // Processing results have the same pins with only dataNN, which holds prefix_first-last.
    if (data.some((each) => each.startsWith('scan'))) return true;
    for (const each of data) {
      const entries = await namesIn(folder, relPath(`${at}/${name}/${each}`));
      if (entries.some((entry) => entry.kind === 'file' && /\.(h5|cbf|img|sch)$/i.test(entry.name)))
        return true;
    }
    if (
      inside.some(
        (entry) => entry.kind === 'file' && /^(raster\.jpg|(before|after|loop)_?.*\.ppm)$/i.test(entry.name)
      )
    )
      return true;
  }
  return false;
}

/** Where a part of a beamtime lies in it. The files inside record absolute paths; without them the usual place is taken. */
async function partOpened(
  folder: Folder,
  entries: readonly Entry[]
): Promise<{ place: RelPath; name: string } | undefined> {
  const usual = await usualPlace(folder, entries);
  if (usual === undefined) return undefined;
  const recorded = await recordedPlace(folder, usual);
  return { place: recorded?.place ?? usual, name: recorded?.beamtime ?? folder.name };
}

/** The place that the folder's name and contents suggest, `_kamoproc` standing for the area that they do not say. */
async function usualPlace(folder: Folder, entries: readonly Entry[]): Promise<RelPath | undefined> {
  const { name } = folder;
  const directories = directoriesOf(entries);
  const files = entries.flatMap((entry) => (entry.kind === 'file' ? entry.name : []));
  const holds = (...names: string[]) => names.some((each) => files.includes(each));

  if (name.startsWith('_kamo')) return relPath(name);
  if (directories.some((each) => /^merge(?!_inputs)/.test(each)) || holds('jobs.pkl', 'kamo_gui.log'))
    return relPath('_kamoproc');
  if (
    directories.some((each) => parseTrialName(each)) ||
    (name.startsWith('merge') && holds('multi_merge.log', 'formerge.lst'))
  )
    return relPath(`_kamoproc/${name.startsWith('merge') ? name : `merge_${name}`}`);
  if (holds('cluster_summary.dat') || directories.some((each) => /^cluster_\d+$/.test(each)))
    return relPath(`_kamoproc/merge_unknown/${parseTrialName(name) ? name : 'no_0.00A'}`);
  if (parseRunName(name) && holds('XDS.INP', 'CORRECT.LP', 'decision.log'))
    return relPath(`_kamoproc/unknown/data00/${name}`);
  if (directories.some((each) => /^(scan|data)\d*$/.test(each))) {
    for (const data of directories.filter((each) => each.startsWith('data')))
      if (directoriesOf(await namesIn(folder, relPath(data))).some((each) => parseRunName(each)))
        return relPath(`_kamoproc/${name}`);
    return relPath(name);
  }
  for (const pin of directories.filter((each) => parsePinName(each)).slice(0, 3))
    for (const data of directoriesOf(await namesIn(folder, relPath(pin))))
      if (directoriesOf(await namesIn(folder, relPath(`${pin}/${data}`))).some((each) => parseRunName(each)))
        return relPath('_kamoproc');
  return undefined;
}

/** Merges somewhere in the folder, by what folders hold. */
async function holdsMerges(folder: Folder, top: readonly Entry[]): Promise<boolean> {
  let level = directoriesOf(top).map((name) => relPath(name));
  let left = MOST_FOLDERS;
  for (let depth = 1; depth <= DEEPEST && level.length > 0; depth++) {
    const next: RelPath[] = [];
    for (const path of level.slice(0, left)) {
      left--;
      const entries = await namesIn(folder, path);
      const directories = directoriesOf(entries);
      const files = entries.flatMap(({ name, kind }) => (kind === 'file' ? name : []));
      if (holdsMerge(path, { directories, files })) return true;
      next.push(...directories.map((name) => child(path, name)));
    }
    level = next;
  }
  return false;
}

async function beamtimesInside(folder: Folder, top: readonly Entry[]): Promise<RelPath[]> {
  const found: RelPath[] = [];
  let level = directoriesOf(top).map((name) => relPath(name));
  let left = MOST_FOLDERS;
  for (let depth = 1; depth <= DEEPEST && level.length > 0; depth++) {
    const next: RelPath[] = [];
    for (const path of level.slice(0, left)) {
      left--;
      const entries = await namesIn(folder, path);
      if (await isBeamtime(folder, path, entries)) found.push(path);
      else next.push(...directoriesOf(entries).map((name) => child(path, name)));
    }
    level = next;
  }
  return found.sort(naturalOrder);
}

const directoriesOf = (entries: readonly Entry[]) =>
  entries.flatMap(({ name, kind }) => (kind === 'directory' && !name.startsWith('.') ? name : []));

/** Names in a folder that may be refused: then none. */
async function namesIn(folder: Folder, path: RelPath): Promise<readonly Entry[]> {
  try {
    return await folder.list(path);
  } catch (error) {
    if (error instanceof DiskError) return [];
    throw error;
  }
}
