import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readShellTable, SHELL_TABLE_TITLE } from '../shell-table';
import { unitCellConstants } from '../xds-cell';
import { Datasets } from './datasets';
import { NumberRows } from './number-rows';
import type { LogLine } from '../log-line';
import type { XscaleLp, XscaleOutput, XscalePairs } from './record';

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
  version: 1,
  file: /^XSCALE\.LP$/,
  parse: parseXscaleLp
});

type Growing = { -readonly [K in keyof XscaleLp]: XscaleLp[K] };

function parseXscaleLp(lines: Lines): XscaleLp {
  const datasets = new Datasets();
  const cards = new Map<string, string>();
  const inputCards: XscaleLp['inputCards'][number][] = [];
  const noCommonReflections: number[] = [];
  const outputs: XscaleOutput[] = [];
  const errors: LogLine[] = [];
  const head: Partial<Growing> = {};
  let inCards = false;
  let known = false;
  let outputFile: string | undefined;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.includes('XSCALE') && head.version === undefined) {
      const match = /XSCALE\s*(?:\*+\s*)?\(VERSION\s+([^)]{0,80})\)\s*(\S{0,40})/.exec(text);
      if (match) {
        known = true;
        Object.assign(
          head,
          present({ version: match[1]?.trim().replace(/\s+/g, ' '), date: match[2] || undefined })
        );
      }
    }
    if (text.includes('!!! ERROR !!!')) {
      inCards = false;
      errors.push({ line: lines.line, text });
    } else if (text.includes('CONTROL CARDS')) known = inCards = true;
    else if (text.includes('REPORTED BELOW ASSUMES:')) inCards = false;
    else if (inCards) readCards(text, cards, inputCards);
    else if (text.startsWith(' SPACE_GROUP_NUMBER='))
      Object.assign(head, present({ spaceGroupNumber: finite(text.slice(20).trim()) }));
    else if (text.startsWith(' UNIT_CELL_CONSTANTS='))
      Object.assign(head, present({ unitCell: unitCellConstants(text) }));
    else if (text.includes('ALL DATA SETS WILL BE SCALED TO'))
      head.scaledTo = text.slice(text.indexOf('SCALED TO') + 9).trim();
    else if (/^\s*SET#\s+INTENSITY/.test(text)) datasets.readFiles(lines);
    else if (text.includes('#i   #j     REFLECTIONS')) head.pairs = readPairs(lines);
    else if (/^\s*K\s+B\s+DATA SET NAME/.test(text)) datasets.readScales(lines);
    else if (/^\s*a\s+b\s+ISa\s+ISa0\s+INPUT DATA SET/.test(text)) datasets.readErrorModels(lines);
    else if (text.includes('STATISTICS OF SCALED OUTPUT DATA SET'))
      outputFile = text.slice(text.indexOf(':') + 1).trim();
    else if (text.includes(SHELL_TABLE_TITLE)) {
      const table = readShellTable(lines);
      if (table) outputs.push({ ...present({ file: outputFile }), table });
    } else if (text.includes('R-FACTORS FOR INTENSITIES OF DATA SET'))
      datasets.readRFactors(lines, text.slice(text.indexOf('DATA SET') + 8).trim());
    else if (text.includes('no common reflections with data set')) {
      const number = finite(text.trim().split(/\s+/).at(-1));
      if (number !== undefined) noCommonReflections.push(number);
    }
  }
  if (!known) lines.fail('not a log of XSCALE');
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
    const numbers = cells.length === 6 ? cells.map((cell) => finite(cell) ?? NaN) : [];
    const [i, j, common] = numbers;
    if (i === undefined || j === undefined || common === undefined || Number.isNaN(i + j + common)) {
      lines.goTo(mark);
      break;
    }
    rows.push(numbers);
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
