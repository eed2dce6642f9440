import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import idxrefLp from './index';

interface Expected {
  readonly version: string;
  readonly date: string;
  readonly reduced_cell: readonly number[];
  readonly subtree_population: readonly number[];
  readonly indexed: readonly [number, number];
  readonly errorLine: string | null;
}

describe.skipIf(realData('idxref-lp') === undefined)('real IDXREF.LP', () => {
  for (const file of ['IDXREF_edna-2016.LP', 'IDXREF_edna2-2020.LP', 'IDXREF_xia2-baz2b-x839-2014.LP'])
    it(`${file}: version, reduced cell, subtrees, indexed spots and error as another reader found them`, () => {
      const expected = realExpected(`idxref-lp__${file}.json`) as Expected;
      const { record, problems } = realText(idxrefLp, `idxref-lp/${file}`);
      expect(record.version).toBe(expected.version);
      expect(record.date).toBe(expected.date);
      expect(record.reducedCell).toEqual(expected.reduced_cell);
      expect(record.subtrees.map(({ population }) => population)).toEqual(expected.subtree_population);
      expect([record.indexings[0]?.spots, record.indexings[0]?.of]).toEqual(expected.indexed);
      expect(record.error?.text).toBe(expected.errorLine ?? undefined);
      expect(problems).toEqual([]);
    });

  it('takes the last indexing, in the space group that was asked for', () => {
    const { record } = realText(idxrefLp, 'idxref-lp/IDXREF_xia2-baz2b-x839-2014.LP');
    expect(record.indexings.map(({ spots }) => spots)).toEqual([32959, 33057]);
    expect(record.indexed).toEqual({ spots: 33057, of: 36115, line: 351 });
  });

  it('reads all 60 clusters, all 44 lattice characters and the last refinement of the 2020 file', () => {
    const { record } = realText(idxrefLp, 'idxref-lp/IDXREF_edna2-2020.LP');
    expect(record.clusters).toHaveLength(60);
    expect(record.clusters[59]).toEqual({
      coordinates: [0.0055285, 0.001353, -0.0547227],
      frequency: 87,
      indices: [0.98, 0.97, -6.95]
    });
    expect(record.lattices).toHaveLength(44);
    expect(record.lattices.filter(({ marked }) => marked).map(({ character }) => character)).toEqual([
      44, 31
    ]);
    expect(record.lattices[43]?.unitCell).toEqual([202.4, 183.5, 91.8, 78.7, 88.3, 92.3]);
    expect(record.unitCell).toEqual([91.842, 100.858, 134.899, 101.209, 92.004, 113.735]);
    expect(record.spotDeviation).toBe(2.14);
    expect(record.spotsUsed).toBe(2186);
    expect(record.firstSubtreeFraction).toBeCloseTo(204 / 352, 10);
  });
});
