/** Arithmetic below the statistics: means and correlations as they come, shells, linear equations, numbers from bytes. */
import { describe, expect, it, test } from 'vitest';
import { solved } from './diagnostics/linear-solve';
import { Correlation, Variance } from './moments';
import { PRINTED_LENGTH, printedByXds, scaledByTen, spelledNumber } from './number-field';
import { seeded } from './random';
import { kamoShells, shellOf, shellsBetween, shellsOfLimits } from './shells';

const varianceOf = (values: readonly number[]): Variance => {
  const sum = new Variance();
  for (const one of values) sum.add(one);
  return sum;
};
const correlationOf = (pairs: readonly (readonly [number, number])[]): Correlation => {
  const sum = new Correlation();
  for (const [x, y] of pairs) sum.add(x, y);
  return sum;
};

describe('mean and variance', () => {
  test.each<[string, readonly number[], number, number]>([
    ['of 2 4 4 4 5 5 7 9', [2, 4, 4, 4, 5, 5, 7, 9], 5, 32 / 7],
    ['of 1 2 3', [1, 2, 3], 2, 1],
    ['of one value again and again', [7, 7, 7, 7], 7, 0],
    ['of large numbers that differ by little', [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], 1e9 + 10, 30],
    ['of negative numbers', [-1, -3], -2, 2]
  ])('%s', (_, values, mean, variance) => {
    const found = varianceOf(values);
    expect(found.mean).toBeCloseTo(mean, 9);
    expect(found.value).toBeCloseTo(variance, 9);
    expect(found.n).toBe(values.length);
  });
  it('of fewer than two is no number', () => {
    expect(varianceOf([]).value).toBeNaN();
    expect(varianceOf([5]).value).toBeNaN();
  });
  test.each<[string, readonly number[], readonly number[]]>([
    ['two halves', [1, 5, 2], [9, 4, 4, 8]],
    ['nothing and something', [], [1, 2, 3]],
    ['something and nothing', [1, 2, 3], []],
    ['one and one', [1], [3]]
  ])('%s together are those of all', (_, first, second) => {
    const [joined, all] = [varianceOf(first), varianceOf([...first, ...second])];
    joined.join(varianceOf(second));
    expect(joined.n).toBe(all.n);
    expect(joined.mean).toBeCloseTo(all.mean, 12);
    expect(joined.value).toBeCloseTo(all.value, 12);
  });
});

describe('a correlation', () => {
  test.each<[string, readonly (readonly [number, number])[], number | undefined]>([
    [
      'of a rising line',
      [
        [1, 2],
        [2, 4],
        [3, 6]
      ],
      1
    ],
    [
      'of a falling line',
      [
        [1, 6],
        [2, 4],
        [3, 2]
      ],
      -1
    ],
    [
      'of a line far from the origin',
      [
        [1e8, 5],
        [1e8 + 1, 7],
        [1e8 + 2, 9]
      ],
      1
    ],
    // x: −1 0 1, y: 1 −2 1.
    [
      'of a parabola about its middle',
      [
        [-1, 1],
        [0, -2],
        [1, 1]
      ],
      0
    ],
    // Anscombe: r = ½ for (1,1) (2,3) (3,2).
    [
      'of three that half agree',
      [
        [1, 1],
        [2, 3],
        [3, 2]
      ],
      0.5
    ],
    [
      'of two pairs is none',
      [
        [1, 1],
        [2, 2]
      ],
      undefined
    ],
    ['of none is none', [], undefined],
    [
      'of one side that does not vary',
      [
        [1, 5],
        [2, 5],
        [3, 5]
      ],
      undefined
    ],
    [
      'of the other side that does not vary',
      [
        [5, 1],
        [5, 2],
        [5, 3]
      ],
      undefined
    ]
  ])('%s', (_, pairs, expected) => {
    const found = correlationOf(pairs).value;
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(expected, 9);
  });
  it('of parts together is that of all', () => {
    const random = seeded(5);
    const pairs = Array.from({ length: 50 }, (): [number, number] => {
      const x = random();
      return [x, x + random()];
    });
    const parts = correlationOf(pairs.slice(0, 13));
    parts.join(correlationOf([]));
    parts.join(correlationOf(pairs.slice(13)));
    expect(parts.value).toBeCloseTo(correlationOf(pairs).value ?? NaN, 12);
  });
});

