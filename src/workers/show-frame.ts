/** What a page is given of a picture that was read. */
import { figuresOf } from '../lib/frames/figures/background';
import { levels } from '../lib/frames/figures/contrast';
import { ICE_BIN, ICE_BINS, iceVerdict } from '../lib/frames/figures/ice';
import { summarise } from '../lib/frames/figures/summary';
import type { TableOfBins } from '../lib/frames/figures/table-of-bins';
import type { Frame } from '../lib/frames/frame';
import type { Geometry } from '../lib/frames/geometry/geometry';
import { fitting, geometryOfHeader, type NoGeometry } from '../lib/frames/geometry/sources';
import type { PictureMemory } from '../lib/frames/picture-memory';
import type { FrameReader } from '../lib/frames/series';
import type { ShownFrame } from '../lib/frames/shown';

interface Series {
  readonly reader: FrameReader;
  readonly xds?: Geometry | NoGeometry;
}

/** Of the data set where there is one that fits the picture, else of the header. */
export function geometryOf(
  { reader, xds }: Series,
  frame: Frame
): Pick<ShownFrame, 'geometry' | 'xdsRefused'> {
  const own = xds === undefined ? undefined : fitting(xds, frame);
  const header = geometryOfHeader(reader.header, frame);
  if (own === undefined) return { geometry: header };
  if (!('code' in own) || 'code' in header) return { geometry: own };
  return { geometry: header, xdsRefused: own };
}

/** The picture with its levels: what can be drawn. */
export function pictureOf(series: Series, frame: Frame, memory: PictureMemory): ShownFrame {
  const { number, count, width, height, maskedBy, oddity } = frame;
  const summary = frame.summary ?? summarise(frame);
  return {
    ...{ number, count, width, height, maskedBy, ...geometryOf(series, frame) },
    ...(oddity && { oddity }),
    summary,
    levels: levels(frame, summary.max ?? 0, memory)
  };
}

/** What is made of a picture by its geometry: as long as all of its levels take. Nothing without one; undefined where `givenUp` says that nobody wants it any more. */
export async function figuresFor(
  geometry: Geometry | NoGeometry,
  frame: Frame,
  tables: TableOfBins,
  givenUp: () => boolean
): Promise<Pick<ShownFrame, 'ice' | 'background'> | undefined> {
  if ('code' in geometry) return {};
  const table = await tables.make(geometry, givenUp);
  if (table === undefined) return undefined;
  const { background } = figuresOf(frame, table, { width: ICE_BIN, bins: ICE_BINS });
  return {
    ice: iceVerdict(background),
    background: Float32Array.from(background.sums, (sum, bin) => sum / (background.pixels[bin] || NaN))
  };
}
