import { textFormat } from '../format';
import { finite } from '../lines';
import { present } from '../present';

/** One job of a beamline schedule. */
export interface ScheduleJob {
  readonly id?: number;
  /** `Job Mode`: 0 check, 1 XAFS, 2 single, 3 multi, 4 raster. */
  readonly jobMode?: number;
  /** `Sample Name`: the prefix of the images. */
  readonly prefix?: string;
  /** h5, img, cbf. */
  readonly suffix?: string;
  readonly directory?: string;
  /** s, first wavelength. */
  readonly exposure?: number;
  /** Å, first of the list. */
  readonly wavelength?: number;
  /** deg. */
  readonly scan?: { readonly from: number; readonly to: number; readonly step: number };
  /** mm. */
  readonly cameraLength?: number;
  /** Ratio 0–1 (newer schedules). */
  readonly transmission?: number;
  /** Index of the attenuator (older schedules). */
  readonly attenuator?: number;
  readonly beamSizeIndex?: number;
  /** frames/s. */
  readonly frameRate?: number;
  readonly roi?: boolean;
  /** Only where it is a raster (job mode 4, or a scan type with points). Steps in mm. */
  readonly raster?: {
    readonly type: 'vertical' | 'horizontal' | '2d' | 'other';
    readonly verticalPoints?: number;
    readonly horizontalPoints?: number;
    readonly verticalStep?: number;
    readonly horizontalStep?: number;
    readonly zigZag?: boolean;
    /** deg. */
    readonly rotationRange?: number;
  };
  /** 0 none, 1 vector (helical), 2 multiple centring, 3 multi-crystals. */
  readonly advancedMode?: number;
  /** mm; one per crystal in mode 3, the two ends of the vector in mode 1. */
  readonly positions: readonly (readonly [number, number, number])[];
  /** Frames that the job asks for: round((to - from)/step) × positions in mode 3 (as staff count, ZooRelated/check_hits.sh). */
  readonly expectedFrames?: number;
  /** Every key as written, without the comment. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Schedule {
  readonly jobs: readonly ScheduleJob[];
}

declare module '../format' {
  interface Records {
    sch: Schedule;
  }
}

const MOST_JOBS = 5_000;
/** Crystals of a loop; a vector has two. */
const MOST_POSITIONS = 20_000;
const MOST_KEYS = 300;
/** Lines of a schedule are short; what is cut off an absurd one holds nothing. */
const LONGEST_LINE = 2000;

type Keys = Map<string, string>;
type Position = readonly [number, number, number];

/**
 * A beamline schedule: lines `Key: value # comment`, jobs one after another, each from `Job ID:` on (written by ZOOALL RasterSchedule.py,
 * MultiCrystal.py and HEBI; some with leading blanks).
 */
export default textFormat({
  name: 'sch',
  version: 3,
  file: /\.sch$/i,
  parse: (lines) => {
    const jobs: { keys: Keys; positions: Position[] }[] = [];
    for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
      const match = /^\s*([A-Za-z][\w ./()-]{0,60}?)\s*:(.*)$/.exec(line.slice(0, LONGEST_LINE));
      const key = match?.[1];
      if (match === null || key === undefined) {
        if (!/^\s*#/.test(line)) lines.warn({ code: 'not-understood' });
        continue;
      }
      const text = (match[2] ?? '').split('#', 1)[0]?.trim() ?? '';
      if (/^job id$/i.test(key) || jobs.length === 0) {
        if (jobs.length >= MOST_JOBS) lines.fail({ code: 'too-many', limit: MOST_JOBS });
        jobs.push({ keys: new Map(), positions: [] });
      }
      const job = jobs.at(-1);
      if (job === undefined) continue;
      if (/^advanced gonio coordinates\s*\d*$/i.test(key)) {
        const position = positionOf(text);
        if (position === undefined) lines.warn({ code: 'not-numbers', count: 3 });
        else if (job.positions.length < MOST_POSITIONS) job.positions.push(position);
      } else if (job.keys.size < MOST_KEYS) job.keys.set(key, text);
    }
    if (!jobs.some(({ keys }) => keys.size > 3)) lines.fail({ code: 'nothing-found' });
    return { jobs: jobs.map(({ keys, positions }) => jobOf(keys, positions)) };
  }
});

function jobOf(keys: Keys, positions: readonly Position[]): ScheduleJob {
  const numbers = (key: string): number[] =>
    (keys.get(key) ?? '').split(/\s+/).flatMap((word) => finite(word) ?? []);
  const number = (key: string): number | undefined => numbers(key)[0];
  const text = (key: string): string | undefined => {
    const value = keys.get(key);
    return value === '' ? undefined : value;
  };
  const [from, to, step] = numbers('Scan Condition');
  const scan = from === undefined || to === undefined || step === undefined ? undefined : { from, to, step };
  const advancedMode = number('Advanced mode');
  const perPosition =
    scan === undefined || scan.step === 0 ? undefined : Math.round((scan.to - scan.from) / scan.step);
  const frames =
    perPosition === undefined
      ? undefined
      : perPosition * (advancedMode === 3 ? Math.max(1, positions.length) : 1);
  const jobMode = number('Job Mode');
  return {
    positions,
    keys: Object.fromEntries(keys),
    ...present({
      id: number('Job ID'),
      jobMode,
      prefix: text('Sample Name'),
      suffix: text('File Name Suffix'),
      directory: text('Data Directory'),
      exposure: number('Exposure Time'),
      wavelength: number('Wavelength'),
      scan,
      cameraLength: number('Camera Length'),
      transmission: number('Attenuator transmission'),
      attenuator: number('Attenuator'),
      beamSizeIndex: number('Beam Size'),
      frameRate: number('CMOS frame rate'),
      roi: flag(number('ROI Limitation Flag')),
      raster: jobMode === 4 ? rasterOf(number) : undefined,
      advancedMode,
      // Of a raster the scan condition is the one angle it is taken at.
      expectedFrames: jobMode === 4 || frames === undefined || frames < 0 ? undefined : frames
    })
  };
}

function rasterOf(number: (key: string) => number | undefined): NonNullable<ScheduleJob['raster']> {
  const type = (['vertical', 'horizontal', '2d'] as const)[number('Raster Scan Type') ?? -1] ?? 'other';
  return {
    type,
    ...present({
      verticalPoints: number('Raster Vertical Points'),
      horizontalPoints: number('Raster Horizontal Points'),
      verticalStep: number('Raster Vertical Step'),
      horizontalStep: number('Raster Horizontal Step'),
      zigZag: flag(number('Raster Zig-Zag Flag')),
      rotationRange: number('Raster Rotation Range')
    })
  };
}

function flag(value: number | undefined): boolean | undefined {
  return value === undefined ? undefined : value !== 0;
}

function positionOf(text: string): Position | undefined {
  const [x, y, z] = text.split(/\s+/).map((word) => finite(word));
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}
