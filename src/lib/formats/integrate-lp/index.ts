import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import type { LogLine } from '../log-line';
import { present } from '../present';
import { cellOf, Keywords, keywordsOf, type Cell, type FrameRange, type Keyword } from '../xds-keywords';
import { beginning, Tables } from '../table';
import {
  isErrorLine,
  isLabel,
  lpTitle,
  mayBeCut,
  note,
  numbersAfter,
  numbersIn,
  singleBlanks
} from '../xds-lp';

declare module '../format' {
  interface Records {
    'integrate-lp': IntegrateLp;
  }
}

/** INTEGRATE.LP: what the integration found on every image. */
export interface IntegrateLp {
  readonly version?: string;
  readonly date?: string;
  readonly dataRange?: FrameRange;
  /** Degrees per image. */
  readonly oscillation?: number;
  readonly startingAngle?: number;
  /** Å. */
  readonly wavelength?: number;
  readonly images: ImageColumns;
  readonly blocks: readonly IntegrateBlock[];
  /** `n REFLECTIONS SAVED ON FILE "INTEGRATE.HKL"`: the integration came to its end. */
  readonly reflectionsSaved?: number;
  readonly error?: LogLine;
}

type Column = readonly (number | undefined)[];

/** All columns are equally long: one element an image, in the order of the file. */
export interface ImageColumns {
  readonly image: readonly number[];
  /** 0: no error; -1: cannot open or read; -3: wrong format. Only images with 0 count. */
  readonly ier: Column;
  readonly scale: Column;
  /** Background pixels. */
  readonly background: Column;
  readonly overloaded: Column;
  /** Reflections close to the Ewald sphere. */
  readonly ewald: Column;
  readonly strong: Column;
  readonly rejected: Column;
  /** Beam divergence e.s.d., degrees. */
  readonly sigmaB: Column;
  /** Reflecting range e.s.d. (mosaicity), degrees. */
  readonly sigmaR: Column;
}

/** Parameters refined from a batch of images. A block without refinement lacks them. */
export interface IntegrateBlock {
  readonly images: FrameRange;
  readonly refined?: readonly string[];
  /** Standard deviations: pixels and degrees. */
  readonly spotDeviation?: number;
  readonly spindleDeviation?: number;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Rotation off from the initial orientation about x, y, z: degrees. */
  readonly rotation?: readonly [number, number, number];
  readonly mosaicity?: number;
  readonly rotationAxis?: readonly [number, number, number];
  readonly beam?: readonly [number, number, number];
  /** Pixels. */
  readonly origin?: readonly [number, number];
  /** mm. */
  readonly distance?: number;
  /** On nine areas of the detector: degrees. */
  readonly sigmaB?: readonly number[];
  readonly sigmaR?: readonly number[];
}

type OpenColumns = { -readonly [K in keyof ImageColumns]: ImageColumns[K][number][] };
type OpenBlock = { -readonly [K in keyof IntegrateBlock]: IntegrateBlock[K] };

const HEADER = ['DATA_RANGE=', 'OSCILLATION_RANGE=', 'STARTING_ANGLE=', 'X-RAY_WAVELENGTH='];
const PROCESSING = 'PROCESSING OF IMAGES';
/** A shorter row is damaged: its fields cannot be told. */
const SHORTEST_ROW = 66;
const IMAGES = 'IMAGE IER SCALE';
const ROW_TITLE = beginning(IMAGES);

/** INTEGRATE.LP (XDS; read as KAMO does, yamtbx dataproc/xds/integratelp.py). Fails if nothing of it is recognised. */
function parse(lines: Lines): IntegrateLp {
  const images = emptyColumns();
  const blocks: OpenBlock[] = [];
  const header: Keyword[] = [];
  const tables = new Tables(lines);
  const found: { version?: string; date?: string; reflectionsSaved?: number; error?: LogLine } = {};
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const block = blocks.at(-1);
    if (line.includes(PROCESSING)) blocks.push({ images: blockRange(line, lines) });
    else if (isLabel(line)) {
      if (ROW_TITLE.test(line))
        tables.read(
          IMAGES,
          () => images.image.length,
          () => readImages(lines, images)
        );
      else if (isErrorLine(line)) found.error = note(lines.line, line);
      else if (block) readParameter(singleBlanks(line.slice(0, 200)), block);
      else if (HEADER.some((key) => line.includes(key))) header.push(...keywordsOf(line, lines.line));
      else {
        const title = lpTitle(line);
        if (title?.program === 'INTEGRATE')
          Object.assign(found, present({ version: title.version, date: title.date }));
      }
    } else if (line.endsWith('REFLECTIONS SAVED ON FILE "INTEGRATE.HKL"'))
      Object.assign(found, present({ reflectionsSaved: numbersIn(line)[0] }));
  }
  if (found.version === undefined && blocks.length === 0 && images.image.length === 0 && !found.error)
    lines.fail({ code: 'other-program', program: 'INTEGRATE' });
  if (!found.error) tables.expect(IMAGES);

  const given = new Keywords(header, lines.problems);
  return {
    ...found,
    images,
    blocks,
    ...present({
      dataRange: given.range('DATA_RANGE'),
      oscillation: given.number('OSCILLATION_RANGE'),
      startingAngle: given.number('STARTING_ANGLE'),
      wavelength: given.number('X-RAY_WAVELENGTH')
    })
  };
}

