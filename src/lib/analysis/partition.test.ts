import { describe, expect, it } from 'vitest';
import { cutTree, cuttableTree, kamoLine, nextLine, type TreeJoin } from './partition';

const join = (number: number, y: number, firstLeaf: number, lastLeaf: number, parent?: number): TreeJoin => ({
  cluster: { number },
  y,
  firstLeaf,
  lastLeaf,
  ...(parent !== undefined && { parent })
});
// ((0 1) (2 (3 4))) 5, heights as CLUSTERS.txt has them.
const tree = cuttableTree(
  [
    join(1, 0.1, 0, 1, 4),
    join(2, 0.2, 3, 4, 3),
    join(3, 0.4, 2, 4, 4),
    join(4, 0.8, 0, 4, 5),
    join(5, 1, 0, 5)
  ],
  6
);
const shown = (height: number) =>
  cutTree(tree, height).parts.map(({ cluster, firstLeaf, lastLeaf }) => [cluster, firstLeaf, lastLeaf]);

describe('a cut', () => {
  it('keeps together what joins below the line, the largest first', () => {
    expect(shown(0.5)).toEqual([
      [3, 2, 4],
      [1, 0, 1],
      [undefined, 5, 5]
    ]);
    expect([...cutTree(tree, 0.5).partOf]).toEqual([1, 1, 0, 0, 0, 2]);
  });

  it('cuts a join that lies on the line', () => {
    expect(shown(0.4).map(([cluster]) => cluster)).toEqual([1, 2, undefined, undefined]);
  });

  it('is the whole tree above its top, and single leaves at zero', () => {
    expect(shown(2)).toEqual([[5, 0, 5]]);
    expect(shown(0)).toHaveLength(6);
  });

  it('covers every leaf once at any height', () => {
    for (let height = 0; height <= 1.1; height += 0.05) {
      const { parts, partOf } = cutTree(tree, height);
      expect(parts.reduce((sum, { firstLeaf, lastLeaf }) => sum + lastLeaf - firstLeaf + 1, 0)).toBe(6);
      partOf.forEach((part, leaf) => {
        expect(leaf).toBeGreaterThanOrEqual(parts[part]?.firstLeaf ?? Infinity);
        expect(leaf).toBeLessThanOrEqual(parts[part]?.lastLeaf ?? -1);
      });
    }
  });

  it('follows the highest join below a node where a child stands above its parent', () => {
    const centroid = cuttableTree([join(1, 0.6, 0, 1, 2), join(2, 0.5, 0, 2)], 3);
    expect(cutTree(centroid, 0.55).parts).toHaveLength(3);
    expect(cutTree(centroid, 0.61).parts).toHaveLength(1);
  });
});

describe('lines', () => {
  it('KAMO’s is 0.7 of the top', () => {
    expect(kamoLine(tree)).toBeCloseTo(0.7);
  });

  it('step from join to join', () => {
    expect(nextLine(tree, 0.5, 'down')).toBeCloseTo(0.3);
    expect(nextLine(tree, 0.5, 'up')).toBeCloseTo(0.6);
    expect(nextLine(tree, 0.05, 'down')).toBe(0.05);
    expect(nextLine(tree, 1.02, 'up')).toBe(1.02);
  });
  it('go to the ends: above all joins, where all is one part, and below them', () => {
    const [top, bottom] = [nextLine(tree, 0.5, 'top'), nextLine(tree, 0.5, 'bottom')];
    expect([top, nextLine(tree, top, 'up')]).toEqual([1.02, 1.02]);
    expect([bottom, nextLine(tree, bottom, 'down')]).toEqual([bottom, bottom]);
    expect(bottom).toBeLessThan(Math.min(...tree.heights));
  });
});
