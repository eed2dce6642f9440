import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { isoTime } from '../zoo-time';

/** One diffraction scan. */
export interface DiffScan {
  /** Local time `YYYY-MM-DDThh:mm:ss`, with `.mmm` in newer files. */
  readonly at?: string;
  readonly verticalPoints: number;
  readonly horizontalPoints: number;
  /** mm. */
  readonly verticalStep: number;
  readonly horizontalStep: number;
  readonly fastAxis: 'horizontal' | 'vertical';
  readonly zigZag: boolean;
  /** True: one image more per row than points; undefined: the log says nothing (very old). */
  readonly dummies?: boolean;
  readonly shutterless: boolean;
  readonly puck?: string;
  readonly pin?: string;
  /** FILE_NAME as written, `.h5` kept. */
  readonly template?: string;
  readonly prefix?: string;
  /** Å, mm, µm. */
  readonly wavelength?: number;
  readonly cameraLength?: number;
  readonly detector?: string;
  readonly beam?: { readonly vertical: number; readonly horizontal: number };
  readonly attenuator?: string;
  /** deg, deg, s, frames/s. */
  readonly spindle?: number;
  readonly oscillationStep?: number;
  readonly exposure?: number;
  readonly frameRate?: number;
  /** Columns, one entry per line of the table; goniometer in mm. */
  readonly image: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly number[];
  /** The closing line of '=' is there. */
  readonly complete: boolean;
}

export interface DiffScanLog {
  /** The last block of each template (earlier ones were overwritten), in the order of the file. */
  readonly scans: readonly DiffScan[];
  /** Blocks in the file. */
  readonly blocks: number;
}

declare module '../format' {
  interface Records {
    'diffscan-log': DiffScanLog;
  }
}

const MOST_POINTS = 1_000_000;
/** Lines of this log are short; what is cut off an absurd one holds nothing. */
const LONGEST_LINE = 2000;
const START = /^\s*Diffraction scan\s*\(([^)]*)\)/;
const RULE = /^\s*={10,}\s*$/;
const POINTS = /No\. of point:\s*(\d+)\s+step:\s*([\d.eE+-]+)/;

/** What the lines of one block say so far. */
interface Draft {
  at?: string | undefined;
  vertical?: readonly [number, number];
  horizontal?: readonly [number, number];
  dummies?: boolean;
  readonly keys: Map<string, string>;
  readonly image: number[];
  readonly x: number[];
  readonly y: number[];
  readonly z: number[];
  readonly line: number;
}

/** The beamline software's log of raster scans (yamtbx dataproc/bl_logfiles.py BssDiffscanLog reads the same). */
export default textFormat({
  name: 'diffscan-log',
  version: 3,
  file: /^diffscan\.log$/i,
  parse: (lines) => {
    const blocks: DiffScan[] = [];
    let draft: Draft | undefined;
    // A block stands between two rules of '='. Of an aborted one the second is missing: then a single rule belongs to its successor.
    let rules = 0;
    const finish = (complete: boolean): void => {
      if (draft === undefined) return;
      const scan = scanOf(draft, complete);
      if (scan !== undefined) blocks.push(scan);
      else lines.warn({ code: 'missing', what: 'grid' });
    };
    for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
      if (RULE.test(line)) {
        rules++;
        continue;
      }
      const start = START.exec(line);
      if (start !== null) {
        finish(rules > 1);
        draft = {
          at: isoTime(start[1] ?? ''),
          keys: new Map(),
          image: [],
          x: [],
          y: [],
          z: [],
          line: lines.line
        };
      } else if (draft !== undefined) read(lines, line, draft);
      rules = 0;
    }
    finish(rules > 0);
    if (blocks.length === 0) lines.fail({ code: 'nothing-found' });
    const last = new Map(blocks.map((scan, at) => [scan.template ?? `#${at}`, scan]));
    const kept = new Set(last.values());
    return { scans: blocks.filter((scan) => kept.has(scan)), blocks: blocks.length };
  }
});

