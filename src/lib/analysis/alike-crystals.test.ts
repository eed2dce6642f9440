import { describe, expect, it } from 'vitest';
import { alikeCrystals, type Crystal } from './alike-crystals';

const crystal = (number: number, spaceGroupNumber: number, a: number, gamma = 90): Crystal => ({
  number,
  spaceGroupNumber,
  unitCell: [a, a, 38, 90, 90, gamma]
});

describe('crystals that can be put on one scale', () => {
  it('are those of one group with nearly the same cell; the others are named', () => {
    const found = alikeCrystals([
      crystal(1, 96, 78),
      crystal(2, 92, 78),
      crystal(3, 96, 80),
      crystal(4, 96, 120),
      { number: 5, spaceGroupNumber: 96 },
      crystal(6, 96, 78.4, 94),
      crystal(7, 96, 77)
    ]);
    expect(found).toEqual({
      spaceGroupNumber: 96,
      unitCell: [78, 78, 38, 90, 90, 90],
      alike: [1, 3, 7],
      others: [2, 4, 6],
      unknown: [5]
    });
  });
  it('the first of two groups of equal size', () => {
    expect(alikeCrystals([crystal(1, 19, 60), crystal(2, 96, 78)])).toMatchObject({
      alike: [1],
      others: [2]
    });
  });
  it('a cell that is no number is like no other, and nothing comes of nothing', () => {
    expect(alikeCrystals([])).toBeUndefined();
    expect(alikeCrystals([{ number: 1 }])).toBeUndefined();
    expect(alikeCrystals([crystal(1, 96, NaN), crystal(2, 96, 78)])).toMatchObject({
      alike: [2],
      others: [1]
    });
  });
});
