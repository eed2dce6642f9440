import { FormatError, Lines, finite } from '../lines';
import dendro, { type Dendro } from '../dendro/index';
import type { HtmlPart } from '../html-parts';
import { decodeEntities } from '../html';
import { numbersOf, readColumns, readEntries, readScalars, type Scalar } from '../js-literal';
import { readPhil } from '../phil';
import { present } from '../present';
import {
  chartsOf,
  createdOn,
  folderBehind,
  linesOfPre,
  readQuotedRun,
  warnAt,
  type PreRange
} from '../report-page';
import { six } from '../xds-cell';
import type { MergeReport, ReportedCluster, ReportedInput, ReportedResult } from './record';
import { anisotropyOf, clusterOf, resultOfChart, resultOfRow } from './rows';

type Row = Extract<HtmlPart, { kind: 'row' }>;

const CELL_NAMES = ['a', 'b', 'c', 'alpha', 'beta', 'gamma'];
const VARIABLE = /var (ccvalues|ccdata|merged_clusters|cluster_descr|file_descr)\s{0,20}=\s{0,20}/g;

/** What was read of the page so far. */
export class FoundInReport {
  #recognised = false;
  #workdir: string | undefined;
  #createdOn: string | undefined;
  #parameters: Readonly<Record<string, string>> = {};
  #laueGroup: string | undefined;
  #clustering: 'blend' | 'cc' | undefined;
  #tree: Dendro | undefined;
  #ccValues: readonly number[] = [];
  #ccPairs: MergeReport['ccPairs'];
  #mergedClusters: readonly number[] = [];
  #clusterDescriptions: ReadonlyMap<number, string> = new Map();
  #fileDescriptions: ReadonlyMap<number, string> = new Map();
  #clusterHeader: readonly string[] | undefined;
  #plotted: readonly ReportedResult[] = [];
  readonly #inputFiles: ReportedInput[] = [];
  readonly #cellHistograms: MergeReport['cellHistograms'][number][] = [];
  readonly #clusters: ReportedCluster[] = [];
  readonly #merged: ReportedResult[] = [];
  #section = '';

  take(lines: Lines, part: HtmlPart): void {
    if (part.kind === 'heading') this.#heading(part.level, part.text);
    else if (part.kind === 'text') this.#text(part.text);
    else if (part.kind === 'pre') this.#pre(lines, part);
    else if (part.kind === 'script') this.#script(lines, part);
    else if (part.kind === 'row') this.#row(lines, part);
  }

  report(lines: Lines): MergeReport {
    if (!this.#recognised) lines.fail({ code: 'text-missing', text: 'KAMO.MULTI_MERGE report' });
    if (this.#merged.length + this.#plotted.length === 0) lines.warn({ code: 'nothing-found' });
    return {
      ...present({
        workdir: this.#workdir,
        createdOn: this.#createdOn,
        laueGroup: this.#laueGroup,
        clustering: this.#clustering,
        ccPairs: this.#ccPairs,
        tree: this.#tree
      }),
      parameters: this.#parameters,
      inputFiles: this.#inputFiles,
      cellHistograms: this.#cellHistograms,
      ccValues: this.#ccValues,
      mergedClusters: this.#mergedClusters,
      clusterDescriptions: this.#clusterDescriptions,
      fileDescriptions: this.#fileDescriptions,
      clusters: this.#clusters,
      merged: this.#merged.length > 0 ? this.#merged : this.#plotted
    };
  }

  #heading(level: number, text: string): void {
    this.#section = text;
    if (level === 1) this.#recognised ||= text === 'KAMO.MULTI_MERGE report';
    else if (text.startsWith('CC-based clustering')) this.#clustering = 'cc';
    else if (text.includes('clustering by BLEND')) this.#clustering = 'blend';
  }

  #text(text: string): void {
    this.#workdir ??= folderBehind(text, 'workdir:');
    this.#createdOn ??= createdOn(text);
    this.#laueGroup ??= /files for merging in ([^\n]{1,60}) symmetry/.exec(text)?.[1];
  }

