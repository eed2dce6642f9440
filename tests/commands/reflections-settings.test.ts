/** Unusual settings, and MTZ as other programs write them: by the Node commands, against what was put in. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lib/reflections/command';
import { Correlation } from '../../src/lib/reflections/moments';
import { readMtz } from '../../src/lib/reflections/mtz-file';
import { hklOf } from '../../src/lib/reflections/observations';
import { inverse, transformed, type Hkl } from '../../src/lib/reflections/operator';
import { spaceGroupOfOperators } from '../../src/lib/reflections/space-group';
import type { Cell } from '../../src/lib/reflections/unit-cell';
import { madeMtz, type MtzPlan } from '../support/made-mtz';
import { bytesOf } from '../support/reflection-data';
import {
  mateOf,
  orbitKeys,
  simulatedCrystal,
  simulatedSet,
  type Crystal
} from '../support/simulated-crystal';

interface Setting {
  readonly symbol: string;
  readonly number: number;
  readonly cell: Cell;
  readonly symmetry: readonly string[];
}
const SETTINGS: readonly Setting[] = [
  {
    symbol: 'I 1 2 1',
    number: 4005,
    cell: [46, 30, 38, 90, 97, 90],
    symmetry: ['X,Y,Z', '-X,Y,-Z', 'X+1/2,Y+1/2,Z+1/2', '-X+1/2,Y+1/2,-Z+1/2']
  },
  { symbol: 'P 1 1 21', number: 1004, cell: [28, 25, 34, 90, 90, 104], symmetry: ['X,Y,Z', '-X,-Y,Z+1/2'] },
  { symbol: 'P 21 1 1', number: 4, cell: [34, 28, 25, 98, 90, 90], symmetry: ['X,Y,Z', 'X+1/2,-Y,-Z'] },
  {
    symbol: 'P 2 21 21',
    number: 3018,
    cell: [28, 36, 44, 90, 90, 90],
    symmetry: ['X,Y,Z', 'X,-Y,-Z', '-X,Y+1/2,-Z+1/2', '-X,-Y+1/2,Z+1/2']
  },
  {
    symbol: 'R 3 :R',
    number: 1146,
    cell: [36, 36, 36, 84, 84, 84],
    symmetry: ['X,Y,Z', 'Z,X,Y', 'Y,Z,X']
  },
  {
    symbol: 'R 3 2 :R',
    number: 1155,
    cell: [42, 42, 42, 84, 84, 84],
    symmetry: ['X,Y,Z', 'Z,X,Y', 'Y,Z,X', '-Y,-X,-Z', '-Z,-Y,-X', '-X,-Z,-Y']
  }
];

const D_MIN = 2.8;
const crystalOf = ({ number, symbol, symmetry, cell }: Setting): Crystal =>
  simulatedCrystal({
    operators: (spaceGroupOfOperators(number % 1000, symbol, symmetry) ?? expect.unreachable()).operators,
    cell,
    dMin: D_MIN,
    atoms: 40,
    seed: number,
    anomalous: 2
  });
const headOf = ({ number, symbol, symmetry, cell }: Setting) => ({
  cell,
  symmetry,
  symbol: symbol.replace(' :R', ''),
  spaceGroupNumber: number
});

/** Observations with M/ISYM and batch: each index turned into one that stands for its orbit. */
function unmergedMtz(setting: Setting, crystal: Crystal): Uint8Array {
  const { operators } =
    spaceGroupOfOperators(setting.number % 1000, setting.symbol, setting.symmetry) ?? expect.unreachable();
  const keys = orbitKeys(crystal);
  const rows = simulatedSet({ crystal, seed: 4, records: 6000, noise: 0.03 }).map(
    ({ hkl, intensity, sigma, zd }) => {
      const key = keys.get(hkl.join()) ?? expect.unreachable();
      // asu = measured × operator: odd 2n − 1, or of the Friedel mate even.
      for (const [n, { r }] of operators.entries())
        for (const [friedel, one] of [hkl, mateOf(hkl)].entries()) {
          const asu = transformed(one, r);
          if (asu.map((h) => h + 0).join() !== key) continue;
          return [...asu, 2 * n + 1 + friedel, 1 + Math.floor(zd), intensity, sigma];
        }
      return expect.unreachable(key);
    }
  );
  return madeMtz({
    ...headOf(setting),
    columns: [
      { label: 'H', type: 'H' },
      { label: 'K', type: 'H' },
      { label: 'L', type: 'H' },
      { label: 'M/ISYM', type: 'Y' },
      { label: 'BATCH', type: 'B' },
      { label: 'I', type: 'J' },
      { label: 'SIGI', type: 'Q' }
    ],
    rows
  });
}

