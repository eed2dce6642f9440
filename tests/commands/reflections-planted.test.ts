/** Twinning, translational NCS, ice and damage as they were planted; and XDS_ASCII in other forms. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lib/reflections/command';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import type { Cell } from '../../src/lib/reflections/unit-cell';
import { bytesOf } from '../support/reflection-data';
import {
  simulatedCrystal,
  simulatedSet,
  xdsAsciiOf,
  type CrystalPlan,
  type SetPlan
} from '../support/simulated-crystal';

const KHL = [0, 1, 0, 1, 0, 0, 0, 0, -1];

/** `name`: with its options. */
async function command(
  name: string,
  files: Readonly<Record<string, string>>
): Promise<Record<string, unknown>> {
  const answer = await run([...name.split(' '), ...Object.keys(files)], {
    open: (path) => Promise.resolve(bytesOf(files[path] ?? expect.unreachable(path))),
    write: () => Promise.resolve()
  });
  return answer as Record<string, unknown>;
}

function crystalOf(number: number, cell: Cell, dMin: number, atoms: number, more: Partial<CrystalPlan> = {}) {
  const { operators } = spaceGroup(number) ?? expect.unreachable();
  return simulatedCrystal({ operators, cell, dMin, atoms, seed: number, ...more });
}
const R3 = crystalOf(146, [54, 54, 60, 90, 90, 120], 2.6, 40);
const C2 = crystalOf(5, [66, 30, 36, 90, 103, 90], 2.6, 40, { pseudo: [0.27, 0.5, 0.1] });
const three = (number: number, plan: Omit<SetPlan, 'seed'>): Record<string, string> =>
  Object.fromEntries(
    [1, 2, 3].map((seed) => [
      `s${seed}.HKL`,
      xdsAsciiOf(simulatedSet({ ...plan, seed, k: 0.1 * seed }), {
        spaceGroupNumber: number,
        cell: plan.crystal.plan.cell
      })
    ])
  );

interface Diagnosed {
  readonly twinning: {
    l: number;
    laws: readonly { law: string; alpha: number; isSupported: boolean }[];
  };
  readonly tncs: { height: number; vector: readonly number[] };
  readonly damage: readonly { file: string; bChange: number; bChangeSigma: number }[];
}
const diagnosed = async (files: Record<string, string>): Promise<Diagnosed> =>
  (await command('diagnose', files)) as unknown as Diagnosed;

describe('R3', () => {
  const plan = { crystal: R3, records: 8000, noise: 0.03 };
  it('twinned by k,h,-l: fraction and L; not twinned: neither', async () => {
    const twin = await diagnosed(three(146, { ...plan, twin: { law: KHL, alpha: 0.3 } }));
    const [law] = twin.twinning.laws;
    expect(law).toMatchObject({ law: 'k,h,-l', isSupported: true });
    expect(law?.alpha).toBeCloseTo(0.3, 1);
    const single = await diagnosed(three(146, plan));
    expect(single.twinning.laws[0]).toMatchObject({ isSupported: false });
    expect(single.twinning.l).toBeGreaterThan(0.47);
    expect(twin.twinning.l).toBeLessThan(single.twinning.l - 0.05);
  });
  it('damaged: B grows as planted, by 20 Å² from the first frame to the last', async () => {
    const sets = three(146, plan);
    const [hurt] = Object.values(three(146, { ...plan, decay: 20 }));
    const { damage } = await diagnosed({ ...sets, 'hurt.HKL': hurt ?? '' });
    const found = damage.find(({ file }) => file === 'hurt.HKL');
    // Between the middles of the first and the last of ten blocks.
    expect(found?.bChange).toBeGreaterThan(13);
    expect(found?.bChange).toBeLessThan(23);
    for (const { file, bChange } of damage)
      if (file !== 'hurt.HKL') expect(Math.abs(bChange), file).toBeLessThan(5);
  });
});

it('C2 with a translation of (0.27, 0.5, 0.1): the peak stands there', async () => {
  const { tncs } = await diagnosed(three(5, { crystal: C2, records: 8000, noise: 0.03 }));
  expect(tncs.height).toBeGreaterThan(20);
  // The vector is one of ± and of the centring's copies.
  const same = [1, -1].some((sign) =>
    [0, 0.5].some((shift) =>
      [0.27 + shift, 0.5 + shift, 0.1].every((one, axis) => {
        const off = (tncs.vector[axis] ?? NaN) - sign * one;
        return Math.abs(off - Math.round(off)) < 0.03;
      })
    )
  );
  expect(same, tncs.vector.join()).toBe(true);
});

describe('XDS_ASCII in other forms', () => {
  const measured = simulatedSet({ crystal: R3, seed: 9, records: 3000 });
  const plan = { spaceGroupNumber: 146, cell: R3.plan.cell };
  const usual = xdsAsciiOf(measured, plan);
  const others: readonly [string, string][] = [
    [
      'columns in another order',
      xdsAsciiOf(measured, { ...plan, items: ['IOBS', 'ZD', 'L', 'SIGMA(IOBS)', 'H', 'K'] })
    ],
    [
      'more columns than XDS has',
      xdsAsciiOf(measured, {
        ...plan,
        items: [
          'DOSE',
          'H',
          'NEW',
          'K',
          'L',
          'IOBS',
          'SIGMA(IOBS)',
          'XD',
          'YD',
          'ZD',
          'CORR',
          'OTHER',
          'MORE'
        ]
      })
    ],
    ['Windows line ends', xdsAsciiOf(measured, { ...plan, lineEnd: '\r\n' })]
  ];
  it.each(others)('%s: the same numbers', async (_, text) => {
    expect(await command('statistics', { 'x.HKL': text })).toEqual(
      await command('statistics', { 'x.HKL': usual })
    );
  });
  it('one broken line: it alone is left out, with its number', async () => {
    const broken = { 1499: '     3     4  1.2' };
    const found = await command('statistics', { 'x.HKL': xdsAsciiOf(measured, { ...plan, broken }) });
    const { problems, ...rest } = found as { problems: { file: string; problems: { line: number }[] }[] };
    expect(rest).toEqual(await command('statistics', { 'x.HKL': usual }));
    const headLines = usual.slice(0, usual.indexOf('!END_OF_HEADER')).split('\n').length;
    expect(problems[0]?.problems.map(({ line }) => line)).toEqual([headLines + 1501]);
  });
  it('every record twice counts twice', async () => {
    const twice = [...measured, ...measured];
    const one = (await command('statistics --signal-noise-min -99', { 'x.HKL': usual })) as {
      overall: { nObserved: number; nUnique: number };
    };
    const two = (await command('statistics --signal-noise-min -99', {
      'x.HKL': xdsAsciiOf(twice, plan)
    })) as typeof one;
    expect(two.overall).toMatchObject({ nObserved: 2 * one.overall.nObserved, nUnique: one.overall.nUnique });
  });
});
