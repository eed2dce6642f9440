/** Which columns of an MTZ hold the intensities: by their types; names only choose among several. And which of their numbers are none. */
import type { MtzColumn, MtzHeader } from '../formats/mtz';
import { FormatError } from '../formats/lines';
import { present } from '../formats/present';

/** Columns (from 0) that one record is taken from. */
export interface MtzLayout {
  readonly intensity: number;
  readonly sigma: number;
  readonly isym?: number;
  readonly batch?: number;
  /** The intensity is that of the Friedel mate of the index. */
  readonly isMate?: boolean;
}

/**
 * One layout of mean or unmerged intensities (J with its Q), or two of I(+) and I(−) (K with its M): where `mates` asks for them, and where there is no mean. Throws
 * `FormatError` where there are no intensities.
 */
export function mtzLayouts({ columns }: MtzHeader, mates: boolean): readonly MtzLayout[] {
  const plusAndMinus = matesOf(columns);
  if (mates && plusAndMinus !== undefined) return plusAndMinus;
  const means = withSigmas(columns, 'J', 'Q');
  // Programs that keep profile-fitted and summed intensities name the better one I.
  const mean = means.find(({ intensity }) => /^I(MEAN)?$/.test(columns[intensity]?.label ?? '')) ?? means[0];
  if (mean !== undefined) {
    const batch = placeOf(columns, 'B');
    const isym = placeOf(columns, 'Y');
    return [{ ...mean, ...present({ batch, isym }) }];
  }
  if (plusAndMinus !== undefined) return plusAndMinus;
  const amplitudes = columns.some(({ type }) => type === 'F' || type === 'G');
  const names = columns.map(({ label }) => label).join(' ');
  throw new FormatError({ code: amplitudes ? 'amplitudes-only' : 'no-intensities' }, 1, names.slice(0, 200));
}

/** What stands for a missing value besides NaN, as the numbers of a file are kept: in 32 bits. */
export function missingValue({ missing }: MtzHeader): number | undefined {
  return missing === undefined ? undefined : Math.fround(missing);
}

function placeOf(columns: readonly MtzColumn[], type: string): number | undefined {
  const found = columns.findIndex((column) => column.type === type);
  return found < 0 ? undefined : found;
}

/** Intensities with their σ: the one that carries their name (I, SIGI), or the next of its type behind them. */
function withSigmas(columns: readonly MtzColumn[], type: string, sigmaType: string): MtzLayout[] {
  return columns.flatMap(({ type: own, label }, intensity) => {
    if (own !== type) return [];
    const named = columns.findIndex(
      (one) => one.type === sigmaType && one.label.toUpperCase() === `SIG${label.toUpperCase()}`
    );
    const next = columns.findIndex((one, at) => at > intensity && one.type === sigmaType);
    const sigma = named >= 0 ? named : next;
    // Behind another intensity stands the σ of that one.
    const isOwn =
      named >= 0 || columns.slice(intensity + 1, sigma).every(({ type: between }) => between !== type);
    return sigma >= 0 && isOwn ? [{ intensity, sigma }] : [];
  });
}

/** I(+) and I(−); of pairs whose names do not tell, the first is I(+). */
function matesOf(columns: readonly MtzColumn[]): readonly MtzLayout[] | undefined {
  const pairs = withSigmas(columns, 'K', 'M');
  const isMinus = ({ intensity }: MtzLayout): boolean =>
    /\(-\)|minus|-$/i.test(columns[intensity]?.label ?? '');
  const plus = pairs.find((pair) => !isMinus(pair));
  const minus = pairs.find(isMinus) ?? pairs.find((pair) => pair !== plus);
  return plus && minus && [plus, { ...minus, isMate: true }];
}
