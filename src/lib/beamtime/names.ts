/**
 * Folder names taken apart. Patterns after yamtbx `dataproc/auto/command_line/auto_data_proc_gui.py` (processing runs),
 * `auto_multi_merge.py` (merges, trials), ZOO `Libs/HEBI.py` and `ZooNavigator.py` (scans), and the 2020 delivery note.
 */
import type { BeamtimeName, Clustering, Merge, Pin, PinImageRole, ScanKind } from './types';
import type { Angstrom } from './units';

export interface RunName {
  readonly prefix: string;
  readonly firstFrame: number;
  readonly lastFrame: number;
}

/** `cry00_1-3600`, `CPS1012-03-multi_012_1-100`; also the older `xds_cry00_0001-3600`. */
export function parseRunName(name: string): RunName | undefined {
  const match = /^(?:xds_)?(.+)_(\d{1,9})-(\d{1,9})$/s.exec(name);
  if (match?.[1] === undefined) return undefined;
  return { prefix: match[1], firstFrame: Number(match[2]), lastFrame: Number(match[3]) };
}

export interface PinName {
  readonly puck: string;
  readonly pin: number;
}

/** `CPS1012-06`, `HEL0002-002`, `SIN003-003`, and the form before 2018, `user-PUCK-06` (the last hyphen separates). */
export function parsePinName(name: string): PinName | undefined {
  const match = /^([^_.].*)-(\d{2,3})$/s.exec(name);
  return match?.[1] === undefined ? undefined : { puck: match[1], pin: Number(match[2]) };
}

/** One key for a pin, however its number was padded. */
export function pinKey(puck: string, pin: number): string {
  return `${puck.replaceAll('-', '').toUpperCase()}-${pin}`;
}

/** The same of the name of a pin's folder; a name that is none stands for itself. */
export function pinKeyOf(name: string): string {
  const pin = parsePinName(name);
  return pin === undefined ? name : pinKey(pin.puck, pin.pin);
}

export interface MergeName {
  /** Words before the resolution: 'blend', 'ccc', 'cc', 'ccc-cc2-ward'. Not the method: that is the sub-directory's. */
  readonly label?: string;
  readonly startResolution?: Angstrom;
  /** As in the folder name. */
  readonly sampleName: string;
}

/** `merge_blend_2.2S_X`, `merge_ccc_2.20S_X`, `merge_cc_2.50S_x`, `merge_ccc_start_2.5A_X`, `merge_cc_X`, `merge2h_X`, `merge_200714-123456`. */
export function parseMergeName(name: string): MergeName | undefined {
  const resolved = /^merge_(?:(.{1,80}?)_)?(\d{1,3}(?:\.\d{1,4})?)[SA]_(.+)$/s.exec(name);
  if (resolved?.[3] !== undefined) {
    return {
      ...(resolved[1] === undefined ? {} : { label: resolved[1] }),
      startResolution: Number(resolved[2]),
      sampleName: resolved[3]
    };
  }
  const labelled = /^merge_(blend|ccc?)_(.+)$/s.exec(name);
  if (labelled?.[1] !== undefined && labelled[2] !== undefined)
    return { label: labelled[1], sampleName: labelled[2] };
  const plain = /^merge([^_]*)_(.+)$/s.exec(name);
  if (plain?.[2] === undefined) return undefined;
  return { ...(plain[1] === '' || plain[1] === undefined ? {} : { label: plain[1] }), sampleName: plain[2] };
}

/** The same for a folder that is a merge by what it holds: `blend_S-1` and `blend_1.41S_X` (prefix=blend_) are read as KAMO's own names. */
export function mergeNameOf(name: string): MergeName {
  return parseMergeName(name) ?? parseMergeName(`merge_${name}`) ?? { sampleName: name };
}

export interface TrialName {
  readonly clustering: Clustering;
  readonly resolution: Angstrom;
  readonly final: boolean;
}

