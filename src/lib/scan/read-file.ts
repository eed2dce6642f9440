import type { RelPath } from '../base/rel-path';
import { diskError } from '../disk/faults';
import type { DiskFault, HeldFile } from '../disk/folder';
import type { Bytes, Format, FormatName } from '../formats/format';
import type { Problem } from '../formats/lines';
import { parse } from '../formats/index';
import type { FileRead } from './seen';

/** A file's bytes, slice by slice. Rejects with `DiskError`. */
function bytesOf(file: File | HeldFile, path: RelPath): Bytes {
  if (!(file instanceof Blob)) {
    const { bytes } = file;
    // Copies, as from a disk: what a parser keeps or hands on must not hold the whole archive.
    return { size: bytes.length, slice: async (start, end) => bytes.slice(start, end) };
  }
  return {
    size: file.size,
    async slice(start, end) {
      try {
        return new Uint8Array(await file.slice(start, end).arrayBuffer());
      } catch (error) {
        throw diskError(error, path);
      }
    }
  };
}

/** Parses one file. Rejects with `DiskError` when the disk refuses it. */
export async function readFile(
  file: File | HeldFile,
  path: RelPath,
  format: Format
): Promise<{ read: FileRead; bytesRead: number }> {
  const parsed = await parse(format, bytesOf(file, path));
  const about = {
    format: format.name as FormatName,
    version: format.version,
    size: file.size,
    modified: file.lastModified
  };
  return {
    bytesRead: parsed.bytesRead,
    read: parsed.ok
      ? { ...about, record: parsed.record, problems: parsed.problems }
      : { ...about, problems: [], failed: parsed.problem, ...(parsed.foreign && { foreign: true as const }) }
  };
}

/** What came of one file, as plain data for the page. */
export type RecordRead =
  | {
      readonly ok: true;
      readonly format: string;
      readonly record: unknown;
      readonly problems: readonly Problem[];
    }
  | {
      readonly ok: false;
      readonly format?: string;
      readonly problem: Problem;
      /** The disk did not give the file. */
      readonly fault?: DiskFault;
    };