interface Answer {
  readonly overall: { dMin: number; nPossible: number; nUnique: number; rMeas: number; ccHalf: number };
  readonly problems?: unknown;
}
async function command(
  args: readonly string[],
  content: Uint8Array
): Promise<{ answer: Answer; written: ReadonlyMap<string, Uint8Array> }> {
  const written = new Map<string, Uint8Array>();
  const answer = (await run([...args, 'x.mtz'], {
    open: () => Promise.resolve(bytesOf(content)),
    write: (path, blocks) => {
      written.set(path, Buffer.concat([...blocks]));
      return Promise.resolve();
    }
  })) as Answer;
  return { answer, written };
}

describe.each(SETTINGS)('$symbol', (setting) => {
  const crystal = crystalOf(setting);
  const orbits = new Set(orbitKeys(crystal).values());

  it('is merged as its own operators say', async () => {
    const { answer, written } = await command(['merge', '--out', 'out'], unmergedMtz(setting, crystal));
    expect(answer.problems).toBeUndefined();
    // Absences by the operators, and nothing else, are missing among the possible.
    const most = (1 + 1e-9) / answer.overall.dMin ** 2;
    const inside = [...orbits].filter(
      (key) => crystal.s2(key.split(',').map(Number) as unknown as Hkl) <= most
    );
    expect(answer.overall.nPossible).toBe(inside.length);
    expect(inside.length).toBeGreaterThan(0.99 * orbits.size);
    expect(answer.overall.rMeas).toBeLessThan(15);
    expect(answer.overall.ccHalf).toBeGreaterThan(98);
    const mtz = await readMtz('merged.mtz', bytesOf(written.get('out/merged.mtz') ?? expect.unreachable()));
    const keys = orbitKeys(crystal);
    const names = Array.from({ length: mtz.columns.n }, (_, i) => keys.get(hklOf(mtz.columns, i).join()));
    expect(new Set(names).size).toBe(mtz.columns.n);
    expect(names).not.toContain(undefined);
    const pairs = new Correlation();
    for (let i = 0; i < mtz.columns.n; i++) {
      const hkl = hklOf(mtz.columns, i);
      pairs.add(
        mtz.columns.intensity[i] as number,
        (crystal.intensity(hkl) + crystal.intensity(mateOf(hkl))) / 2
      );
    }
    expect(pairs.value).toBeGreaterThan(0.99);
    // The number of a group means its standard setting.
    const again = await command(
      ['statistics', '--friedel', 'merged'],
      written.get('out/unmerged.hkl') ?? expect.unreachable()
    );
    const { nUnique, rMeas } = answer.overall;
    expect(again.answer.problems).toBeUndefined();
    expect(again.answer.overall.nUnique).toBe(nUnique);
    expect(again.answer.overall.rMeas).toBeCloseTo(rMeas, 1);
  });
});

