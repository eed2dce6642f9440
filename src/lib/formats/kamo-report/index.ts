import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import type { HtmlPart } from '../html-parts';
import { present } from '../present';
import { AUTO_MERGE_HEADING, parseAutoMergeReport, type AutoMergeReport } from '../auto-merge-report/index';
import { createdOn, folderBehind, partsOf, warnAt } from '../report-page';

/** report.html of a KAMO root: one row per processing run. A hint: KAMO leaves figures out that it had not cached. */
export interface KamoReport {
  readonly topDir?: string;
  readonly createdOn?: string;
  readonly runs: readonly ReportedRun[];
  /** The auto-merge report was written over it: then there are no `runs`. */
  readonly merges?: AutoMergeReport;
}

export interface ReportedRun {
  readonly line: number;
  /** Folder of the run below the KAMO root: 'CPS1012-01/data00/CPS1012-01-multi_001_1-100'. */
  readonly run: string;
  readonly sampleId?: string;
  /** Å. */
  readonly wavelength?: number;
  /** Degrees of the whole job; in a split tree every wedge shows the whole sweep. */
  readonly totalPhi?: number;
  readonly oscillation?: number;
  /** Share of the first subtree, per cent. */
  readonly indexedLattice?: number;
  readonly spaceGroup?: string;
  readonly resolution?: number;
  readonly completeness?: number;
  readonly isa?: number;
  /** Empty where KAMO says OK, which does not mean success. */
  readonly problems: readonly string[];
}

declare module '../format' {
  interface Records {
    'kamo-report': KamoReport;
  }
}

/** KAMO's window (yamtbx dataproc/auto/html_report.py, HtmlReportAuto…): rewritten while data are processed. */
export default textFormat({
  name: 'kamo-report',
  version: 4,
  file: /^report\.html$/,
  where: /(?:^|\/)_kamo[^/]*\/report\.html$|^report\.html$/,
  parse: parseKamoReport
});

const HEADING = 'KAMO (auto data processing) report';

function parseKamoReport(lines: Lines): KamoReport {
  const runs: ReportedRun[] = [];
  let recognised = false;
  let topDir: string | undefined;
  let created: string | undefined;
  let folder: string | undefined;
  for (const part of partsOf(lines)) {
    if (part.kind === 'heading' && part.level === 1) {
      if (part.text === AUTO_MERGE_HEADING) return { runs: [], merges: parseAutoMergeReport(lines) };
      recognised ||= part.text === HEADING;
    } else if (part.kind === 'heading') folder = part.text;
    else if (part.kind === 'text') {
      topDir ??= folderBehind(part.text, 'top dir:');
      created ??= createdOn(part.text);
    } else if (part.kind === 'row' && !part.header) {
      const run = runOf(part, folder);
      if (run) runs.push(run);
      else warnAt(lines, part, { code: 'row-width', found: part.cells.length, expected: 11 });
    }
  }
  if (!recognised) lines.fail({ code: 'text-missing', text: HEADING });
  if (runs.length === 0) lines.warn({ code: 'nothing-found' });
  return {
    ...(topDir !== undefined && { topDir }),
    ...(created !== undefined && { createdOn: created }),
    runs
  };
}

function runOf(row: Extract<HtmlPart, { kind: 'row' }>, folder: string | undefined): ReportedRun | undefined {
  if (row.cells.length !== 11) return undefined;
  const [dataset, sampleId, ...texts] = row.cells.map(({ text }) => (text === '?' ? undefined : text));
  const [wavelength, totalPhi, oscillation, lattice, spaceGroup, resolution, completeness, isa, problems] =
    texts;
  const linked = row.cells[0]?.hrefs[0];
  const run = linked?.endsWith('/report.html')
    ? linked.slice(0, -'/report.html'.length)
    : [folder, dataset].filter((name) => name !== undefined && name !== '').join('/');
  if (run === '') return undefined;
  return {
    line: row.line,
    run,
    ...present({
      sampleId,
      wavelength: finite(wavelength),
      totalPhi: finite(totalPhi),
      oscillation: finite(oscillation),
      indexedLattice: finite(lattice),
      spaceGroup,
      resolution: finite(resolution),
      completeness: finite(completeness),
      isa: finite(isa)
    }),
    problems:
      problems === undefined || problems === 'OK' ? [] : problems.split(',').map((problem) => problem.trim())
  };
}
