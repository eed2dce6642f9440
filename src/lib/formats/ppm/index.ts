import { bytesFormat } from '../format';
import { otherFormat } from '../lines';
import { ppmLayout, ppmSize, type PpmLayout } from './decode';

export { decodePpm } from './decode';

/** Header of a P6 picture. */
export interface PpmHeader extends PpmLayout {
  readonly size: number;
  /** Shorter than the header asks for. */
  readonly truncated: boolean;
}

declare module '../format' {
  interface Records {
    ppm: PpmHeader;
  }
}

/** A comment may lengthen a header; none is longer than this. */
const HEADER_BYTES = 1024;

/** Pictures of the centring camera (ZOO video server): only the header is read. */
export default bytesFormat({
  name: 'ppm',
  version: 2,
  file: /\.ppm$/i,
  parse: async (bytes) => {
    const layout = ppmLayout(await bytes.slice(0, Math.min(bytes.size, HEADER_BYTES)));
    if (layout === undefined) throw otherFormat('PPM', bytes.size);
    return { ...layout, size: bytes.size, truncated: bytes.size < ppmSize(layout) };
  }
});
