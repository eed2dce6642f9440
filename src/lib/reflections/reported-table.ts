import correctLp from '../formats/correct-lp';
import xscaleLp from '../formats/xscale-lp';
import { FormatError, Lines } from '../formats/lines';
import { present } from '../formats/present';
import type { ShellTable } from '../formats/shell-table';
import { alienList } from './alien-list';
import type { Hkl } from './operator';

/** The statistics that a log of CORRECT or XSCALE prints, and what is needed to repeat them. */
export interface ReportedTable {
  readonly program: 'CORRECT' | 'XSCALE';
  readonly table: ShellTable;
  /** Where its rows stand: one for each shell, and that of all behind them, where there is one. */
  readonly rows: readonly ReportedRow[];
  /** FRIEDEL'S_LAW=FALSE: mates count apart. */
  readonly apart: boolean;
  readonly spaceGroupNumber?: number;
  /** Marked by -σ in the file, but still in the table. */
  readonly aliens: readonly Hkl[];
}

/** A row as it is printed, and its line. */
export interface ReportedRow {
  readonly line: number;
  readonly text: string;
}

/** Reads the table of the saved (CORRECT) or scaled (XSCALE) data. Throws `FormatError` where the log has none. */
export function reportedTable(text: string): ReportedTable {
  if (/^\s*\*+\s*XSCALE|XSCALE\s*\*+|XSCALE \(VERSION/m.test(text.slice(0, 5000))) {
    const lines = new Lines(text);
    const { outputs, anomalous, spaceGroupNumber } = xscaleLp.parse(lines);
    const table = outputs.at(-1)?.table;
    if (table === undefined)
      throw new FormatError({ code: 'text-missing', text: 'STATISTICS OF SCALED OUTPUT DATA SET' }, 1, '');
    return {
      program: 'XSCALE',
      table,
      rows: rowsOf(text, table),
      apart: anomalous === true,
      aliens: [],
      ...present({ spaceGroupNumber })
    };
  }
  const { final, anomalous, spaceGroupNumber } = correctLp.parse(new Lines(text));
  if (final === undefined)
    throw new FormatError({ code: 'text-missing', text: 'STATISTICS OF SAVED DATA SET' }, 1, '');
  return {
    program: 'CORRECT',
    table: final,
    rows: rowsOf(text, final),
    apart: anomalous === true,
    aliens: alienList(text),
    ...present({ spaceGroupNumber })
  };
}

/** The rows begin with a number, or with `total`; nothing else stands between the title of the table and their end. */
function rowsOf(text: string, { line: title, shells, total }: ShellTable): ReportedRow[] {
  const lines = new Lines(text);
  const rows: ReportedRow[] = [];
  const wanted = shells.length + (total === undefined ? 0 : 1);
  for (let row = lines.next(); row !== undefined && rows.length < wanted; row = lines.next())
    if (lines.line > title && /^\s*(?:\d|total)/.test(row))
      rows.push({ line: lines.line, text: row.slice(0, 200) });
  return rows;
}
