import bshuf from 'h5wasm-plugins/plugins/libH5Zbshuf.so?url';
import lz4 from 'h5wasm-plugins/plugins/libH5Zlz4.so?url';
import type { FilterPlugins } from '../lib/frames/hdf5/library';
import { framesServer } from './frames-server';
import { serve } from './serve';

async function filterPlugins(): Promise<FilterPlugins> {
  const [first, second] = await Promise.all([bshuf, lz4].map(fetched));
  if (!first || !second) throw new Error('the filters of HDF5 were not found');
  return { bshuf: first, lz4: second };
}

async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

serve(framesServer(filterPlugins));
