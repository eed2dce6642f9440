/**
 * Short links to the files of a subset. Names on the disk can be longer than XSCALE reads (131 letters a line) or hold blanks, and quotes that no
 * program in the chain takes; the links beside the input files hold neither. They keep the names of pin and run where these are plain.
 */
import { count } from '../base/count';
import { baseName, parent, relPath } from '../base/rel-path';
import { plainLine } from '../base/plain-text';
import { runTail } from '../beamtime/stored-paths';
import { subsetFiles } from '../words/subset-files';
import { shellQuote } from './shell-quote';
import { placed, type LeftOut, type PlacedDataset, type Subset, type SubsetFile } from './subset';

/** XSCALE reads no more of a line (yamtbx, dataproc/xds/xscale.py). */
export const XDS_LINE = 131;
/** Room for ` INPUT_FILE=*` before the path. */
const LONGEST = XDS_LINE - 13;
const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/;

export interface LinkedDataset extends PlacedDataset {
  /** The link, relative to the folder of the script. */
  readonly link: string;
  /** What it points at, relative to the beamtime folder: the folder of the file, so that what lies beside it is found too, or the file. */
  readonly target: string;
  /** The file through the link, relative to the folder of the script: plain letters, short enough for XSCALE. */
  readonly file: string;
}

export function linked(subset: Subset): {
  readonly files: readonly LinkedDataset[];
  readonly leftOut: readonly LeftOut[];
} {
  const { files, leftOut } = placed(subset, (path) => !path.includes('\0'));
  const links: string[] = [];
  return {
    leftOut,
    files: files.map((one): LinkedDataset => {
      const name = baseName(one.place);
      const tail = runTail(one.place)?.split('/') ?? [];
      const link = `input_files/${tail.join('/')}`;
      const file = `${link}/${name}`;
      const plain = tail.length > 0 && [...tail, name].every((part) => PLAIN.test(part));
      if (plain && file.length <= LONGEST && links.every((other) => areApart(other, link))) {
        links.push(link);
        return { ...one, link, target: parent(relPath(one.place)), file };
      }
      const short = `input_files/dataset_${String(one.dataset.number).padStart(4, '0')}/XDS_ASCII.HKL`;
      return { ...one, link: short, target: one.place, file: short };
    })
  };
}

/** Neither is, nor lies below, the other: a link is never made within a folder of the disk. */
function areApart(a: string, b: string): boolean {
  return !`${a}/`.startsWith(`${b}/`) && !`${b}/`.startsWith(`${a}/`);
}

/**
 * `make_links.sh`: makes the links beside itself and lists them in `linked.lst`; stops at the first file that is not there. Its argument is the
 * beamtime folder; else the folder that the user typed, else where it is started.
 */
export function linkScript(subset: Subset): SubsetFile {
  const { files, leftOut } = linked(subset);
  const lines = [
    '#!/bin/sh',
    `# ${plainLine(subset.name)}: links to ${count(files.length, 'data set')}, for XSCALE.INP and merge_subset.sh.`,
    `# ${subsetFiles.en.links}`,
    `# ${subsetFiles.ja.links}`,
    ...rootLines(subset.root),
    'set -eu',
    'unset CDPATH',
    'here=$(cd -- "$(dirname -- "$0")" && pwd -P)',
    `top=$(cd -- "\${1:-${rootWord(subset.root)}}" && pwd -P)`,
    ': > "$here/linked.lst"',
    'link() {',
    '  [ -e "$top/$2" ] || { printf \'not found: %s\\n\' "$top/$2" >&2; exit 1; }',
    '  mkdir -p -- "$here/$(dirname -- "$1")"',
    '  rm -f -- "$here/$1"',
    '  ln -s -- "$top/$2" "$here/$1"',
    '  [ -f "$here/$3" ] || { printf \'not found: %s\\n\' "$top/$2 (${3##*/})" >&2; exit 1; }',
    '  printf \'%s\\n\' "$here/$3" >> "$here/linked.lst"',
    '}',
    ...files.map(({ link, target, file }) => `link ${[link, target, file].map(shellQuote).join(' ')}`)
  ];
  return { name: 'make_links.sh', text: `${lines.join('\n')}\n`, leftOut };
}

/** The folder that the user typed, as a shell variable. */
export function rootLines(root: string): string[] {
  return root.trim() === '' ? [] : [`ROOT=${shellQuote(root.trim())}`];
}

/** What stands for the beamtime folder where no argument is given. */
export function rootWord(root: string): string {
  return root.trim() === '' ? '.' : '$ROOT';
}
