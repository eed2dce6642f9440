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
  /** FRIEDEL'S_LAW=FALSE: mates count apart. */
  readonly apart: boolean;
  readonly spaceGroupNumber?: number;
  /** Marked by -σ in the file, but still in the table. */
  readonly aliens: readonly Hkl[];
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
    apart: anomalous === true,
    aliens: alienList(text),
    ...present({ spaceGroupNumber })
  };
}
