import { describe, expect, it } from 'vitest';
import { meanCells } from './mean-cells';

describe('mean cells', () => {
  it('are given for each space group on its own, the most frequent first', () => {
    const [p21, p1, none] = meanCells([
      { spaceGroup: 'P 1', unitCell: [34, 45, 53, 90, 97, 90] },
      { spaceGroup: 'P 1 21 1', unitCell: [38, 43, 57, 90, 97, 90] },
      { spaceGroup: 'P 1 21 1', unitCell: [40, 43, 57, 90, 98, 90] },
      { spaceGroup: 'P 1 21 1', unitCell: [42, 43, 57, 90, 99, 90] },
      { unitCell: [10, 10, 10, 90, 90, 90] },
      { spaceGroup: 'P 1 21 1' }
    ]);
    expect(p21).toEqual({
      spaceGroup: 'P 1 21 1',
      cells: 3,
      mean: [40, 43, 57, 90, 98, 90],
      deviation: [2, 0, 0, 0, 1, 0]
    });
    expect(p1).toMatchObject({ spaceGroup: 'P 1', cells: 1 });
    expect(p1).not.toHaveProperty('deviation');
    expect(none).toMatchObject({ spaceGroup: undefined, cells: 1 });
  });
  it('of nothing are none', () => {
    expect(meanCells([{ spaceGroup: 'P 1' }])).toEqual([]);
  });
});
