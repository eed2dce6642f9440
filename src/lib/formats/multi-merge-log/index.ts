import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readPhil } from '../phil';
import { readTraceback } from '../traceback';
import type { LogLine } from '../log-line';

/** `Cluster_0065 NumDS= 66 …`: a cluster chosen for merging. */
export interface ChosenCluster {
  readonly line: number;
  readonly number: number;
  readonly datasets?: number;
  readonly height?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly redundancy?: number;
  readonly anomalousCompleteness?: number;
  readonly anomalousRedundancy?: number;
  readonly lcv?: number;
  readonly alcv?: number;
  readonly ccMean?: number;
  readonly ccMin?: number;
}

/** `<clustering>_<d>A/multi_merge.log`: one merge at one resolution. */
export interface MultiMergeLog {
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /**
   * Parameters with dotted names (`cc_clustering.min_cmpl`), quotes removed; of a choice only the starred options, joined
   * with a comma (`clustering` → `cc`).
   */
  readonly parameters: Readonly<Record<string, string>>;
  /** `Space group for merging:`. */
  readonly spaceGroup?: string;
  readonly chosen: readonly ChosenCluster[];
  /** `Only first n (/m) clusters will be merged`. */
  readonly limitedTo?: { readonly merged: number; readonly of: number };
  /** `Normal exit at`; printed also when no cluster passed. */
  readonly normalExit?: LogLine;
  /** `ERROR: No clusters satisfied the specified conditions for merging!` */
  readonly noClusters?: LogLine;
  /** Lines of errors, `Error in unpickling result in` and the first line of tracebacks. */
  readonly errors: readonly LogLine[];
  readonly wallClockSeconds?: number;
  /** Last line that is not blank: where an unfinished one stopped. */
  readonly last?: LogLine;
}

declare module '../format' {
  interface Records {
    'multi-merge-log': MultiMergeLog;
  }
}

const COMMAND = 'kamo.multi_merge started at';

/**
 * multi_merge.log of one resolution, of KAMO's kamo.multi_merge (yamtbx, dataproc/auto/command_line/multi_merge.py). The log of the
 * whole sample, one folder up, has the same name (auto-merge-log): a folder named `<clustering>_<d>A…` tells them apart.
 */
export default textFormat({
  name: 'multi-merge-log',
  version: 3,
  file: /^multi_merge\.log$/,
  where: /(^|\/)(blend|ccc?|no|cumulative)_\d{1,3}(\.\d{1,4})?A(_[^/]*)?\/multi_merge\.log$/,
  parse: parseMultiMergeLog
});

type Growing = { -readonly [K in keyof MultiMergeLog]?: MultiMergeLog[K] };

function parseMultiMergeLog(lines: Lines): MultiMergeLog {
  const record: Growing = {};
  const chosen: ChosenCluster[] = [];
  const errors: LogLine[] = [];
  let parameters: Readonly<Record<string, string>> = {};
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.trim() === '') continue;
    const at: LogLine = { line: lines.line, text };
    record.last = at;
    if (text.startsWith(COMMAND)) record.startedAt = text.slice(COMMAND.length).trim();
    else if (/^Param?e?ters:/.test(text)) parameters = readPhil(lines);
    else if (text.startsWith('Space group for merging:')) record.spaceGroup = text.slice(24).trim();
    else if (text.startsWith('Only first ')) Object.assign(record, readLimit(text));
    else if (/^\s*Cluster_\d/.test(text) && !record.noClusters) chosen.push(readChosen(text, lines.line));
    else if (text.startsWith('Normal exit at')) {
      record.normalExit = at;
      record.finishedAt = text.slice(14).trim();
    } else if (text.startsWith('Total wall-clock time:'))
      Object.assign(record, present({ wallClockSeconds: finite(text.slice(22).trim().split(' ')[0]) }));
    else if (text.includes('ERROR: No clusters satisfied')) record.noClusters = at;
    else if (text.startsWith('Traceback (most recent call last)')) errors.push(readTraceback(lines));
    else if (/^\s*(ERROR\b|Error in unpickling)/.test(text)) errors.push(at);
  }
  if (record.last === undefined) lines.fail({ code: 'empty' });
  return { ...record, parameters, chosen, errors };
}

/** `Only first 1 (/26) clusters will be merged`. */
function readLimit(text: string): Pick<MultiMergeLog, 'limitedTo'> {
  const match = /^Only first (\d{1,9}) \(\/(\d{1,9})\)/.exec(text);
  return match ? { limitedTo: { merged: Number(match[1]), of: Number(match[2]) } } : {};
}

/** ` Cluster_0065 NumDS=   66 CLh=   0.7 Cmpl=  99.32 …`: values may touch their `=`. */
function readChosen(text: string, line: number): ChosenCluster {
  const value = (name: string): number | undefined => {
    const at = text.indexOf(` ${name}=`);
    return at < 0
      ? undefined
      : finite(
          text
            .slice(at + name.length + 2)
            .trim()
            .split(/\s+/)[0]
        );
  };
  return {
    line,
    number: Number(/^\s*Cluster_(\d{1,9})/.exec(text)?.[1]),
    ...present({
      datasets: value('NumDS'),
      height: value('CLh'),
      completeness: value('Cmpl'),
      redundancy: value('Redun'),
      anomalousCompleteness: value('ACmpl'),
      anomalousRedundancy: value('ARedun'),
      lcv: value('LCV'),
      alcv: value('aLCV'),
      ccMean: value('CCmean'),
      ccMin: value('CCmin')
    })
  };
}
