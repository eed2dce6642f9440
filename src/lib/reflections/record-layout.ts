/** What the header of XDS_ASCII.HKL and xscale.hkl says of the records that follow: their columns, and the largest indices. */
import type { Cell } from './unit-cell';

/** Largest index that 16 bits hold. */
const LARGEST_INDEX = 32_767;

/** The largest indices that a reflection can have. */
export interface LargestIndices {
  readonly h: number;
  readonly k: number;
  readonly l: number;
}

/** Where neither cell nor wavelength is known. */
export const ANY_INDEX: LargestIndices = { h: LARGEST_INDEX, k: LARGEST_INDEX, l: LARGEST_INDEX };
/** The cell is refined, the limit is not. */
const MARGIN = 1.1;

/** No reflection has d below λ/2, so |h| ≤ 2a/λ. One broken index would otherwise make the reflections of the whole file too many. */
export function largestIndices(cell: Cell | undefined, wavelength: number | undefined): LargestIndices {
  const most = (edge: number | undefined): number => {
    const found = edge && wavelength ? Math.ceil((MARGIN * 2 * edge) / wavelength) : NaN;
    return found >= 1 && found < LARGEST_INDEX ? found : LARGEST_INDEX;
  };
  return { h: most(cell?.[0]), k: most(cell?.[1]), l: most(cell?.[2]) };
}

/** The columns (from 0) that the engine takes from a record, and how many a record has. */
export interface RecordLayout {
  readonly h: number;
  readonly k: number;
  readonly l: number;
  readonly intensity: number;
  readonly sigma: number;
  readonly zd?: number;
  readonly set?: number;
  readonly count: number;
}

/** Where the columns stand, from their names (`H K L IOBS SIGMA(IOBS) … ZD … ISET`); absent where one that is needed has no name. */
export function layoutOf(items: readonly string[]): RecordLayout | undefined {
  const at = (name: string): number | undefined => {
    const found = items.indexOf(name);
    return found < 0 ? undefined : found;
  };
  const [h, k, l, intensity, sigma] = [at('H'), at('K'), at('L'), at('IOBS'), at('SIGMA(IOBS)')];
  const [zd, set] = [at('ZD'), at('ISET')];
  if (h === undefined || k === undefined || l === undefined || intensity === undefined || sigma === undefined)
    return undefined;
  return {
    h,
    k,
    l,
    intensity,
    sigma,
    ...(zd !== undefined && { zd }),
    ...(set !== undefined && { set }),
    count: items.length
  };
}
