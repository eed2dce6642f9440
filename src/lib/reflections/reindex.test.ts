import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileBytes, unpacked } from '../../../tests/support/reflection-data';
import { reindexOperators } from './lattice-symmetry';
import type { Member } from './pairs';
import { readReflections } from './read-reflections';
import { reindex } from './reindex';
import { spaceGroup } from './space-group';
import type { Cell } from './unit-cell';

const group = (number: number) => spaceGroup(number) ?? expect.unreachable();
const names = (number: number, cell: Cell): string[] =>
  reindexOperators(group(number), cell).map(({ triplet }) => triplet);

describe('operators of the lattice modulo the Laue group', () => {
  const tetragonal: Cell = [57, 57, 46, 90, 90, 90];
  const hexagonal: Cell = [60, 60, 40, 90, 90, 120];
  const cubic: Cell = [105, 105, 105, 90, 90, 90];
  it.each([
    ['P4', 75, tetragonal, ['h,k,l', 'k,h,-l']],
    ['I41', 80, tetragonal, ['h,k,l', 'k,h,-l']],
    ['P43212', 96, tetragonal, ['h,k,l']],
    ['P31', 144, hexagonal, ['h,k,l', 'k,h,-l', '-h,-k,l', '-k,-h,-l']],
    ['R3', 146, [60, 60, 110, 90, 90, 120], ['h,k,l', 'k,h,-l']],
    ['P3121', 152, hexagonal, ['h,k,l', '-h,-k,l']],
    ['R32', 155, [60, 60, 110, 90, 90, 120], ['h,k,l']],
    ['P6', 168, hexagonal, ['h,k,l', 'k,h,-l']],
    ['P6122', 178, hexagonal, ['h,k,l']],
    ['P23', 195, cubic, ['h,k,l', 'k,h,-l']],
    ['F23', 196, cubic, ['h,k,l', 'k,h,-l']],
    ['I23', 197, cubic, ['h,k,l', 'k,h,-l']],
    ['P432', 207, cubic, ['h,k,l']],
    ['P21, β near 90', 4, [40, 50, 60, 90, 90.5, 90], ['h,k,l', 'h,-k,-l']],
    ['P21', 4, [40, 50, 60, 90, 104, 90], ['h,k,l']],
    ['P212121', 19, [40, 50, 60, 90, 90, 90], ['h,k,l']],
    ['P1', 1, [40, 50, 60, 80, 95, 104], ['h,k,l']]
  ] as const)('%s', (_, number, cell, expected) => {
    expect([...names(number, cell as Cell)].sort()).toEqual([...expected].sort());
    expect(names(number, cell as Cell)[0]).toBe('h,k,l');
  });

  it('rhombohedral with α near 60° has the cubic ones', () => {
    expect(names(155, [60, 60, 147, 90, 90, 120])).toHaveLength(4);
  });

  it('orthorhombic with two equal edges, and C2 that is almost rhombohedral, have others', () => {
    expect(names(19, [50, 50.2, 60, 90, 90, 90])).toHaveLength(2);
    expect(names(19, [50, 50.2, 49.9, 90, 90, 90])).toHaveLength(6);
    // R3 of a = 60, c = 150 in its C-centred cell: three ways to lay the two-fold, each with or without it.
    const beta = 180 - (Math.atan2(150 / 3, 60 / Math.sqrt(3)) * 180) / Math.PI;
    expect(
      names(5, [60 * Math.sqrt(3), 60, Math.hypot(50, 60 / Math.sqrt(3)), 90, beta, 90]).length
    ).toBeGreaterThan(1);
  });
});

const [simulated, real] = [unpacked('simulated'), unpacked('real')];
async function members(paths: readonly string[]): Promise<Member[]> {
  const files = await Promise.all(paths.map((path) => readReflections(path, fileBytes(path))));
  return files.map(({ columns, header }) => ({ columns, cell: header.cell ?? expect.unreachable() }));
}

describe.skipIf(!simulated || !real)('data sets of unknown indexing', () => {
  it('p6: all 16 as they were made', async () => {
    const { datasets, ambiguity_operators } = JSON.parse(
      readFileSync(join(simulated ?? '', 'p6/truth.json'), 'utf8')
    ) as {
      datasets: Record<string, { op: string }>;
      ambiguity_operators: string[];
    };
    const found = reindex(
      await members(Object.keys(datasets).map((name) => join(simulated ?? '', 'p6', name, 'XDS_ASCII.HKL'))),
      group(168)
    );
    expect(found.operators.map(({ triplet }) => triplet)).toEqual(ambiguity_operators);
    const truth = Object.values(datasets).map(({ op }) => ambiguity_operators.indexOf(op));
    // The first set keeps its indices, and was made with h,k,l.
    expect([...found.assignment]).toEqual(truth);
    for (const [n, right] of found.right.entries())
      expect(right - (found.second[n] ?? NaN)).toBeGreaterThan(0.4);
  });

  it('103 real wedges in I23 split as DIALS has them, but for two of a few reflections', async () => {
    const { i23_wedges } = JSON.parse(readFileSync(join(real ?? '', 'expected.json'), 'utf8')) as {
      i23_wedges: { assignment_up_to_global_swap: Record<string, number> };
    };
    const truth = Object.entries(i23_wedges.assignment_up_to_global_swap);
    const found = reindex(
      await members(truth.map(([name]) => join(real ?? '', 'i23_wedges', `${name}.HKL`))),
      group(197)
    );
    const same = truth.filter(([, one], n) => one === found.assignment[n]).length;
    expect(Math.max(same, truth.length - same)).toBeGreaterThanOrEqual(101);
  });
});
