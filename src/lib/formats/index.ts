import './flaws';
import { decodeText } from './text';
import type { Bytes, Format, FormatName, Records } from './format';
import { FormatError, Lines, type Problem } from './lines';

const modules = import.meta.glob<{ default: Format }>('./*/index.ts', { eager: true });

/** Every format, by name, in a fixed order. */
export const formats: readonly Format[] = Object.keys(modules)
  .sort()
  .flatMap((path) => modules[path]?.default ?? []);

const byName = new Map<string, Format>(formats.map((format) => [format.name, format]));

export function formatNamed(name: string): Format | undefined {
  return byName.get(name);
}

/** The format of a file, from its path alone. The first format with a `where` that fits wins over one without. */
export function recognise(path: string): Format | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  let plain: Format | undefined;
  for (const format of formats) {
    if (!format.file.test(name)) continue;
    if (format.where === undefined) plain ??= format;
    else if (format.where.test(path)) return format;
  }
  return plain;
}

/** A text longer than this is refused rather than held in memory. */
const LARGEST_TEXT = 256 * 2 ** 20;

export type Parsed<Name extends FormatName = FormatName> =
  | {
      readonly ok: true;
      readonly record: Records[Name];
      readonly problems: readonly Problem[];
      readonly bytesRead: number;
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** Of another kind than its name says: nothing that a user has to be told. */
      readonly foreign: boolean;
      readonly bytesRead: number;
    };

/** Reads one file. Never throws for what the file holds; I/O errors of `bytes` pass through. */
export async function parse(format: Format, bytes: Bytes): Promise<Parsed> {
  let bytesRead = 0;
  const counted: Bytes = {
    size: bytes.size,
    slice: async (start, end) => {
      const part = await bytes.slice(start, end);
      bytesRead += part.byteLength;
      return part;
    }
  };
  try {
    if (format.kind === 'bytes') {
      const problems: Problem[] = [];
      const record = await format.parse(counted, problems);
      return { ok: true, record, problems, bytesRead };
    }
    const wanted = Math.min(bytes.size, format.headBytes ?? bytes.size);
    if (wanted > LARGEST_TEXT) throw new FormatError({ code: 'too-large', limit: LARGEST_TEXT }, 1, '');
    const text = await (bytes.look ?? bytes.slice)(0, wanted);
    bytesRead += text.byteLength;
    const lines = new Lines(decodeText(text));
    const record = format.parse(lines);
    return { ok: true, record, problems: lines.problems, bytesRead };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return {
      ok: false,
      problem: { line: error.line, flaw: error.flaw, excerpt: error.excerpt },
      foreign: error.foreign,
      bytesRead
    };
  }
}
