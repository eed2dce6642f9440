import { textFormat } from '../format';
import type { Lines } from '../lines';
import { present } from '../present';
import { cellOf, type Cell } from '../xds-keywords';
import { numbersIn, singleBlanks } from '../xds-lp';

declare module '../format' {
  interface Records {
    xparm: Xparm;
  }
}

type Vector = readonly [number, number, number];

/** XPARM.XDS (IDXREF) or GXPARM.XDS (CORRECT): the refined experiment. XDS's laboratory frame. */
export interface Xparm {
  /** The present form starts with a title; the old one does not. */
  readonly version?: string;
  readonly firstFrame?: number;
  readonly startingAngle?: number;
  /** Degrees per frame. */
  readonly oscillation?: number;
  readonly rotationAxis?: Vector;
  /** Å. */
  readonly wavelength?: number;
  readonly beam?: Vector;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  readonly cellAxes?: readonly [Vector, Vector, Vector];
  readonly nx?: number;
  readonly ny?: number;
  /** mm. */
  readonly qx?: number;
  readonly qy?: number;
  /** Pixels. */
  readonly orgX?: number;
  readonly orgY?: number;
  /** mm. */
  readonly distance?: number;
  readonly detectorX?: Vector;
  readonly detectorY?: Vector;
  readonly segments?: number;
  /** Those that the file has; absent where there is one, and it is the detector itself. */
  readonly segmentList?: readonly DetectorSegment[];
}

/** A flat part of a detector. Its system has the origin −ORGXS QX EDS1 − ORGYS QY EDS2 + FS EDS3 in that of the detector, whose is −ORGX QX ED1 − ORGY QY ED2 + F ED3 (XDS, "Coordinate systems"). */
export interface DetectorSegment {
  /** Pixels from 1: first and last. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly orgX: number;
  readonly orgY: number;
  /** mm. */
  readonly distance: number;
  readonly axisX: Vector;
  readonly axisY: Vector;
}

type Row = readonly number[];

/** Rows before those of the segments, two for each of them. */
const ROWS = 11;
/** Panels of a PILATUS 12M are 120. */
const MOST_SEGMENTS = 500;

/** XPARM.XDS and GXPARM.XDS, both forms (XDS; read as KAMO does, yamtbx dataproc/xds/xparm.py). Fails without a full first line. */
function parse(lines: Lines): Xparm {
  const title = lines.next();
  if (title === undefined) lines.fail({ code: 'empty' });
  const isNew = title.includes('XPARM.XDS');
  const version = isNew ? singleBlanks(title.slice(0, 200).split('VERSION')[1] ?? '') : undefined;
  const rows: Row[] = [];
  if (!isNew) rows.push(numbersIn(title.slice(0, 200)));
  for (let line = lines.next(); line !== undefined && rows.length < rowsOf(rows, isNew); line = lines.next())
    rows.push(numbersIn(line.slice(0, 200)));
  if ((rows[0]?.length ?? 0) < 6) lines.fail({ code: 'not-numbers', count: 6 });
  if (rows.length < ROWS) lines.warn({ code: 'cut-off' });
  return {
    ...present({ version: version || undefined }),
    ...goniometer(rows),
    ...(isNew ? newForm(rows) : oldForm(rows))
  };
}

function rowsOf(rows: readonly Row[], isNew: boolean): number {
  const segments = isNew ? (rows[6]?.[0] ?? 0) : 0;
  return ROWS + 2 * (segments > 0 && segments <= MOST_SEGMENTS ? segments : 0);
}

function goniometer([first = [], second = []]: readonly Row[]): Xparm {
  const [firstFrame, startingAngle, oscillation, ...axis] = first;
  const [wavelength, ...beam] = second;
  return present({
    firstFrame,
    startingAngle,
    oscillation,
    rotationAxis: vector(axis),
    wavelength: wavelength || undefined,
    beam: vector(beam)
  });
}

/** Space group and cell, three axes; segments NX NY QX QY; ORGX ORGY distance; detector axes. */
function newForm([
  ,
  ,
  crystal = [],
  a,
  b,
  c,
  grid = [],
  origin = [],
  x,
  y,
  ,
  ...listed
]: readonly Row[]): Xparm {
  const [segments, nx, ny, qx, qy] = grid;
  const [orgX, orgY, distance] = origin;
  return {
    ...symmetry(crystal),
    ...present({ cellAxes: axes(a, b, c), segments, nx, ny, qx, qy, orgX, orgY, distance }),
    ...present({ segmentList: segmentList(listed) }),
    ...detector(x, y)
  };
}

/** NX NY QX QY; distance ORGX ORGY; detector axes; space group and cell, three axes. */
function oldForm([, , grid = [], origin = [], x, y, , crystal = [], a, b, c]: readonly Row[]): Xparm {
  const [nx, ny, qx, qy] = grid;
  const [distance, orgX, orgY] = origin;
  return {
    ...symmetry(crystal),
    ...present({ cellAxes: axes(a, b, c), nx, ny, qx, qy, orgX, orgY, distance }),
    ...detector(x, y)
  };
}

/** ISEG X1 X2 Y1 Y2; ORGXS ORGYS FS, the axes in the detector's system. */
function segmentList(rows: readonly Row[]): readonly DetectorSegment[] | undefined {
  const found = rows.flatMap((bounds, at): DetectorSegment[] => {
    const [, x1, x2, y1, y2] = bounds;
    const [orgX, orgY, distance, ...directions] = at % 2 === 0 ? (rows[at + 1] ?? []) : [];
    const [axisX, axisY] = [vector(directions), vector(directions.slice(3))];
    return x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined || !axisX || !axisY
      ? []
      : [
          {
            x: [x1, x2],
            y: [y1, y2],
            orgX: orgX ?? NaN,
            orgY: orgY ?? NaN,
            distance: distance ?? NaN,
            axisX,
            axisY
          }
        ];
  });
  const isDetector = ({ orgX, orgY, distance, axisX, axisY }: DetectorSegment): boolean =>
    [orgX, orgY, distance, ...axisX, ...axisY].join(' ') === '0 0 0 1 0 0 0 1 0';
  return found.length === 0 || (found.length === 1 && found.every(isDetector)) ? undefined : found;
}

function symmetry([group, ...cell]: Row): Xparm {
  return present({ spaceGroupNumber: group || undefined, unitCell: cellOf(cell) });
}

function detector(x: Row | undefined, y: Row | undefined): Xparm {
  return present({ detectorX: vector(x ?? []), detectorY: vector(y ?? []) });
}

function axes(
  a: Row | undefined,
  b: Row | undefined,
  c: Row | undefined
): readonly [Vector, Vector, Vector] | undefined {
  const [first, second, third] = [vector(a ?? []), vector(b ?? []), vector(c ?? [])];
  return first && second && third ? [first, second, third] : undefined;
}

function vector([x, y, z]: Row): Vector | undefined {
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}

export default textFormat({
  name: 'xparm',
  version: 4,
  file: /^G?XPARM\.XDS(_noscale|_rescale)?(\.\d+)?$/,
  whenScanning: 'later',
  parse
});
