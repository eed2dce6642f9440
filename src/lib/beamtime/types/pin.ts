import type { Coded } from '../../base/coded';
import type { RelPath } from '../../base/rel-path';
import type { PIN_STAGES } from '../pin-stages';
import type { Angstrom, Degrees } from '../units';
import type { OnDisk } from './on-disk';

export type PinImageRole =
  'before-warmup' | 'after-warmup' | 'raster' | 'before' | 'loop-zoom' | 'loop-zoom-ln2' | 'other';

export type PinStage = (typeof PIN_STAGES)[number];

/** Why a step was not taken, or is not known: code → values. The sentences stand in `words/<language>/steps.ts`. */
export interface StepReasons {
  /** As an older Kamome, or the sender of an index, wrote it. */
  written: { readonly en: string; readonly ja: string };
  /** What ZOO noted of the pin (`Pin.outcome`). */
  outcome: { readonly outcome: string };
  'scan-only': unknown;
  skipped: unknown;
  'not-mounted': unknown;
  /** Its folder is not on this disk. */
  'folder-elsewhere': unknown;
  /** Its images are not in what was read. */
  'images-elsewhere': unknown;
  'no-images': unknown;
  /** No position of the raster was accepted: the most spots of one, and how many were asked for. */
  'no-hits': { readonly outcome?: string; readonly most?: number; readonly least?: number };
  'no-runs': unknown;
  /** Processing runs that did not get through; `names` of the first ones. */
  'not-indexed': LostRuns;
  'not-integrated': LostRuns;
  'not-scaled': LostRuns;
  'no-merge': unknown;
  'no-result': unknown;
  'other-cluster': unknown;
  'cell-filter': unknown;
  /** Not in the group of similar cells that was merged. */
  'other-form': unknown;
  'given-to-none': unknown;
  /** In KAMO's chosen cluster; whether its data sets were used there is not in the files here. */
  'perhaps-used': unknown;
  /** `rules`: KAMO's words. */
  rejected: { readonly datasets: number; readonly rules: readonly string[] };
}

interface LostRuns {
  readonly lost: number;
  readonly of: number;
  readonly names: readonly string[];
}

export type StepReason = Coded<StepReasons>;

export interface PinStep {
  readonly stage: PinStage;
  readonly state: 'yes' | 'no' | 'unknown';
  readonly reason?: StepReason;
  readonly sources: readonly RelPath[];
}

/** What one sheet, database or report says of a pin. */
export interface PinNaming {
  readonly path: RelPath;
  readonly as: 'sheet' | 'database' | 'report';
  /** Line of the csv, row of the xlsx. */
  readonly line?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** Of its conditions those that decide what was measured (ZOO's column → value); absent in a report. */
  readonly conditions?: Readonly<Record<string, string | number>>;
}

/** A mounted sample: `PUCK-PIN/`. Its sample name comes from the sheet or the database. */
export interface Pin extends OnDisk {
  readonly puck?: string;
  readonly pin?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** At least one diffraction image was found; absent where none was and not all that the disk holds was listed. */
  readonly measured?: boolean;
  /** False when only the sheet, the database or a report names it: its folder is not in what was opened. */
  readonly onDisk: boolean;
  /** Machine word for the code in ZOO's database (docs/formats/zoo-db.md). */
  readonly outcome?: string;
  readonly outcomeCode?: number;
  /** The sheet asked for scans only: that nothing was collected is no failure. */
  readonly scanOnly?: boolean;
  /** The operator skipped the pin (`isSkip`). */
  readonly skipped?: boolean;
  /** Crystals that ZOO chose for collection (`nds_multi`, `nds_helical`): its intention, written before the images. */
  readonly crystalsChosen?: number;
  readonly images: readonly { readonly path: RelPath; readonly role: PinImageRole }[];
  readonly scans: readonly Scan[];
  readonly collections: readonly Collection[];
  /** One for each log of a download from the detector; absent where no log was read. */
  readonly downloads?: readonly DownloadEnd[];
  readonly steps: readonly PinStep[];
  /** ZOO's conditions for the pin, as the sheet or database gives them (column name → value). */
  readonly conditions?: Readonly<Record<string, string | number>>;
  /** Every line that names the pin, in the order of databases, sheets and reports; absent where none does. */
  readonly named?: readonly PinNaming[];
}

/** How a log of a download from the detector ends. */
export interface DownloadEnd {
  readonly path: RelPath;
  /** 'unsaid': none of its lines says. */
  readonly state: 'success' | 'failed' | 'timeout' | 'unsaid';
  /** Lines of the log that tell of a failure. */
  readonly failures: number;
  /** The line that `state` comes from. */
  readonly line?: number;
  readonly text?: string;
}

export type ScanKind = '2d' | 'left-vertical' | 'right-vertical' | 'vertical' | 'ssrox' | 'other';

export interface Scan extends OnDisk {
  readonly kind: ScanKind;
  readonly crystal?: number;
  readonly attempt?: number;
  /** Number of grid points: diffscan.log, else distinct images of summary.dat. */
  readonly points?: number;
  readonly grid?: { readonly vertical: number; readonly horizontal: number };
  readonly spotFinding: boolean;
  readonly maxSpots?: number;
}

/** 'foreign': its first bytes are not those of an image; 'truncated': shorter than it says; 'unreadable': the disk refused it. */
export type Damage = 'empty' | 'foreign' | 'truncated' | 'unreadable';

export interface DamagedFile {
  readonly name: string;
  readonly why: Damage;
}

export interface Collection extends OnDisk {
  readonly prefix: string;
  readonly format: 'eiger-hdf5' | 'cbf' | 'other';
  /** Frames found (images, not files). */
  readonly frames?: number;
  readonly expectedFrames?: number;
  /** Files of this prefix. */
  readonly files: number;
  readonly missingFiles: readonly string[];
  /** The prefix under which the master looks for files that are there under another: the series was renamed. */
  readonly renamedFrom?: string;
  /** Image files that are not whole. All of an EIGER series are judged, of single images a sample. */
  readonly damagedFiles?: readonly DamagedFile[];
  readonly wavelength?: Angstrom;
  /** As the images name it: `Dectris EIGER2 CdTe 16M`. */
  readonly detector?: string;
  readonly oscillation?: Degrees;
  /** Points of the visit's rasters where it was taken, as far as the schedule and the rasters' logs say so. */
  readonly rasterPoints?: readonly RasterPoint[];
}

/** `image`: number in the raster's log, from 1. */
export interface RasterPoint {
  readonly scan: RelPath;
  readonly image: number;
}
