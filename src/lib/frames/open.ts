import { openCbfSeries } from './cbf/series';
import { openEigerSeries } from './eiger/series';
import { FrameError, type Frame } from './frame';
import { FrameSum } from './figures/add';
import { loadHdf5, type PluginSource } from './hdf5/library';
import type { FrameFolder, FrameReader } from './series';

/** Opens the series that the file `name` of `folder` is one of. Rejects with `FrameError`. */
export async function openSeries(
  folder: FrameFolder,
  name: string,
  plugins: PluginSource
): Promise<FrameReader> {
  if (/\.cbf(\.\w+)?$/i.test(name)) return openCbfSeries(folder, name);
  if (/\.(h5|hdf5|nxs)$/i.test(name)) return openEigerSeries(await loadHdf5(plugins), folder, name);
  throw new FrameError({ code: 'no-frames' });
}

/**
 * The picture `number`, or the sum of `count` from there on; `narrow` as the reader has it. Rejects with `FrameError`: a sum without one of its pictures
 * is none.
 */
export async function readSum(
  reader: FrameReader,
  number: number,
  count: number,
  narrow = false
): Promise<Frame> {
  const first = await reader.read(number, narrow);
  if (count <= 1) return first;
  const sum = new FrameSum(first);
  for (let next = number + 1; next < number + count; next++) sum.add(await reader.read(next, narrow));
  return sum.frame;
}
