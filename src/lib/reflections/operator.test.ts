import { describe, expect, it, test } from 'vitest';
import {
  determinant,
  indexTriplet,
  inverse,
  multiplied,
  operatorOf,
  operatorTriplet,
  product,
  transformed,
  type Hkl
} from './operator';

const op = (triplet: string) => {
  const read = operatorOf(triplet);
  if (read === undefined) throw new Error(triplet);
  return read;
};

describe('an operator of symmetry', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['x,y,z', [1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 0]],
    ['-x,-y,z+1/2', [-1, 0, 0, 0, -1, 0, 0, 0, 1], [0, 0, 12]],
    ['-Y+1/2, X+1/2, Z+3/4', [0, -1, 0, 1, 0, 0, 0, 0, 1], [12, 12, 18]],
    ['1/2-y,1/2+x,z+1/4', [0, -1, 0, 1, 0, 0, 0, 0, 1], [12, 12, 6]],
    ['-y,x-y,z+1/3', [0, -1, 0, 1, -1, 0, 0, 0, 1], [0, 0, 8]],
    ['x,y,z-1/4', [1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 18]],
    ['x,y,z+5/4', [1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 6]],
    ['x+0.5,y,z', [1, 0, 0, 0, 1, 0, 0, 0, 1], [12, 0, 0]],
    ['z,x,y', [0, 0, 1, 1, 0, 0, 0, 1, 0], [0, 0, 0]]
  ])('%s', (triplet, r, t) => {
    expect(op(triplet)).toEqual({ r, t });
  });
  test.each([
    ['two parts', 'x,y'],
    ['four parts', 'x,y,z,x'],
    ['another letter', 'x,y,w'],
    ['nothing', ''],
    ['an empty part', 'x,,z'],
    ['a shift that is no twenty-fourth', 'x+1/7,y,z'],
    ['a stretch', '2x,y,z'],
    ['half an axis', '1/2x,y,z'],
    ['what maps space onto a plane', 'x,x,z'],
    ['a word', 'x,y,z; rm -rf'],
    ['markup', '<b>,y,z'],
    ['two signs', 'x,--y,z']
  ])('is not %s: %j', (_, triplet) => {
    expect(operatorOf(triplet)).toBeUndefined();
  });
  test.each(['x,y,z', '-x,-y,z+1/2', '-y+1/2,x+1/2,z+3/4', '-y,x-y,z+1/3', '-x+1/2,y,z', 'y,x,-z'])(
    '%s is written as it was read',
    (triplet) => {
      expect(operatorTriplet(op(triplet))).toBe(triplet);
    }
  );
});

describe('one operator after another', () => {
  it('a fourfold screw axis comes back after four turns', () => {
    const four = op('-y,x,z+1/4');
    const twice = product(four, four);
    expect(operatorTriplet(twice)).toBe('-x,-y,z+1/2');
    expect(operatorTriplet(product(twice, twice))).toBe('x,y,z');
  });
  it('a threefold axis comes back after three', () => {
    const three = op('-y,x-y,z');
    expect(operatorTriplet(product(three, product(three, three)))).toBe('x,y,z');
  });
  it('the order counts', () => {
    const [a, b] = [op('-y,x,z'), op('x+1/2,y,z')];
    expect([operatorTriplet(product(a, b)), operatorTriplet(product(b, a))]).toEqual([
      '-y,x+1/2,z',
      '-y+1/2,x,z'
    ]);
  });
});

describe('a matrix', () => {
  const M = [2, 1, 0, 0, 1, 3, 1, 0, 1];
  it('has its determinant', () => {
    // 2(1·1 − 3·0) − 1(0·1 − 3·1) + 0 = 2 + 3.
    expect(determinant(M)).toBe(5);
    expect(determinant([1, 0, 0, 0, 1, 0, 0, 0, 1])).toBe(1);
    expect(determinant([1, 2, 3, 2, 4, 6, 0, 0, 1])).toBe(0);
  });
  it('times its inverse is one', () => {
    multiplied(M, inverse(M)).forEach((value, n) => expect(value).toBeCloseTo(n % 4 === 0 ? 1 : 0, 12));
  });
  it('times another, row by column', () => {
    expect(multiplied([1, 2, 0, 0, 1, 0, 0, 0, 1], [1, 0, 0, 3, 1, 0, 0, 0, 1])).toEqual([
      7, 2, 0, 3, 1, 0, 0, 0, 1
    ]);
  });
});

describe('an index under an operator', () => {
  test.each<[Hkl, string, Hkl]>([
    [[1, 2, 3], 'x,y,z', [1, 2, 3]],
    [[1, 2, 3], '-x,-y,z', [-1, -2, 3]],
    [[1, 2, 3], '-y,x,z', [2, -1, 3]],
    [[1, 0, 0], '-y,x-y,z', [0, -1, 0]],
    [[0, 0, 0], 'y,x,-z', [0, 0, 0]]
  ])('%j under %s is %j', (hkl, triplet, expected) => {
    expect(transformed(hkl, op(triplet).r)).toEqual(expected);
  });
  it('keeps no negative zero', () => {
    expect(transformed([0, 0, 1], op('-x,-y,z').r).some((value) => Object.is(value, -0))).toBe(false);
  });
  test.each<[readonly number[], string]>([
    [[1, 0, 0, 0, 1, 0, 0, 0, 1], 'h,k,l'],
    [[0, 1, 0, 1, 0, 0, 0, 0, -1], 'k,h,-l'],
    [[-1, 0, 0, 0, -1, 0, 1, 0, 1], '-h+l,-k,l'],
    [[0.5, 0.5, 0, -0.5, 0.5, 0, 0, 0, 1], 'h/2-k/2,h/2+k/2,l'],
    [[2 / 3, 0, 0, 0, 1, 0, 0, 0, 1], '2h/3,k,l'],
    [[2, 0, 0, 0, 1, 0, 0, 0, 1], '2h,k,l'],
    [[0, 0, 0, 0, 1, 0, 0, 0, 1], '0,k,l']
  ])('%j acts as %s', (r, triplet) => {
    expect(indexTriplet(r)).toBe(triplet);
  });
});
