import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readShellTable, SHELL_TABLE_TITLE } from '../shell-table';
import { sixAt, unitCellConstants, type SixNumbers } from '../xds-cell';
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
  version: 1,
  file: /^CORRECT(_fullres)?\.LP(_noscale)?$/,
  parse: parseCorrectLp
});

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
  let about: Pick<CorrectTable, 'context' | 'dataRange'> = { context: 'other' };
  let known = false;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.includes('***** CORRECT *****')) {
      known = true;
      const match = /\(\s*VERSION\s+([^)]{0,80})\)\s*(\S{0,40})/.exec(text);
      Object.assign(
        record,
        present({ version: match?.[1]?.trim().replace(/\s+/g, ' '), date: match?.[2] || undefined })
      );
    } else if (text.includes('!!! ERROR !!!')) errors.push({ line: lines.line, text });
    else if (text.includes(SHELL_TABLE_TITLE)) {
      known = true;
      const table = readShellTable(lines);
      if (table) tables.push({ ...about, table });
    } else if (text.includes('SUMMARY OF DATA SET STATISTICS FOR IMAGE'))
      about = contextOf('cumulative', text);
    else if (text.includes('STATISTICS OF SAVED DATA SET')) {
      about = contextOf('saved', text);
      reading.saved = true;
    } else if (text.includes('RESOLUTION RANGE  I/Sigma  Chi^2'))
      Object.assign(record, readErrorTable(lines));
    else if (/^\s*a\s+b\s+ISa\s*$/.test(text)) record.errorModel = readErrorModel(lines) ?? record.errorModel;
    else if (text.includes('CHARACTER  LATTICE     OF FIT')) record.p1Cell ??= readP1Cell(lines);
    else readValue(reading, text);
  }
  if (!known && tables.length === 0 && record.unitCell === undefined && errors.length === 0)
    lines.fail('not a log of CORRECT');
  const saved = tables.filter(({ context }) => context === 'saved');
  const final = saved.find(({ table }) => table.signalNoiseMin === -3) ?? saved[0];
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
  const after = (label: string): number | undefined =>
    finite(
      text
        .slice(text.indexOf(label) + label.length)
        .trim()
        .split(/\s+/)[0]
    );
  const line = text.trimStart();
  if (line.startsWith("FRIEDEL'S_LAW=")) record.anomalous ??= line.includes('FALSE');
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
    set('unitCell', sixAt(text, 21, [32, 42, 52, 60, 68, 76]));
  } else if (line.startsWith('E.S.D. OF CELL PARAMETERS')) {
    const esd = sixAt(text, 26, [35, 43, 51, 59, 67, 75]);
    record.unitCellEsd = esd?.every((value) => value >= 0) ? esd : undefined;
  } else if (line.startsWith('CRYSTAL MOSAICITY (DEGREES)')) set('mosaicity', after('(DEGREES)'));
  else if (line.startsWith('CRYSTAL TO DETECTOR DISTANCE (mm)')) set('distance', after('(mm)'));
  else if (line.startsWith('STANDARD DEVIATION OF SPOT ')) set('spotDeviation', after('(PIXELS)'));
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

/** The first primitive triclinic row of the lattice table. */
function readP1Cell(lines: Lines): SixNumbers | undefined {
  let mark = lines.mark();
  for (let rows = 0; rows < 60; rows++) {
    const text = lines.next();
    if (text === undefined || text.includes('****')) break;
    if (text.slice(14, 16) === 'aP') return sixAt(text, 32, [39, 46, 53, 59, 65, 71]);
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
