import type { Lines, Problem } from './lines';

/** Every format's record, by format name. Each format adds its own by declaration merging. */
export interface Records {}
export type FormatName = keyof Records & string;

/** Random access to a file's bytes. `slice` may give fewer bytes at the end of the file. */
export interface Bytes {
  readonly size: number;
  slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The same for who looks at them and keeps nothing of them: they may be a part of a larger whole. */
  look?(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

interface Recognition {
  /** Bumped whenever the record would change: only files of that format are read again. */
  readonly version: number;
  /** Matches the file's name (last component). */
  readonly file: RegExp;
  /** Further condition on the whole relative path, where a name alone is shared. */
  readonly where?: RegExp;
  /** 'later': recognised and listed by a scan, but read only when a page asks for it (large, and no table needs it). */
  readonly whenScanning?: 'later';
}

export interface TextFormat<Name extends FormatName> extends Recognition {
  readonly kind: 'text';
  readonly name: Name;
  /** Only the first so many bytes are read (reflection files: their header). Default: the whole file. */
  readonly headBytes?: number;
  readonly parse: (lines: Lines) => Records[Name];
}

export interface BytesFormat<Name extends FormatName> extends Recognition {
  readonly kind: 'bytes';
  readonly name: Name;
  /** Loads what `parse` takes besides the file, for who has such a file waiting and something else to wait for. */
  readonly ahead?: () => Promise<unknown>;
  readonly parse: (bytes: Bytes, problems: Problem[]) => Promise<Records[Name]>;
}

export type Format<Name extends FormatName = FormatName> = Name extends FormatName
  ? TextFormat<Name> | BytesFormat<Name>
  : never;

/** A format read as text: cursor in, record out; throws only `FormatError`. */
export function textFormat<Name extends FormatName>(spec: Omit<TextFormat<Name>, 'kind'>): TextFormat<Name> {
  return { kind: 'text', ...spec };
}

/** A format read as bytes (HDF5, SQLite, zip, MTZ): only the slices it needs; throws only `FormatError`. */
export function bytesFormat<Name extends FormatName>(
  spec: Omit<BytesFormat<Name>, 'kind'>
): BytesFormat<Name> {
  return { kind: 'bytes', ...spec };
}
