import { bytesFormat } from '../format';
import { FormatError } from '../lines';
import { readCbfHeader } from './read';

/** Header of one PILATUS image. */
export interface CbfHeader {
  /** PILATUS_1.2, XDS, … */
  readonly convention?: string;
  readonly detector?: string;
  /** As written. */
  readonly date?: string;
  /** m. */
  readonly pixelSize?: readonly [number, number];
  readonly sensorThickness?: number;
  readonly distance?: number;
  /** s. */
  readonly exposure?: number;
  readonly exposurePeriod?: number;
  /** Å. */
  readonly wavelength?: number;
  /** Pixels, x fast. */
  readonly beamCenter?: readonly [number, number];
  /** deg. */
  readonly startAngle?: number;
  readonly oscillation?: number;
  readonly countCutoff?: number;
  readonly width?: number;
  readonly height?: number;
  /** Compressed bytes of the image. */
  readonly binarySize?: number;
  /** Where they begin. */
  readonly binaryAt?: number;
  readonly conversions?: string;
  /** Size that the header asks for at least; absent where the header is not whole. */
  readonly expectedSize?: number;
  readonly size: number;
  readonly truncated: boolean;
  /** Every `# key value` of the header. */
  readonly fields: Readonly<Record<string, string>>;
}

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
  version: 1,
  file: /_\d{4,7}\.cbf$/i,
  whenScanning: 'later',
  parse: async (bytes) => {
    const head = await bytes.slice(0, Math.min(bytes.size, HEADER_BYTES));
    const header = readCbfHeader(head, bytes.size);
    if (header === undefined) throw new FormatError(bytes.size === 0 ? 'empty file' : 'no CBF image', 1, '');
    return header;
  }
});
