/** A zip archive as a stream: files are read one after another as bytes are taken, nothing is held whole. */
import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';

export interface ZipEntry {
  /** Path inside the archive. */
  readonly name: string;
  readonly content: Blob | string;
  readonly modified?: Date;
  /** True for what is packed already, or does not shrink. */
  readonly stored?: boolean;
}

/** More bytes than an archive holds. */
export class ArchiveTooLarge extends RangeError {
  override readonly name = 'ArchiveTooLarge';
  /** Bytes or files, and the most of them. */
  constructor(size: number, most: number) {
    super(`${size} > ${most}`);
  }
}

/** Without ZIP64 an archive, and each file in it, ends at 4 GB. A little is left for the directory at its end. */
const MOST_BYTES = 4_294_967_295 - 64 * 1024 * 1024;
const MOST_ENTRIES = 65_535;

/**
 * The archive of the entries in their order. Rejects with what failed when a file cannot be read to its end: an archive is whole or it is none.
 * Throws `ArchiveTooLarge`, before anything is read, for more than `MOST_BYTES`.
 */
export function zipStream(entries: readonly ZipEntry[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const total = entries.reduce((sum, { content }) => sum + sizeOf(content), 0);
  if (total > MOST_BYTES) throw new ArchiveTooLarge(total, MOST_BYTES);
  return streamOf(zipped(entries));
}

/**
 * The same where the entries are made one after the other as bytes are taken. The stream fails with `ArchiveTooLarge` at the entry that is too
 * much.
 */
export function laterZipStream(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(zipped(limited(entries)));
}

async function* limited(entries: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry, void, undefined> {
  let [bytes, number] = [0, 0];
  for await (const entry of entries) {
    bytes += sizeOf(entry.content);
    if (bytes > MOST_BYTES) throw new ArchiveTooLarge(bytes, MOST_BYTES);
    if (++number > MOST_ENTRIES) throw new ArchiveTooLarge(number, MOST_ENTRIES);
    yield entry;
  }
}

function streamOf(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, undefined, undefined>
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      }
    },
    { highWaterMark: 0 }
  );
}

async function* zipped(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined, undefined> {
  const out: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) fault = error;
    else if (bytes.length > 0) out.push(new Uint8Array(bytes));
  });
  for await (const { name, content, modified, stored } of entries) {
    const file = stored === true ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    if (modified !== undefined) file.mtime = zipTime(modified);
    zip.add(file);
    if (typeof content === 'string') file.push(strToU8(content), true);
    else {
      const reader = content.stream().getReader();
      try {
        for (let read = await reader.read(); !read.done; read = await reader.read()) {
          file.push(read.value);
          if (fault) throw fault;
          yield* out.splice(0);
        }
      } finally {
        reader.releaseLock();
      }
      file.push(new Uint8Array(0), true);
    }
    if (fault) throw fault;
    yield* out.splice(0);
  }
  zip.end();
  if (fault) throw fault;
  yield* out.splice(0);
}

function sizeOf(content: Blob | string): number {
  return typeof content === 'string' ? strToU8(content).length : content.size;
}

/** Zip knows the years 1980 to 2099. */
function zipTime(time: Date): Date {
  const year = time.getFullYear();
  return year < 1980 ? new Date(1980, 0, 1) : year > 2099 ? new Date(2099, 11, 31) : time;
}
