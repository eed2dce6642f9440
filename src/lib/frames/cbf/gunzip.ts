import { FrameError } from '../frame';

/** Unpacks a gzip file, at most `limit` bytes of it. Rejects with `FrameError` where it is no gzip or ends early. */
export async function gunzip(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let part = await unpacked.read(); !part.done; part = await unpacked.read()) {
      size += part.value.length;
      if (size > limit) {
        await unpacked.cancel();
        throw new FrameError({ code: 'too-large', most: limit });
      }
      parts.push(part.value);
    }
  } catch (error) {
    if (error instanceof FrameError) throw error;
    throw new FrameError({
      code: 'undecodable',
      says: `gzip: ${error instanceof Error ? error.message : ''}`
    });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
