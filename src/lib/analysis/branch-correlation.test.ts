import { describe, expect, it, test } from 'vitest';
import type { CcSpread } from '../beamtime/types';
import { branchCorrelation, isParted } from './branch-correlation';

const spread = (pairs: number, mean?: number, sd?: number): CcSpread => ({
  pairs,
  ...(mean !== undefined && { mean }),
  ...(sd !== undefined && { sd })
});
const of = (between: CcSpread, left: CcSpread, right: CcSpread) =>
  branchCorrelation({ join: { between, within: [left, right] } });

describe('the correlation of branches', () => {
  it('is between them, and within the one that is less alike', () => {
    expect(of(spread(4, 0.7), spread(3, 0.98), spread(3, 0.95))).toEqual({ between: 0.7, within: 0.95 });
  });
  test.each<[string, CcSpread, CcSpread, CcSpread]>([
    ['two pairs between', spread(2, 0.7), spread(3, 0.98), spread(3, 0.95)],
    ['no mean between', spread(9), spread(3, 0.98), spread(3, 0.95)],
    ['one data set on the left', spread(4, 0.7), spread(0), spread(3, 0.95)],
    ['one data set on the right', spread(4, 0.7), spread(3, 0.98), spread(0)]
  ])('is not known of %s', (_, between, left, right) => {
    expect(of(between, left, right)).toBeUndefined();
  });
  it('is not known of a cluster without a join', () => {
    expect(branchCorrelation({})).toBeUndefined();
  });
  // 2 (n₁ of 4 data sets) : √(Σ pairs sd² / Σ (pairs − 1)) × deviations / √n.
  test.each<[string, readonly [number, number, number], number, number]>([
    ['of 4 data sets', [4, 1, 1], 4, 16],
    ['of 6 data sets', [9, 3, 3], 6, 10],
    ['of 10 data sets', [25, 10, 10], 10, 6],
    ['of 20 data sets', [100, 45, 45], 20, 5]
  ])('by chance %s', (_, [between, left, right], datasets, deviations) => {
    const pairs = between + left + right;
    const found = of(spread(between, 0.9, 0.01), spread(left, 0.95, 0.01), spread(right, 0.95, 0.01));
    const sd = Math.sqrt((pairs * 0.01 ** 2) / (pairs - 3));
    expect(found?.byChance).toBeCloseTo((deviations * sd) / Math.sqrt(datasets), 12);
  });
  it('by chance is not known where one spread is not said', () => {
    expect(of(spread(4, 0.7, 0.01), spread(3, 0.98), spread(3, 0.95, 0.01))).not.toHaveProperty('byChance');
  });
});

describe('branches are parted', () => {
  test.each<[string, number, number, number | undefined, number, boolean]>([
    ['by more than the limit', 0.7, 0.95, undefined, 0.1, true],
    ['not by less', 0.9, 0.95, undefined, 0.1, false],
    ['not by just so much', 0.5, 0.75, undefined, 0.25, false],
    ['not by what chance gives', 0.7, 0.95, 0.3, 0.1, false],
    ['by more than chance gives', 0.7, 0.95, 0.2, 0.1, true],
    ['not where they correlate better with each other', 0.98, 0.9, undefined, 0.1, false]
  ])('%s', (_, between, within, byChance, limit, parted) => {
    expect(isParted({ between, within, ...(byChance !== undefined && { byChance }) }, limit)).toBe(parted);
  });
});
