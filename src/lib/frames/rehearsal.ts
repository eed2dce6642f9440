import { geometryOfHeader } from './geometry/sources';
import type { Geometry } from './geometry/geometry';
import type { FilteredHdf5 } from './hdf5/library';
import { openEigerSeries } from './eiger/series';
import type { FrameReader } from './series';

/** Pixels on a side: so many that a browser compiles what goes over them, and done in some ms. */
const SIDE = 512;
const NAME = 'rehearsal.h5';
/** Bitshuffle with LZ4, of every EIGER. */
const FILTER = 32008;
const OPTIONS: readonly number[] = [0, 2];

/** A series of one made picture, written and opened as an EIGER's: when it was read, everything that the first real one needs is loaded and compiled. */
export async function rehearsal(
  hdf5: FilteredHdf5
): Promise<{ readonly reader: FrameReader; readonly geometry: Geometry }> {
  await hdf5.missingFilter({ id: FILTER, name: '', cd_values: OPTIONS });
  const bytes = writtenPicture(hdf5);
  const ranges = {
    name: NAME,
    size: bytes.length,
    read: (from: number, to: number) => bytes.slice(from, to)
  };
  const geometry = geometryOfHeader(
    { wavelength: 1, distance: 100, pixelX: 0.075, pixelY: 0.075, beamX: SIDE / 2, beamY: SIDE / 2 },
    { width: SIDE, height: SIDE }
  );
  if ('code' in geometry) throw new Error(geometry.code);
  const folder = { names: [NAME], open: () => Promise.resolve(ranges) };
  return { reader: await openEigerSeries(hdf5, folder, NAME), geometry };
}

/** A background of some counts, a spot here and there, and a gap: as a detector sees it. */
function writtenPicture({ h5, fs }: FilteredHdf5): Uint8Array {
  const data = Uint16Array.from({ length: SIDE * SIDE }, (_, pixel) => {
    if (pixel % SIDE < 8) return 2 ** 16 - 1;
    return pixel % 997 === 0 ? 500 : Math.imul(pixel, 2_654_435_761) >>> 30;
  });
  const path = `/${NAME}`;
  const file = new h5.File(path, 'w');
  file.create_dataset({
    ...{ name: 'data', data, shape: [1, SIDE, SIDE], chunks: [1, SIDE, SIDE] },
    ...{ compression: FILTER, compression_opts: [...OPTIONS] }
  });
  file.close();
  const bytes = fs.readFile(path);
  fs.unlink(path);
  return bytes;
}
