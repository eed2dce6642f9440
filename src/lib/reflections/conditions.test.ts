/** What each group of chiral crystals does to reflections: values of gemmi 0.5, which are those of International Tables A. */
import { describe, expect, it, test } from 'vitest';
import type { Hkl } from './operator';
import { Orbit } from './orbit';
import { epsilon, isAbsent, isCentric, isInAsu, spaceGroup, type SpaceGroup } from './space-group';

/** Number and symbol, Laue class, rotations and centring translations; the first index that is seen along h00, 0k0 and 00l; ε there, of hh0 and of 123; centric or not: hk0, h0l, 0kl, hhl, hkl. */
type Row = readonly [
  number: number,
  symbol: string,
  laue: string,
  order: number,
  centring: number,
  first: readonly [number, number, number],
  epsilons: readonly number[],
  centric: string
];
const GROUPS: readonly Row[] = [
  [1, 'P 1', '-1', 1, 1, [1, 1, 1], [1, 1, 1, 1, 1], '00000'],
  [3, 'P 1 2 1', '2/m', 2, 1, [1, 1, 1], [1, 2, 1, 1, 1], '01000'],
  [4, 'P 1 21 1', '2/m', 2, 1, [1, 2, 1], [1, 2, 1, 1, 1], '01000'],
  [5, 'C 1 2 1', '2/m', 2, 2, [2, 2, 1], [1, 2, 1, 1, 1], '01000'],
  [16, 'P 2 2 2', 'mmm', 4, 1, [1, 1, 1], [2, 2, 2, 1, 1], '11100'],
  [17, 'P 2 2 21', 'mmm', 4, 1, [1, 1, 2], [2, 2, 2, 1, 1], '11100'],
  [18, 'P 21 21 2', 'mmm', 4, 1, [2, 2, 1], [2, 2, 2, 1, 1], '11100'],
  [19, 'P 21 21 21', 'mmm', 4, 1, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [20, 'C 2 2 21', 'mmm', 4, 2, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [21, 'C 2 2 2', 'mmm', 4, 2, [2, 2, 1], [2, 2, 2, 1, 1], '11100'],
  [22, 'F 2 2 2', 'mmm', 4, 4, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [23, 'I 2 2 2', 'mmm', 4, 2, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [24, 'I 21 21 21', 'mmm', 4, 2, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [75, 'P 4', '4/m', 4, 1, [1, 1, 1], [1, 1, 4, 1, 1], '10000'],
  [76, 'P 41', '4/m', 4, 1, [1, 1, 4], [1, 1, 4, 1, 1], '10000'],
  [77, 'P 42', '4/m', 4, 1, [1, 1, 2], [1, 1, 4, 1, 1], '10000'],
  [78, 'P 43', '4/m', 4, 1, [1, 1, 4], [1, 1, 4, 1, 1], '10000'],
  [79, 'I 4', '4/m', 4, 2, [2, 2, 2], [1, 1, 4, 1, 1], '10000'],
  [80, 'I 41', '4/m', 4, 2, [2, 2, 4], [1, 1, 4, 1, 1], '10000'],
  [89, 'P 4 2 2', '4/mmm', 8, 1, [1, 1, 1], [2, 2, 4, 2, 1], '11110'],
  [90, 'P 4 21 2', '4/mmm', 8, 1, [2, 2, 1], [2, 2, 4, 2, 1], '11110'],
  [91, 'P 41 2 2', '4/mmm', 8, 1, [1, 1, 4], [2, 2, 4, 2, 1], '11110'],
  [92, 'P 41 21 2', '4/mmm', 8, 1, [2, 2, 4], [2, 2, 4, 2, 1], '11110'],
  [93, 'P 42 2 2', '4/mmm', 8, 1, [1, 1, 2], [2, 2, 4, 2, 1], '11110'],
  [94, 'P 42 21 2', '4/mmm', 8, 1, [2, 2, 2], [2, 2, 4, 2, 1], '11110'],
  [95, 'P 43 2 2', '4/mmm', 8, 1, [1, 1, 4], [2, 2, 4, 2, 1], '11110'],
  [96, 'P 43 21 2', '4/mmm', 8, 1, [2, 2, 4], [2, 2, 4, 2, 1], '11110'],
  [97, 'I 4 2 2', '4/mmm', 8, 2, [2, 2, 2], [2, 2, 4, 2, 1], '11110'],
  [98, 'I 41 2 2', '4/mmm', 8, 2, [2, 2, 4], [2, 2, 4, 2, 1], '11110'],
  [143, 'P 3', '-3', 3, 1, [1, 1, 1], [1, 1, 3, 1, 1], '00000'],
  [144, 'P 31', '-3', 3, 1, [1, 1, 3], [1, 1, 3, 1, 1], '00000'],
  [145, 'P 32', '-3', 3, 1, [1, 1, 3], [1, 1, 3, 1, 1], '00000'],
  [146, 'R 3:H', '-3', 3, 3, [3, 3, 3], [1, 1, 3, 1, 1], '00000'],
  [149, 'P 3 1 2', '-3m', 6, 1, [1, 1, 1], [2, 2, 3, 1, 1], '00010'],
  [150, 'P 3 2 1', '-3m', 6, 1, [1, 1, 1], [1, 1, 3, 2, 1], '01100'],
  [151, 'P 31 1 2', '-3m', 6, 1, [1, 1, 3], [2, 2, 3, 1, 1], '00010'],
  [152, 'P 31 2 1', '-3m', 6, 1, [1, 1, 3], [1, 1, 3, 2, 1], '01100'],
  [153, 'P 32 1 2', '-3m', 6, 1, [1, 1, 3], [2, 2, 3, 1, 1], '00010'],
  [154, 'P 32 2 1', '-3m', 6, 1, [1, 1, 3], [1, 1, 3, 2, 1], '01100'],
  [155, 'R 3 2:H', '-3m', 6, 3, [3, 3, 3], [1, 1, 3, 2, 1], '01100'],
  [168, 'P 6', '6/m', 6, 1, [1, 1, 1], [1, 1, 6, 1, 1], '10000'],
  [169, 'P 61', '6/m', 6, 1, [1, 1, 6], [1, 1, 6, 1, 1], '10000'],
  [170, 'P 65', '6/m', 6, 1, [1, 1, 6], [1, 1, 6, 1, 1], '10000'],
  [171, 'P 62', '6/m', 6, 1, [1, 1, 3], [1, 1, 6, 1, 1], '10000'],
  [172, 'P 64', '6/m', 6, 1, [1, 1, 3], [1, 1, 6, 1, 1], '10000'],
  [173, 'P 63', '6/m', 6, 1, [1, 1, 2], [1, 1, 6, 1, 1], '10000'],
  [177, 'P 6 2 2', '6/mmm', 12, 1, [1, 1, 1], [2, 2, 6, 2, 1], '11110'],
  [178, 'P 61 2 2', '6/mmm', 12, 1, [1, 1, 6], [2, 2, 6, 2, 1], '11110'],
  [179, 'P 65 2 2', '6/mmm', 12, 1, [1, 1, 6], [2, 2, 6, 2, 1], '11110'],
  [180, 'P 62 2 2', '6/mmm', 12, 1, [1, 1, 3], [2, 2, 6, 2, 1], '11110'],
  [181, 'P 64 2 2', '6/mmm', 12, 1, [1, 1, 3], [2, 2, 6, 2, 1], '11110'],
  [182, 'P 63 2 2', '6/mmm', 12, 1, [1, 1, 2], [2, 2, 6, 2, 1], '11110'],
  [195, 'P 2 3', 'm-3', 12, 1, [1, 1, 1], [2, 2, 2, 1, 1], '11100'],
  [196, 'F 2 3', 'm-3', 12, 4, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [197, 'I 2 3', 'm-3', 12, 2, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [198, 'P 21 3', 'm-3', 12, 1, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [199, 'I 21 3', 'm-3', 12, 2, [2, 2, 2], [2, 2, 2, 1, 1], '11100'],
  [207, 'P 4 3 2', 'm-3m', 24, 1, [1, 1, 1], [4, 4, 4, 2, 1], '11110'],
  [208, 'P 42 3 2', 'm-3m', 24, 1, [2, 2, 2], [4, 4, 4, 2, 1], '11110'],
  [209, 'F 4 3 2', 'm-3m', 24, 4, [2, 2, 2], [4, 4, 4, 2, 1], '11110'],
  [210, 'F 41 3 2', 'm-3m', 24, 4, [4, 4, 4], [4, 4, 4, 2, 1], '11110'],
  [211, 'I 4 3 2', 'm-3m', 24, 2, [2, 2, 2], [4, 4, 4, 2, 1], '11110'],
  [212, 'P 43 3 2', 'm-3m', 24, 1, [4, 4, 4], [4, 4, 4, 2, 1], '11110'],
  [213, 'P 41 3 2', 'm-3m', 24, 1, [4, 4, 4], [4, 4, 4, 2, 1], '11110'],
  [214, 'I 41 3 2', 'm-3m', 24, 2, [4, 4, 4], [4, 4, 4, 2, 1], '11110']
];
const group = (number: number): SpaceGroup => spaceGroup(number) ?? expect.unreachable();
const along = (axis: number, index: number): Hkl =>
  [0, 1, 2].map((at) => (at === axis ? index : 0)) as unknown as Hkl;

describe.each(GROUPS)('%i %s', (number, symbol, laue, order, centring, first, epsilons, centric) => {
  const own = group(number);
  it('has its rotations, its centring and its Laue class', () => {
    expect([own.rotations.length, own.centring.length]).toEqual([order, centring]);
    expect(own.operators).toHaveLength(order * centring);
    // In the asymmetric unit -3m1 and -31m differ.
    expect(own.laueClass.replace(/^-3(m1|1m)$/, '-3m')).toBe(laue);
    expect(own.symbol.replace(/ 1(?= |$)/g, '').startsWith(symbol[0] ?? '?')).toBe(true);
  });
  it('lets pass multiples along its axes, and nothing else', () => {
    first.forEach((multiple, axis) => {
      for (let index = 1; index <= 24; index++)
        expect(isAbsent(own, along(axis, index)), `${along(axis, index)}`).toBe(index % multiple !== 0);
    });
  });
  it('counts reflections on its axes several times, and knows the centric zones', () => {
    const special: readonly Hkl[] = [
      [12, 0, 0],
      [0, 12, 0],
      [0, 0, 12],
      [12, 12, 0],
      [1, 2, 3]
    ];
    expect(special.map((hkl) => epsilon(own, hkl))).toEqual(epsilons);
    const zones: readonly Hkl[] = [
      [1, 2, 0],
      [1, 0, 2],
      [0, 1, 2],
      [1, 1, 2],
      [1, 2, 3]
    ];
    expect(zones.map((hkl) => (isCentric(own, hkl) ? 1 : 0)).join('')).toBe(centric);
  });
  it('brings a general reflection to as many places as it has rotations, one of them or its mate in the asymmetric unit', () => {
    const orbit = new Orbit(own);
    const traits = orbit.of(1, 2, 3);
    const places = new Set(
      Array.from({ length: orbit.n }, (_, at) => orbit.hkl.slice(3 * at, 3 * at + 3).join(' '))
    );
    expect(places.size).toBe(order);
    expect((traits.inAsu >= 0 ? 1 : 0) + (traits.mateInAsu >= 0 ? 1 : 0)).toBe(1);
    const all = [...places].map((place) => place.split(' ').map(Number) as unknown as Hkl);
    const inside = all.filter(([h, k, l]) => isInAsu(own, [h, k, l]) || isInAsu(own, [-h, -k, -l]));
    expect(inside).toHaveLength(1);
  });
});

/** Conditions beyond the axes: International Tables A, tables of reflection conditions. */
describe('a condition', () => {
  test.each<[string, number, string, (hkl: Hkl) => boolean]>([
    ['C: h + k even', 5, 'hkl', ([h, k]) => (h + k) % 2 === 0],
    ['I: h + k + l even', 23, 'hkl', ([h, k, l]) => (h + k + l) % 2 === 0],
    ['F: all even or all odd', 22, 'hkl', ([h, k, l]) => (h + k) % 2 === 0 && (k + l) % 2 === 0],
    ['R on hexagonal axes: -h + k + l = 3n', 146, 'hkl', ([h, k, l]) => (-h + k + l) % 3 === 0],
    ['C of C222₁', 20, 'hkl', ([h, k]) => (h + k) % 2 === 0],
    ['I of I4₁', 80, 'h0l', ([h, , l]) => (h + l) % 2 === 0],
    ['F of F432', 209, 'hkl', ([h, k, l]) => (h + k) % 2 === 0 && (k + l) % 2 === 0],
    ['a glide of P2₁/c: l even in h0l', 14, 'h0l', ([, , l]) => l % 2 === 0],
    ['a glide of Pca2₁: h even in h0l', 29, 'h0l', ([h]) => h % 2 === 0],
    ['a glide of Pna2₁: k + l even in 0kl', 33, '0kl', ([, k, l]) => (k + l) % 2 === 0],
    ['a glide of Pbca: k even in 0kl', 61, '0kl', ([, k]) => k % 2 === 0],
    ['a glide of Pnma: h even in hk0', 62, 'hk0', ([h]) => h % 2 === 0]
  ])('%s', (_, number, zone, isSeen) => {
    const own = group(number);
    for (let h = 1; h <= 5; h++)
      for (let k = 1; k <= 5; k++)
        for (let l = 1; l <= 5; l++) {
          const hkl: Hkl = [zone[0] === '0' ? 0 : h, zone[1] === '0' ? 0 : k, zone[2] === '0' ? 0 : l];
          expect(isAbsent(own, hkl), `${hkl}`).toBe(!isSeen(hkl));
        }
  });
});

test.each([0, 231, -1, 1.5, NaN, Infinity])('there is no group %d', (number) => {
  expect(spaceGroup(number)).toBeUndefined();
});
