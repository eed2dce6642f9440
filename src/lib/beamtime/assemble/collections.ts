import { naturalOrder } from '../../base/natural-order';
import { child, type RelPath } from '../../base/rel-path';
import type { EigerMaster } from '../../formats/eiger-master';
import { present } from '../../formats/present';
import { damageOf } from '../damage';
import { placeOf } from '../layout';
import { imageName } from '../names';
import type { FrameSeries, Listing, Reads } from '../reads';
import type { Collection, DamagedFile, RasterPoint } from '../types';
import { RasterPoints } from './raster-points';

/** Images per EIGER data file at SPring-8, where no master says it (zoo.md 4.3). */
const FRAMES_PER_FILE = 100;
const MOST_NAMES = 200;
/** Longer series are judged by their first files. */
const MOST_JUDGED = 100_000;

/** Image series of a pin: the prefixes below `dataNN` (zoo.md 4). A `dataNN` without images gives none. */
export function assembleCollections(
  reads: Reads,
  pin: RelPath,
  conditions: Readonly<Record<string, string | number>> = {}
): readonly Collection[] {
  const collections: Collection[] = [];
  const points = new RasterPoints(reads);
  for (const name of [...(reads.list(pin)?.directories ?? [])].sort(naturalOrder)) {
    const folder = child(pin, name);
    if (placeOf(folder)?.kind !== 'data') {
      // Of a rotation raster the scan is the data.
      const ssrox = child(folder, 'ssrox');
      const images = placeOf(ssrox)?.kind === 'scan' ? reads.list(ssrox) : undefined;
      for (const prefix of images === undefined ? [] : prefixesIn(images))
        if (images !== undefined)
          collections.push(assembleCollection(reads, ssrox, images, prefix, undefined, []));
      continue;
    }
    const listing = reads.list(folder);
    if (listing === undefined) continue;
    for (const prefix of prefixesIn(listing))
      collections.push(
        assembleCollection(reads, folder, listing, prefix, framesOf(conditions), points.of(folder, prefix))
      );
  }
  return collections;
}

/** What the jobs of the folder asked for. */
interface Asked {
  readonly frames?: number;
  readonly wavelength?: number;
  readonly oscillation?: number;
  readonly source: RelPath;
}

function prefixesIn(listing: Listing): readonly string[] {
  const prefixes = new Set<string>();
  for (const series of listing.frames) prefixes.add(prefixOf(series));
  for (const name of listing.files) {
    const master = /^(.+)_master\.h5$/.exec(name);
    if (master?.[1] !== undefined) prefixes.add(master[1]);
  }
  return [...prefixes].sort(naturalOrder);
}

/** `cry00_data` + 000001.h5 belongs to `cry00`; `CPS1012-11-multi_001` + 00001.cbf to `CPS1012-11-multi_001`. */
function prefixOf(series: FrameSeries): string {
  return series.extension === 'h5' ? series.prefix.replace(/_data$/, '') : series.prefix;
}

/** Frames per crystal that the sheet asks for: total rotation over step. */
function framesOf(conditions: Readonly<Record<string, string | number>>): number | undefined {
  const frames = Math.round(Number(conditions.total_osc) / Number(conditions.osc_width));
  return Number.isFinite(frames) && frames > 0 && frames < 1e6 ? frames : undefined;
}

function assembleCollection(
  reads: Reads,
  folder: RelPath,
  listing: Listing,
  prefix: string,
  onSheet: number | undefined,
  rasterPoints: readonly RasterPoint[]
): Collection {
  const series = listing.frames.filter((candidate) => prefixOf(candidate) === prefix);
  const masterName = `${prefix}_master.h5`;
  const hasMaster = listing.files.includes(masterName);
  const master = reads.record(child(folder, masterName), 'eiger-master');
  const asked = askedFor(reads, folder, listing, prefix);
  const isEiger = hasMaster || series.some(({ extension }) => extension.startsWith('h5'));
  const isCbf = !isEiger && series.some(({ extension }) => extension.startsWith('cbf'));
  const expected = master?.expectedFrames ?? asked?.frames ?? onSheet;
  const counted = isEiger
    ? eigerFrames(reads, { folder, prefix, series }, master)
    : imageFrames(series, expected);
  const headerPath = isCbf ? firstImage(folder, series) : undefined;
  const header = headerPath === undefined ? undefined : reads.record(headerPath, 'cbf-header');
  const damaged = damagedFiles(reads, folder, series, hasMaster ? masterName : undefined);
  return {
    path: folder,
    prefix,
    format: isEiger ? 'eiger-hdf5' : isCbf ? 'cbf' : 'other',
    files: series.reduce((sum, { count }) => sum + count, hasMaster ? 1 : 0),
    missingFiles: counted.missing,
    ...present({
      frames: counted.frames,
      expectedFrames: expected,
      renamedFrom: counted.renamedFrom,
      damagedFiles: damaged.length === 0 ? undefined : damaged,
      rasterPoints: rasterPoints.length === 0 ? undefined : rasterPoints,
      detector: master?.detector ?? header?.detector,
      wavelength: master?.wavelength ?? header?.wavelength ?? asked?.wavelength,
      oscillation: master?.oscillation ?? header?.oscillation ?? asked?.oscillation
    }),
    sources: [
      ...(master === undefined ? [] : [child(folder, masterName)]),
      ...(header === undefined || headerPath === undefined ? [] : [headerPath]),
      ...(asked === undefined ? [] : [asked.source])
    ]
  };
}

interface Counted {
  readonly frames: number | undefined;
  readonly missing: readonly string[];
  readonly renamedFrom?: string;
}

