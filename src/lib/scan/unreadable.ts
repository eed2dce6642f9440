import type { RelPath } from '../base/rel-path';
import type { Unreadable } from '../beamtime/types';
import { LARGEST_KEPT, LARGEST_OPENED, MOST_KEPT } from '../disk/archive-folder';
import type { DiskError, DiskFault } from '../disk/folder';
import type { FileRead } from './seen';

/** Of one file, more blemishes than this are counted. */
const MOST_WARNINGS = 20;

const SAYS: Readonly<Record<DiskFault, string>> = {
  'not-found': 'listed, but not found when it was to be read',
  'not-readable': 'the disk could not read it (permission, or a damaged place)',
  'not-allowed': 'the browser was not allowed to read it',
  'odd-name': 'a name that the browser refuses, or that is none',
  gone: 'the folder is no longer there',
  'too-large': `too large to be unpacked (${LARGEST_KEPT / 2 ** 20} MiB for a file that is parsed, ${LARGEST_OPENED / 2 ** 20} MiB for another)`,
  'archive-full': `not unpacked: the files of the archive that are parsed exceed ${MOST_KEPT / 2 ** 20} MiB together`,
  'cut-off': 'the archive is broken inside this file'
};

/** What a file's reading left to report. */
export function problemsOf(path: RelPath, read: FileRead): Unreadable[] {
  const { format } = read;
  if (read.failed)
    return [
      {
        path,
        format,
        line: read.failed.line,
        message: read.failed.says,
        excerpt: read.failed.excerpt,
        severity: 'error'
      }
    ];
  const found: Unreadable[] = read.problems.slice(0, MOST_WARNINGS).map(({ line, says, excerpt }) => ({
    path,
    format,
    line,
    message: says,
    excerpt,
    severity: 'warning'
  }));
  const more = read.problems.length - found.length;
  if (more > 0) found.push({ path, format, line: 0, message: `and ${more} more`, severity: 'warning' });
  return found;
}

export function refusedBy(error: DiskError, format?: string): Unreadable {
  return {
    path: error.path,
    ...(format !== undefined && { format }),
    line: 0,
    message: SAYS[error.fault],
    severity: 'error'
  };
}