/** `blend_3.03A_final`, `cc_2.60A`, `no_2.00A`, `cumulative_2.10A`; from the GUI `blend_2.8A_framecc_b+B`, `ccc_2.8A_framecc_b+B`. */
export function parseTrialName(name: string): TrialName | undefined {
  const match = /^(blend|ccc?|no|cumulative)_(\d{1,3}(?:\.\d{1,4})?)A(?:_(.+))?$/s.exec(name);
  if (match?.[1] === undefined) return undefined;
  return {
    clustering: clusteringOf(match[1]),
    resolution: Number(match[2]),
    final: match[3] === 'final'
  };
}

function clusteringOf(word: string): Clustering {
  if (word === 'blend' || word === 'cumulative') return word;
  return word === 'no' ? 'none' : 'cc';
}

/** Method that a merge's label suggests, where no trial folder says it. */
export function clusteringOfLabel(label: string | undefined): Clustering | undefined {
  if (label === undefined) return undefined;
  if (label.startsWith('blend')) return 'blend';
  if (label.startsWith('cc')) return 'cc';
  return undefined;
}

/** `cluster_0079` is 79; `all_data` (no clustering) is 0. */
export function parseClusterName(name: string): number | undefined {
  if (name === 'all_data') return 0;
  const match = /^cluster_(\d{1,9})$/.exec(name);
  return match ? Number(match[1]) : undefined;
}

export function clusterName(number: number): string {
  return number === 0 ? 'all_data' : `cluster_${String(number).padStart(4, '0')}`;
}

/** `run_03` is cycle 3. `run_03_tmp` and `run_03_2.3A` (KAMO 2017) are none. */
export function parseCycleName(name: string): number | undefined {
  const match = /^run_(\d{1,4})$/.exec(name);
  return match ? Number(match[1]) : undefined;
}

export function cycleName(cycle: number): string {
  return `run_${String(cycle).padStart(2, '0')}`;
}

/** One image of a series, by its number: `cry00_00001.cbf`, `cry00_data_000001.h5`. */
export function imageName(
  { prefix, extension, digits }: { prefix: string; extension: string; digits: number },
  number: number
): string {
  return `${prefix}_${String(number).padStart(digits, '0')}.${extension}`;
}

export interface ScanName {
  readonly kind: ScanKind;
  readonly crystal?: number;
  readonly attempt?: number;
}

/** What a folder below `scanNN` is: `2d`, `lv00_01`, `rv01_00`, `v02`, `lface00`, `left_00_01`, `ssrox`. */
export function parseScanName(name: string): ScanName {
  if (/^2d/i.test(name)) return { kind: '2d' };
  if (/^ssrox/i.test(name)) return { kind: 'ssrox' };
  const edge = /^(lv|rv|left_|right_|center_)(\d{1,4})_(\d{1,4})$/.exec(name);
  if (edge?.[1] !== undefined) {
    const kind = edge[1].startsWith('l')
      ? 'left-vertical'
      : edge[1].startsWith('r')
        ? 'right-vertical'
        : 'vertical';
    return { kind, crystal: Number(edge[2]), attempt: Number(edge[3]) };
  }
  const single = /^v(\d{1,4})$/.exec(name);
  if (single) return { kind: 'vertical', attempt: Number(single[1]) };
  const face = /^[lr]face(\d{1,4})$/.exec(name);
  if (face) return { kind: 'other', crystal: Number(face[1]) };
  return { kind: 'other' };
}

/** Role of a picture in a pin's folder; undefined for anything but pictures. The delivery note writes `In2` for `ln2`. */
export function pinImageRole(file: string): PinImageRole | undefined {
  const match = /^(.+)\.(ppm|jpe?g|png)$/is.exec(file);
  if (match?.[1] === undefined) return undefined;
  switch (match[1].toLowerCase()) {
    case 'before_warmup':
      return 'before-warmup';
    case 'after_warmup':
      return 'after-warmup';
    case 'raster':
      return 'raster';
    case 'before':
      return 'before';
    case 'loop_zoom':
      return 'loop-zoom';
    case 'loop_zoom_ln2':
    case 'loop_zoom_in2':
      return 'loop-zoom-ln2';
    default:
      return 'other';
  }
}