/**
 * Images of an EIGER series from its file names: the master's images divided over the files that it links, 100 per file without a
 * master that could be read. Files that it links and that are not there are missing, unless the series was renamed and they are there under the
 * name of the master.
 */
function eigerFrames(
  reads: Reads,
  { folder, prefix, series }: { folder: RelPath; prefix: string; series: readonly FrameSeries[] },
  master: EigerMaster | undefined
): Counted {
  const said = master?.dataFiles;
  const expected = master?.expectedFrames;
  if (said !== undefined && said.length > 0) {
    const isThere = (name: string): boolean => reads.has(child(folder, name));
    const renamed = said.some(isThere) ? undefined : renamedFiles(said, prefix);
    const linked = renamed?.names.some(isThere) ? renamed.names : said;
    const from = linked === said ? {} : present({ renamedFrom: renamed?.from });
    const missing = linked.filter((name) => !isThere(name));
    if (expected === undefined) return { frames: undefined, missing: missing.slice(0, MOST_NAMES), ...from };
    const perFile =
      Math.ceil(expected / FRAMES_PER_FILE) === linked.length
        ? FRAMES_PER_FILE
        : Math.ceil(expected / linked.length);
    const lost = missing.reduce(
      (sum, name) => sum + (name === linked.at(-1) ? expected - perFile * (linked.length - 1) : perFile),
      0
    );
    return { frames: expected - lost, missing: missing.slice(0, MOST_NAMES), ...from };
  }
  const missing = series.flatMap(missingNames);
  const files = series.reduce((sum, { count }) => sum + count, 0);
  const complete =
    expected !== undefined && missing.length === 0 && files === Math.ceil(expected / FRAMES_PER_FILE);
  return { frames: complete ? expected : files === 0 ? 0 : undefined, missing };
}

/** The data files that a master links, as they are called where master and files were renamed; undefined where they bear its name. */
function renamedFiles(
  linked: readonly string[],
  prefix: string
): { readonly from: string; readonly names: readonly string[] } | undefined {
  const parts = linked.map((name) => /^(.+)(_data_\d{6,7}\.h5)$/i.exec(name));
  const from = parts[0]?.[1];
  if (from === undefined || from === prefix || parts.some((part) => part?.[1] !== from)) return undefined;
  return { from, names: parts.map((part) => `${prefix}${part?.[2] ?? ''}`) };
}

/** One image per file; numbers may have gaps, and end before what was asked for. */
function imageFrames(series: readonly FrameSeries[], asked: number | undefined): Counted {
  const missing = series.flatMap(missingNames);
  const [only] = series;
  if (only !== undefined && series.length === 1 && asked !== undefined)
    for (let number = only.last + 1; number <= asked && missing.length < MOST_NAMES; number++)
      missing.push(imageName(only, number));
  return { frames: series.reduce((sum, { count }) => sum + count, 0), missing };
}

function missingNames(series: FrameSeries): string[] {
  const before = Array.from(
    { length: Math.max(0, Math.min(series.first, MOST_NAMES) - 1) },
    (_, index) => index + 1
  );
  return [...before, ...series.missing].slice(0, MOST_NAMES).map((number) => imageName(series, number));
}

/** The number of an image of the series; `undefined` for any other name. */
function numberIn(series: FrameSeries, name: string): number | undefined {
  // Of thousands of series in one folder nearly every name is another's.
  if (!name.startsWith(series.prefix)) return undefined;
  const number = Number(name.slice(series.prefix.length + 1, -series.extension.length - 1));
  return name === imageName(series, number) ? number : undefined;
}

function firstImage(folder: RelPath, series: readonly FrameSeries[]): RelPath | undefined {
  const [first] = series;
  return first === undefined ? undefined : child(folder, imageName(first, first.first));
}

/** Frames, wavelength and step of the job log or the schedule with this prefix. */
function askedFor(reads: Reads, folder: RelPath, listing: Listing, prefix: string): Asked | undefined {
  for (const name of listing.files) {
    const path = child(folder, name);
    for (const job of reads.record(path, 'bss-log')?.jobs ?? []) {
      if (job.prefix !== prefix) continue;
      return {
        source: path,
        ...present({ frames: job.expectedFrames, wavelength: job.wavelength, oscillation: job.scan?.step })
      };
    }
    for (const job of reads.record(path, 'sch')?.jobs ?? []) {
      if (job.prefix !== prefix) continue;
      return {
        source: path,
        ...present({ frames: job.expectedFrames, wavelength: job.wavelength, oscillation: job.scan?.step })
      };
    }
  }
  return undefined;
}

/** Files whose first bytes or size show that they are not whole; only those that were opened can be judged. */
function damagedFiles(
  reads: Reads,
  folder: RelPath,
  series: readonly FrameSeries[],
  master: string | undefined
): readonly DamagedFile[] {
  const damaged: DamagedFile[] = [];
  const judge = (name: string): void => {
    const path = child(folder, name);
    const why = damageOf({
      failed: reads.failure(path),
      size: reads.size(path),
      record:
        reads.record(path, 'eiger-data') ??
        reads.record(path, 'eiger-master') ??
        reads.record(path, 'cbf-header')
    });
    if (why !== undefined) damaged.push({ name, why });
  };
  if (master !== undefined) judge(master);
  for (const one of series) {
    const last = Math.min(one.last, one.first + MOST_JUDGED);
    const numbers: number[] = [];
    for (const name of reads.opened(folder)) {
      const number = numberIn(one, name);
      if (number !== undefined && number >= one.first && number <= last) numbers.push(number);
    }
    for (const number of numbers.sort((a, b) => a - b))
      if (damaged.length < MOST_NAMES) judge(imageName(one, number));
  }
  return damaged;
}
