import { textFormat } from '../format';
import type { Lines } from '../lines';
import { partsOf } from '../report-page';
import { FoundInReport } from './found';
import type { MergeReport } from './record';

export type * from './record';

declare module '../format' {
  interface Records {
    'merge-report': MergeReport;
  }
}

/**
 * KAMO (kamo.multi_merge, yamtbx dataproc/auto/multi_merging/html_report.py): rewritten after every stage. The folder is named by clustering and
 * resolution and lies in `merge_*`.
 */
export default textFormat({
  name: 'merge-report',
  version: 5,
  file: /^report\.html$/,
  where: /(?:^|\/)(?:merge[^/]*\/[^/]+|(?:blend|ccc?|no|cumulative)_[\d.]+A[^/]*)\/report\.html$/,
  parse: parseMergeReport
});

function parseMergeReport(lines: Lines): MergeReport {
  const found = new FoundInReport();
  for (const part of partsOf(lines)) found.take(lines, part);
  return found.report(lines);
}
