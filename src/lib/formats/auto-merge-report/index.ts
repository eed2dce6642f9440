import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import type { HtmlPart } from '../html-parts';
import { present } from '../present';
import { createdOn, folderBehind, partsOf, readQuotedRun } from '../report-page';
import type { Cell } from '../xds-keywords';
import type { ShellTable } from '../shell-table';

/** kamo.auto_multi_merge_report: one row per sample. */
export interface AutoMergeReport {
  readonly workdir?: string;
  readonly createdOn?: string;
  readonly samples: readonly ReportedMerge[];
}

export interface ReportedMerge {
  readonly line: number;
  readonly sample: string;
  /** Relative link to the merge's report; absent where the page has '#'. */
  readonly report?: string;
  readonly collected?: Counted;
  readonly processed?: Counted;
  readonly mergeable?: Counted;
  /** Absent where '?' (every KAMO since 2017-12). */
  readonly symmetry?: string;
  readonly cellText?: string;
  /** Of the cluster of highest redundancy, before rejection. */
  readonly completeness?: number;
  readonly multiplicity?: number;
  readonly dMin?: number;
  /** Relative path of KAMO's best run: 'merge_x/cc_2.52A_final/cluster_0079/run_03'. */
  readonly best?: string;
  readonly spaceGroupNumber?: number;
  readonly cell?: Cell;
  readonly table?: ShellTable;
}

/** 88 (880°). */
export interface Counted {
  readonly n: number;
  readonly degrees?: number;
}

declare module '../format' {
  interface Records {
    'auto-merge-report': AutoMergeReport;
  }
}

/**
 * KAMO (kamo.auto_multi_merge_report, yamtbx dataproc/auto/command_line/auto_multi_merge_report.py), under the names that the beamline
 * gives it. Where it was written over the report.html of a KAMO root, `kamo-report` reads it with the same function.
 */
export default textFormat({
  name: 'auto-merge-report',
  version: 5,
  file: /^(?:merge_.*_report|all_mergeReport)\.html$/,
  parse: parseAutoMergeReport
});

export const AUTO_MERGE_HEADING = 'KAMO.AUTO_MULTI_MERGE report';

export function parseAutoMergeReport(lines: Lines): AutoMergeReport {
  const samples: ReportedMerge[] = [];
  let recognised = false;
  let workdir: string | undefined;
  let created: string | undefined;
  let quoted: Omit<ReportedMerge, 'line' | 'sample'> = {};
  for (const part of partsOf(lines)) {
    if (part.kind === 'heading') recognised ||= part.text === AUTO_MERGE_HEADING;
    else if (part.kind === 'text') {
      workdir ??= folderBehind(part.text, 'workdir:');
      created ??= createdOn(part.text);
    } else if (part.kind === 'pre' && samples.length > 0) {
      const { spaceGroupNumber, cell, table } = readQuotedRun(lines, part);
      quoted = present({ spaceGroupNumber, cell, table });
    } else if (part.kind === 'row' && !part.header) {
      const sample = sampleOf(part);
      const last = samples.at(-1);
      if (sample) samples.push(sample);
      else if (last) samples[samples.length - 1] = { ...last, ...bestOf(part), ...quoted };
      quoted = {};
    }
  }
  if (!recognised) lines.fail({ code: 'text-missing', text: AUTO_MERGE_HEADING });
  if (samples.length === 0) lines.warn({ code: 'nothing-found' });
  return {
    ...(workdir !== undefined && { workdir }),
    ...(created !== undefined && { createdOn: created }),
    samples
  };
}

type Row = Extract<HtmlPart, { kind: 'row' }>;

/** Nine cells and a mark that opens the hidden row below. */
function sampleOf(row: Row): ReportedMerge | undefined {
  if (row.cells.length !== 10) return undefined;
  const [sample, collected, processed, mergeable, ...texts] = row.cells.slice(1).map((cell) => cell.text);
  const [symmetry, cellText, completeness, multiplicity, dMin] = texts.map((text) =>
    text === '?' ? undefined : text
  );
  const report = row.cells[1]?.hrefs[0];
  const counts = {
    collected: countedOf(collected),
    processed: countedOf(processed),
    mergeable: countedOf(mergeable),
    completeness: finite(completeness),
    multiplicity: finite(multiplicity),
    dMin: finite(dMin)
  };
  return {
    line: row.line,
    sample: sample ?? '',
    ...(report !== undefined && report !== '#' && { report }),
    ...(symmetry !== undefined && { symmetry }),
    ...(cellText !== undefined && { cellText }),
    ...present(counts)
  };
}

function bestOf(row: Row): { best?: string } {
  for (const cell of row.cells) {
    const best = cell.text.includes('BEST RESULT') ? cell.hrefs[0] : undefined;
    if (best !== undefined) return { best };
  }
  return {};
}

function countedOf(text: string | undefined): Counted | undefined {
  const match = /^(\d{1,9})(?: \((\d{1,9}(?:\.\d{1,9})?)°\))?$/.exec(text ?? '');
  if (!match) return undefined;
  const degrees = finite(match[2]);
  return { n: Number(match[1]), ...(degrees !== undefined && { degrees }) };
}
