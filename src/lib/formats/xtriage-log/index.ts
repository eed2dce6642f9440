export interface XtriageLog {
  /** `ML estimate of overall B value`, Å². */
  readonly wilsonB?: number;
  /** Eigenvalues of B-cart, Å², in the order printed, with their vectors. */
  readonly bEigen: readonly {
    readonly value: number;
    readonly vector?: readonly [number, number, number];
  }[];
}

declare module '../format' {
  interface Records {
    'xtriage-log': XtriageLog;
  }
}
