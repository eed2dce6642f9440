/** Crystals of other symmetries with planted faults, by the Node commands, against what was planted. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lib/reflections/command';
import { Correlation } from '../../src/lib/reflections/moments';
import { readMtz } from '../../src/lib/reflections/mtz-file';
import { hklOf } from '../../src/lib/reflections/observations';
import type { Hkl, Operator } from '../../src/lib/reflections/operator';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import type { Cell } from '../../src/lib/reflections/unit-cell';
import { bytesOf } from '../support/reflection-data';
import {
  mateOf,
  orbitKeys,
  simulatedCrystal,
  simulatedSet,
  xdsAsciiOf,
  type Crystal,
  type Measurement,
  type SetPlan,
  type TextOptions
} from '../support/simulated-crystal';

const operatorsOf = (number: number): readonly Operator[] =>
  (spaceGroup(number) ?? expect.unreachable()).operators;
/** k,h,-l and -h,-k,l: what h is multiplied with as a row. */
const KHL = [0, 1, 0, 1, 0, 0, 0, 0, -1];
const HKL = [-1, 0, 0, 0, -1, 0, 0, 0, 1];

type Answer = Record<string, unknown>;
/** Runs a command on files by name; what it writes is kept. */
async function command(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<{ answer: Answer; written: ReadonlyMap<string, Uint8Array> }> {
  const written = new Map<string, Uint8Array>();
  const answer = await run([...args, ...Object.keys(files)], {
    open: (path) => Promise.resolve(bytesOf(files[path] ?? expect.unreachable(path))),
    write: (path, blocks) => {
      written.set(path, Buffer.concat([...blocks]));
      return Promise.resolve();
    }
  });
  return { answer: answer as Answer, written };
}

/** Intensity without anomalous difference. */
const truthOf = (crystal: Crystal, hkl: Hkl): number =>
  (crystal.intensity(hkl) + crystal.intensity(mateOf(hkl))) / 2;

/** Correlation of a written MTZ with the noise-free intensities. */
async function ccToTruth(
  written: ReadonlyMap<string, Uint8Array>,
  crystal: Crystal
): Promise<{ cc: number; n: number }> {
  const mtz = written.get('out/merged.mtz') ?? expect.unreachable();
  const { columns } = await readMtz('merged.mtz', bytesOf(mtz));
  const pairs = new Correlation();
  for (let i = 0; i < columns.n; i++)
    pairs.add(columns.intensity[i] as number, truthOf(crystal, hklOf(columns, i)));
  return { cc: pairs.value ?? NaN, n: columns.n };
}

/** The same where scales and σ are known, and nothing spoils the sets: weighted means by true index. */
function ccOfTrueScales(sets: readonly (readonly Measurement[])[], crystal: Crystal): number {
  const sums = new Map<string, { w: number; wI: number; truth: number }>();
  const keys = orbitKeys(crystal);
  for (const { truth, intensity, sigma, scale, isOutlier } of sets.flat()) {
    if (isOutlier) continue;
    const key = keys.get(truth.join()) ?? expect.unreachable();
    const w = (scale / sigma) ** 2;
    const sum = sums.get(key) ?? { w: 0, wI: 0, truth: truthOf(crystal, truth) };
    sums.set(key, { ...sum, w: sum.w + w, wI: sum.wI + (w * intensity) / scale });
  }
  const pairs = new Correlation();
  for (const { w, wI, truth } of sums.values()) pairs.add(wI / w, truth);
  return pairs.value ?? NaN;
}

interface Case {
  readonly name: string;
  readonly number: number;
  readonly cell: Cell;
  readonly dMin: number;
  readonly atoms: number;
  readonly turn?: readonly number[];
  readonly triplet?: string;
  readonly pseudo?: readonly [number, number, number];
}
const CASES: readonly Case[] = [
  { name: 'P1', number: 1, cell: [22, 25, 28, 80, 95, 104], dMin: 2.5, atoms: 60 },
  { name: 'P21', number: 4, cell: [25, 34, 29, 90, 104, 90], dMin: 2.5, atoms: 50 },
  {
    name: 'C2 with tNCS',
    number: 5,
    cell: [66, 30, 36, 90, 103, 90],
    dMin: 2.8,
    atoms: 30,
    pseudo: [0.27, 0.5, 0.1]
  },
  { name: 'P212121', number: 19, cell: [28, 36, 44, 90, 90, 90], dMin: 2.6, atoms: 40 },
  {
    name: 'P3121',
    number: 152,
    cell: [42, 42, 55, 90, 90, 120],
    dMin: 2.8,
    atoms: 25,
    turn: HKL,
    triplet: '-h,-k,l'
  },
  {
    name: 'R3:H',
    number: 146,
    cell: [54, 54, 60, 90, 90, 120],
    dMin: 2.8,
    atoms: 30,
    turn: KHL,
    triplet: 'k,h,-l'
  },
  {
    name: 'P6',
    number: 168,
    cell: [46, 46, 40, 90, 90, 120],
    dMin: 2.8,
    atoms: 30,
    turn: KHL,
    triplet: 'k,h,-l'
  },
  {
    name: 'I23',
    number: 197,
    cell: [58, 58, 58, 90, 90, 90],
    dMin: 3.2,
    atoms: 15,
    turn: KHL,
    triplet: 'k,h,-l'
  },
  { name: 'F432', number: 209, cell: [84, 84, 84, 90, 90, 90], dMin: 4, atoms: 8 },
  { name: 'P4332', number: 212, cell: [55, 55, 55, 90, 90, 90], dMin: 3.2, atoms: 10 }
];

const SETS = 8;
const [TURNED, DECAYED, SPOILED, FOREIGN, SWAPPED] = [1, 2, 3, 5, 6] as const;
const nameOf = (set: number): string => `s${set}.HKL`;

/** Eight wedges: every second is turned, one decays, one has outliers, one is of a crystal that is not isomorphous, one has its mates exchanged. */
function wedges({ turn, ...plan }: Case): { crystal: Crystal; sets: Measurement[][] } {
  const shared = { ...plan, operators: operatorsOf(plan.number), seed: 3 * plan.number, anomalous: 2.5 };
  const crystal = simulatedCrystal(shared);
  const foreign = simulatedCrystal({ ...shared, moved: 0.35 });
  const sets = Array.from({ length: SETS }, (_, set): Measurement[] => {
    const own: SetPlan = {
      crystal: set === FOREIGN ? foreign : crystal,
      seed: 100 * plan.number + set,
      records: 1600,
      k: 0.25 * (set - 3.5),
      B: 1.5 * ((set * 5) % 7) - 4,
      ...(set === DECAYED && { decay: 20 }),
      ...(set === SPOILED && { outliers: 12 }),
      ...(set === SWAPPED && { swapped: true }),
      ...(turn && set % 2 === TURNED && { turn })
    };
    return simulatedSet(own);
  });
  return { crystal, sets };
}

function textsOf(
  sets: readonly Measurement[][],
  { number, cell }: Case,
  more: Partial<TextOptions> = {}
): Record<string, string> {
  return Object.fromEntries(
    sets.map((set, n) => [nameOf(n), xdsAsciiOf(set, { spaceGroupNumber: number, cell, ...more })])
  );
}

describe.each(CASES)('$name', (one) => {
  const { crystal, sets } = wedges(one);
  const merged = command(['merge', '--out', 'out'], textsOf(sets, one));

  it('is indexed as planted, and merged as well as with the true scales', async () => {
    const { answer, written } = await merged;
    const { operators, assignment } = answer as { operators: string[]; assignment: number[] };
    const planted = sets.map((_, set) => (one.turn && set % 2 === TURNED ? (one.triplet ?? '') : 'h,k,l'));
    expect(assignment.map((at) => operators[at])).toEqual(planted);
    const { cc, n } = await ccToTruth(written, crystal);
    expect(n).toBeGreaterThan(60);
    expect(cc).toBeGreaterThanOrEqual(ccOfTrueScales(sets, crystal) - 0.001);
  });

  it('without the foreign set is within 0.002 of the true scales with known outliers', async () => {
    const others = sets.map((set, n) => (n === FOREIGN ? [] : set));
    const files = Object.entries(textsOf(sets, one)).filter(([name]) => name !== nameOf(FOREIGN));
    const { written } = await command(['merge', '--out', 'out'], Object.fromEntries(files));
    const { cc } = await ccToTruth(written, crystal);
    // The truth knows the decay of each frame, and outliers that stand against one other only.
    expect(cc).toBeGreaterThanOrEqual(ccOfTrueScales(others, crystal) - 0.002);
  });

  it('finds the set that is not isomorphous, the outliers, and the set of the other hand', async () => {
    const { answer } = await merged;
    const { deltaCcHalf, rejected, friedelMates } = answer as {
      deltaCcHalf: { file: string; deltaCcHalf: number }[];
      rejected: { file: string; record: number }[];
      friedelMates: { file: string; agreement: number; swapped: boolean }[];
    };
    const [worst] = [...deltaCcHalf].sort((a, b) => a.deltaCcHalf - b.deltaCcHalf);
    expect(worst?.file).toBe(nameOf(FOREIGN));
    const planted = rejected.filter(({ file, record }) => file === nameOf(SPOILED) && record < 12);
    expect(planted.length).toBeGreaterThanOrEqual(9);
    expect(rejected.filter(({ file }) => file !== nameOf(FOREIGN)).length - planted.length).toBeLessThan(
      0.003 * SETS * 1600
    );
    expect(friedelMates.map(({ swapped }) => swapped)).toEqual(sets.map((_, set) => set === SWAPPED));
  });
});
