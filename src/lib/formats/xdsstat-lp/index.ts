import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { holding, Tables } from '../table';

declare module '../format' {
  interface Records {
    'xdsstat-lp': XdsstatLp;
  }
}

type Column = readonly (number | undefined)[];

/** XDSSTAT.LP: quality of the scaled data by frame, and radiation damage. R values are fractions. */
export interface XdsstatLp {
  readonly version?: string;
  /** Columns are equally long: one element a frame. */
  readonly frames: {
    readonly frame: readonly number[];
    readonly reflections: Column;
    readonly misfits: Column;
    readonly intensity: Column;
    readonly sigma: Column;
    readonly iOverSigma: Column;
    /** Per cent. */
    readonly peak: Column;
    readonly correlation: Column;
    /** Absent where the program prints 9999 or no reflection contributes. */
    readonly rMeas: Column;
    readonly rMeasReflections: Column;
    /** Reflections that were seen on this frame only. */
    readonly uniqueOnly: Column;
  };
  /** R_d: agreement of symmetry mates by the distance of their frames. */
  readonly differences: {
    readonly frames: readonly number[];
    readonly reflections: Column;
    readonly rD: Column;
    readonly notFriedel: Column;
    readonly rDNotFriedel: Column;
    readonly friedel: Column;
    readonly rDFriedel: Column;
  };
}

type OpenFrames = { -readonly [K in keyof XdsstatLp['frames']]: XdsstatLp['frames'][K][number][] };
type OpenDifferences = {
  -readonly [K in keyof XdsstatLp['differences']]: XdsstatLp['differences'][K][number][];
};

const TITLES = { frames: 'Frame #refs #misfits', differences: 'Framediff #refs R_d' };
const HEADINGS = { frames: holding(TITLES.frames), differences: holding(TITLES.differences) };

/** Printed in place of an R value that cannot be computed. */
const NO_R = 9999;

/** XDSSTAT.LP, xdsstat.log (XDSSTAT; read as KAMO does, yamtbx dataproc/xds/xdsstat.py). Fails without a table. */
function parse(lines: Lines): XdsstatLp {
  const frames: OpenFrames = {
    frame: [],
    reflections: [],
    misfits: [],
    intensity: [],
    sigma: [],
    iOverSigma: [],
    peak: [],
    correlation: [],
    rMeas: [],
    rMeasReflections: [],
    uniqueOnly: []
  };
  const differences: OpenDifferences = {
    frames: [],
    reflections: [],
    rD: [],
    notFriedel: [],
    rDNotFriedel: [],
    friedel: [],
    rDFriedel: []
  };
  let version: string | undefined;
  const tables = new Tables(lines);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (HEADINGS.frames.test(line))
      tables.read(
        TITLES.frames,
        () => frames.frame.length,
        () => readRows(lines, /\sL$/, (row) => pushFrame(row, frames, lines))
      );
    else if (HEADINGS.differences.test(line))
      tables.read(
        TITLES.differences,
        () => differences.frames.length,
        () => readRows(lines, /\sDIFFERENCE$/, (row) => pushDifference(row, differences, lines))
      );
    else if (version === undefined && line.includes('XDSSTAT version'))
      version = line.slice(line.indexOf('XDSSTAT version') + 15).trim() || undefined;
  }
  if (tables.met === 0) lines.fail({ code: 'other-program', program: 'XDSSTAT' });
  return { frames, differences, ...present({ version }) };
}

/** A table ends at the hint to a browser, at the next table, or with the file. */
function readRows(lines: Lines, end: RegExp, push: (row: string) => void): void {
  for (let line = lines.peek(); line !== undefined; line = lines.peek()) {
    if (line.includes('For inline graphs') || line.includes('$TABLE')) return;
    lines.next();
    const row = line.trimEnd();
    if (end.test(row)) push(row);
  }
}

/** Frame 0:6, reflections 6:13, misfits 13:18, I 18:28, sigma 28:38, I/sigma 38:48, peak 48:58, corr 58:68, Rmeas 68:78, 78:85, 85:92. */
function pushFrame(row: string, columns: OpenFrames, lines: Lines): void {
  const field = (from: number, to: number): number | undefined => finite(row.slice(from, to));
  const frame = field(0, 6);
  if (frame === undefined || row.length < 93) {
    lines.warn({ code: 'not-understood' });
    return;
  }
  const contributing = field(78, 85);
  columns.frame.push(frame);
  columns.reflections.push(field(6, 13));
  columns.misfits.push(field(13, 18));
  columns.intensity.push(field(18, 28));
  columns.sigma.push(field(28, 38));
  columns.iOverSigma.push(field(38, 48));
  columns.peak.push(field(48, 58));
  columns.correlation.push(field(58, 68));
  columns.rMeas.push(rValue(field(68, 78), contributing));
  columns.rMeasReflections.push(contributing);
  columns.uniqueOnly.push(field(85, 92));
}

/** Difference 0:6, reflections 6:14, R_d 14:24, then count and R_d of mates that are no Friedel mates (24:32, 32:42) and that are. */
function pushDifference(row: string, columns: OpenDifferences, lines: Lines): void {
  const field = (from: number, to: number): number | undefined => finite(row.slice(from, to));
  const frames = field(0, 6);
  if (frames === undefined) {
    lines.warn({ code: 'not-understood' });
    return;
  }
  const [notFriedel, friedel] = [field(24, 32), field(42, 50)];
  columns.frames.push(frames);
  columns.reflections.push(field(6, 14));
  columns.rD.push(rValue(field(14, 24), field(6, 14)));
  columns.notFriedel.push(notFriedel);
  columns.rDNotFriedel.push(rValue(field(32, 42), notFriedel));
  columns.friedel.push(friedel);
  columns.rDFriedel.push(rValue(field(50, 60), friedel));
}

/** Absent where no reflection contributes (0 is printed). */
function rValue(value: number | undefined, contributing: number | undefined): number | undefined {
  return value === undefined || contributing === 0 || Math.abs(value) >= NO_R ? undefined : value;
}

export default textFormat({
  name: 'xdsstat-lp',
  version: 3,
  file: /^(XDSSTAT\.LP|xdsstat\.log)$/,
  parse
});
