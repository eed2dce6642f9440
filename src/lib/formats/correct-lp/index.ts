import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readShellTable, SHELL_TABLE_TITLE } from '../shell-table';
import { beginning, holding, Tables } from '../table';
import { isLabel, lpTitle, singleBlanks } from '../xds-lp';
import { sixBehind, unitCellConstants, type SixNumbers } from '../xds-cell';
import { readErrorTable } from './error-table';
import type { LogLine } from '../log-line';
import type { CorrectLp, CorrectTable } from './record';

export type * from './record';

declare module '../format' {
  interface Records {
    'correct-lp': CorrectLp;
  }
}

/**
 * CORRECT.LP, the log of the CORRECT step of XDS, of every version since 2003; also under the names that KAMO keeps
 * (`CORRECT.LP_noscale`: without empirical scaling; `CORRECT_fullres.LP`: before the resolution cut). Read as KAMO does (yamtbx,
 * dataproc/xds/correctlp.py), except that no decimals are cut.
 */
export default textFormat({
  name: 'correct-lp',
  version: 5,
  file: /^CORRECT(_fullres)?\.LP(_noscale)?$/,
  parse: parseCorrectLp
});

const ERROR = holding('!!! ERROR !!!');
/** Tables that a whole log holds, by the words above them. */
const TITLES = {
  errors: 'RESOLUTION RANGE I/Sigma Chi^2',
  statistics: 'SUBSET OF INTENSITY DATA',
  saved: 'STATISTICS OF SAVED DATA SET'
};
const ERROR_TABLE = holding(TITLES.errors);
const ERROR_MODEL = /^\s*a\s+b\s+ISa\s*$/;
const LATTICES = holding('CHARACTER LATTICE OF FIT');
const CUMULATIVE = holding('SUMMARY OF DATA SET STATISTICS FOR IMAGE');
const SAVED = holding(TITLES.saved);
const SELECTED = holding('SELECTED SPACE GROUP AND UNIT CELL');
const CELL = beginning('UNIT CELL PARAMETERS');
const CELL_ESD = beginning('E.S.D. OF CELL PARAMETERS');

type Growing = { -readonly [K in keyof CorrectLp]?: CorrectLp[K] | undefined };

/** Whose symmetry and cell the lines that follow give: of INTEGRATE and the user at first, then what CORRECT decided. */
interface Reading {
  readonly record: Growing;
  saved: boolean;
  selected: boolean;
  refined: boolean;
}

function parseCorrectLp(lines: Lines): CorrectLp {
  const record: Growing = {};
  const reading: Reading = { record, saved: false, selected: false, refined: false };
  const tables: CorrectTable[] = [];
  const errors: LogLine[] = [];
  const met = new Tables(lines);
  let about: Pick<CorrectTable, 'context' | 'dataRange'> = { context: 'other' };
  let known = false;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    const title = lpTitle(text);
    if (title?.program === 'CORRECT') {
      known = true;
      Object.assign(record, present({ version: title.version, date: title.date }));
    } else if (ERROR.test(text)) errors.push({ line: lines.line, text });
    else if (SHELL_TABLE_TITLE.test(text)) {
      known = true;
      const table = readShellTable(lines);
      if (table) tables.push({ ...about, table });
    } else if (CUMULATIVE.test(text)) about = contextOf('cumulative', text);
    else if (SAVED.test(text)) {
      about = contextOf('saved', text);
      reading.saved = true;
    } else if (ERROR_TABLE.test(text))
      met.read(
        TITLES.errors,
        () => record.errorTable?.length ?? 0,
        () => Object.assign(record, { errorTable: [] }, readErrorTable(lines))
      );
    else if (ERROR_MODEL.test(text)) record.errorModel = readErrorModel(lines) ?? record.errorModel;
    else if (LATTICES.test(text)) record.p1Cell ??= readP1Cell(lines);
    else if (isLabel(text)) readValue(reading, text);
  }
  if (!known && tables.length === 0 && record.unitCell === undefined && errors.length === 0)
    lines.fail({ code: 'other-program', program: 'CORRECT' });
  const saved = tables.filter(({ context }) => context === 'saved');
  const final = saved.find(({ table }) => table.signalNoiseMin === -3) ?? saved[0];
  if (errors.length === 0) {
    met.expect(TITLES.errors);
    if (!final) met.expect(tables.length === 0 ? TITLES.statistics : TITLES.saved);
  }
  return {
    ...present(record),
    errorTable: record.errorTable ?? [],
    tables,
    ...present({ final: final?.table }),
    errors
  };
}

