import { expose } from 'comlink';
import { parse, recognise } from '../../../src/lib/formats/index';

const LONG_ENOUGH_MS = 300;

const server = {
  /** Parses a file of a beamtime again and again; MB read per second, or nothing if no format is its. */
  async rate(
    path: string,
    content: Uint8Array
  ): Promise<{ format: string; megabytesPerSecond: number; bytes: number } | undefined> {
    const format = recognise(path);
    if (!format) return undefined;
    const bytes = {
      size: content.length,
      slice: (from: number, to: number) => Promise.resolve(new Uint8Array(content.slice(from, to)))
    };
    await parse(format, bytes);
    const started = performance.now();
    let read = 0;
    while (performance.now() - started < LONG_ENOUGH_MS) read += (await parse(format, bytes)).bytesRead;
    return {
      format: format.name,
      bytes: content.length,
      megabytesPerSecond: read / 1e3 / (performance.now() - started)
    };
  }
};
export type ParseServer = typeof server;

expose(server);
