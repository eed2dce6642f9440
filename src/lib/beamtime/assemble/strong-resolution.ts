import type { CorrectLp } from '../../formats/correct-lp';
import type { Angstrom } from '../units';

/**
 * KAMO's "Resn" (kamo.md 6.3): in CORRECT's error table, d of the row after the first one with I/sigma at most 1 (the overall row if that was
 * the last); the last d if none is that low; nothing if none reaches 1, or where a row that would decide was not read.
 */
export function resolutionIOverSigma1({
  errorTable: shells,
  errorTotal
}: Pick<CorrectLp, 'errorTable' | 'errorTotal'>): Angstrom | undefined {
  if (!shells.some(({ iOverSigma }) => (iOverSigma ?? 0) >= 1)) return undefined;
  const weak = shells.findIndex(({ iOverSigma }) => iOverSigma !== undefined && iOverSigma <= 1);
  const before = weak < 0 ? shells.at(-1) : weak === 0 ? undefined : shells[weak - 1];
  if (before !== undefined && before.iOverSigma === undefined) return undefined;
  // A table without its last line was cut off: weaker shells may be lost.
  if (weak < 0) return errorTotal === undefined ? undefined : shells.at(-1)?.dMin;
  return (shells[weak + 1] ?? errorTotal)?.dMin;
}
