import { count } from '../../base/count';
import type { Flaws } from '../../base/flaw';
import type { FieldFaults } from '../../takehome/readers';
import { sentenceOf, type Sentences } from '../sentence';

const mebibytes = (bytes: number): string => `${bytes / 2 ** 20} MiB`;
const bytes = (n: number): string => count(n, 'byte');

/** What a line or a file should give. */
const SUBJECTS: Readonly<Record<Flaws['missing']['what'], string>> = {
  cell: 'unit cell',
  'column-name': 'name for a column',
  grid: 'grid for this scan',
  group: 'space group or point group',
  height: 'height for the Patterson peak',
  images: 'number of images (nimages)',
  pin: 'pin number',
  resolution: 'resolution limit',
  sample: 'puck, pin or sample name',
  start: 'start time'
};

/** Why a file or folder was not given. */
const REFUSALS: Readonly<Record<Flaws['refused']['fault'], string>> = {
  'not-found': 'listed, but not found when it was to be read',
  'not-readable': 'read error: no permission, or a damaged disk',
  'not-allowed': 'the browser was not allowed to read it',
  elsewhere: 'on another disk of this beamtime, which is not connected',
  'odd-name': 'a name that the browser does not open',
  gone: 'the folder is no longer available',
  'cut-off': 'the archive ends inside this file'
};

const FIELD_FAULTS: Sentences<FieldFaults> = {
  missing: 'missing',
  'not-a-text': 'not a text',
  'not-a-number': 'not a number',
  'not-a-count': 'not a count',
  'not-a-time': 'not a time',
  'not-a-list': 'not a list',
  'not-an-object': 'not an object',
  'neither-true-nor-false': 'neither true nor false',
  'outside-beamtime': 'not a path inside the beamtime',
  'not-one-of': ({ words }) => `not one of ${words.join(', ')}`,
  'other-length': ({ length }) => `not ${count(length, 'value')}`,
  'empty-or-too-long': 'empty or too long',
  'no-measure': 'not a number that a rule can ask for',
  'weight-below-0': 'a weight below 0',
  'no-index': 'not an exported beamtime',
  'other-version': ({ known }) => `only ${known} can be read`,
  'not-json': ({ text }) => `not JSON: ${text}`
};

