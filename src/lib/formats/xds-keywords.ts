/** a, b, c in Å; α, β, γ in degrees. */
export type Cell = readonly [number, number, number, number, number, number];

/** One `KEY= value` pair; `value` is trimmed and without its comment. */
export interface Keyword {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Both ends belong to the range. */
export type FrameRange = readonly [number, number];

/** 0 as the high-resolution limit means "as far as the detector": absent. */
export interface ResolutionRange {
  readonly dMax?: number;
  readonly dMin?: number;
}
