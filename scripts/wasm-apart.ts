import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { normalizePath, type Plugin } from 'vite';

const MODULE = /\/h5wasm\/dist\/esm\/hdf5_util\.js$/;
/** How h5wasm 0.10 has its WebAssembly: as characters of a text, made bytes of and compiled when all of them are there. */
const [BEFORE, BEHIND] = ['function findWasmBinary(){return ', '}function getBinarySync('];
const DECODER = /function binaryDecode\(bin\)\{.*?return o\}/s;
const COMPILED =
  'var binary=await getWasmBinary(binaryFile);var instance=await WebAssembly.instantiate(binary,imports);return instance';
/** A host that calls .wasm something else gets it compiled when all of it is there. */
const STREAMED =
  'try{return await WebAssembly.instantiateStreaming(fetch(binaryFile),imports)}catch{return await WebAssembly.instantiate(await(await fetch(binaryFile)).arrayBuffer(),imports)}';
const FOLDER = resolve(import.meta.dirname, '../node_modules/.cache/kamome');

/**
 * In the built site the WebAssembly of h5wasm is a file of its own, compiled while it is read. As it comes, 4 MB of program have to be read first, and
 * 3.6 million characters of it turned into bytes. Fails where the package is made in another way.
 */
export function wasmApart(): Plugin {
  return {
    name: 'kamome:wasm-apart',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: MODULE },
      handler(code) {
        const [from, to] = [code.indexOf(BEFORE) + BEFORE.length, code.indexOf(BEHIND)];
        const decoder = DECODER.exec(code)?.[0];
        if (from < BEFORE.length || to < from || decoder === undefined || !code.includes(COMPILED))
          throw new Error('scripts/wasm-apart.ts: h5wasm has its WebAssembly elsewhere now');
        const path = resolve(FOLDER, 'hdf5.wasm');
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(path, runInNewContext(`${decoder};${code.slice(from, to)}`) as Uint8Array);
        const apart = (code.slice(0, from) + 'wasmAddress' + code.slice(to)).replace(
          COMPILED,
          () => STREAMED
        );
        const address = JSON.stringify(`${normalizePath(path)}?url`);
        return { code: `import wasmAddress from ${address};\n${apart}`, map: null };
      }
    }
  };
}
