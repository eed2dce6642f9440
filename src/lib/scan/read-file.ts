import { grouped } from '../base/grouped';
import type { RelPath } from '../base/rel-path';
import { diskError } from '../disk/faults';
import type { DiskFault, HeldFile } from '../disk/folder';
import type { Bytes, Format, FormatName } from '../formats/format';
import { READING, type Problem } from '../formats/lines';
import { parse } from '../formats/index';
import type { FileRead } from './seen';

/**
 * A file up to this size is read whole, and from the `File` itself: `Blob.slice` registers a new blob in the browser's own process each time, which
 * was a third of a scan (decision 0075).
 */
export const SMALL_BYTES = 2 ** 20;

/**
 * Small files that are wanted at the same time are read as one blob: a read costs the browser about 0.5 ms, whatever its size, and one of many files hardly more
 * (decision 0122); what the worker waits for while the blob is made is paid once for each group (0169). Two groups go at once, so that a disk that answers slowly is not asked for
 * one file after the other.
 */
const GROUPS = { most: 256, heaviest: 4 * 2 ** 20, atOnce: 2 };

/** A character in any encoding. */
const END_BYTES = 4;

type Whole = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly refused: unknown };

const wholeOf = grouped({ ...GROUPS, weigh: ({ size }: Blob) => size }, wholeFiles);

async function wholeFiles(files: readonly Blob[]): Promise<readonly Whole[]> {
  const together = files.length > 1 ? await readAsOne(files) : undefined;
  if (together !== undefined) return together;
  return Promise.all(
    files.map(async (file): Promise<Whole> => {
      try {
        return { bytes: new Uint8Array(await file.arrayBuffer()) };
      } catch (refused) {
        return { refused };
      }
    })
  );
}

/** `undefined` where one of them was refused, or is not what it was: each is then asked for itself. */
async function readAsOne(files: readonly Blob[]): Promise<readonly Whole[] | undefined> {
  const buffer = await new Blob([...files]).arrayBuffer().catch(() => undefined);
  if (buffer?.byteLength !== files.reduce((sum, { size }) => sum + size, 0)) return undefined;
  let end = 0;
  return files.map(({ size }) => ({ bytes: new Uint8Array(buffer, (end += size) - size, size) }));
}

/** A file's bytes. Rejects with `DiskError`. */
function bytesOf(file: File | HeldFile, path: RelPath): Bytes {
  if (!(file instanceof Blob)) return slicesOf(file.size, async () => file.bytes);
  if (file.size > SMALL_BYTES)
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
  let asked: Promise<Whole> | undefined;
  return slicesOf(file.size, async () => {
    const whole = await (asked ??= wholeOf(file));
    if ('refused' in whole) throw diskError(whole.refused, path);
    return whole.bytes;
  });
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
    },
    look: async (start, end) => (await whole()).subarray(start, end)
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
    ...(format.kind === 'text' && { reading: READING }),
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

/** The last bytes of a file: enough to see how a text ends. Rejects with `DiskError`. */
export async function endOf(
  file: File | HeldFile,
  path: RelPath
): Promise<{ readonly end: Uint8Array; readonly bytesRead: number }> {
  const end = await bytesOf(file, path).slice(Math.max(0, file.size - END_BYTES), file.size);
  return { end, bytesRead: file.size <= SMALL_BYTES ? file.size : end.byteLength };
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
