import { describe, expect, it } from 'vitest';
import type { UnitCell } from '../beamtime/units';
import { crystalSystem, fences, freeParameters, isOutside } from './cell-spread';

const cell = (a: number, beta = 90): UnitCell => [a, 78.5, 37.1, 90, beta, 90];
const names = (group: string | undefined, cells: readonly UnitCell[] = []) =>
  freeParameters(group, cells).map(({ name }) => name);

describe('free parameters', () => {
  it('follow the crystal system', () => {
    expect(names('P 43 21 2')).toEqual(['a = b', 'c']);
    expect(names('P 1 21 1')).toEqual(['a', 'b', 'c', 'β']);
    expect(names('P 21 21 21')).toEqual(['a', 'b', 'c']);
    expect(names('F 4 3 2')).toEqual(['a = b = c']);
    expect(names('P 1')).toEqual(['a', 'b', 'c', 'α', 'β', 'γ']);
  });

  it('are those that differ where the group is not known', () => {
    expect(names(undefined, [cell(78), cell(79, 91)])).toEqual(['a', 'b', 'c', 'β']);
    expect(names('no group', [cell(78)])).toEqual(['a', 'b', 'c']);
  });

  it('know the symbols that KAMO prints', () => {
    const systems = {
      triclinic: ['P 1'],
      monoclinic: ['P 1 2 1', 'C 1 2 1', 'P2', 'P21', 'I 1 2 1'],
      orthorhombic: ['P 2 2 2', 'P 2 2 21', 'P212121', 'C 2 2 21', 'F 2 2 2'],
      uniaxial: ['P 4', 'I 41 2 2', 'P 3 1 2', 'P 32', 'R 3 :H', 'R 3 2 :H', 'P 65 2 2', 'P 61'],
      cubic: ['P 2 3', 'P 21 3', 'I 4 3 2', 'P 41 3 2', 'F 41 3 2']
    };
    for (const [system, symbols] of Object.entries(systems))
      expect(symbols.map(crystalSystem)).toEqual(symbols.map(() => system));
  });
});

describe('fences', () => {
  it('are those of KAMO: Q1 − k·IQR to Q3 + k·IQR, quartiles as numpy has them', () => {
    expect(fences([1, 2, 3, 4], 2.5)).toEqual({ q1: 1.75, median: 2.5, q3: 3.25, low: -2, high: 7 });
    expect(fences([5, 1, 4, 2, 3], 1.5)).toEqual({ q1: 2, median: 3, q3: 4, low: -1, high: 7 });
  });

  it('need three values', () => {
    expect(fences([1, 2], 2.5)).toBeUndefined();
    expect(isOutside(99, undefined)).toBe(false);
  });

  it('hold what lies on them', () => {
    const four = fences([1, 2, 3, 4], 2.5);
    expect([-2, 7, 7.01, -2.01].map((value) => isOutside(value, four))).toEqual([false, false, true, true]);
  });
});
