import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileBytes, unpacked } from '../../../tests/support/reflection-data';
import { readFileSync } from 'node:fs';
import { mapped } from './mapped';
import { observationsOf } from './observations';
import { seeded } from './random';
import { readReflections } from './read-reflections';
import { shellsBetween } from './shells';
import { spaceGroup } from './space-group';
import { statisticsOf, type Statistics } from './statistics';
import type { ReflectionFile } from './reflection-file';

const group = (number: number) => spaceGroup(number) ?? expect.unreachable();

/** Records `h k l I σ` in P1, 10 Å cube. */
async function small(
  records: string,
  friedel: 'merged' | 'apart' = 'merged',
  dMin = 1,
  atOnce?: number
): Promise<Statistics> {
  const text = `!FORMAT=XDS_ASCII MERGE=FALSE\n!UNIT_CELL_CONSTANTS= 10 10 10 90 90 90\n!ITEM_H=1\n!ITEM_K=2\n!ITEM_L=3\n!ITEM_IOBS=4\n!ITEM_SIGMA(IOBS)=5\n!END_OF_HEADER\n${records}\n!END_OF_DATA\n`;
  const observations = observationsOf([await readReflections('x', bytesOf(text))]);
  const all = mapped(observations, { group: group(1), dMin }) ?? expect.unreachable();
  return statisticsOf(
    all.box,
    { ...observations, slots: all.slots },
    { shells: { upper: [all.largest], from: 0 }, friedel, draws: 3, ...(atOnce !== undefined && { atOnce }) }
  );
}

describe('definitions', () => {
  it('of R, I/σ and CC1/2, by hand', async () => {
    const { overall } = await small(
      '1 0 0 10 1\n-1 0 0 14 1\n0 1 0 100 2\n0 1 0 104 1\n0 0 1 50 5\n1 1 1 7 -1\n1 1 0 -40 1'
    );
    // 1 0 0 with its mate: mean 12; 0 1 0: weighted 103.2, plain 102; 0 0 1 alone; 1 1 1 rejected; 1 1 0 below -3 σ.
    expect(overall).toMatchObject({
      nObserved: 5,
      nUnique: 3,
      nCompared: 4,
      nCcHalf: 2,
      nAno: 0,
      nAnomalousPairs: 1
    });
    expect(overall.iOverSigma).toBeCloseTo((12 * Math.SQRT2 + 103.2 * Math.sqrt(1.25) + 10) / 3, 10);
    expect(overall.rMerge).toBeCloseTo((100 * (4 + 3.2 + 0.8)) / 228, 10);
    expect(overall.rMeas).toBeCloseTo((100 * Math.SQRT2 * 8) / 228, 10);
    expect(overall.rPim).toBeCloseTo((100 * 8) / 228, 10);
    expect(overall.rMergePlain).toBeCloseTo((100 * 8) / 228, 10);
    // σ_y² of 12 and 102 is 4050; σ_ε² is the mean of 8/1 and 8/1.
    expect(overall.ccHalf).toBeCloseTo((100 * (4050 - 4)) / (4050 + 4), 10);
  });

  it('Friedel mates apart count in everything', async () => {
    const { overall } = await small('1 0 0 10 1\n-1 0 0 14 1\n0 1 0 100 2\n0 1 0 104 1', 'apart');
    const merged = await small('1 0 0 10 1\n-1 0 0 14 1\n0 1 0 100 2\n0 1 0 104 1');
    expect(overall).toMatchObject({ nUnique: 3, nCompared: 2, nPossible: 2 * merged.overall.nPossible });
  });

  it('of what cannot be computed nothing is said', async () => {
    const { overall } = await small('1 0 0 10 1');
    for (const name of ['rMerge', 'rMeas', 'rPim', 'ccHalf', 'ccHalfRandom', 'ccAno', 'sigAno'] as const)
      expect(overall, name).not.toHaveProperty(name);
    expect(overall.ccHalf).toBeUndefined();
  });

  it('reflections taken in parts change no number', async () => {
    const random = seeded(7);
    // The middle of the box is measured most often: a part needs more room than the one before it.
    const index = (): number => Math.floor(4 * random()) + Math.floor(4 * random()) - 3;
    const records = Array.from({ length: 4000 }, (_, i) => {
      const sigma = i % 50 === 0 ? -2 : 1 + (i % 7);
      return `${index()} ${index()} ${index()} ${((i * 37) % 101) - 10} ${sigma}`;
    });
    for (const friedel of ['merged', 'apart'] as const) {
      const whole = await small(records.join('\n'), friedel);
      expect(whole.overall.nAno).toBeGreaterThan(10);
      expect(whole.overall.ccHalfRandom).toBeDefined();
      for (const atOnce of [3999, 500, 30])
        expect(await small(records.join('\n'), friedel, 1, atOnce)).toEqual(whole);
    }
  });
});

/** One row of expected.json. */
interface Expected {
  readonly n_obs: number;
  readonly n_unique: number;
  readonly n_possible: number;
  readonly n_compared: number;
  readonly [name: string]: number | readonly number[] | null;
}
interface Anomalous {
  readonly n_pairs: number;
  readonly n_possible_acentric: number;
  readonly nano: number;
  readonly sigano_F: number;
  readonly cc_ano_sigma_tau: number;
}
const NAMES = [
  ['i_over_sigma', 'iOverSigma', 1],
  ['r_merge_w', 'rMerge', 1],
  ['r_meas_w', 'rMeas', 1],
  ['r_pim_w', 'rPim', 1],
  ['r_meas_u', 'rMeasPlain', 1],
  ['r_pim_u', 'rPimPlain', 1],
  ['completeness', 'completeness', 1],
  ['multiplicity', 'multiplicity', 1],
  ['cc_half_sigma_tau', 'ccHalf', 100],
  ['cc_half_sigma_tau_w', 'ccHalfWeighted', 100]
] as const;

