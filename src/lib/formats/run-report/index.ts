import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { decodeEntities } from '../html';
import { numbersOf } from '../js-literal';
import { chartsOf, createdOn, linesOfPre, partsOf } from '../report-page';
import { six } from '../xds-cell';
import type { Cell } from '../xds-keywords';

/** report.html of a run directory: what KAMO's charts are drawn from. Every part is optional. Prefer the LP files. */
export interface RunReport {
  /** Absolute path of the processing computer (the page's title). */
  readonly directory?: string;
  readonly createdOn?: string;
  /** Chart data by the chart's id ('chartdiv_integrate_sigmas'): columns of equal length. */
  readonly charts: Readonly<Record<string, ChartData>>;
  /** Share of each subtree, per cent, in order; KAMO stops at 90 %. */
  readonly subtrees: readonly number[];
  /** Text of the <pre> blocks under CORRECT (error model, statistics), as printed. */
  readonly correctText: readonly string[];
  /** As printed: 'C 1 2 1 (No. 5)'. */
  readonly spaceGroup?: string;
  readonly cell?: Cell;
  readonly isa?: number;
}

/** Column name → values; `undefined` for NaN and absent keys. */
export type ChartData = Readonly<Record<string, readonly (number | undefined)[]>>;

declare module '../format' {
  interface Records {
    'run-report': RunReport;
  }
}

/** KAMO (yamtbx dataproc/auto/html_report.py). Many and large; every number is in an LP file too: read when a page asks. */
export default textFormat({
  name: 'run-report',
  version: 4,
  file: /^report\.html$/,
  where: /_\d+-\d+\/report\.html$/,
  whenScanning: 'later',
  parse: parseRunReport
});

function parseRunReport(lines: Lines): RunReport {
  const charts: Record<string, ChartData> = {};
  const subtrees: number[] = [];
  const correctText: string[] = [];
  let directory: string | undefined;
  let created: string | undefined;
  let section = '';
  let isa: number | undefined;
  let symmetry: Pick<RunReport, 'spaceGroup' | 'cell'> = {};
  for (const part of partsOf(lines)) {
    if (part.kind === 'heading') {
      if (part.level === 1 && directory === undefined) directory = part.text;
      else if (part.level === 1) section = part.text;
    } else if (part.kind === 'text') created ??= createdOn(part.text);
    else if (part.kind === 'script') {
      for (const { id, columns } of chartsOf(lines, part))
        charts[id] = Object.fromEntries([...columns].map(([name, column]) => [name, numbersOf(column)]));
    } else if (part.kind === 'pre' && section.startsWith('CORRECT')) {
      const text = decodeEntities([...linesOfPre(lines, part)].join('\n')).trim();
      if (correctText.length < 20) correctText.push(text.slice(0, LONGEST_TEXT));
      isa ??= finite(/^\s*a\s+b\s+ISa\s*\n\s*\S+\s+\S+\s+(\S+)/.exec(text.slice(0, 1000))?.[1]);
    } else if (part.kind === 'pre') {
      for (const line of linesOfPre(lines, part)) {
        const share = finite(/subtree:\s*([\d.]{1,20})%/.exec(line)?.[1]);
        if (share !== undefined) subtrees.push(share);
      }
    } else if (part.kind === 'row' && section.startsWith('CORRECT')) {
      const [label, ...values] = part.cells.map((cell) => cell.text);
      if (label === 'Space group' && values[0]) symmetry = { ...symmetry, spaceGroup: values[0] };
      const cell = label === 'Unit cell' ? six(values.map((value) => finite(value))) : undefined;
      if (cell) symmetry = { ...symmetry, cell };
    }
  }
  if (directory === undefined) lines.fail({ code: 'other-program', program: 'KAMO' });
  return {
    directory,
    ...(created !== undefined && { createdOn: created }),
    charts,
    subtrees,
    correctText,
    ...symmetry,
    ...(isa !== undefined && { isa })
  };
}

const LONGEST_TEXT = 20_000;
