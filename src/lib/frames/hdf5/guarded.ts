import { FrameError } from '../frame';
import type { FilteredHdf5 } from './library';

/**
 * h5wasm throws plain errors, wasm its own; both become a `FrameError`. What the disk refused is thrown as it came. What the library printed meanwhile
 * is no news to the next call. Once it broke down it is not called any more.
 */
export function guarded<Result>(hdf5: FilteredHdf5, call: () => Result): Result {
  if (hdf5.brokenDown !== undefined)
    throw new FrameError({ code: 'undecodable', says: hdf5.brokenDown, trapped: true });
  hdf5.complaint();
  hdf5.refusals.length = 0;
  try {
    const result = call();
    if (hdf5.refusals.length > 0) throw hdf5.refusals[0];
    return result;
  } catch (error) {
    if (error instanceof FrameError) throw error;
    if (!(error instanceof WebAssembly.RuntimeError)) hdf5.unwind();
    if (hdf5.refusals.length > 0) throw hdf5.refusals[0];
    const says = hdf5.complaint() || (error instanceof Error ? error.message : String(error));
    const fault = { code: 'undecodable', says: says.slice(0, 300) } as const;
    if (!(error instanceof WebAssembly.RuntimeError)) throw new FrameError(fault);
    hdf5.brokenDown = fault.says;
    throw new FrameError({ ...fault, trapped: true });
  }
}
