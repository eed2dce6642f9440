/** reject_test_NNN/cchalf.dat: what leaving out each data set does to CC1/2. Columns of equal length. */
export interface RejectTest {
  readonly index: readonly number[];
  readonly path: readonly string[];
  /** CC1/2 of all data without it, as printed. */
  readonly ccHalf: readonly (number | undefined)[];
  readonly nUnique: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'reject-test': RejectTest;
  }
}
