import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { beginning, holding, Tables } from '../table';
import { lpTitle } from '../xds-lp';
import { readShellTable, SHELL_TABLE_TITLE } from '../shell-table';
import { unitCellConstants } from '../xds-cell';
import { Datasets } from './datasets';
import { NumberRows } from './number-rows';
import type { LogLine } from '../log-line';
import type { XscaleDataset, XscaleLp, XscaleOutput, XscalePairs } from './record';

export type * from './record';

declare module '../format' {
  interface Records {
    'xscale-lp': XscaleLp;
  }
}

/**
 * XSCALE.LP, the log of XSCALE: control cards, input files, pairwise correlations, scales, error models, the statistics of the scaled
 * output and of each input. Read as KAMO does (yamtbx, dataproc/xds/xscalelp.py), and with the tables before 2012 too. Older
 * generations (`XSCALE.LP.1`) are not read: they are of the run's first pass, without a reference.
 */
export default textFormat({
  name: 'xscale-lp',
  version: 5,
  file: /^XSCALE\.LP$/,
  parse: parseXscaleLp
});

/** Tables that a whole log holds, by the words above them. */
const TITLES = {
  files: 'SET# INTENSITY',
  pairs: '#i #j REFLECTIONS',
  scales: 'K B DATA SET NAME',
  errorModels: 'a b ISa ISa0 INPUT DATA SET',
  output: 'STATISTICS OF SCALED OUTPUT DATA SET'
};
const HEADINGS = {
  error: holding('!!! ERROR !!!'),
  cards: holding('CONTROL CARDS'),
  assumes: holding('REPORTED BELOW ASSUMES:'),
  // Without `^.*` before the words, which would go back through every line.
  scaledTo: /ALL\s+DATA\s+SETS\s+WILL\s+BE\s+SCALED\s+TO(.*)/s,
  files: beginning(TITLES.files),
  pairs: holding(TITLES.pairs),
  scales: beginning(TITLES.scales),
  errorModels: beginning(TITLES.errorModels),
  output: holding(TITLES.output),
  rFactors: /R-FACTORS\s+FOR\s+INTENSITIES\s+OF\s+DATA\s+SET(.*)/s,
  nothingCommon: holding('no common reflections with data set')
};

type Growing = { -readonly [K in keyof XscaleLp]: XscaleLp[K] };

