import { correlationRows } from '../correlation-rows';
import { textFormat } from '../format';
import type { Lines } from '../lines';

/** cc_files.dat: correlation of each data set with the merged data (run_01, itself included). Columns of equal length. */
export interface CcFiles {
  /** As in XSCALE.INP. */
  readonly path: readonly string[];
  /** KAMO's short name: the path without common head and tail; may be ''. */
  readonly label: readonly string[];
  /** Reflections of the data set. */
  readonly nAll: readonly (number | undefined)[];
  /** Of them, common with the merged data. */
  readonly nCommon: readonly (number | undefined)[];
  /** A fraction. */
  readonly cc: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'cc-files': CcFiles;
  }
}

export default textFormat({
  name: 'cc-files',
  version: 3,
  file: /^cc_files\.dat$/,
  parse: parseCcFiles
});

function parseCcFiles(lines: Lines): CcFiles {
  const rows = [...correlationRows(lines, 'file name n.all n.common cc', 2)];
  return {
    path: rows.map((row) => row.path),
    label: rows.map((row) => row.label),
    nAll: rows.map((row) => row.counts[0]),
    nCommon: rows.map((row) => row.counts[1]),
    cc: rows.map((row) => row.cc)
  };
}
