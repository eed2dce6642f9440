/** Random access to a file, at once: HDF5's own reader cannot wait. `read` may give fewer bytes at the end of the file. */
export interface Ranges {
  readonly name: string;
  readonly size: number;
  read(start: number, end: number): Uint8Array;
}

/** `FileReaderSync`, which is in workers only: nowhere else may a read be waited for. */
export interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** A file of the browser, in a worker. */
export function rangesOfFile(file: File, reader: SyncReader): Ranges {
  return {
    name: file.name,
    size: file.size,
    read: (start, end) => new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end)))
  };
}
