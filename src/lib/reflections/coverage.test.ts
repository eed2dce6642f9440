import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileBytes, unpacked } from '../../../tests/support/reflection-data';
import { Coverage } from './coverage';
import { pairAt, pairsOf, type Member } from './pairs';
import { readReflections } from './read-reflections';
import { spaceGroup } from './space-group';

const simulated = unpacked('simulated');
const group = (number: number) => spaceGroup(number) ?? expect.unreachable();

async function membersOf(set: string): Promise<Member[]> {
  const { datasets } = JSON.parse(readFileSync(join(simulated ?? '', set, 'truth.json'), 'utf8')) as {
    datasets: object;
  };
  return Promise.all(
    Object.keys(datasets).map(async (name) => {
      const path = join(simulated ?? '', set, name, 'XDS_ASCII.HKL');
      const { columns, header } = await readReflections(path, fileBytes(path));
      return { columns, cell: header.cell ?? expect.unreachable() };
    })
  );
}

describe.skipIf(!simulated)('of 24 and 16 simulated sets', () => {
  it.each([
    ['p43212', 96],
    ['p6', 168]
  ] as const)('%s: all pair correlations at 3.5 Å', async (set, number) => {
    const expected = JSON.parse(readFileSync(join(simulated ?? '', set, 'expected.json'), 'utf8')) as {
      'cctable_3.5A_as_in_files': [number, number, number, number][];
    };
    const found = pairsOf(await membersOf(set), group(number), 3.5);
    expect(expected['cctable_3.5A_as_in_files']).toHaveLength(found.cc.length);
    for (const [i, j, cc, common] of expected['cctable_3.5A_as_in_files']) {
      const at = pairAt(found.n, i, j);
      expect(found.common[at], `${i} ${j}`).toBe(common);
      expect(found.cc[at], `${i} ${j}`).toBeCloseTo(cc, 7);
    }
  });

  it('the nodes of a tree have the completeness of their members together', async () => {
    const members = (await membersOf('p6')).map((member) => ({
      ...member,
      cell: [60, 60, 42, 90, 90, 120] as const
    }));
    const coverage = new Coverage(members, group(168), 3);
    // A comb: node i joins the one before it with member i + 1.
    const left = [0, ...Array.from({ length: 14 }, (_, n) => 16 + n)];
    const right = Array.from({ length: 15 }, (_, n) => n + 1);
    const nodes = coverage.ofNodes(left, right);
    right.forEach((last, node) => {
      const one = coverage.of(Array.from({ length: last + 1 }, (_, n) => n));
      // The complete set of `of` ends at the smallest d present.
      expect(Math.abs((nodes.completeness[node] ?? NaN) - (one.completeness ?? NaN)), `${node}`).toBeLessThan(
        0.5
      );
      expect(
        Math.abs((nodes.anomalousCompleteness[node] ?? NaN) - (one.anomalousCompleteness ?? NaN)),
        `${node}`
      ).toBeLessThan(0.5);
    });
    expect(nodes.completeness.at(-1)).toBeGreaterThan(nodes.completeness[0] ?? NaN);
  });
});
