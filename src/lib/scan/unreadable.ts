import type { Flaw } from '../base/flaw';
import type { RelPath } from '../base/rel-path';
import type { Unreadable } from '../beamtime/types';
import { LARGEST_KEPT, LARGEST_OPENED, MOST_KEPT } from '../disk/archive-folder';
import type { DiskError } from '../disk/folder';
import type { FileRead } from './seen';

/** Of one file, more blemishes than this are counted. */
const MOST_WARNINGS = 20;

declare module '../base/flaw' {
  interface Flaws {
    /** Bytes that are unpacked at most: of a file that is parsed, of another. */
    'member-too-large': { readonly parsed: number; readonly other: number };
    /** Bytes of all files that are parsed, together. */
    'archive-full': { readonly limit: number };
    more: { readonly count: number };
  }
}

/** What a file's reading left to report. */
export function problemsOf(path: RelPath, read: FileRead): Unreadable[] {
  const { format } = read;
  if (read.failed) return [{ path, format, ...read.failed, severity: 'error' }];
  const found: Unreadable[] = read.problems
    .slice(0, MOST_WARNINGS)
    .map((problem) => ({ path, format, ...problem, severity: 'warning' }));
  const more = read.problems.length - found.length;
  if (more > 0)
    found.push({ path, format, line: 0, flaw: { code: 'more', count: more }, severity: 'warning' });
  return found;
}

/** Why the disk, the browser or the archive did not give a file or folder. */
export function refusalOf({ fault }: DiskError): Flaw {
  if (fault === 'too-large') return { code: 'member-too-large', parsed: LARGEST_KEPT, other: LARGEST_OPENED };
  return fault === 'archive-full' ? { code: 'archive-full', limit: MOST_KEPT } : { code: 'refused', fault };
}

export function refusedBy(error: DiskError, format?: string): Unreadable {
  return {
    path: error.path,
    ...(format !== undefined && { format }),
    line: 0,
    flaw: refusalOf(error),
    severity: 'error'
  };
}
