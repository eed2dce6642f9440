/** Lengths in ångström, angles in degrees, percentages 0–100. */
export type Angstrom = number;
export type Percent = number;
export type Degrees = number;
/** a, b, c in Å; α, β, γ in degrees. */
export type UnitCell = readonly [number, number, number, number, number, number];