describe('merged MTZ of other programs', () => {
  const setting = SETTINGS[1] ?? expect.unreachable();
  const crystal = crystalOf(setting);
  const orbits = [...new Set(orbitKeys(crystal).values())].map(
    (key) => key.split(',').map(Number) as unknown as Hkl
  );
  const H = ['H', 'K', 'L'].map((label) => ({ label, type: 'H' }));
  const means = orbits.map((hkl): number[] => [...hkl, 50 + crystal.intensity(hkl), 5]);
  const file = (more: Partial<MtzPlan> & Pick<MtzPlan, 'columns' | 'rows'>): Uint8Array =>
    madeMtz({ ...headOf(setting), ...more });
  const read = async (content: Uint8Array) => readMtz('x.mtz', bytesOf(content));
  const plain = file({
    columns: [...H, { label: 'IMEAN', type: 'J' }, { label: 'SIGIMEAN', type: 'Q' }],
    rows: means
  });

  it('of the other byte order is the same', async () => {
    const columns = [...H, { label: 'IMEAN', type: 'J' }, { label: 'SIGIMEAN', type: 'Q' }];
    const big = await read(file({ columns, rows: means, bigEndian: true }));
    expect(big.columns).toEqual((await read(plain)).columns);
    expect(big.columns.n).toBe(orbits.length);
  });

  it('with names of its own, and columns between intensity and σ', async () => {
    const columns = [
      ...H,
      { label: 'FreeR_flag', type: 'I' },
      { label: 'Iobs_native', type: 'J' },
      { label: 'N', type: 'I' },
      { label: 'ErrI_native', type: 'Q' }
    ];
    const rows = means.map(([h = 0, k = 0, l = 0, i = 0, s = 0]) => [h, k, l, 3, i, 7, s]);
    expect((await read(file({ columns, rows }))).columns).toEqual((await read(plain)).columns);
  });

  it('with a σ that belongs to its name, whatever stands between', async () => {
    const columns = [
      ...H,
      { label: 'IPR', type: 'J' },
      { label: 'I', type: 'J' },
      { label: 'SIGIPR', type: 'Q' },
      { label: 'SIGI', type: 'Q' }
    ];
    const rows = means.map(([h = 0, k = 0, l = 0, i = 0, s = 0]) => [h, k, l, 2 * i, i, 2 * s, s]);
    expect((await read(file({ columns, rows }))).columns).toEqual((await read(plain)).columns);
  });

  it('with a number of its own for what is missing', async () => {
    const columns = [...H, { label: 'I', type: 'J' }, { label: 'SIGI', type: 'Q' }];
    const rows = means.map(([h = 0, k = 0, l = 0, i = 0, s = 0], n) => [h, k, l, n % 3 === 0 ? NaN : i, s]);
    const found = await read(file({ columns, rows, missing: -1e10 }));
    expect(found.columns.n).toBe(rows.filter((row) => !row.some(Number.isNaN)).length);
    expect(Math.min(...found.columns.intensity)).toBeGreaterThan(0);
  });

  it('of I(+) and I(−) alone, in whichever order', async () => {
    const columns = [
      ...H,
      { label: 'I(-)', type: 'K' },
      { label: 'SIGI(-)', type: 'M' },
      { label: 'I(+)', type: 'K' },
      { label: 'SIGI(+)', type: 'M' }
    ];
    const rows = orbits.map((hkl) => [...hkl, crystal.intensity(mateOf(hkl)), 5, crystal.intensity(hkl), 5]);
    const { columns: found } = await read(file({ columns, rows }));
    expect(found.n).toBe(2 * orbits.length);
    for (let i = 0; i < found.n; i++)
      expect(found.intensity[i]).toBeCloseTo(Math.fround(crystal.intensity(hklOf(found, i))), 6);
  });
});

it('inverse operators of the fixtures are what M/ISYM means', () => {
  for (const { symmetry, number, symbol } of SETTINGS)
    for (const { r } of spaceGroupOfOperators(number % 1000, symbol, symmetry)?.operators ?? [])
      expect(transformed(transformed([1, 2, 3], r), inverse(r)).map((h) => h + 0)).toEqual([1, 2, 3]);
});
