import { bytesFormat } from '../format';
import { FormatError } from '../lines';
import type { CbfHeader } from './record';
import { readCbfHeader } from './read';

export type * from './record';

declare module '../format' {
  interface Records {
    'cbf-header': CbfHeader;
  }
}

/** The header of a mini-CBF is some 2 kB. */
const HEADER_BYTES = 8192;

/** One PILATUS image (CBFlib mini-CBF). A scan opens a sample of them after everything else, and of those the first 8 KiB. */
export default bytesFormat({
  name: 'cbf-header',
  version: 2,
  file: /_\d{4,7}\.cbf$/i,
  whenScanning: 'later',
  parse: async (bytes) => {
    const head = await bytes.slice(0, Math.min(bytes.size, HEADER_BYTES));
    const header = readCbfHeader(head, bytes.size);
    if (header === undefined) throw new FormatError(bytes.size === 0 ? 'empty file' : 'no CBF image', 1, '');
    return header;
  }
});
