/** Where a made file goes: the place that the user picks, or the browser's downloads where it has no picker. */
import { saveBlob } from '../chart/save-blob';

export type Content = Blob | ReadableStream<Uint8Array<ArrayBuffer>>;

export interface Target {
  /** Writes all of it, telling how many bytes so far; what was begun is thrown away when it fails. */
  write(content: Content, onbytes?: (bytes: number) => void): Promise<void>;
}

/** Call it straight from the click: a picker wants to be asked by the user. `undefined` when the user thought better of it. */
export async function chooseTarget(name: string): Promise<Target | undefined> {
  if (!('showSaveFilePicker' in window)) return downloads(name);
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: name });
    return {
      async write(content, onbytes) {
        await counted(streamOf(content), onbytes).pipeTo(await handle.createWritable());
      }
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function downloads(name: string): Target {
  return {
    async write(content, onbytes) {
      const stream = counted(streamOf(content), onbytes);
      const type = content instanceof Blob ? content.type : 'application/octet-stream';
      saveBlob(await new Response(stream, { headers: { 'content-type': type } }).blob(), name);
    }
  };
}

function streamOf(content: Content): ReadableStream<Uint8Array<ArrayBuffer>> {
  return content instanceof Blob ? content.stream() : content;
}

function counted(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onbytes: ((bytes: number) => void) | undefined
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onbytes?.(bytes);
        controller.enqueue(chunk);
      }
    })
  );
}

/** `3.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}