function parseXscaleLp(lines: Lines): XscaleLp {
  const datasets = new Datasets();
  const cards = new Map<string, string>();
  const inputCards: XscaleLp['inputCards'][number][] = [];
  const noCommonReflections: number[] = [];
  const outputs: XscaleOutput[] = [];
  const errors: LogLine[] = [];
  const head: Partial<Growing> = {};
  const tables = new Tables(lines);
  const countOf = (key: keyof XscaleDataset) => (): number =>
    datasets.all.filter((dataset) => dataset[key] !== undefined).length;
  let inCards = false;
  let known = false;
  let outputFile: string | undefined;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    const title = head.version === undefined && text.includes('XSCALE') ? lpTitle(text) : undefined;
    if (title?.program === 'XSCALE') {
      known = true;
      Object.assign(head, present({ version: title.version, date: title.date }));
    }
    if (HEADINGS.error.test(text)) {
      inCards = false;
      errors.push({ line: lines.line, text });
    } else if (HEADINGS.cards.test(text)) known = inCards = true;
    else if (HEADINGS.assumes.test(text)) inCards = false;
    else if (inCards) readCards(text, cards, inputCards);
    else if (/^\s*SPACE_GROUP_NUMBER=/.test(text))
      Object.assign(head, present({ spaceGroupNumber: finite(text.slice(text.indexOf('=') + 1)) }));
    else if (/^\s*UNIT_CELL_CONSTANTS=/.test(text))
      Object.assign(head, present({ unitCell: unitCellConstants(text) }));
    else if (HEADINGS.scaledTo.test(text)) head.scaledTo = HEADINGS.scaledTo.exec(text)?.[1]?.trim() ?? '';
    else if (HEADINGS.files.test(text))
      tables.read(
        TITLES.files,
        () => datasets.all.length,
        () => datasets.readFiles(lines)
      );
    else if (HEADINGS.pairs.test(text))
      tables.read(
        TITLES.pairs,
        () => head.pairs?.i.length ?? 0,
        () => (head.pairs = readPairs(lines))
      );
    else if (HEADINGS.scales.test(text))
      tables.read(TITLES.scales, countOf('k'), () => datasets.readScales(lines));
    else if (HEADINGS.errorModels.test(text))
      tables.read(TITLES.errorModels, countOf('errorA'), () => datasets.readErrorModels(lines));
    else if (HEADINGS.output.test(text)) outputFile = text.slice(text.indexOf(':') + 1).trim();
    else if (SHELL_TABLE_TITLE.test(text)) {
      const table = readShellTable(lines);
      if (table) outputs.push({ ...present({ file: outputFile }), table });
    } else if (HEADINGS.rFactors.test(text))
      datasets.readRFactors(lines, HEADINGS.rFactors.exec(text)?.[1]?.trim() ?? '');
    else if (HEADINGS.nothingCommon.test(text)) {
      const number = finite(text.trim().split(/\s+/).at(-1));
      if (number !== undefined) noCommonReflections.push(number);
    }
  }
  if (!known) lines.fail({ code: 'other-program', program: 'XSCALE' });
  if (errors.length === 0) {
    tables.expect(TITLES.files, TITLES.errorModels);
    if (datasets.all.length > 1) tables.expect(TITLES.pairs, TITLES.scales);
    if (outputs.length === 0) tables.expect(TITLES.output);
  }
  const friedel = cards.get("FRIEDEL'S_LAW");
  return {
    ...head,
    cards: Object.fromEntries(cards),
    inputCards,
    ...present({ anomalous: friedel === undefined ? undefined : /^F/i.test(friedel) }),
    datasets: datasets.all,
    noCommonReflections,
    outputs,
    errors
  };
}

/** `KEY= value` pairs of a line; `!` starts a comment. Cards that belong to an input file are left to XSCALE.INP. */
function readCards(
  line: string,
  cards: Map<string, string>,
  inputCards: { file: string; reference: boolean }[]
): void {
  const text = (line.includes('!') ? line.slice(0, line.indexOf('!')) : line).trim();
  if (text.startsWith('INPUT_FILE=')) {
    const file = text.slice('INPUT_FILE='.length).trim();
    inputCards.push({ file: file.replace(/^\*\s*/, ''), reference: file.startsWith('*') });
    return;
  }
  const keys = [...text.matchAll(/(?<=^|\s)([^\s=]+)=/g)];
  for (const [n, match] of keys.entries()) {
    const key = match[1] ?? '';
    const value = text.slice(match.index + match[0].length, keys[n + 1]?.index).trim();
    if (inputCards.length === 0 || key === 'OUTPUT_FILE') cards.set(key, value);
  }
}

/** Rows of six numbers: i, j, common reflections, correlation, ratio, B; the first line that is not one ends the table. */
function readPairs(lines: Lines): XscalePairs {
  const rows = new NumberRows(6);
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    const cells = text.trim().split(/\s+/);
    if (cells[0] === '') {
      if (rows.count > 0) break;
      continue;
    }
    const numbers = cells.map((cell) => finite(cell) ?? NaN);
    const [i, j, common] = numbers;
    if (i === undefined || j === undefined || common === undefined || Number.isNaN(i + j + common)) {
      lines.goTo(mark);
      break;
    }
    if (numbers.length === 6) rows.push(numbers);
    // Neighbours that touch: which is which is not known, and the pairs behind are still read.
    else if (numbers.slice(0, 3).every(Number.isInteger)) {
      lines.warn({ code: 'not-understood' });
      rows.push([i, j, common, NaN, NaN, NaN]);
    } else {
      lines.goTo(mark);
      break;
    }
  }
  return {
    i: rows.integers(0),
    j: rows.integers(1),
    nCommon: rows.integers(2),
    cc: rows.decimals(3),
    ratio: rows.decimals(4),
    b: rows.decimals(5)
  };
}
