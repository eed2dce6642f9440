import { openCbfSeries } from './cbf/series';
import { openEigerSeries } from './eiger/series';
import { FrameError, type Frame, type FrameFault } from './frame';
import { FrameSum } from './figures/add';
import { loadHdf5, type PluginSource } from './hdf5/library';
import type { PictureMemory } from './picture-memory';
import type { FrameFolder, FrameReader } from './series';

/**
 * Opens the series that the file `name` of `folder` is one of. `maskFault`: what its mask was refused for before, which is not read again. Rejects with
 * `FrameError`.
 */
export async function openSeries(
  folder: FrameFolder,
  name: string,
  plugins: PluginSource,
  maskFault?: FrameFault
): Promise<FrameReader> {
  if (/\.cbf(\.\w+)?$/i.test(name)) return openCbfSeries(folder, name);
  if (/\.(h5|hdf5|nxs)$/i.test(name))
    return openEigerSeries(await loadHdf5(plugins), folder, name, maskFault);
  throw new FrameError({ code: 'other-format', ending: /\.\w{1,10}$/.exec(name)?.[0] ?? name.slice(-10) });
}

/**
 * The picture `number`, or the sum of `count` from there on; `memory` as the reader has it. Rejects with `FrameError`: a sum without one of its pictures
 * is none.
 */
export async function readSum(
  reader: FrameReader,
  number: number,
  count: number,
  memory?: PictureMemory
): Promise<Frame> {
  const first = await reader.read(number, memory);
  if (count <= 1) return first;
  const sum = new FrameSum(first);
  memory?.give(first.values, first.states);
  for (let next = number + 1; next < number + count; next++) {
    const { values, states } = sum.add(await reader.read(next, memory));
    memory?.give(values, states);
  }
  return sum.frame;
}