/** What can be wrong with what was opened or read: shown under Files with path and line, and where a reason is given. */
export const problems = {
  written: ({ text }) => text,

  // Files that are parsed.
  empty: 'the file is empty',
  'too-large': ({ limit }) => `larger than ${mebibytes(limit)}: not parsed`,
  'wrong-format': ({ format }) => `not in ${format} format`,
  'other-program': ({ program }) => `nothing from ${program} was recognised in this file`,
  'text-missing': ({ text }) => `“${text}” not found`,
  'nothing-found': 'no data found in this file',
  'not-finished': ({ program }) =>
    `no result of ${program} in the log: it did not finish, or another version prints it otherwise`,
  'library-refused': ({ library, text }) => `${library}: ${text}`,
  'too-many': ({ limit }) => `more than ${count(limit, 'entry', 'entries')}: not parsed`,
  'rest-not-read': ({ limit }) => `more than ${count(limit, 'row')}: the rest was not parsed`,
  'cut-off': 'cut off: the end is missing',
  'no-free-flags': 'no column of free-R flags',
  'no-line-end': 'the last line has no line end: the file may be cut off',
  'no-rows': 'no rows below this heading',
  'row-cut-off': 'this row is cut off, or does not belong to the table',
  'row-width': ({ found, expected }) => `${count(found, 'value')} in this row, ${expected} expected`,
  'no-labels': 'table without column names',
  'no-table-end': 'the end of the table is missing',
  'no-total': 'the table has no row for all reflections together',
  'unknown-columns': 'table with unknown columns',
  'unknown-column': ({ name }) => `unknown column “${name}”`,
  'count-differs': ({ found, announced }) =>
    announced === undefined
      ? `${count(found, 'entry', 'entries')} listed, their number not given`
      : `${count(found, 'entry', 'entries')} listed, ${announced} announced`,
  'not-a-number': ({ name }) => `“${name}” is not a number`,
  'not-numbers': ({ count: n, name }) =>
    `${name === undefined ? '' : `“${name}”: `}${count(n, 'number')} expected`,
  'not-understood': 'this line could not be interpreted',
  missing: ({ what }) => `no ${SUBJECTS[what]}`,
  'broken-data': ({ name }) => `the data “${name}” in this page are cut off or damaged`,

  // Single formats.
  'log-of-one-resolution': 'log of a merge at one resolution, not of the merges of a sample',
  'neither-yes-nor-no': ({ name }) => `“${name}” is neither yes nor no`,
  'not-json': 'not JSON, or cut off',
  'nested-too-deeply': 'nested too deeply',
  'not-a-node': 'not a node of a cluster tree',
  'node-joins': ({ node, children }) => `node ${node} joins ${count(children, 'branch', 'branches')}, not 2`,
  'label-out-of-order': 'the numbers of the labels do not follow each other',
  'not-a-path': 'not a path',
  'machine-stamp': 'unknown number format (machine stamp)',
  'header-misplaced': 'no header where the file says it is',
  'header-beyond-end': ({ at, size }) =>
    `cut off: the header should begin at byte ${at}, the file has ${bytes(size)}`,
  'unlisted-dataset': 'this data set is not in the list of input files',
  'unpacks-too-large': 'the unpacked file would be too large for a sample sheet',

  // Reflections.
  'too-many-reflections': ({ cell, dMin }) => `a cell of ${cell} Å has too many reflections to ${dMin} Å`,
  'not-reflections': 'neither XDS_ASCII.HKL nor an MTZ file',
  'no-indices': 'the first three columns are not h, k, l',
  'not-an-operator': ({ name }) => `${name} is not a symmetry operator`,
  'partial-reflections': ({ partials, records }) =>
    `${partials} of ${count(records, 'record')} ${partials === 1 ? 'is a partial reflection that continues' : 'are partial reflections that continue'} in the next batch (M/ISYM); sum them first, for example with AIMLESS`,
  'partials-left-out': ({ partials }) => `${count(partials, 'partial reflection')} left out`,
  'records-missing': ({ found, announced }) => `cut off: ${found} of ${count(announced, 'record')} present`,
  'amplitudes-only': 'amplitudes only, no intensities',
  'no-intensities': 'no intensities with their σ',
  'merged-reflections': 'merged reflections (MERGE=TRUE)',

  // Disk and archive.
  refused: ({ fault }) => REFUSALS[fault],
  'no-format': 'files of this name are not parsed',
  'member-too-large': ({ parsed, other }) =>
    `too large to unpack (limit: ${mebibytes(parsed)} for files that are parsed, ${mebibytes(other)} for others)`,
  'archive-full': ({ limit }) =>
    `not unpacked: the parsed files of the archive exceed ${mebibytes(limit)} together`,
  'member-name': ({ name }) => `a file name in the archive points outside it, or is too long: ${name}`,
  'more-member-names': ({ more }) => `and ${more} more such names`,
  'member-passed-over': ({ limit }) => `larger than ${bytes(limit)}: not unpacked`,
  'too-many-members': ({ limit }) =>
    `the archive holds more than ${count(limit, 'file')}: the rest was not read`,
  'archive-stopped': 'reading of the archive was stopped',
  'archive-damaged': ({ at, size, text }) =>
    `the archive is damaged at byte ${at} of ${size} (${text}): the rest could not be read`,
  'archive-breaks-off': ({ after }) => `the archive breaks off after ${bytes(after)}: the rest is missing`,
  'archive-goes-on': ({ bytes: n }) => `${bytes(n)} after the end of the archive: not part of it`,
  'no-end-mark': ({ after }) =>
    `the archive has no end mark after ${bytes(after)} of its contents: it may be cut off`,
  'wrong-archive': 'not a tar archive',
  'contents-cut-off': ({ at }) => `the archive is cut off at byte ${at} of its contents`,
  'contents-damaged': ({ at }) =>
    `the archive is damaged at byte ${at} of its contents: the rest could not be read`,
  more: ({ count: n }) => `and ${n} more in this file`,
  'disks-differ': ({ first, other }) =>
    `two disks of this beamtime hold different files of this name (${count(first, 'byte')} and ${count(other, 'byte')}): the first was read`,
  'record-lost': ({ path }) =>
    `the browser has lost what was read of ${path}: read the disk again, and Kamome reads this file anew`,
  'not-assembled': ({ text }) => `error in Kamome while combining the files: ${text}`,

  // An exported index.
  'newer-export-here': ({ exported, here }) =>
    `exported on ${exported}; the shelf has a later export of this beamtime (${here}), which stays. Remove that one first to open this one.`,
  'index-field': ({ place, fault }) =>
    `${place === '' ? '' : `${place}: `}${sentenceOf<FieldFaults>(FIELD_FAULTS, fault)}`,
  'out-of-range': ({ place, value, low, high }) =>
    `${place}: ${value} is outside ${low} to ${high}, left out`,
  'second-entry': ({ place, name }) => `${place}: second entry of ${name}, the first is kept`,
  'impossible-cell': ({ place }) =>
    `${place}: no unit cell has these lengths (1 to 10000 Å) and angles (1 to 179°), left out`
} satisfies Sentences<Flaws>;
