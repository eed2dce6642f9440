import { textFormat } from '../format';
import { finite } from '../lines';
import { present } from '../present';

/** One image that a job reports. */
export interface LoggedImage {
  readonly number: number;
  readonly file?: string;
  /** deg. */
  readonly start?: number;
  readonly oscillation?: number;
  /** mm. */
  readonly position?: readonly [number, number, number];
  /** mA. */
  readonly ringCurrent?: number;
  /** As written. */
  readonly at?: string;
}

export interface LoggedJob {
  readonly id?: string;
  readonly mode?: string;
  readonly puck?: string;
  readonly pin?: string;
  /** FILE_NAME as written. */
  readonly template?: string;
  /** Last part of the template without `_??????.h5`. */
  readonly prefix?: string;
  readonly detector?: string;
  /** µm: the line says "h x w", its first number is the vertical size. */
  readonly beam?: { readonly vertical: number; readonly horizontal: number };
  /** deg. */
  readonly scan?: { readonly from: number; readonly to: number; readonly step: number };
  /** Per crystal in multi. */
  readonly images?: number;
  readonly wavelengths?: number;
  /** Å, s, mm. */
  readonly wavelength?: number;
  readonly exposure?: number;
  readonly cameraLength?: number;
  readonly attenuator?: string;
  readonly advanced?: { readonly mode?: string; readonly type?: string };
  /** mm, `center #1: x y z`. */
  readonly centers: readonly (readonly [number, number, number])[];
  /** Lines IMAGE_STATUS…; empty where the log has only SCAN_STATUS. */
  readonly written: readonly LoggedImage[];
  /** images × centers (multiple crystals) or images. */
  readonly expectedFrames?: number;
}

export interface BssLog {
  readonly jobs: readonly LoggedJob[];
}

declare module '../format' {
  interface Records {
    'bss-log': BssLog;
  }
}

const MOST_JOBS = 5_000;
/** Lines of this log are short; what is cut off an absurd one holds nothing. */
const LONGEST_LINE = 2000;
const MOST_IMAGES = 500_000;

type Position = readonly [number, number, number];

interface Draft {
  readonly keys: Map<string, string>;
  readonly centers: Position[];
  readonly written: LoggedImage[];
}

/**
 * Log of the jobs of one prefix, `dataNN/<prefix>.log`, written by the beamline software (yamtbx dataproc/bl_logfiles.py JobInfo; its image lines
 * as PPPP Libs/BSSmeasurementLog.py reads them).
 */
export default textFormat({
  name: 'bss-log',
  version: 3,
  file: /\.log$/i,
  where: /(^|\/)data\d*\/(?!download_eiger|hitextract_|diffscan)[^/]+\.log$/i,
  parse: (lines) => {
    const jobs: Draft[] = [];
    let images = 0;
    for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
      const text = line.slice(0, LONGEST_LINE).trim();
      if (jobs.length === 0 || /^JOB_ID#?\s*=/.test(text)) {
        if (/^JOB_ID|^\w+\s*=/.test(text) && jobs.length < MOST_JOBS)
          jobs.push({ keys: new Map(), centers: [], written: [] });
      }
      const job = jobs.at(-1);
      if (job === undefined) continue;
      const center = /^center #\d+\s*:\s*(\S+)\s+(\S+)\s+(\S+)/.exec(text);
      if (center !== null) {
        const position = positionOf(center.slice(1));
        if (position === undefined) lines.warn({ code: 'not-numbers', count: 3 });
        else job.centers.push(position);
      } else if (text.startsWith('IMAGE_STATUS')) {
        const image = imageOf(text);
        if (image === undefined) lines.warn({ code: 'row-cut-off' });
        else if (images++ < MOST_IMAGES) job.written.push(image);
      } else if (text.includes('=')) readKeys(text, job.keys);
    }
    if (!jobs.some(({ keys }) => ['JOB_ID#', 'JOB_ID', 'JOB_MODE', 'FILE_NAME'].some((key) => keys.has(key))))
      lines.foreign({ code: 'other-program', program: 'BSS' });
    return { jobs: jobs.map(jobOf) };
  }
});

/** `a = b, c = d` on one line; the value of FILE_NAME and of other single keys may hold commas. */
function readKeys(text: string, keys: Map<string, string>): void {
  const parts = /,\s*[A-Za-z_ ]+\s=\s/.test(text) ? text.split(/,\s*(?=[A-Za-z_ ]{1,40}\s=\s)/) : [text];
  for (const part of parts) {
    const at = part.indexOf('=');
    const key = part.slice(0, at).trim();
    if (at > 0 && keys.size < 200 && !keys.has(key)) keys.set(key, part.slice(at + 1).trim());
  }
}

function jobOf({ keys, centers, written }: Draft): LoggedJob {
  const text = (key: string): string | undefined => {
    const value = keys.get(key);
    return value === undefined || value === '' ? undefined : value;
  };
  const numbers = (key: string): number[] =>
    [...(keys.get(key) ?? '').slice(0, 500).matchAll(/[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?/g)].flatMap(
      ([word]) => finite(word) ?? []
    );
  const number = (key: string): number | undefined => numbers(key)[0];
  const sample = /Tray:\s*([^,]*),\s*Well:\s*(.*)$/i.exec(text('Sample') ?? '');
  const template = text('FILE_NAME');
  const [from, to, step] = [number('scan_from'), number('scan_to'), number('scan_step')];
  const beam = numbers('Beam size');
  const [images, wavelengths] = numbers('number_of_images');
  const advancedMode = /^[\w-]+/.exec(text('mode') ?? '')?.[0];
  return {
    centers,
    written,
    ...present({
      id: text('JOB_ID#') ?? text('JOB_ID'),
      mode: text('JOB_MODE'),
      puck: filled(sample?.[1]),
      pin: filled(sample?.[2]),
      template,
      prefix:
        template === undefined
          ? undefined
          : filled(/(?:^|\/)([^/]{0,255}?)_?\?{1,12}\.\w+$/.exec(template)?.[1]),
      detector: text('DETECTOR')?.replace(/\s*:$/, ''),
      beam:
        beam[0] === undefined || beam[1] === undefined
          ? undefined
          : { vertical: beam[0], horizontal: beam[1] },
      scan: from === undefined || to === undefined || step === undefined ? undefined : { from, to, step },
      images,
      wavelengths,
      wavelength: number('wavelength'),
      exposure: number('expose_time'),
      cameraLength: number('cameralength'),
      attenuator: text('attenuator'),
      advanced:
        advancedMode === undefined ? undefined : { mode: advancedMode, ...present({ type: text('type') }) },
      expectedFrames:
        images === undefined
          ? undefined
          : images * (advancedMode === 'multiple_crystals' ? Math.max(1, centers.length) : 1)
    })
  };
}

/** 14 fields: set, image number, wavelength, exposure, start, oscillation, gonio x y z, file name, ring current, I0, time, date. */
function imageOf(text: string): LoggedImage | undefined {
  const fields = text
    .slice(text.indexOf('=') + 1)
    .split(',', 20)
    .map((field) => field.trim());
  const number = finite(fields[1]);
  if (fields.length < 10 || number === undefined) return undefined;
  return {
    number,
    ...present({
      file: filled(fields[9]),
      start: finite(fields[4]),
      oscillation: finite(fields[5]),
      position: positionOf(fields.slice(6, 9)),
      ringCurrent: finite(fields[10]),
      at: filled([fields[13], fields[12]].filter((part) => part !== undefined).join(' '))
    })
  };
}

function positionOf(words: readonly string[]): Position | undefined {
  const [x, y, z] = words.map((word) => finite(word));
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}
