import { textFormat } from '../format';
import { finite, isStarred, type Lines } from '../lines';
import { present } from '../present';
import { six } from '../xds-cell';
import { numbersIn } from '../xds-lp';
import { ccp4Version } from '../ccp4-banner';
import { readLoggraph } from '../loggraph';
import type { LogLine } from '../log-line';
import type { Cell } from '../xds-keywords';
import type { Loggraph } from '../loggraph';

/** AIMLESS: the last data set's summary and the tables by resolution. R and CC are fractions, completeness per cent. */
export interface AimlessLog {
  readonly version?: string;
  readonly spaceGroup?: string;
  readonly cell?: Cell;
  readonly datasets: readonly AimlessDataset[];
  readonly warnings: readonly LogLine[];
  /** 'End of aimless job' was reached. */
  readonly ended: boolean;
}

export interface AimlessDataset {
  readonly line: number;
  readonly project?: string;
  readonly crystal?: string;
  readonly dataset?: string;
  /** Rows of the summary with the program's own labels. */
  readonly summary: readonly AimlessFigure[];
  /** Limits at which CC1/2 or I/sigma fall below the program's thresholds, Å. */
  readonly limits: readonly { readonly direction: string; readonly by: string; readonly d?: number }[];
  /** Range of principal components of anisotropic B, Å². */
  readonly anisotropicDeltaB?: number;
  readonly tables: readonly Loggraph[];
}

export interface AimlessFigure {
  readonly label: string;
  readonly overall?: number;
  readonly inner?: number;
  readonly outer?: number;
}

declare module '../format' {
  interface Records {
    'aimless-log': AimlessLog;
  }
}

/** AIMLESS (CCP4, P. Evans). Tables against batches are left out: they are as long as the data set has images. */
export default textFormat({
  name: 'aimless-log',
  version: 5,
  file: /^(?:.*_)?aimless\.log$/,
  parse: parseAimlessLog
});

const MOST_TABLES = 200;

function parseAimlessLog(lines: Lines): AimlessLog {
  const datasets: AimlessDataset[] = [];
  const warnings: LogLine[] = [];
  let tables: Loggraph[] = [];
  let version: string | undefined;
  let spaceGroup: string | undefined;
  let cell: Cell | undefined;
  let ended = false;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const text = line.trim();
    version ??= ccp4Version(line, 'AIMLESS');
    if (text.startsWith('$TABLE')) {
      const table = readLoggraph(lines);
      if (table && tables.length < MOST_TABLES && !/batch|rotation range|radiation damage/i.test(table.title))
        tables.push(table);
    } else if (/^Summary\s+data\s+for\s/.test(text)) {
      datasets.push({ ...readSummary(lines, text), tables });
      tables = [];
    } else if (/^Space group(?: from HKLIN file)?\s?:/.test(text))
      spaceGroup = text.slice(text.indexOf(':') + 1).trim();
    else if (text.startsWith('Average unit cell:')) cell = six(numbersIn(text.slice(18))) ?? cell;
    else if (/^(?:WARNING|Anomalous flag switched)/.test(text) && warnings.length < 100)
      warnings.push({ line: lines.line, text });
    else if (text.startsWith('End of aimless job')) ended = true;
  }
  const last = datasets.at(-1);
  if (last && tables.length > 0)
    datasets[datasets.length - 1] = { ...last, tables: [...last.tables, ...tables] };
  if (version === undefined && datasets.length === 0)
    lines.fail({ code: 'other-program', program: 'AIMLESS' });
  if (datasets.length === 0) lines.warn({ code: 'not-finished', program: 'AIMLESS' });
  return { ...present({ version, spaceGroup, cell }), datasets, warnings, ended };
}

/** From `Summary data for` to the anisotropy or the closing `$$`; label to column 40, then overall, inner and outer shell. */
function readSummary(lines: Lines, title: string): Omit<AimlessDataset, 'tables'> {
  const line = lines.line;
  const heading = lines.here();
  const names = /Project:\s?(\S*)\s+Crystal:\s?(\S*)\s+Dataset:\s?(\S*)/.exec(title);
  const summary: AimlessFigure[] = [];
  const limits: { direction: string; by: string; d?: number }[] = [];
  let direction = 'overall';
  let anisotropicDeltaB: number | undefined;
  for (let next = lines.peek(), count = 0; next !== undefined && count < 100; next = lines.peek(), count++) {
    const text = next.trim();
    if (text.startsWith('$$') || /^(?:Average unit cell|Space group|Summary data for)/.test(text)) break;
    lines.next();
    direction = /^Along (.{1,40}?) axis/.exec(text)?.[1] ?? direction;
    const limit = /^from (.{1,100}?):\s+limit\s+=\s+([\d.]+)/.exec(text);
    const deltaB = /^Anisotropic deltaB\b.*:\s+(-?[\d.]+)$/.exec(text)?.[1];
    const figure =
      /^([^\s*].*?)\s+(-?[\d.]+|-?nan|\*+)\s+(-?[\d.]+|-?nan|\*+|-)\s+(-?[\d.]+|-?nan|\*+|-)\s*$/i.exec(text);
    if (limit)
      limits.push({
        direction,
        by: (limit[1] ?? '').replace(/\s+/g, ' '),
        ...present({ d: finite(limit[2]) })
      });
    else if (deltaB !== undefined) anisotropicDeltaB = finite(deltaB);
    else if (figure) {
      const label = (figure[1] ?? '').replace(/\s+/g, ' ');
      if (figure.slice(2).some(isStarred)) lines.warn({ code: 'not-a-number', name: label });
      const [overall, inner, outer] = figure.slice(2).map((value) => finite(value));
      summary.push({ label, ...present({ overall, inner, outer }) });
    }
  }
  if (summary.length === 0) lines.warn({ code: 'no-rows' }, heading);
  const [, project, crystal, dataset] = (names ?? []).map((name) => name || undefined);
  return { line, ...present({ project, crystal, dataset, anisotropicDeltaB }), summary, limits };
}
