import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { partsOf } from '../report-page';

/** One pin in ZOO's report. */
export interface ZooReportPin {
  readonly puck?: string;
  readonly pin?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** As written; unreliable (the writer knows only old codes). */
  readonly comment?: string;
  readonly datasets?: number;
  /** min; absent for the sentinel -1.00. */
  readonly minutes?: number;
  /** Every filled cell by its header (a repeated or empty header gets its column number). */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ZooReport {
  /** A: results table, B: "ZOO report", C: timing table. */
  readonly layout: 'results' | 'zoo-report' | 'timing';
  readonly heading?: string;
  readonly columns: readonly string[];
  readonly pins: readonly ZooReportPin[];
  /** Layout B: its table of conditions (of the first pin only). */
  readonly conditions: Readonly<Record<string, string>>;
}

declare module '../format' {
  interface Records {
    'zoo-report': ZooReport;
  }
}

const MOST_ROWS = 20_000;
const NOTHING = /^(|-+|\?+)$/;

/**
 * ZOO's report pages, told apart by their header row: results (ZOOALL Libs/ZOOreporter.py, goto_toilet.py), "ZOO report" (Libs/ZOOhtmlMaker.py, one
 * table per sample, header in two rows), timing (Libs/db_report_time*.py). What they say of success is hearsay: prefer database and files.
 */
export default textFormat({
  name: 'zoo-report',
  version: 4,
  file: /^(report_.*|brief|.*_\d\d)\.html?$/i,
  where: /^[^/]+$/,
  parse: readReport
});

/** Reads a report page; fails where no table of it names pucks and pins. */
export function readReport(lines: Lines): ZooReport {
  let columns: string[] | undefined;
  let layout: ZooReport['layout'] | undefined;
  let expectsSecondHeader = false;
  let heading: string | undefined;
  let sample: string | undefined;
  const conditions = new Map<string, string>();
  const pins: ZooReportPin[] = [];
  for (const part of partsOf(lines)) {
    if (part.kind === 'heading') {
      heading ??= part.text;
      sample = /^(.+)'s sample$/.exec(part.text)?.[1] ?? sample;
    }
    if (part.kind !== 'row') continue;
    const texts = part.cells.map(({ text }) =>
      text.replace(/\s+/g, ' ').replaceAll('&times;', '×').replaceAll('&mu;', 'µ')
    );
    if (texts.some((text) => /^puck ?id$/i.test(text))) {
      columns = texts;
      layout ??= layoutOf(texts);
      expectsSecondHeader = true;
    } else if (part.header) {
      const [name, value] = texts;
      if (columns !== undefined && expectsSecondHeader && texts.length > 2) columns = joined(columns, texts);
      else if (texts.length === 2 && name !== undefined && value !== undefined) {
        if (!conditions.has(name)) conditions.set(name, value);
      }
      expectsSecondHeader = false;
    } else if (columns !== undefined && pins.length < MOST_ROWS) {
      expectsSecondHeader = false;
      pins.push(pinOf(columns, texts, sample));
    }
  }
  if (columns === undefined || layout === undefined)
    return lines.foreign({ code: 'text-missing', text: 'Puck, Pin' });
  if (pins.length === 0) lines.warn({ code: 'nothing-found' });
  return { layout, columns, pins, conditions: Object.fromEntries(conditions), ...present({ heading }) };
}

function layoutOf(columns: readonly string[]): ZooReport['layout'] {
  const keys = columns.map(keyOf);
  if (keys.includes('dstime') || keys.includes('rastersq')) return 'timing';
  return keys.includes('samplename') || keys.includes('logcomment') ? 'results' : 'zoo-report';
}

/** A header in two rows: the cells of the second stand under the one wide cell of the first ("Raster result"). */
function joined(first: readonly string[], second: readonly string[]): string[] {
  const wide = first.findIndex((text) => /result/i.test(text));
  const at = wide < 0 ? first.length - 1 : wide;
  return [...first.slice(0, at), ...second, ...first.slice(at + 1)];
}

function pinOf(
  columns: readonly string[],
  texts: readonly string[],
  sample: string | undefined
): ZooReportPin {
  const cells = new Map<string, string>();
  const byKey = new Map<string, string>();
  texts.forEach((text, at) => {
    if (NOTHING.test(text)) return;
    const column = columns[at] ?? '';
    cells.set(column === '' || cells.has(column) ? `${column || 'column'} ${at + 1}` : column, text);
    if (!byKey.has(keyOf(column))) byKey.set(keyOf(column), text);
  });
  const minutes = finite(byKey.get('meastimemin'));
  return {
    cells: Object.fromEntries(cells),
    ...present({
      puck: byKey.get('puckid'),
      pin: finite(byKey.get('pinid') ?? byKey.get('pin')),
      sampleName: byKey.get('samplename') ?? sample,
      mode: byKey.get('mode')?.toLowerCase(),
      comment: byKey.get('logcomment') ?? byKey.get('summary'),
      datasets: finite(byKey.get('ds') ?? byKey.get('numds')),
      minutes: minutes === undefined || minutes < 0 ? undefined : minutes
    })
  };
}

function keyOf(column: string): string {
  return column.toLowerCase().replace(/[^a-z0-9]/g, '');
}