/** One line that stands for itself. */
function readValue(reading: Reading, text: string): void {
  const { record, saved } = reading;
  const set = <K extends keyof CorrectLp>(key: K, value: CorrectLp[K] | undefined): void => {
    if (value !== undefined) Object.assign(record, { [key]: value });
  };
  const line = singleBlanks(text.slice(0, 500));
  const after = (label: string): number | undefined =>
    finite(
      line
        .slice(line.indexOf(label) + label.length)
        .trim()
        .split(/\s+/)[0]
    );
  if (SELECTED.test(line)) reading.selected = true;
  else if (line.startsWith("FRIEDEL'S_LAW=")) record.anomalous ??= line.includes('FALSE');
  else if (line.startsWith('DATA_RANGE=')) record.dataRange ??= rangeOf(line);
  else if (line.startsWith('NAME_TEMPLATE_OF_DATA_FRAMES='))
    record.nameTemplate ??= line.slice(29).trim().split(/\s+/)[0];
  else if (line.startsWith('X-RAY_WAVELENGTH=')) set('wavelength', after('X-RAY_WAVELENGTH='));
  else if (line.startsWith('OSCILLATION_RANGE=')) set('oscillation', after('OSCILLATION_RANGE='));
  else if (line.startsWith('SPACE_GROUP_NUMBER=') && reading.selected)
    setSpaceGroup(record, after('SPACE_GROUP_NUMBER='));
  else if (line.startsWith('SPACE GROUP NUMBER')) setSpaceGroup(record, after('SPACE GROUP NUMBER'));
  else if (line.startsWith('UNIT_CELL_CONSTANTS=')) {
    if (reading.selected && !reading.refined) set('unitCell', unitCellConstants(text));
  } else if (line.startsWith('UNIT CELL PARAMETERS')) {
    reading.refined = true;
    set('unitCell', sixBehind(text, CELL, 21, [32, 42, 52, 60, 68, 76]));
  } else if (line.startsWith('E.S.D. OF CELL PARAMETERS')) {
    const esd = sixBehind(text, CELL_ESD, 26, [35, 43, 51, 59, 67, 75]);
    record.unitCellEsd = esd?.every((value) => value >= 0) ? esd : undefined;
  } else if (line.startsWith('CRYSTAL MOSAICITY (DEGREES)')) set('mosaicity', after('(DEGREES)'));
  else if (line.startsWith('CRYSTAL TO DETECTOR DISTANCE (mm)')) set('distance', after('(mm)'));
  else if (line.startsWith('STANDARD DEVIATION OF SPOT POSITION')) set('spotDeviation', after('(PIXELS)'));
  else if (line.startsWith('STANDARD DEVIATION OF SPINDLE POSITION'))
    set('spindleDeviation', after('(DEGREES)'));
  else if (line.startsWith('WILSON LINE')) set('wilson', readWilson(line));
  else if (saved && /^NUMBER OF ACCEPTED OBSERVATIONS\s+\d/.test(line))
    set('nAccepted', after('OBSERVATIONS'));
  else if (saved && /^NUMBER OF REJECTED MISFITS\s+\d/.test(line)) set('nRejectedMisfits', after('MISFITS'));
}

function setSpaceGroup(record: Growing, number: number | undefined): void {
  if (number !== undefined && number > 0) record.spaceGroupNumber = number;
}

function contextOf(
  context: CorrectTable['context'],
  text: string
): Pick<CorrectTable, 'context' | 'dataRange'> {
  return { context, ...present({ dataRange: rangeOf(text) }) };
}

function rangeOf(text: string): readonly [number, number] | undefined {
  const match = /DATA_RANGE=\s*(\d{1,9})\s+(\d{1,9})/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** The defaults 4.000E+00 and 1.000E-04 stand when the fit failed: then ISa says nothing. */
function readErrorModel(lines: Lines): CorrectLp['errorModel'] {
  const [aText, bText, isaText] = (lines.next() ?? '').trim().split(/\s+/);
  const a = lines.number(aText, 'a');
  const b = lines.number(bText, 'b');
  if (a === undefined || b === undefined) return undefined;
  const isa = lines.number(isaText, 'ISa');
  return { a, b, ...present({ isa: a === 4 && b === 1e-4 ? undefined : isa }), line: lines.line };
}

/** ` *  44        aP          0.0      91.8  100.9 …`, up to the quality of fit. */
const P1_ROW = /^\s*\*?\s*\d+\s+aP\s+[\d.]+(?=\s)/;

/** The first primitive triclinic row of the lattice table. */
function readP1Cell(lines: Lines): SixNumbers | undefined {
  let mark = lines.mark();
  for (let rows = 0; rows < 60; rows++) {
    const text = lines.next();
    if (text === undefined || text.includes('****')) break;
    if (P1_ROW.test(text)) return sixBehind(text, P1_ROW, 32, [39, 46, 53, 59, 65, 71]);
    mark = lines.mark();
  }
  lines.goTo(mark);
  return undefined;
}

function readWilson(line: string): CorrectLp['wilson'] {
  const match = / A=\s*(\S{1,20})\s+B=\s*(\S{1,20})\s+CORRELATION=\s*(\S{1,20})/.exec(line);
  const [a, b, correlation] = [finite(match?.[1]), finite(match?.[2]), finite(match?.[3])];
  return a === undefined || b === undefined || correlation === undefined ? undefined : { a, b, correlation };
}
