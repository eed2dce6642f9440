import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { partsOf, readQuotedRun } from '../report-page';
import { six } from '../xds-cell';
import { numbersIn } from '../xds-lp';
import type { Cell } from '../xds-keywords';
import type { ShellTable } from '../shell-table';

/** correct.html: CORRECT's last table of every helical and single run (a page of the beamline, not of KAMO). */
export interface CorrectHtml {
  readonly runs: readonly CorrectedRun[];
}

export interface CorrectedRun {
  readonly line: number;
  /** Path of CORRECT.LP as printed: relative to the KAMO root, or to the beamtime, or absolute. */
  readonly correctLp: string;
  /** Without blanks, as printed: 'P41212'. */
  readonly spaceGroup?: string;
  readonly cell?: Cell;
  /** Absent where the page has 0 (not found). */
  readonly isa?: number;
  readonly table?: ShellTable;
  /** Relative link of the picture. */
  readonly image?: string;
}

declare module '../format' {
  interface Records {
    'correct-html': CorrectHtml;
  }
}

/**
 * Two writers of the beamline with the same layout: XDSReporter.py (2019; style sheet beside the page) and goto_toilet.py (style inside).
 * An older page has only `<p1>` and the table.
 */
export default textFormat({
  name: 'correct-html',
  version: 4,
  file: /^correct\.html$/,
  parse: parseCorrectHtml
});

type OpenRun = { -readonly [K in keyof CorrectedRun]: CorrectedRun[K] };

function parseCorrectHtml(lines: Lines): CorrectHtml {
  const runs: OpenRun[] = [];
  for (const part of partsOf(lines)) {
    const run = runs.at(-1);
    if (part.kind === 'paragraph' && part.name === 'p1') {
      if (part.text !== '') runs.push({ line: part.line, correctLp: part.text });
    } else if (!run) continue;
    else if (part.kind === 'paragraph' && part.name === 'p2') addSymmetry(run, part.text);
    else if (part.kind === 'paragraph') {
      const isa = finite(/ISa\(XDS\)\s?=\s{0,9}(\S{1,20})/.exec(part.text)?.[1]);
      if (isa !== undefined && isa !== 0) run.isa = isa;
    } else if (part.kind === 'pre') {
      const { table } = readQuotedRun(lines, part);
      if (table) run.table = table;
    } else if (part.kind === 'image') run.image = part.src;
  }
  if (runs.length === 0 && !lines.text.slice(0, 2000).includes('KAMO scaling results'))
    lines.fail({ code: 'text-missing', text: 'KAMO scaling results' });
  return { runs };
}

/** `Space group(XDS) = P41212, cell:   78.412   78.412   37.118    90.00    90.00    90.00`. */
function addSymmetry(run: OpenRun, text: string): void {
  const spaceGroup = /Space group\(XDS\)\s?=\s{0,9}([^,\s]{1,30})/.exec(text)?.[1];
  if (spaceGroup !== undefined) run.spaceGroup = spaceGroup;
  const at = text.indexOf('cell:');
  const cell = at < 0 ? undefined : six(numbersIn(text.slice(at)));
  if (cell) run.cell = cell;
}
