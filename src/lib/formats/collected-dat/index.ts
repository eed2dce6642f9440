/** Positions that ZOO chose from a raster. */
export interface CollectedPositions {
  /** `# Found crystals = n`, where the file says it. */
  readonly found?: number;
  /** mm, best score first. */
  readonly positions: readonly (readonly [number, number, number])[];
}

declare module '../format' {
  interface Records {
    'collected-dat': CollectedPositions;
  }
}
