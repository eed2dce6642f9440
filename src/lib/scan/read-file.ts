import type { RelPath } from '../base/rel-path';
import { diskError } from '../disk/faults';
import type { DiskFault, HeldFile } from '../disk/folder';
import type { Bytes, Format, FormatName } from '../formats/format';
import type { Problem } from '../formats/lines';
import { parse } from '../formats/index';
import type { FileRead } from './seen';

/**
 * A file up to this size is read whole, and from the `File` itself: `Blob.slice` registers a new blob in the browser's own process each time, which
 * was a third of a scan (decision 0075).
 */
export const SMALL_BYTES = 2 ** 20;

/** A file's bytes. Rejects with `DiskError`. */
function bytesOf(file: File | HeldFile, path: RelPath): Bytes {
  if (!(file instanceof Blob)) return slicesOf(file.size, async () => file.bytes);
  const read = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return new Uint8Array(await blob.arrayBuffer());
    } catch (error) {
      throw diskError(error, path);
    }
  };
  if (file.size > SMALL_BYTES)
    return { size: file.size, slice: (start, end) => read(file.slice(start, end)) };
  let whole: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return slicesOf(file.size, () => (whole ??= read(file)));
}

/** Parts are copies: what a parser keeps or hands on must not hold a whole archive. The whole is given as it is. */
function slicesOf(size: number, whole: () => Promise<Uint8Array<ArrayBuffer>>): Bytes {
  return {
    size,
    async slice(start, end) {
      const bytes = await whole();
      return start === 0 && end >= size && bytes.byteLength === bytes.buffer.byteLength
        ? bytes
        : bytes.slice(start, end);
    }
  };
}

/** Parses one file. Rejects with `DiskError` when the disk refuses it. `bytesRead`: from the disk, for what was asked of it. */
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
    bytesRead: file.size <= SMALL_BYTES ? file.size : parsed.bytesRead,
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