describe('shells of resolution', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    [
      'KAMO’s of 2 Å: d = 2 √(9/k)',
      kamoShells(2).upper,
      [6, 4.2426, 3.4641, 3, 2.6833, 2.4495, 2.2678, 2.1213, 2]
    ],
    ['given limits', shellsOfLimits([4, 3, 2]).upper, [4, 3, 2]],
    ['equal steps of 1/d²', shellsBetween(0, 0.25, 4, 'xds').upper, [4, 2.8284, 2.3094, 2]],
    ['equal steps of 1/d³', shellsBetween(0, 0.25, 2, 'equal-volume').upper, [2.5198, 2]]
  ])('%s', (_, upper, dMin) => {
    upper.map((s2) => 1 / Math.sqrt(s2)).forEach((d, n) => expect(d).toBeCloseTo(dMin[n] ?? NaN, 4));
    expect(upper).toHaveLength(dMin.length);
  });
  const SHELLS = { upper: [1 / 16, 1 / 9, 1 / 4], from: 1 / 100 };
  test.each<[string, number, number]>([
    ['beyond the low limit', 20, -1],
    ['on the low limit', 10, 0],
    ['within the first', 5, 0],
    ['on a limit: to the shell below it', 4, 0],
    ['just beyond that limit', 3.999, 1],
    ['in the second', 3.5, 1],
    ['on the last limit', 2, 2],
    ['beyond the last', 1.99, -1]
  ])('%s (%d Å)', (_, d, shell) => {
    expect(shellOf(SHELLS, 1 / (d * d))).toBe(shell);
  });
});

describe('linear equations', () => {
  test.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['one', [4], [8], [2]],
    ['two', [2, 1, 1, 3], [3, 5], [0.8, 1.4]],
    ['three apart', [2, 0, 0, 0, 4, 0, 0, 0, 8], [2, 4, 8], [1, 1, 1]],
    ['three together', [4, 2, 0, 2, 5, 3, 0, 3, 6], [6, 10, 9], [1, 1, 1]]
  ])('%s', (_, a, b, x) => {
    const found = solved(a, b);
    x.forEach((one, n) => expect(found?.x[n]).toBeCloseTo(one, 12));
  });
  it('their inverse', () => {
    const inverse = solved([2, 1, 1, 3], [0, 0])?.inverse.flat() ?? [];
    [0.6, -0.2, -0.2, 0.4].forEach((one, n) => expect(inverse[n]).toBeCloseTo(one, 12));
  });
  test.each<[string, readonly number[], readonly number[]]>([
    ['twice the same', [1, 1, 1, 1], [1, 1]],
    ['a diagonal of 0', [0, 0, 0, 1], [1, 1]],
    ['not positive', [-1], [1]],
    ['a saddle', [1, 2, 2, 1], [1, 1]],
    ['no number', [NaN], [1]]
  ])('%s has no solution', (_, a, b) => {
    expect(solved(a, b)).toBeUndefined();
  });
});

describe('numbers from bytes', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`);
  test.each<[string, number]>([
    ['1.198E+01', 11.98],
    ['9.999E-05', 9.999e-5],
    ['0.000E+00', 0],
    ['1.000E+00', 1],
    ['5.432E+22', 5.432e22],
    ['5.432E-19', 5.432e-19],
    ['1.234E+30', 1.234e30],
    ['1.234E-30', 1.234e-30],
    ['1.198E 01', NaN],
    ['1,198E+01', NaN],
    ['1.198D+01', NaN],
    ['1.19aE+01', NaN],
    ['a.198E+01', NaN],
    ['1.198E+0x', NaN],
    ['1.198E+012', NaN]
  ])('XDS prints %s', (text, value) => {
    expect(PRINTED_LENGTH).toBe('1.198E+01'.length);
    expect(printedByXds(bytes(text), 0)).toBe(value);
  });
  test.each<[string, number]>([
    ['12', 12],
    ['-12.5', -12.5],
    ['+.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1D-3', 0.001],
    ['1.5d+2', 150],
    ['', NaN],
    ['.', NaN],
    ['-', NaN],
    ['1e', NaN],
    ['0x10', NaN],
    ['Infinity', NaN],
    ['NaN', NaN],
    ['1 2', NaN],
    ['１２', NaN]
  ])('%j spells %d', (text, value) => {
    const all = new TextEncoder().encode(text);
    expect(spelledNumber(all, 0, all.length)).toBe(value);
  });
  test.each<[number, number, number]>([
    [1198, -2, 11.98],
    [5, 0, 5],
    [5, 3, 5000],
    [12345, -5, 0.12345],
    [0, -30, 0],
    [3, 25, 3e25]
  ])('%d × 10^%d', (mantissa, power, value) => {
    expect(scaledByTen(mantissa, power)).toBeCloseTo(value, value > 1e10 ? -15 : 12);
  });
});

describe('seeded numbers', () => {
  it('are the same each time, and others of another seed', () => {
    const three = (seed: number): number[] => {
      const random = seeded(seed);
      return [random(), random(), random()];
    };
    expect(three(1)).toEqual(three(1));
    expect(three(1)).not.toEqual(three(2));
  });
  it('lie evenly from 0 to 1', () => {
    const random = seeded(3);
    const all = Array.from({ length: 20_000 }, random);
    expect(all.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(varianceOf(all).mean).toBeCloseTo(0.5, 1);
    expect(varianceOf(all).value).toBeCloseTo(1 / 12, 2);
  });
});
