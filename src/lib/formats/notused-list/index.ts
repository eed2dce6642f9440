import { textFormat } from '../format';
import type { Lines } from '../lines';

/** Data sets that cc_clustering left out of the tree for lack of common reflections. */
export interface NotUsedList {
  /** As stored: absolute paths of the processing computer. */
  readonly paths: readonly string[];
  /** The line of each path. */
  readonly lines: readonly number[];
}

declare module '../format' {
  interface Records {
    'notused-list': NotUsedList;
  }
}

/** cctable_notused.lst of KAMO's CC clustering (yamtbx, dataproc/auto/cc_clustering.py): one path a line. */
export default textFormat({
  name: 'notused-list',
  version: 3,
  file: /^cctable_notused\.lst$/,
  parse: parseNotUsedList
});

function parseNotUsedList(lines: Lines): NotUsedList {
  const paths: string[] = [];
  const numbers: number[] = [];
  for (let text = lines.nextFilled(); text !== undefined; text = lines.nextFilled()) {
    paths.push(text.trim());
    numbers.push(lines.line);
  }
  return { paths, lines: numbers };
}