function differences(
  { shells, overall }: Statistics,
  of: { shells: readonly Expected[]; total: Expected }
): string[] {
  return [...shells, overall].flatMap((found, n) => {
    const row = of.shells[n] ?? of.total;
    const counts = [found.nObserved, found.nUnique, found.nPossible, found.nCompared];
    const wrong =
      String(counts) === String([row.n_obs, row.n_unique, row.n_possible, row.n_compared])
        ? []
        : [`${n} counts ${counts}`];
    for (const [name, ours, factor] of NAMES) {
      const value = row[name];
      if (typeof value === 'number' && !(Math.abs((found[ours] ?? NaN) - factor * value) <= 1.1e-5 * factor))
        wrong.push(`${n} ${ours} ${found[ours]} ${value}`);
    }
    return wrong;
  });
}

const simulated = unpacked('simulated');
const real = unpacked('real');

describe.skipIf(!simulated || !real)('against numbers computed elsewhere', () => {
  const json = (...path: string[]): unknown =>
    JSON.parse(readFileSync(join(simulated ?? '', ...path), 'utf8'));
  const readAll = (paths: readonly string[]): Promise<ReflectionFile[]> =>
    Promise.all(paths.map((path) => readReflections(path, fileBytes(path))));

  it('all 42 files of the simulated sets, every shell', async () => {
    for (const set of ['p43212', 'p6', 'p21212_decay', 'p21_tncs', 'p4_twin']) {
      const { files } = json(set, 'expected.json') as {
        files: Record<string, { shells: Expected[]; total: Expected }>;
      };
      for (const [name, expected] of Object.entries(files)) {
        const observations = observationsOf(
          await readAll([join(simulated ?? '', set, name, 'XDS_ASCII.HKL')])
        );
        const all =
          mapped(observations, { group: group(observations.sets[0]?.spaceGroupNumber ?? 0) }) ??
          expect.unreachable();
        const shells = shellsBetween(all.smallest, all.largest, expected.shells.length, 'xds');
        const found = statisticsOf(
          all.box,
          { ...observations, slots: all.slots },
          { shells, friedel: 'merged' }
        );
        expect(differences(found, expected), `${set} ${name}`).toEqual([]);
      }
    }
  });

  it('24 sets at their true scales: anomalous pairs, Nano, SigAno, CCano', async () => {
    const { datasets } = json('p43212', 'truth.json') as {
      datasets: Record<string, { g: number; B: number }>;
    };
    const expected = json('p43212', 'expected.json') as {
      true_scales_merge: { shells: Expected[]; total: Expected };
      true_scales_anomalous: { shells: Anomalous[]; total: Anomalous };
    };
    const paths = Object.keys(datasets).map((name) => join(simulated ?? '', 'p43212', name, 'XDS_ASCII.HKL'));
    const observations = observationsOf(await readAll(paths));
    const all = mapped(observations, { group: group(96) }) ?? expect.unreachable();
    const scales = Object.values(datasets);
    const g = observations.set.reduce<number[]>((list, set, n) => {
      const slot = all.slots[n] ?? -1;
      const { g = 1, B = 0 } = scales[set] ?? {};
      list.push(slot < 0 ? 1 : g * Math.exp((-B * (all.box.s2[slot >> 1] ?? 0)) / 2));
      return list;
    }, []);
    const measured = {
      intensity: observations.intensity.map((one, n) => one / (g[n] ?? 1)),
      sigma: observations.sigma.map((one, n) => one / (g[n] ?? 1)),
      slots: all.slots
    };
    const found = statisticsOf(all.box, measured, {
      shells: shellsBetween(all.smallest, all.largest, 10, 'xds'),
      friedel: 'merged'
    });
    expect(differences(found, expected.true_scales_merge)).toEqual([]);
    for (const [n, row] of [
      ...expected.true_scales_anomalous.shells,
      expected.true_scales_anomalous.total
    ].entries()) {
      const ours = found.shells[n] ?? found.overall;
      expect([ours.nAnomalousPairs, ours.nAnomalousPossible, ours.nAno], `${n}`).toEqual([
        row.n_pairs,
        row.n_possible_acentric,
        row.nano
      ]);
      expect(ours.ccAno, `${n}`).toBeCloseTo(100 * row.cc_ano_sigma_tau, 2);
      // Ours is over the reflections of Nano, theirs over all pairs.
      expect(Math.abs((ours.sigAno ?? NaN) / row.sigano_F - 1), `${n}`).toBeLessThan(0.05);
    }
  });

  it('l-cysteine: four sweeps as they are', async () => {
    const { lcys } = JSON.parse(readFileSync(join(real ?? '', 'expected.json'), 'utf8')) as {
      lcys: { raw: Expected };
    };
    const observations = observationsOf(
      await readAll([1, 2, 3, 4].map((n) => join(real ?? '', `lcys/lcys_${n}.HKL`)))
    );
    const all = mapped(observations, { group: group(16) }) ?? expect.unreachable();
    const shells = shellsBetween(all.smallest, all.largest, 10, 'xds');
    const { overall } = statisticsOf(
      all.box,
      { ...observations, slots: all.slots },
      { shells, friedel: 'merged' }
    );
    expect(differences({ shells: [], overall }, { shells: [], total: lcys.raw })).toEqual([]);
  });
});