export interface BeamtimeParts {
  readonly date?: string;
  readonly beamline?: string;
  readonly user?: string;
}

/** `200714_BL45XU_userA`, `20200714_BL45XU_userA`, `BL32XU_200714_userA`. */
export function parseBeamtimeName(name: string): BeamtimeParts {
  const date = /(?:^|_)(\d{6}|\d{8})(?=_|$)/.exec(name)?.[1];
  const beamline = /(?:^|_)(BL\d{2}[A-Z]{1,2}\d?)(?=_|$)/i.exec(name)?.[1];
  const iso = date === undefined ? undefined : isoDate(date);
  const user =
    beamline === undefined || date === undefined
      ? ''
      : name
          .split('_')
          .filter((part) => part !== date && part !== beamline)
          .join('_');
  return {
    ...(iso === undefined ? {} : { date: iso }),
    ...(beamline === undefined ? {} : { beamline: beamline.toUpperCase() }),
    ...(user === '' ? {} : { user })
  };
}

function isoDate(digits: string): string | undefined {
  const full = digits.length === 6 ? `20${digits}` : digits;
  const month = Number(full.slice(4, 6));
  const day = Number(full.slice(6, 8));
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

/** A sample name as KAMO writes it into a folder name (yamtbx util.replace_forbidden_chars): not reversible. */
export function cleanSampleName(sample: string): string {
  return sample
    .trim()
    .replace(/[/><*\\?%:]/g, '-')
    .replaceAll(' ', '_');
}

type NamedMerge = Pick<Merge, 'sampleName' | 'writtenSample'>;
type NamedPin = Pick<Pin, 'sampleName'>;

/** What the sample of a merge is called: as the user wrote it, or where no file says so, as its folder does. */
export function sampleOf({ sampleName, writtenSample }: NamedMerge): string {
  return writtenSample ?? sampleName;
}

/** Its spellings, to be searched in: as it is called, and as KAMO's folders write it. */
export function spellings(sample: string): string {
  const folder = cleanSampleName(sample);
  return folder === sample ? sample : `${sample} ${folder}`;
}

/** Equal for names that mean one sample (`試料 D`, `試料_D`); brackets become hyphens in newer sheets. */
export function sampleKey(sample: string): string {
  return cleanSampleName(sample.normalize('NFC')).replace(/[()]/g, '-');
}

/** True when a sheet's sample name and a merge folder's mean the same. */
export function sameSample(onSheet: string, inFolder: string): boolean {
  return sampleKey(onSheet) === sampleKey(inFolder);
}

/** Gives all spellings of one sample the name that its merges have, or its first pin; '' for none. */
export function oneName(
  pins: readonly NamedPin[],
  merges: readonly NamedMerge[] = []
): (name: string | undefined) => string {
  const known = new Map<string, string>();
  for (const name of [...merges.map(sampleOf), ...pins.map(({ sampleName }) => sampleName ?? '')])
    if (!known.has(sampleKey(name))) known.set(sampleKey(name), name);
  return (name = '') => known.get(sampleKey(name)) ?? name;
}

/** Samples of a beamtime, each by one name: those that were measured and those that were merged. */
export function sampleNames(pins: readonly NamedPin[], merges: readonly NamedMerge[]): ReadonlySet<string> {
  const nameOf = oneName(pins, merges);
  return new Set([
    ...pins.flatMap(({ sampleName }) => (sampleName === undefined ? [] : nameOf(sampleName))),
    ...merges.map((merge) => nameOf(sampleOf(merge)))
  ]);
}

/** What a beamtime is called and where it came from, of whatever holds more. */
export function beamtimeName({ name, date, beamline, user, source, opened }: BeamtimeName): BeamtimeName {
  return {
    name,
    source,
    opened,
    ...(date === undefined ? {} : { date }),
    ...(beamline === undefined ? {} : { beamline }),
    ...(user === undefined ? {} : { user })
  };
}
