import blosc from 'h5wasm-plugins/plugins/libH5Zblosc.so?url';
import bshuf from 'h5wasm-plugins/plugins/libH5Zbshuf.so?url';
import lz4 from 'h5wasm-plugins/plugins/libH5Zlz4.so?url';
import lzf from 'h5wasm-plugins/plugins/libH5Zlzf.so?url';
import zstd from 'h5wasm-plugins/plugins/libH5Zzstd.so?url';
import type { PluginName } from '../lib/frames/hdf5/library';
import { framesServer } from './frames-server';
import { serve } from './serve';

const URLS: Readonly<Record<PluginName, string>> = { blosc, bshuf, lz4, lzf, zstd };

async function fetched(name: PluginName): Promise<Uint8Array> {
  const answer = await fetch(URLS[name]);
  if (!answer.ok) throw new Error(`${URLS[name]}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

serve(framesServer(fetched));
