import { TimeOver } from '../base/limit';
import type { RelPath } from '../base/rel-path';
import { DiskError, type DiskFault } from './folder';

/** What the browser throws, by the name of the exception (measured in Chromium, see docs/decisions). */
const FAULTS: Readonly<Record<string, DiskFault>> = {
  NotFoundError: 'not-found',
  // A name that is a folder where a file was asked for, or the other way round; also names that are not UTF-8.
  TypeMismatchError: 'not-found',
  NotReadableError: 'not-readable',
  // Iterating a directory without read permission.
  NoModificationAllowedError: 'not-readable',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  // Names with : " < > or a trailing blank are refused by the handle API.
  TypeError: 'odd-name',
  InvalidStateError: 'gone',
  EncodingError: 'odd-name'
};

/** The fault of whatever a listing or reading threw; anything that is not the disk's fault is thrown on. */
export function diskError(error: unknown, path: RelPath): DiskError {
  if (error instanceof DiskError) return error;
  if (error instanceof TimeOver) return new DiskError('not-readable', path, { cause: error });
  const fault = error instanceof Error || error instanceof DOMException ? FAULTS[error.name] : undefined;
  if (fault === undefined) throw error;
  return new DiskError(path === '' && fault === 'not-found' ? 'gone' : fault, path, { cause: error });
}

/** A disk that says nothing for so long is given up for that one listing or file. */
export const PATIENCE_MS = 30_000;
