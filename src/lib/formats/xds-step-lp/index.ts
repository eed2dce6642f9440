import { textFormat } from '../format';
import { finite, isStarred, type Lines } from '../lines';
import type { LogLine } from '../log-line';
import { beginning, Tables } from '../table';
import { isErrorLine, lpTitle, note } from '../xds-lp';

declare module '../format' {
  interface Records {
    'xds-step-lp': XdsStepLp;
  }
}

/** XYCORR.LP, INIT.LP, COLSPOT.LP or DEFPIX.LP: the small steps before and beside indexing. */
export interface XdsStepLp {
  /** XYCORR, INIT, COLSPOT, DEFPIX. */
  readonly step?: string;
  readonly version?: string;
  readonly date?: string;
  /** `LABEL   number` lines, in the words of the program. */
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  /** INIT: background of each frame. Columns are equally long. */
  readonly background?: {
    readonly frame: readonly number[];
    readonly scale: readonly (number | undefined)[];
    readonly counts: readonly (number | undefined)[];
  };
  readonly error?: LogLine;
  /** `!!! WARNING !!!` lines. */
  readonly warnings: readonly LogLine[];
}

type Column = (number | undefined)[];
interface Background {
  readonly frame: number[];
  readonly scale: Column;
  readonly counts: Column;
}

/** Before XDS of June 30, 2024 (6 columns), and since then (5); frame, scale and counts come first in both. */
const BACKGROUND = 'FRAME # SCALE COUNTS MBKG';
const BACKGROUND_TITLES = [beginning(BACKGROUND), beginning('FRAME # SCALE BACKGND GAIN')];
/** More figures than this in one file are none of XDS's. */
const MOST_FIGURES = 500;

/** XYCORR.LP, INIT.LP, COLSPOT.LP, DEFPIX.LP (XDS; the background table of INIT as KAMO reads it, yamtbx dataproc/xds/initlp.py). */
function parse(lines: Lines): XdsStepLp {
  const figures: { readonly label: string; readonly value: number }[] = [];
  const warnings: LogLine[] = [];
  const background: Background = { frame: [], scale: [], counts: [] };
  const tables = new Tables(lines);
  const found: { step?: string; version?: string; date?: string; error?: LogLine } = {};
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (isErrorLine(line)) found.error = note(lines.line, line);
    else if (/!!!\s*WARNING/.test(line)) warnings.push(note(lines.line, line));
    else if (BACKGROUND_TITLES.some((title) => title.test(line)))
      tables.read(
        BACKGROUND,
        () => background.frame.length,
        () => readBackground(lines, background)
      );
    else {
      const title = found.step === undefined ? lpTitle(line) : undefined;
      if (title) {
        found.step = title.program;
        if (title.version !== undefined) found.version = title.version;
        if (title.date !== undefined) found.date = title.date;
      } else if (figures.length < MOST_FIGURES) figures.push(...figureIn(lines, line));
    }
  }
  const measured = background.frame.length > 0;
  if (found.step === undefined && figures.length === 0 && !measured && !found.error)
    lines.fail({ code: 'other-program', program: 'XYCORR, INIT, COLSPOT, DEFPIX' });
  if (found.step === 'INIT' && !found.error) tables.expect(BACKGROUND);
  return { ...found, ...(measured && { background }), figures, warnings };
}

/** ` NUMBER OF TRUSTED PIXELS IN      "BKGPIX.cbf"     15353285`: words in capitals, then one number at the end of the line. */
function figureIn(lines: Lines, line: string): { readonly label: string; readonly value: number }[] {
  const text = line.length > 200 ? '' : line.trim();
  const blank = text.lastIndexOf(' ');
  const value = finite(text.slice(blank + 1));
  const label = text.slice(0, Math.max(0, blank)).trim().replace(/\s+/g, ' ');
  if (!/^[A-Z][A-Z]/.test(label) || label.includes('=') || /\d$/.test(label)) return [];
  if (isStarred(text.slice(blank + 1))) lines.warn({ code: 'not-a-number', name: label });
  return value === undefined ? [] : [{ label, value }];
}

function readBackground(lines: Lines, table: Background): void {
  for (let line = lines.peek(); line !== undefined; line = lines.peek()) {
    const words = line.slice(0, 200).trim().split(/\s+/);
    const [frame, scale, counts] = words.map(finite);
    const blank = words[0] === '';
    if (!blank && (frame === undefined || words.length < 5)) return;
    lines.next();
    if (blank && table.frame.length > 0) return;
    if (frame === undefined) continue;
    table.frame.push(frame);
    table.scale.push(scale);
    table.counts.push(counts);
  }
}

export default textFormat({
  name: 'xds-step-lp',
  version: 4,
  file: /^(XYCORR|INIT|COLSPOT|DEFPIX)\.LP(\.\d+)?$/,
  parse
});