function blockRange(line: string, lines: Lines): FrameRange {
  const [first, last] =
    /IMAGES\s+(\d+)\s*\.\.\.\s*(\d+)/.exec(line.slice(0, 200))?.slice(1).map(Number) ?? [];
  if (first === undefined || last === undefined) {
    lines.warn({ code: 'not-understood' });
    return [0, 0];
  }
  return [first, last];
}

function emptyColumns(): OpenColumns {
  return {
    image: [],
    ier: [],
    scale: [],
    background: [],
    overloaded: [],
    ewald: [],
    strong: [],
    rejected: [],
    sigmaB: [],
    sigmaR: []
  };
}

/** Rows until a line that is no row. */
function readImages(lines: Lines, columns: OpenColumns): void {
  for (let line = lines.next(); line !== undefined && line.trim() !== ''; line = lines.next()) {
    if (mayBeCut(lines)) {
      lines.warn({ code: 'row-cut-off' });
      return;
    }
    const [image, ier, scale, background, overloaded, ewald, strong, rejected, sigmaB, sigmaR] = rowOf(
      line.trimEnd()
    );
    if (image === undefined || !Number.isInteger(image)) {
      lines.warn({ code: 'not-understood' });
      continue;
    }
    columns.image.push(image);
    columns.ier.push(ier);
    columns.scale.push(scale);
    columns.background.push(background);
    columns.overloaded.push(overloaded);
    columns.ewald.push(ewald);
    columns.strong.push(strong);
    columns.rejected.push(rejected);
    columns.sigmaB.push(sigmaB);
    columns.sigmaR.push(sigmaR);
  }
}

/**
 * Ten words are the ten fields. Fields can touch (NEWALD from 10⁶ on, many background pixels): then IMAGE and IER are cut from
 * the left (6, 4) and the others from the right, since the width of SCALE and of the last two differs between versions of XDS.
 */
function rowOf(line: string): (number | undefined)[] {
  const words = line.slice(0, 200).trim().split(/\s+/);
  if (words.length === 10) return words.map(finite);
  if (line.length < SHORTEST_ROW) return [];
  const sigma = line.length <= 68 ? 8 : 9;
  const fields = [line.slice(0, 6), line.slice(6, 10)];
  const right: string[] = [];
  let end = line.length;
  for (const width of [sigma, sigma, 6, 8, 7, 5, 9]) {
    right.unshift(line.slice(Math.max(10, end - width), end));
    end -= width;
  }
  return [...fields, line.slice(10, Math.max(10, end)), ...right].map(finite);
}

/** A line with single blanks. */
function readParameter(line: string, block: OpenBlock): void {
  const one = (label: string): number | undefined => numbersAfter(line, label, 1)?.[0];
  const three = (label: string): readonly [number, number, number] | undefined =>
    numbersAfter(line, label, 3);
  if (line.startsWith('REFINED PARAMETERS:'))
    block.refined = line.slice('REFINED PARAMETERS:'.length).trim().split(/\s+/);
  else if (line.startsWith('STANDARD DEVIATION OF SPOT POSITION'))
    Object.assign(block, present({ spotDeviation: one('(PIXELS)') }));
  else if (line.startsWith('STANDARD DEVIATION OF SPINDLE POSITION'))
    Object.assign(block, present({ spindleDeviation: one('(DEGREES)') }));
  else if (line.startsWith('SPACE GROUP NUMBER'))
    Object.assign(block, present({ spaceGroupNumber: one('NUMBER') }));
  else if (line.startsWith('SPACE_GROUP_NUMBER='))
    Object.assign(block, present({ spaceGroupNumber: one('=') }));
  else if (line.startsWith('UNIT CELL PARAMETERS'))
    Object.assign(block, present({ unitCell: cellOf(numbersAfter(line, 'PARAMETERS', 6) ?? []) }));
  else if (line.startsWith('CRYSTAL ROTATION OFF FROM INITIAL ORIENTATION'))
    Object.assign(block, present({ rotation: three('ORIENTATION') }));
  else if (line.startsWith('CRYSTAL MOSAICITY (DEGREES)'))
    Object.assign(block, present({ mosaicity: one('(DEGREES)') }));
  else if (line.startsWith('LAB COORDINATES OF ROTATION AXIS'))
    Object.assign(block, present({ rotationAxis: three('AXIS') }));
  else if (line.startsWith('DIRECT BEAM COORDINATES (REC. ANGSTROEM)'))
    Object.assign(block, present({ beam: three('ANGSTROEM)') }));
  else if (line.startsWith('DETECTOR ORIGIN (PIXELS) AT'))
    Object.assign(block, present({ origin: numbersAfter(line, ' AT', 2) }));
  else if (line.startsWith('CRYSTAL TO DETECTOR DISTANCE (mm)'))
    Object.assign(block, present({ distance: one('(mm)') }));
  else if (line.startsWith('SIGMAB (degree)'))
    Object.assign(block, present({ sigmaB: numbersAfter(line, '(degree)', 9) }));
  else if (line.startsWith('SIGMAR (degree)'))
    Object.assign(block, present({ sigmaR: numbersAfter(line, '(degree)', 9) }));
}

export default textFormat({ name: 'integrate-lp', version: 3, file: /^INTEGRATE\.LP(\.\d+)?$/, parse });