function read(lines: Lines, line: string, draft: Draft): void {
  const text = line.slice(0, LONGEST_LINE).trim();
  const point = /^(\d+)\s+(\S+)\s+(\S+)\s+(\S+)(?:\s+\S+)?$/.exec(text);
  if (point !== null) {
    const [x, y, z] = [finite(point[2]), finite(point[3]), finite(point[4])];
    if (x === undefined || y === undefined || z === undefined) {
      // Rows that say "dummy" have no position.
      if (!/dummy/i.test(text)) lines.warn({ code: 'not-numbers', count: 3 });
    } else if (draft.image.length < MOST_POINTS) {
      draft.image.push(Number(point[1]));
      draft.x.push(x);
      draft.y.push(y);
      draft.z.push(z);
    }
    return;
  }
  const points = POINTS.exec(text);
  if (points !== null && /^(vertical|horizontal)/i.test(text)) {
    const count = finite(points[1]);
    const step = finite(points[2]);
    if (count === undefined || step === undefined) lines.warn({ code: 'not-numbers', count: 2 });
    else draft[/^v/i.test(text) ? 'vertical' : 'horizontal'] = [count, step];
  } else if (/dummy images generated/i.test(text)) draft.dummies = true;
  else if (/no dummy image/i.test(text)) draft.dummies = false;
  else {
    // A colon may have a blank before it; an equals sign stands in "Sample  = …" and "FILE_NAME = …".
    const pair = /^([A-Za-z][\w. ]{0,40}?)\s*[:=]\s*(.*)$/.exec(text);
    if (pair?.[1] !== undefined && draft.keys.size < 100)
      draft.keys.set(pair[1].toLowerCase(), pair[2] ?? '');
  }
}

function scanOf(draft: Draft, complete: boolean): DiffScan | undefined {
  const { vertical, horizontal, keys } = draft;
  if (vertical === undefined && horizontal === undefined) return undefined;
  const value = (key: string): string | undefined => keys.get(key);
  const first = (key: string): number | undefined =>
    finite(/[-+]?[\d.]+(?:[eE][-+]?\d+)?/.exec(value(key) ?? '')?.[0]);
  const template = value('file_name');
  const sample = /Tray:\s*([^,]*),\s*Well:\s*(.*)$/i.exec(value('sample') ?? '');
  const [verticalPoints, verticalStep] = vertical ?? [1, 0];
  const [horizontalPoints, horizontalStep] = horizontal ?? [1, 0];
  const frameRate = first('frame rate');
  const spindle = first('fixed spindle angle');
  return {
    verticalPoints,
    horizontalPoints,
    verticalStep,
    horizontalStep,
    fastAxis: /vertical/i.test(value('scan direction') ?? '') ? 'vertical' : 'horizontal',
    zigZag: /zig-?zag/i.test(value('scan path') ?? ''),
    shutterless: frameRate !== undefined && spindle !== undefined,
    image: draft.image,
    x: draft.x,
    y: draft.y,
    z: draft.z,
    complete,
    ...present({
      at: draft.at,
      dummies: draft.dummies,
      puck: filled(sample?.[1]),
      pin: filled(sample?.[2]),
      template: filled(template),
      prefix: filled(
        template === undefined ? undefined : /(?:^|\/)([^/]{0,255}?)_?\?{1,12}\.\w+$/.exec(template)?.[1]
      ),
      wavelength: first('wavelength'),
      cameraLength: first('cameralength'),
      detector: filled(value('detector')),
      beam: beamOf(keys),
      attenuator: attenuatorOf(keys),
      spindle: spindle ?? first('oscillation start'),
      oscillationStep: finite(/step:\s*([-+\d.]+)/.exec(value('oscillation start') ?? '')?.[1]),
      exposure: first('exp. time'),
      frameRate
    })
  };
}

/**
 * µm. "Beam shape: rectangle, horizontal size: 10.0[um], vertical size: 15.0[um]"; in the older "hor. beam size … ver. beamsize …" the two
 * numbers stand the other way round (yamtbx dataproc/bl_logfiles.py).
 */
function beamOf(keys: ReadonlyMap<string, string>): DiffScan['beam'] {
  const newer = keys.get('beam shape') ?? '';
  const horizontal = finite(/horizontal size:\s*([\d.]+)/i.exec(newer)?.[1]);
  const vertical = finite(/vertical size:\s*([\d.]+)/i.exec(newer)?.[1]);
  if (horizontal !== undefined && vertical !== undefined) return { vertical, horizontal };
  for (const [key, text] of keys) {
    if (!/hor\.? beam ?size/.test(`${key}:${text.toLowerCase()}`)) continue;
    const [first, second] = [...`${key}: ${text}`.matchAll(/size\s*[:=]\s*([\d.]+)/gi)].map((match) =>
      finite(match[1])
    );
    if (first !== undefined && second !== undefined) return { vertical: first, horizontal: second };
  }
  return undefined;
}

function attenuatorOf(keys: ReadonlyMap<string, string>): string | undefined {
  const named = filled(keys.get('attenuator'));
  if (named !== undefined) return named;
  const transmission = filled(keys.get('attenuator transmission'));
  return transmission === undefined ? undefined : `transmission ${transmission}`;
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}
