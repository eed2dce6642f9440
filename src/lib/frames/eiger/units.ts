/** Units that HDF5 files name beside their numbers (NeXus: the attribute `units`). */

/** In mm, Å, eV, degrees. */
export type Quantity = 'length' | 'wavelength' | 'energy' | 'angle';

/** What a number is multiplied by where no unit stands beside it: DECTRIS has m, Å, eV, degrees. */
export const DECTRIS_UNITS: Readonly<Record<Quantity, number>> = {
  length: 1000,
  wavelength: 1,
  energy: 1,
  angle: 1
};

const METRES: readonly (readonly [RegExp, number])[] = [
  [/^(m|met(er|re)s?)$/, 1],
  [/^(cm|centimet(er|re)s?)$/, 1e-2],
  [/^(mm|millimet(er|re)s?)$/, 1e-3],
  [/^([uµμ]m|microns?|micromet(er|re)s?)$/, 1e-6],
  [/^(nm|nanomet(er|re)s?)$/, 1e-9],
  [/^(å|a|angstroms?|ångströms?)$/, 1e-10],
  [/^(pm|picomet(er|re)s?)$/, 1e-12]
];
const ENERGIES: readonly (readonly [RegExp, number])[] = [
  [/^ev$/, 1],
  [/^kev$/, 1e3],
  [/^(j|joules?)$/, 1 / 1.602176634e-19]
];
const ANGLES: readonly (readonly [RegExp, number])[] = [
  [/^(deg|degrees?|°)$/, 1],
  [/^(rad|radians?)$/, 180 / Math.PI],
  [/^(mrad|milliradians?)$/, 0.18 / Math.PI]
];
/** Known units of each kind, and how many of its own are in one of them. */
const KNOWN: Readonly<Record<Quantity, readonly [readonly (readonly [RegExp, number])[], number]>> = {
  length: [METRES, 1e3],
  wavelength: [METRES, 1e10],
  energy: [ENERGIES, 1],
  angle: [ANGLES, 1]
};

/** What a number in `unit` is multiplied by; undefined for a unit that is none of this kind. */
export function unitOf(unit: string | undefined, kind: Quantity): number | undefined {
  const [units, factor] = KNOWN[kind];
  const found = units.find(([name]) => name.test(unit?.trim().toLowerCase() ?? ''))?.[1];
  return found === undefined ? undefined : found * factor;
}
