import type { Bytes } from '../formats/format';
import { FormatError } from '../formats/lines';
import { readMtz } from './mtz-file';
import type { ReflectionFile } from './reflection-file';
import { readXdsAscii } from './xds-ascii';

declare module '../base/flaw' {
  interface Flaws {
    /** Neither XDS_ASCII.HKL nor an MTZ. */
    'not-reflections': unknown;
  }
}

/** Reads a file of reflections by what it begins with: `MTZ `, or a header line of XDS. Throws `FormatError` for anything else. */
export async function readReflections(path: string, bytes: Bytes): Promise<ReflectionFile> {
  const start = new TextDecoder('latin1').decode(await bytes.slice(0, Math.min(4, bytes.size)));
  if (start === 'MTZ ') return readMtz(path, bytes);
  if (start.startsWith('!')) return readXdsAscii(path, bytes);
  throw new FormatError(bytes.size === 0 ? { code: 'empty' } : { code: 'not-reflections' }, 1, start);
}
