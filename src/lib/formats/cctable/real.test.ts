import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import clustersTxt from '../clusters-txt/index';
import dendro from '../dendro/index';
import fileList from '../file-list/index';
import treeSummary from '../tree-summary/index';
import cctable from './index';

interface Expected {
  readonly clusters: {
    readonly n: number;
    readonly first: readonly string[];
    readonly topNumber: string;
    readonly topNds: number;
    readonly topHeight: number;
    readonly distinctIds: number;
  };
  readonly cctable: {
    readonly pairs: number;
    readonly maxIndex: number;
    readonly nan: number;
    readonly minCc: number;
    readonly maxCc: number;
  };
  readonly cc_cluster_summary?: {
    readonly rows: number;
    readonly first: readonly string[];
    readonly last: readonly string[];
  };
  readonly dendro?: {
    readonly rootName: string;
    readonly leaves: number;
    readonly inner: number;
    readonly depth: number;
  };
}

describe.skipIf(realData('clustering') === undefined)('real cc_clustering folders', () => {
  for (const set of ['set-a', 'set-c']) {
    const known = (): Expected =>
      (realExpected('facts-other-kinds.json') as Record<string, Expected>)[`clustering/${set}`] as Expected;

    it(`${set}: CLUSTERS.txt`, () => {
      const { record, problems } = realText(clustersTxt, `clustering/${set}/CLUSTERS.txt`);
      const { n, first, topNumber, topNds, topHeight, distinctIds } = known().clusters;
      expect([problems, record.layout, record.clusters.length]).toEqual([[], 'cc', n]);
      const [one, top] = [record.clusters[0], record.clusters.at(-1)];
      expect([one?.number, one?.members.length, one?.height, ...(one?.members ?? [])]).toEqual(
        first.map(Number)
      );
      expect([top?.number, top?.members.length, top?.height]).toEqual([Number(topNumber), topNds, topHeight]);
      expect(new Set(record.clusters.flatMap(({ members }) => members)).size).toBe(distinctIds);
    });

    it(`${set}: cctable.dat`, () => {
      const { record, problems } = realText(cctable, `clustering/${set}/cctable.dat`);
      const { pairs, maxIndex, nan, minCc, maxCc } = known().cctable;
      expect(problems).toEqual([]);
      expect([record.cc.length, record.datasets]).toEqual([pairs, maxIndex + 1]);
      expect(record.cc.filter(Number.isNaN)).toHaveLength(nan);
      expect([Math.min(...record.cc), Math.max(...record.cc)]).toEqual([minCc, maxCc]);
    });
  }

  it('set-a: filenames.lst, labels in place of paths', () => {
    const { record } = realText(fileList, 'clustering/set-a/filenames.lst');
    expect([record.layout, record.paths.length]).toEqual(['filenames', 83]);
  });

  it('set-c: cc_cluster_summary.dat', () => {
    const { record, problems } = realText(treeSummary, 'clustering/set-c/cc_cluster_summary.dat');
    const known = (realExpected('facts-other-kinds.json') as Record<string, Expected>)['clustering/set-c'];
    const asRow = (cells: readonly string[] = []): object => {
      const [cluster, datasets, height, completeness, redundancy, acmpl, aredun, ccMean, ccMin] =
        cells.map(Number);
      return {
        cluster,
        datasets,
        height,
        completeness,
        redundancy,
        anomalousCompleteness: acmpl,
        anomalousRedundancy: aredun,
        ccMean,
        ccMin
      };
    };
    expect([problems, record.dMin, record.rows.length]).toEqual([[], 1.85, known?.cc_cluster_summary?.rows]);
    expect(record.rows[0]).toEqual(asRow(known?.cc_cluster_summary?.first));
    expect(record.rows.at(-1)).toEqual(asRow(known?.cc_cluster_summary?.last));
  });

  it('set-c: dendro.json, whose leaves below each node are the members of CLUSTERS.txt', () => {
    const { record } = realText(dendro, 'clustering/set-c/dendro.json');
    const { record: clusters } = realText(clustersTxt, 'clustering/set-c/CLUSTERS.txt');
    const known = (realExpected('facts-other-kinds.json') as Record<string, Expected>)['clustering/set-c']
      ?.dendro;
    const leaves = record.leaf.filter((leaf) => leaf === 1).length;
    expect([record.numbers[0], leaves, record.leaf.length - leaves]).toEqual([
      Number(known?.rootName),
      known?.leaves,
      known?.inner
    ]);
    expect(record.depth).toBe(known?.depth);
    const below = Array.from(record.leaf, (): number[] => []);
    for (let node = record.leaf.length - 1; node >= 0; node--) {
      if (record.leaf[node] === 1) below[node]?.push(record.numbers[node] ?? 0);
      if (node > 0) below[record.parents[node] ?? 0]?.push(...(below[node] ?? []));
    }
    for (const { number, members } of clusters.clusters) {
      const node = record.numbers.findIndex((value, index) => value === number && record.leaf[index] === 0);
      expect(below[node]?.toSorted((a, b) => a - b)).toEqual(members.toSorted((a, b) => a - b));
    }
  });
});
