/** Reads a file of the real data with one format, past the registry. */
import { readFileSync } from 'node:fs';
import type { Bytes, BytesFormat, FormatName, Records, TextFormat } from '../../src/lib/formats/format';
import { Lines, type Problem } from '../../src/lib/formats/lines';
import { decodeText } from '../../src/lib/formats/text';
import { realData } from './real-data';

export interface Read<Record> {
  readonly record: Record;
  readonly problems: readonly Problem[];
}

function contentOf(path: string): Uint8Array {
  const full = realData(path);
  if (full === undefined) throw new Error(`skip the test where ${path} is missing`);
  return new Uint8Array(readFileSync(full));
}

export function realText<Name extends FormatName>(
  format: TextFormat<Name>,
  path: string
): Read<Records[Name]> {
  const lines = new Lines(decodeText(contentOf(path)));
  return { record: format.parse(lines), problems: lines.problems };
}

export async function realBytes<Name extends FormatName>(
  format: BytesFormat<Name>,
  path: string
): Promise<Read<Records[Name]>> {
  const problems: Problem[] = [];
  return { record: await format.parse(bytesOf(contentOf(path)), problems), problems };
}

function bytesOf(content: Uint8Array): Bytes {
  return {
    size: content.length,
    slice: (start, end) => Promise.resolve(new Uint8Array(content.slice(start, end)))
  };
}
