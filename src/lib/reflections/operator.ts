/** Symmetry operators in the notation of International Tables: `x,y,z` triplets as rotation and translation. */

/** R (row by row) and t of x′ = R x + t; t in twenty-fourths of a cell edge. */
export interface Operator {
  readonly r: readonly number[];
  readonly t: readonly number[];
}

export type Hkl = readonly [number, number, number];

const TERM = /([+-]?)(?:(\d+(?:\.\d+)?)(?:\/(\d+))?)?\*?([xyz])?/gy;
/** Translations are counted in parts of this. */
export const PARTS = 24;

/** `-y+1/2,x+1/2,z+3/4` or `-Y+1/2, X+1/2, Z+3/4` (SYMM of an MTZ). Absent where it is no operator. */
export function operatorOf(triplet: string): Operator | undefined {
  const rows = triplet.toLowerCase().replace(/\s+/g, '').split(',');
  if (rows.length !== 3) return undefined;
  const r: number[] = [];
  const t: number[] = [];
  for (const row of rows) {
    const line = { x: 0, y: 0, z: 0, shift: 0 };
    let read = 0;
    for (const [term, sign, whole, below, axis] of row.matchAll(TERM)) {
      if (term === '') break;
      read += term.length;
      const size = (sign === '-' ? -1 : 1) * (whole === undefined ? 1 : Number(whole) / Number(below ?? 1));
      if (whole === undefined && axis === undefined) return undefined;
      line[(axis as 'x' | 'y' | 'z' | undefined) ?? 'shift'] += size;
    }
    const shift = line.shift * PARTS;
    if (read !== row.length || Math.abs(shift - Math.round(shift)) > 1e-2) return undefined;
    if (![line.x, line.y, line.z].every(Number.isInteger)) return undefined;
    r.push(line.x, line.y, line.z);
    t.push(wrapped(Math.round(shift)));
  }
  // What maps space onto a plane, or stretches it, is no symmetry.
  return Math.abs(determinant(r)) === 1 ? { r, t } : undefined;
}

/** a after b: x′ = A (B x + t_b) + t_a, with translations inside the cell. */
export function product(a: Operator, b: Operator): Operator {
  return {
    r: multiplied(a.r, b.r),
    t: [0, 3, 6].map((row, i) => {
      const [x = 0, y = 0, z = 0] = a.r.slice(row, row + 3);
      const [u = 0, v = 0, w = 0] = b.t;
      return wrapped(x * u + y * v + z * w + (a.t[i] ?? 0));
    })
  };
}

/** The matrix that changes nothing. */
export const IDENTITY: readonly number[] = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export function isIdentity(m: readonly number[]): boolean {
  return m.every((one, n) => one === IDENTITY[n]);
}

/** Product of two 3 × 3 matrices, row by row. */
export function multiplied(one: readonly number[], other: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = one;
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0, v = 0, w = 0, x = 0] = other;
  return [
    a * p + b * s + c * v,
    a * q + b * t + c * w,
    a * r + b * u + c * x,
    d * p + e * s + f * v,
    d * q + e * t + f * w,
    d * r + e * u + f * x,
    g * p + h * s + i * v,
    g * q + h * t + i * w,
    g * r + h * u + i * x
  ];
}

/** Inverse of a 3 × 3 matrix of determinant other than 0. */
export function inverse(m: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  const det = determinant(m);
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d
  ].map((cofactor) => cofactor / det + 0);
}

export function determinant(m: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

/** An index transforms as a row vector: h′ = h R. */
export function transformed([h, k, l]: Hkl, r: readonly number[]): [number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 0] = r;
  return [h * a + k * d + l * g + 0, h * b + k * e + l * i + 0, h * c + k * f + l * j + 0];
}

/** How a matrix acts on indices, as `k,h,-l`; fractions as `h/2`. */
export function indexTriplet(r: readonly number[]): string {
  return [0, 1, 2]
    .map((column) => {
      const terms = ['h', 'k', 'l'].flatMap((letter, row) => {
        const size = r[3 * row + column] ?? 0;
        if (Math.abs(size) < 1e-6) return [];
        const whole = Math.round(Math.abs(size) * 6);
        const factor =
          whole === 6 ? letter : whole % 6 === 0 ? `${whole / 6}${letter}` : fraction(whole, letter);
        return [`${size < 0 ? '-' : '+'}${factor}`];
      });
      return terms.join('').replace(/^\+/, '') || '0';
    })
    .join(',');
}

function fraction(sixths: number, letter: string): string {
  const divisor = sixths % 3 === 0 ? 3 : sixths % 2 === 0 ? 2 : 1;
  const [above, below] = [sixths / divisor, 6 / divisor];
  return `${above === 1 ? '' : above}${letter}/${below}`;
}

/** `-x+1/2,y,z` as MTZ and International Tables write it. */
export function operatorTriplet({ r, t }: Operator): string {
  return [0, 1, 2]
    .map((row) => {
      const terms = ['x', 'y', 'z'].flatMap((letter, column) => {
        const size = r[3 * row + column] ?? 0;
        return size === 0 ? [] : [`${size < 0 ? '-' : '+'}${letter}`];
      });
      const shift = t[row] ?? 0;
      const common = [12, 8, 6, 4, 3, 2, 1].find((one) => shift % one === 0 && PARTS % one === 0) ?? 1;
      if (shift !== 0) terms.push(`+${shift / common}/${PARTS / common}`);
      return terms.join('').replace(/^\+/, '');
    })
    .join(',');
}

function wrapped(shift: number): number {
  return ((shift % PARTS) + PARTS) % PARTS;
}