  #pre(lines: Lines, part: PreRange): void {
    if (this.#section === 'Parameters') {
      const text = decodeEntities([...linesOfPre(lines, part)].join('\n')).trim();
      this.#parameters = readPhil(new Lines(`${text}\n`));
      return;
    }
    const last = this.#merged.at(-1);
    if (!last) return;
    const { rest, ...run } = readQuotedRun(lines, part);
    this.#merged[this.#merged.length - 1] = { ...last, ...run, ...anisotropyOf(rest) };
  }

  #row(lines: Lines, row: Row): void {
    const texts = row.cells.map((cell) => cell.text);
    if (row.header) {
      this.#clusterHeader = texts[0] === 'Cluster' && texts[1] === 'Number' ? texts : undefined;
    } else if (this.#clusterHeader && texts.length === this.#clusterHeader.length) {
      const cluster = clusterOf(this.#clusterHeader, texts);
      if (cluster) this.#clusters.push(cluster);
    } else if (texts.length === 28 || /^(?:cluster_\d|all_data)/.test(texts[1] ?? '')) {
      const result = resultOfRow(row.line, texts.slice(1));
      if (result) this.#merged.push(result);
      else warnAt(lines, row, { code: 'row-cut-off' });
    } else if (texts.length === 8 && this.#section === 'Files') {
      const [number, path, ...cell] = texts;
      const input = { number: finite(number), cell: six(cell.map((value) => finite(value))) };
      if (input.number !== undefined)
        this.#inputFiles.push({
          number: input.number,
          path: path ?? '',
          ...(input.cell && { cell: input.cell })
        });
    }
  }

  #script(lines: Lines, script: PreRange): void {
    if (script.kind === 'script' && script.id === 'treedata') {
      this.#treeData(lines, script);
      return;
    }
    for (const { id, rows, columns } of chartsOf(lines, script)) {
      const name = CELL_NAMES[Number(/^chartdiv_cell(\d)$/.exec(id)?.[1])];
      if (name !== undefined) {
        const x = numbersOf(columns.get('xval'));
        const n = numbersOf(columns.get('yval'));
        const pairs = x.flatMap((value, at) =>
          value === undefined || n[at] === undefined ? [] : [[value, n[at]] as const]
        );
        this.#cellHistograms.push({
          name,
          x: pairs.map(([value]) => value),
          n: pairs.map(([, count]) => count)
        });
      } else if (id === 'chartdiv_merge') this.#plotted = resultOfChart(script.line, rows, columns);
    }
    this.#variables(lines, script);
  }

  /** Read as the file dendro.json; a broken tree costs only the tree. */
  #treeData(lines: Lines, script: PreRange): void {
    const text = lines.text.slice(script.at, script.end);
    if (text.trim() === '') return;
    try {
      if (dendro.kind === 'text') this.#tree = dendro.parse(new Lines(text));
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      warnAt(lines, script, error.flaw);
    }
  }

  #variables(lines: Lines, script: PreRange): void {
    VARIABLE.lastIndex = script.at;
    for (let match = VARIABLE.exec(lines.text); match !== null; match = VARIABLE.exec(lines.text)) {
      if (match.index >= script.end) return;
      const at = VARIABLE.lastIndex;
      const name = match[1];
      let read: { readonly end: number; readonly stopped?: true };
      if (name === 'ccvalues' || name === 'merged_clusters') {
        const scalars = readScalars(lines.text, at, script.end);
        const numbers = scalars.value.flatMap((value) => numberOf(value) ?? []);
        if (name === 'ccvalues') this.#ccValues = numbers;
        else this.#mergedClusters = numbers;
        read = scalars;
      } else if (name === 'ccdata') read = this.#pairs(lines, at, script.end);
      else {
        const entries = readEntries(lines.text, at, script.end);
        const texts = new Map(entries.value.flatMap(([key, value]) => describe(key, value)));
        if (name === 'cluster_descr') this.#clusterDescriptions = texts;
        else this.#fileDescriptions = texts;
        read = entries;
      }
      if (read.stopped === true)
        warnAt(lines, { line: script.line, at: match.index }, { code: 'broken-data', name: name ?? '' });
      VARIABLE.lastIndex = Math.max(at, read.end);
    }
  }

  #pairs(lines: Lines, at: number, limit: number): { readonly end: number; readonly stopped?: true } {
    const read = readColumns(lines.text, at, limit);
    const i = numbersOf(read.value.columns.get('i'));
    const j = numbersOf(read.value.columns.get('j'));
    const whole = (column: readonly (number | undefined)[]): column is readonly number[] =>
      !column.includes(undefined);
    if (whole(i) && whole(j) && i.length === j.length) {
      const cc = numbersOf(read.value.columns.get('cc'));
      const n = numbersOf(read.value.columns.get('n'));
      if (cc.length === i.length && n.length === i.length) this.#ccPairs = { i, j, cc, n };
    } else warnAt(lines, { line: lines.line, at }, { code: 'broken-data', name: 'ccdata' });
    return read;
  }
}

function numberOf(value: Scalar): number | undefined {
  return typeof value === 'number' ? value : finite(value);
}

function describe(key: string, value: Scalar): [number, string][] {
  const number = finite(key);
  if (number === undefined || typeof value !== 'string') return [];
  return [[number, decodeEntities(value.replace(/<br ?\/?>/g, '\n'))]];
}
