import { textFormat } from '../format';
import type { Lines } from '../lines';

/** Which file each leaf of the tree is. */
export interface FileList {
  /** filenames.lst (cc_clustering) or xds_lookup_table.txt (BLEND). */
  readonly layout: 'filenames' | 'lookup-table';
  /** `paths[n - 1]` is file number n, as stored: an absolute path of the processing computer. */
  readonly paths: readonly string[];
}

declare module '../format' {
  interface Records {
    'file-list': FileList;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    'label-out-of-order': unknown;
  }
}

/**
 * filenames.lst of KAMO's CC clustering (yamtbx, dataproc/auto/cc_clustering.py; one path a line) and xds_lookup_table.txt written for
 * BLEND (`dataset_000 <path>`, the label counting from 0). In both, line n is file number n.
 */
export default textFormat({
  name: 'file-list',
  version: 3,
  file: /^(filenames\.lst|xds_lookup_table\.txt)$/,
  parse: parseFileList
});

const LABELLED = /^\s*dataset_(\d{1,9})\s+(\S.*)$/;

function parseFileList(lines: Lines): FileList {
  const layout = LABELLED.test(lines.peek() ?? '') ? 'lookup-table' : 'filenames';
  const paths: string[] = [];
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    const labelled = layout === 'lookup-table' ? LABELLED.exec(text) : undefined;
    if (labelled && Number(labelled[1]) !== paths.length) lines.warn({ code: 'label-out-of-order' });
    if (layout === 'lookup-table' && !labelled && text.trim() !== '')
      lines.warn({ code: 'text-missing', text: 'dataset_' });
    paths.push((labelled?.[2] ?? text).trim());
  }
  while (paths.at(-1) === '') paths.pop();
  if (paths.length === 0) lines.fail({ code: 'nothing-found' });
  return { layout, paths };
}
