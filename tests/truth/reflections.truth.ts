/** KAMO's own tables of the large beamtime, and every log beside its reflections. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/lib/reflections/coverage';
import { observationsOf } from '../../src/lib/reflections/observations';
import { pairAt, pairsOf, type Member } from '../../src/lib/reflections/pairs';
import { readReflections } from '../../src/lib/reflections/read-reflections';
import { reportedTable } from '../../src/lib/reflections/reported-table';
import { spaceGroup, type SpaceGroup } from '../../src/lib/reflections/space-group';
import { verify, type Verified } from '../../src/lib/reflections/verify';
import { largeBeamtime } from '../support/large-beamtime';
import { fileBytes, truth } from '../support/reflection-data';

const place = largeBeamtime() ?? '';
const lines = (path: string): string[] =>
  readFileSync(join(place, path), 'latin1')
    .split('\n')
    .filter((line) => line.trim() !== '');
/** Paths of the facility's disk, as the beamtime holds them. */
const here = (path: string): string => join(place, path.slice(path.indexOf('200714_BL45XU_userA')));

async function membersOf(paths: readonly string[]): Promise<{ members: Member[]; group: SpaceGroup }> {
  const files = await Promise.all(paths.map((path) => readReflections(path, fileBytes(path))));
  const group = spaceGroup(files[0]?.header.spaceGroupNumber ?? 0) ?? expect.unreachable();
  return {
    members: files.map(({ columns, header }) => ({ columns, cell: header.cell ?? expect.unreachable() })),
    group
  };
}

describe.skipIf(place === '')('KAMO’s tables', () => {
  const tables = truth('cctable_check.json') as Record<
    string,
    { missing: number; cc_d_min: number; pairs: number }
  >;
  it.each(Object.entries(tables).filter(([, { missing }]) => missing === 0))(
    'cctable.dat of %s: every pair',
    async (folder, { cc_d_min, pairs }) => {
      const { members, group } = await membersOf(
        lines(join(folder, 'filenames.lst')).map((path) => here(path.trim()))
      );
      const found = pairsOf(members, group, cc_d_min);
      const rows = lines(join(folder, 'cctable.dat'))
        .slice(1)
        .map((row) => row.trim().split(/\s+/));
      expect(rows).toHaveLength(pairs);
      for (const [i, j, cc, nref] of rows) {
        const at = pairAt(found.n, Number(i), Number(j));
        expect(found.common[at], `${i} ${j}`).toBe(Number(nref));
        if (cc === 'nan') expect(found.cc[at]).toBeNaN();
        else expect(Math.abs((found.cc[at] ?? NaN) - Number(cc)), `${i} ${j}`).toBeLessThan(5.1e-12);
      }
    }
  );

  interface Clusters {
    readonly d_min: number;
    readonly clusters: readonly {
      cluster: number;
      n: number;
      cmpl: number;
      redun: number;
      acmpl: number;
      aredun: number;
    }[];
  }
  const summaries = truth('cluster_check.json') as Record<string, Clusters>;
  it.each(Object.entries(summaries))(
    '%s: all four columns of every cluster',
    async (path, { d_min, clusters }) => {
      const folder = dirname(path);
      const list =
        ['filenames.lst', 'FINAL_list_of_files.dat'].find((name) => existsSync(join(place, folder, name))) ??
        '';
      const { members, group } = await membersOf(
        lines(join(folder, list)).map((line) => here(line.trim().split(/\s+/)[0] ?? ''))
      );
      const coverage = new Coverage(members, group, d_min);
      const rows = new Map(
        lines(join(folder, 'CLUSTERS.txt')).flatMap((line) => {
          const words = line.trim().split(/\s+/);
          return /^\s*\d+\s+\d+\s+[\d.]/.test(line) ? [[Number(words[0]), words] as const] : [];
        })
      );
      for (const { cluster, n, cmpl, redun, acmpl, aredun } of clusters) {
        const chosen = (rows.get(cluster) ?? expect.unreachable()).slice(-n).map((word) => Number(word) - 1);
        const found = coverage.of(chosen);
        expect(found.completeness, `${cluster}`).toBeCloseTo(cmpl, 9);
        expect(found.redundancy, `${cluster}`).toBeCloseTo(redun, 9);
        expect(found.anomalousCompleteness, `${cluster}`).toBeCloseTo(acmpl, 9);
        expect(found.anomalousRedundancy, `${cluster}`).toBeCloseTo(aredun, 9);
      }
    }
  );
});

async function verified(log: string, hkl: string): Promise<Verified> {
  const file = await readReflections(hkl, fileBytes(hkl));
  const group = spaceGroup(file.header.spaceGroupNumber ?? 0) ?? expect.unreachable();
  return (
    verify(reportedTable(readFileSync(log, 'latin1')), observationsOf([file]), group, file.header.cell) ??
    expect.unreachable()
  );
}
/** Simulated tables print another Nano, SigAno and anomalous correlation than XDS defines. */
const differing = ({ cells }: Verified) =>
  cells.filter(
    ({ verdict, quantity }) => verdict === 'differs' && !['nAno', 'sigAno', 'ccAno'].includes(quantity)
  );

describe.skipIf(place === '')('logs beside their reflections', () => {
  it('every XSCALE.LP with its xscale.hkl', async () => {
    const folders = (readdirSync(place, { recursive: true }) as string[])
      .filter((path) => path.endsWith('/xscale.hkl'))
      .map(dirname);
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders)
      expect(
        differing(await verified(join(place, folder, 'XSCALE.LP'), join(place, folder, 'xscale.hkl'))),
        folder
      ).toEqual([]);
  });

  it('every CORRECT.LP with its XDS_ASCII.HKL: few cells differ, none by much', async () => {
    const folders = (readdirSync(place, { recursive: true }) as string[])
      .filter((path) => path.endsWith('/XDS_ASCII.HKL') && path.includes('_kamoproc/'))
      .map(dirname)
      .filter((folder) => existsSync(join(place, folder, 'CORRECT.LP')));
    expect(folders.length).toBeGreaterThan(100);
    let [cells, wrong] = [0, 0];
    for (const folder of folders) {
      const found = await verified(join(place, folder, 'CORRECT.LP'), join(place, folder, 'XDS_ASCII.HKL'));
      const differs = differing(found);
      cells += found.cells.length;
      wrong += differs.length;
      const counts = differs.filter(({ quantity }) =>
        ['nObserved', 'nUnique', 'nCompared'].includes(quantity)
      );
      for (const { shell, quantity, reported = NaN, computed = NaN } of counts)
        expect(Math.abs(reported - computed), `${folder} ${shell} ${quantity}`).toBeLessThanOrEqual(7);
    }
    process.stdout.write(`${folders.length} CORRECT.LP: ${wrong} of ${cells} cells differ\n`);
    expect(wrong).toBeLessThan(0.02 * cells);
  });
});
