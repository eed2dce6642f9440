/** Header of a P6 picture. */
export interface PpmHeader {
  readonly width: number;
  readonly height: number;
  readonly maxValue: number;
  /** Where the pixels begin. */
  readonly headerBytes: number;
  readonly size: number;
  readonly truncated: boolean;
}

declare module '../format' {
  interface Records {
    ppm: PpmHeader;
  }
}
