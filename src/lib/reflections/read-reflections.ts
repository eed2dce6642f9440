import type { Bytes } from '../formats/format';
import { FormatError } from '../formats/lines';
import { readMtz } from './mtz-file';
import { RecordRoom, type Precision } from './record-room';
import type { ReflectionFile } from './reflection-file';
import { readXdsAscii } from './xds-ascii';

declare module '../base/flaw' {
  interface Flaws {
    /** Neither XDS_ASCII.HKL nor an MTZ. */
    'not-reflections': unknown;
  }
}

/**
 * Reads a file of reflections by what it begins with: `MTZ `, or a header line of XDS. Its records are written into `room`, behind those that it holds. Throws
 * `FormatError` for anything else.
 */
export async function readReflections(
  path: string,
  bytes: Bytes,
  room?: RecordRoom
): Promise<ReflectionFile> {
  const start = new TextDecoder('latin1').decode(await bytes.slice(0, Math.min(4, bytes.size)));
  if (start === 'MTZ ') return readMtz(path, bytes, {}, room);
  if (start.startsWith('!')) return readXdsAscii(path, bytes, room);
  throw new FormatError(bytes.size === 0 ? { code: 'empty' } : { code: 'not-reflections' }, 1, start);
}

/** Bytes of files above which a merge takes I and σ in single precision: a third less memory (decision 0154). Correlations of pairs are printed to more digits. */
export const LARGE_MERGE = 256e6;

/** Files read one behind the other: their records are held once, as `observationsOf` needs them. */
export class FilesTogether {
  readonly #room: RecordRoom;
  readonly #files: Omit<ReflectionFile, 'columns'>[] = [];
  readonly #counts: number[] = [];

  /** `size`: bytes of all files together. */
  constructor(size: number, precision: Precision = 'double') {
    this.#room = new RecordRoom(size, precision);
  }

  /** Of files to be merged: in single precision where they are large. */
  static toMerge(size: number): FilesTogether {
    return new FilesTogether(size, size > LARGE_MERGE ? 'single' : 'double');
  }

  get precision(): Precision {
    return this.#room.precision;
  }

  /** Room for so many records that are to come by `add`. */
  reserve(records: number): void {
    this.#room.reserve(records);
  }

  /** Takes over a copy of what was read before. */
  add({ columns, ...file }: ReflectionFile): void {
    this.#room.append(columns);
    this.#files.push(file);
    this.#counts.push(columns.n);
  }

  /** Throws `FormatError` as `readReflections`. */
  async read(path: string, bytes: Bytes): Promise<void> {
    const { columns, ...file } = await readReflections(path, bytes, this.#room);
    this.#files.push(file);
    this.#counts.push(columns.n);
  }

  /** All that were read, in their order. */
  files(): ReflectionFile[] {
    let first = 0;
    return this.#files.map((file, at) => {
      const columns = this.#room.columns(first, this.#counts[at] as number);
      first += columns.n;
      return { ...file, columns };
    });
  }
}
