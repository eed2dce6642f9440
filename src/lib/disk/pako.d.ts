/** The part of pako 2.2.0 that is used here; it comes without types. */
declare module 'pako' {
  /** Inflates a gzip, zlib or raw deflate stream piece by piece. */
  export class Inflate {
    constructor(options: { readonly chunkSize: number });
    /** zlib's code; 0 while all is well. */
    readonly err: number;
    readonly msg: string;
    /** True after the last byte of the stream, or an error. */
    readonly ended: boolean;
    /** zlib's own state: bytes of the last input not taken, bytes taken and given since the last start of a member, and the output not yet handed out. */
    readonly strm: {
      readonly avail_in: number;
      readonly total_in: number;
      readonly total_out: number;
      readonly output: Uint8Array<ArrayBuffer>;
      readonly next_out: number;
    };
    onData(chunk: Uint8Array<ArrayBuffer>): void;
    /** False when the stream has ended or is damaged. `flush` 2: hands out all that is there. */
    push(data: Uint8Array, flush?: 0 | 2): boolean;
  }
}
