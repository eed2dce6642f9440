/** The decimals that the programs print: the one table, so that a number reads the same on every page, in every table and in every file taken home. */
import type { UnitCell } from './units';

export const DIGITS = {
  /** Limits of shells (XSCALE.LP, cluster_summary.dat). */
  resolution: 2,
  completeness: 1,
  redundancy: 1,
  iOverSigma: 2,
  rObserved: 1,
  rMeas: 1,
  ccHalf: 1,
  ccAno: 0,
  sigAno: 3,
  wilsonB: 2,
  /** Of a data set: XSCALE.LP and CORRECT.LP. */
  isa: 2,
  scaleK: 4,
  scaleB: 3,
  /** INTEGRATE.LP and CORRECT.LP. */
  mosaicity: 3,
  /** X-RAY_WAVELENGTH= of XDS.INP, headers of images. */
  wavelength: 5,
  /** UNIT_CELL_CONSTANTS= of XSCALE.LP; XSCALE.INP has three. */
  cellLength: 2,
  cellAngle: 2
} as const;

/** `99.0` for 99 with one decimal; absent stays absent. */
export function fixed(value: number | undefined, digits: number): string | undefined {
  return value?.toFixed(digits);
}

/** `34.37`, `45.47`, `53.29`; a third decimal for all three where one of them has it, or where `atLeast` says that the file prints it. */
export function cellLengths(cell: UnitCell, atLeast: number = DIGITS.cellLength): readonly string[] {
  const lengths = cell.slice(0, 3);
  const third = lengths.some((value) => Math.abs(value * 100 - Math.round(value * 100)) > 1e-6);
  return lengths.map((value) => value.toFixed(Math.max(atLeast, third ? 3 : 2)));
}

/** `90`, `104.30`, `90`: angles that symmetry fixes are no measurement and have no decimals. */
export function cellAngles(cell: UnitCell): readonly string[] {
  return cell
    .slice(3)
    .map((value) => (value === 90 || value === 120 ? String(value) : value.toFixed(DIGITS.cellAngle)));
}

/** `78.55 78.55 37.11 90 104.30 90`, for tables. */
export function cellText(cell: UnitCell): string {
  const lengths = cell.slice(0, 3).map((value) => value.toFixed(DIGITS.cellLength));
  return [...lengths, ...cellAngles(cell)].join(' ');
}
