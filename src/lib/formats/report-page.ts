/** What the readers of KAMO's pages share: the page's own cursor, quoted tables, embedded literals. */
import type { Flaw } from '../base/flaw';
import { finite, type Lines } from './lines';
import { htmlParts, type HtmlPart } from './html-parts';
import { readColumns, type Columns } from './js-literal';
import { readShellTable, SHELL_TABLE_TITLE, type ShellTable } from './shell-table';
import { unitCellConstants, type SixNumbers } from './xds-cell';

export type PreRange = Extract<HtmlPart, { kind: 'pre' | 'script' }>;

/** A warning with the line of a part: the cursor of a page does not stand there by itself. */
export function warnAt(
  lines: Lines,
  part: { readonly line: number; readonly at?: number },
  flaw: Flaw
): void {
  // Finding a line's end costs its length: not for warnings that are only counted.
  if (part.at !== undefined && lines.uncounted === 0) {
    lines.goTo({ at: part.at, line: part.line - 1 });
    lines.next();
  } else lines.goTo({ at: lines.mark().at, line: part.line });
  lines.warn(flaw);
}

/** The parts of a page. A number that it ends in is left out, and told behind the last of them. */
export function* partsOf(lines: Lines): Generator<HtmlPart> {
  const { text, withoutCutNumber } = lines;
  yield* htmlParts(withoutCutNumber);
  if (withoutCutNumber.length === text.length) return;
  const before = lines.mark();
  const at = text.lastIndexOf('\n') + 1;
  lines.goTo({ at, line: text.slice(0, at).split('\n').length - 1 });
  lines.next();
  lines.goTo(before);
}

/** The lines of a `<pre>`, with the page's cursor on each. */
export function* linesOfPre(lines: Lines, part: PreRange): Generator<string> {
  lines.goTo({ at: part.at, line: part.line - 1 });
  while (lines.mark().at < part.end) {
    const text = lines.next();
    if (text === undefined) return;
    const end = text.indexOf('</pre');
    yield end < 0 ? text : text.slice(0, end);
  }
}

export interface QuotedRun {
  readonly spaceGroupNumber?: number;
  readonly cell?: SixNumbers;
  readonly table?: ShellTable;
  /** Lines that belong to none of these, trimmed, blank ones left out. */
  readonly rest: readonly string[];
}

/** A `<pre>` with `SPACE_GROUP_NUMBER=`, `UNIT_CELL_CONSTANTS=` and the shell table of XSCALE.LP or CORRECT.LP. */
export function readQuotedRun(lines: Lines, part: PreRange): QuotedRun {
  let spaceGroupNumber: number | undefined;
  let cell: SixNumbers | undefined;
  let table: ShellTable | undefined;
  const rest: string[] = [];
  for (const text of linesOfPre(lines, part)) {
    if (SHELL_TABLE_TITLE.test(text)) table = readShellTable(lines) ?? table;
    else if (text.includes('SPACE_GROUP_NUMBER='))
      spaceGroupNumber = finite(text.slice(text.indexOf('=') + 1)) ?? spaceGroupNumber;
    else if (text.includes('UNIT_CELL_CONSTANTS=')) cell = unitCellConstants(text) ?? cell;
    else if (text.trim() !== '' && rest.length < 200) rest.push(text.trim());
  }
  return {
    ...(spaceGroupNumber !== undefined && { spaceGroupNumber }),
    ...(cell && { cell }),
    ...(table && { table }),
    rest
  };
}

export interface Chart extends Columns {
  /** Of the `<div>` that it is drawn into. */
  readonly id: string;
}

const CHART = /makeChart\("([^"\n]{1,200})"|"dataProvider"\s?:\s?(?=\[)/g;

/** `AmCharts.makeChart("id", { … "dataProvider": […] … })` of a script. */
export function chartsOf(lines: Lines, script: PreRange): Chart[] {
  const charts: Chart[] = [];
  let id: string | undefined;
  CHART.lastIndex = script.at;
  for (let match = CHART.exec(lines.text); match !== null; match = CHART.exec(lines.text)) {
    if (match.index >= script.end) break;
    if (match[1] !== undefined) id = match[1];
    else if (id !== undefined) {
      const read = readColumns(lines.text, CHART.lastIndex, script.end);
      if (read.stopped === true) warnAt(lines, script, { code: 'broken-data', name: id });
      charts.push({ id, ...read.value });
      CHART.lastIndex = Math.max(CHART.lastIndex, read.end);
      id = undefined;
    }
  }
  return charts;
}

/** `YYYY-MM-DD hh:mm:ss` behind "created on". */
export function createdOn(text: string): string | undefined {
  return /created on (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/.exec(text)?.[1];
}

/** The path behind 'workdir:' or 'top dir:'. */
export function folderBehind(text: string, label: string): string | undefined {
  const at = text.indexOf(label);
  if (at < 0) return undefined;
  const line = text
    .slice(at + label.length)
    .split('\n', 1)[0]
    ?.trim();
  return line === '' ? undefined : line;
}
