import { textFormat } from '../format';
import type { Lines } from '../lines';

/** formerge.lst, formerge_reindexed.lst, excluded.lst. */
export interface FormergeList {
  /** Absolute paths of the processing computer, in file order; empty where the file holds one empty line. */
  readonly paths: readonly string[];
  /** The line of each path. */
  readonly lines: readonly number[];
}

declare module '../format' {
  interface Records {
    'formerge-list': FormergeList;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    'not-a-path': unknown;
  }
}

/** KAMO (kamo.auto_multi_merge, yamtbx dataproc/auto/command_line/auto_multi_merge.py): one absolute path per line, nothing else. */
export default textFormat({
  name: 'formerge-list',
  version: 3,
  file: /^(?:formerge|formerge_reindexed|excluded)\.lst$/,
  parse: parseFormergeList
});

function parseFormergeList(lines: Lines): FormergeList {
  const paths: string[] = [];
  const numbers: number[] = [];
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    const path = line.trim();
    if (!path.includes('/')) lines.warn({ code: 'not-a-path' });
    paths.push(path);
    numbers.push(lines.line);
  }
  return { paths, lines: numbers };
}
