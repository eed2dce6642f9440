/** The part of jsfive 0.4.2 that is used here; the package brings no types. */
declare module 'jsfive' {
  export interface Dataset {
    readonly shape: readonly number[];
    readonly value: unknown;
  }
  export interface Group {
    readonly keys: readonly string[];
  }
  export class File {
    constructor(content: ArrayBuffer, name: string);
    /** Null or a throw where the path is not there. */
    get(path: string): Dataset | Group | null;
  }
}
