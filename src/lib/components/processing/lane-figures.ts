/** What is shown of a processing run, with the digits that the files print. */
import { DIGITS } from '$lib/beamtime/digits';
import type { ProcessingRun } from '$lib/beamtime/types';

/** A number of a run; `digits` behind the point, where the file prints a fixed number of them. */
export interface RunFigure {
  readonly id: 'isa' | 'resolution' | 'completeness' | 'mosaicity' | 'a' | 'b' | 'c';
  readonly digits: number;
  readonly value: (run: ProcessingRun) => number | undefined;
  /** Drawn as a difference from the whole run's. */
  readonly fromWhole?: true;
}

/** The lanes of a wedge strip, in the order in which decay shows. */
export const LANES: readonly RunFigure[] = [
  { id: 'isa', digits: DIGITS.isa, value: ({ isa }) => isa },
  { id: 'resolution', digits: DIGITS.resolution, value: (run) => run.resolutionIOverSigma1 },
  { id: 'completeness', digits: DIGITS.completeness, value: ({ overall }) => overall?.completeness },
  { id: 'mosaicity', digits: DIGITS.mosaicity, value: ({ mosaicity }) => mosaicity },
  { id: 'a', digits: DIGITS.cellLength, value: ({ unitCell }) => unitCell?.[0], fromWhole: true },
  { id: 'b', digits: DIGITS.cellLength, value: ({ unitCell }) => unitCell?.[1], fromWhole: true },
  { id: 'c', digits: DIGITS.cellLength, value: ({ unitCell }) => unitCell?.[2], fromWhole: true }
];

/** `+0.12`, `−0.03`. */
export function differenceText(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** A number of frames or degrees: two decimals at most. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}
