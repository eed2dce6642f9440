/** Why a quantity cannot be said. */
export interface Unknown {
  readonly unknown:
    | 'few-reflections'
    | 'few-pairs'
    | 'incomplete'
    | 'weak'
    | 'low-resolution'
    | 'merged'
    | 'no-frames'
    | 'few-frames'
    | 'no-multiplicity'
    | 'left-out'
    | 'centring'
    | 'not-converged';
  /** What is there, and what it would take: a count, percent or Å. */
  readonly found?: number;
  readonly needed?: number;
}

export function isUnknown(answer: object): answer is Unknown {
  return 'unknown' in answer;
}
