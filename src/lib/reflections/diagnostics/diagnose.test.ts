import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileBytes, truth, unpacked } from '../../../../tests/support/reflection-data';
import { run } from '../command';
import type { Disk } from '../command/disk';
import type { Anisotropy } from './anisotropy';
import type { AxialRow } from './axial-reflections';
import type { CoverageMap, MissingCone } from './coverage-maps';
import type { Damage } from './damage';
import type { DirectionalCone } from './directional-cones';
import type { IceRing } from './ice-rings';
import type { PattersonPeak } from './patterson';
import type { TwinLaw } from './twin-laws';

/** What the command prints. */
interface Diagnosed {
  readonly twinning: {
    l?: number;
    lSquared?: number;
    moment?: number;
    momentCentric?: number;
    laws: TwinLaw[];
  };
  readonly tncs?: PattersonPeak;
  readonly absences: AxialRow[];
  readonly anisotropy?: Anisotropy;
  readonly cones: DirectionalCone[];
  readonly ice: IceRing[];
  readonly wilsonB?: number;
  readonly damage?: Damage[];
  readonly coverage: { maps: CoverageMap[]; missing?: MissingCone };
  readonly unknown: { quantity: string; reason: string }[];
}

const simulated = unpacked('simulated') ?? '';
const files = (set: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) =>
    join(simulated, set, `xtal_${String(i + 1).padStart(2, '0')}`, 'XDS_ASCII.HKL')
  );
const real: Disk = { open: (path) => Promise.resolve(fileBytes(path)), write: () => Promise.resolve() };
const made = new Map<string, Promise<Diagnosed>>();
function diagnosed(set: string, n = 1): Promise<Diagnosed> {
  const known = made.get(set) ?? (run(['diagnose', ...files(set, n)], real) as Promise<Diagnosed>);
  made.set(set, known);
  return known;
}
/** The reference's own numbers, and those of the noise-free intensities. */
const reference = (truth('diag2.json') ?? {}) as Record<
  string,
  {
    L_noise_free_all_to_dcut: [number, number];
    moment_acentric_noise_free: number;
    patterson_noise_free: { height_percent: number };
    wilson_noise_free: { B_with_form_factors: number };
  }
>;
const axis = ({ absences }: Diagnosed, name: string): AxialRow =>
  absences.find((row) => row.axis === name) ?? expect.unreachable();

describe.skipIf(simulated === '')('diagnose against the truth', () => {
  it.each(['p21212_decay', 'p21_tncs', 'p4_twin'])(
    '%s: L and the moment as of its noise-free intensities',
    async (set) => {
      const known = reference[`open/${set}`];
      const { twinning, tncs, wilsonB } = await diagnosed(set);
      const [l = NaN, lSquared = NaN] = known?.L_noise_free_all_to_dcut ?? [];
      expect(Math.abs((twinning.l ?? NaN) - l)).toBeLessThan(0.02);
      expect(Math.abs((twinning.lSquared ?? NaN) - lSquared)).toBeLessThan(0.02);
      expect(Math.abs((twinning.moment ?? NaN) - (known?.moment_acentric_noise_free ?? NaN))).toBeLessThan(
        0.1
      );
      expect(
        Math.abs((tncs?.height ?? NaN) - (known?.patterson_noise_free.height_percent ?? NaN))
      ).toBeLessThan(1);
      // Damage and noise of the first are part of what it shows: B of 16 Å² more.
      if (set !== 'p21212_decay')
        expect(
          Math.abs((wilsonB ?? NaN) - (known?.wilson_noise_free.B_with_form_factors ?? NaN))
        ).toBeLessThan(1);
    }
  );

  it('twin fraction 0.27 by k,h,-l; none in p6, none by law elsewhere', async () => {
    const [law, ...more] = (await diagnosed('p4_twin')).twinning.laws;
    expect(more).toEqual([]);
    expect(law).toMatchObject({ law: 'k,h,-l', isSupported: true });
    expect(Math.abs((law?.alpha ?? NaN) - 0.27)).toBeLessThan(0.01);
    expect(Math.abs((law?.alphaBySquares ?? NaN) - 0.27)).toBeLessThan(0.01);
    const p6 = await diagnosed('p6', 16);
    expect(p6.twinning.laws).toMatchObject([{ isSupported: false }]);
    expect(Math.abs(p6.twinning.laws[0]?.alpha ?? NaN)).toBeLessThan(0.02);
    expect(Math.abs((p6.twinning.l ?? NaN) - 0.5)).toBeLessThan(0.02);
    expect((await diagnosed('p21_tncs')).twinning.laws).toEqual([]);
  });

  it('the translation of p21_tncs, and no other flagged', async () => {
    const { tncs } = await diagnosed('p21_tncs');
    expect(tncs).toMatchObject({ isFlagged: true });
    [0.31, 0, 0.44].forEach((one, n) => {
      expect(Math.abs((tncs?.vector[n] ?? NaN) - one)).toBeLessThan(0.005);
    });
    for (const [set, n] of [
      ['p21212_decay', 1],
      ['p4_twin', 1],
      ['p6', 16]
    ] as const)
      expect((await diagnosed(set, n)).tncs?.isFlagged).toBe(false);
  });

  it('axes by class: what the header does not know, and never one enantiomorph', async () => {
    const decay = await diagnosed('p21212_decay');
    expect(axis(decay, 'h00')).toMatchObject({ possible: ['21'] });
    expect(axis(decay, '0k0')).toMatchObject({ possible: ['21'] });
    expect(axis(decay, '00l')).toMatchObject({ possible: ['2'] });
    expect(axis(decay, 'h00').reflections).toHaveLength(14);
    expect(axis(await diagnosed('p21_tncs'), '0k0')).toMatchObject({ possible: ['21'] });
    expect(axis(await diagnosed('p4_twin'), '00l')).toMatchObject({ possible: ['4'] });
    expect(axis(await diagnosed('p6', 16), '00l')).toMatchObject({ possible: ['6'] });
    const tetragonal = await diagnosed('p43212', 24);
    expect(tetragonal.absences.map((row) => row.axis)).toEqual(['h00', '00l']);
    expect(axis(tetragonal, '00l')).toMatchObject({ possible: ['41', '43'] });
    expect(axis(tetragonal, 'h00')).toMatchObject({ possible: ['21'] });
  });

  it('the tensor of anisotropy, with the damage taken out; none where there is none', async () => {
    const { anisotropy } = await diagnosed('p21212_decay');
    [-11, -2, 13, 0, 0, 0].forEach((one, n) => {
      expect(Math.abs((anisotropy?.tensor[n] ?? NaN) - one)).toBeLessThan(2);
    });
    for (const set of ['p21_tncs', 'p4_twin'])
      expect((await diagnosed(set)).anisotropy?.range).toBeLessThan(2);
    const [b11, b22] = (await diagnosed('p4_twin')).anisotropy?.tensor ?? [];
    expect(b11).toBe(b22);
  });

  it('by direction: weakest along c*, where B is largest; equal axes once', async () => {
    const { cones } = await diagnosed('p21212_decay');
    expect(cones.map(({ axis: one }) => one)).toEqual(['a*', 'b*', 'c*']);
    const [along, , last] = cones.map(({ shells }) => shells[6]?.iOverSigma ?? NaN);
    expect(along).toBeGreaterThan(1.5 * (last ?? NaN));
    expect(cones[0]?.shells[0]?.ccHalf).toBeGreaterThan(90);
    expect((await diagnosed('p6', 16)).cones.map(({ axis: one }) => one)).toEqual(['a*', 'c*']);
  });

  it('merged.mtz: the same crystal, but neither scatter nor damage', async () => {
    let bytes = new Uint8Array(0);
    const keep: Disk = {
      open: real.open,
      write: (path, content) => {
        if (path.endsWith('merged.mtz')) bytes = Uint8Array.from([...content].flatMap((block) => [...block]));
        return Promise.resolve();
      }
    };
    await run(['merge', '--out', 'out', '--reject', 'off', ...files('p4_twin', 1)], keep);
    const merged: Disk = { open: () => Promise.resolve(bytesOf(bytes)), write: keep.write };
    const found = (await run(['diagnose', 'merged.mtz'], merged)) as Diagnosed;
    expect(Math.abs((found.twinning.laws[0]?.alpha ?? NaN) - 0.27)).toBeLessThan(0.02);
    expect(found).not.toHaveProperty('damage');
    expect(found.unknown).toContainEqual({ quantity: 'damage', reason: 'merged' });
    for (const ring of found.ice) expect(ring).not.toHaveProperty('ccHalf');
    for (const { shells } of found.cones)
      for (const shell of shells) expect(shell).not.toHaveProperty('ccHalf');
  });

  it('damage: falling scale, rising B and R_d in damaged sweeps only', async () => {
    const [sweep] = (await diagnosed('p21212_decay')).damage ?? [];
    expect(sweep?.blocks).toHaveLength(10);
    expect(sweep?.bChange).toBeGreaterThan(8);
    // exp(−0.45) over the whole dose: 0.667 between the middles of the first and the last block.
    expect(Math.abs((sweep?.scaleRatio ?? NaN) - 0.667)).toBeLessThan(0.05);
    expect(sweep?.rd).toMatchObject({ rise: expect.closeTo(3.9, 0) as number });
    for (const set of ['p21_tncs', 'p4_twin']) {
      const [one] = (await diagnosed(set)).damage ?? [];
      expect(Math.abs(one?.bChange ?? NaN)).toBeLessThan(0.5);
      expect(Math.abs((one?.scaleRatio ?? NaN) - 1)).toBeLessThan(0.02);
    }
    const wedges = (await diagnosed('p43212', 24)).damage ?? [];
    const damaged = wedges.flatMap(({ bChange = 0, bChangeSigma = NaN }, n) =>
      bChange > 5 && bChange > 4 * bChangeSigma ? [n + 1] : []
    );
    expect(damaged).toEqual([3, 16]);
    // Frames 41–70 of the twelfth lost half their intensity.
    const bad = wedges[11]?.blocks?.map(({ scale = NaN }) => scale < 0.7);
    expect(bad).toEqual([false, false, false, false, true, true, true, false, false, false]);
  });

  it('ice in the one data set that has it', async () => {
    const { ice } = await diagnosed('p43212', 24);
    expect(ice.flatMap(({ isFlagged, d }) => (isFlagged ? [d] : []))).toEqual([3.669, 3.441, 2.671, 2.249]);
    expect(new Set(ice.flatMap(({ sets }) => sets.map(({ file }) => file.slice(-21, -14))))).toEqual(
      new Set(['xtal_21'])
    );
    for (const [set, n] of [
      ['p21212_decay', 1],
      ['p21_tncs', 1],
      ['p4_twin', 1],
      ['p6', 16]
    ] as const)
      for (const ring of (await diagnosed(set, n)).ice)
        expect(ring.isFlagged, `${set} ${ring.d}`).toBe(false);
  });

  it('maps of three sections and the emptiest cone', async () => {
    const { coverage } = await diagnosed('p21_tncs');
    expect(coverage.maps.map(({ plane }) => plane)).toEqual(['hk0', 'h0l', '0kl']);
    const [hk0, h0l] = coverage.maps;
    expect(hk0?.reflections.some(([, , count]) => count > 2)).toBe(true);
    // The sweep turned about a direction near a*: what lies along it is missing.
    expect(h0l?.reflections.some(([, , count]) => count === 0)).toBe(true);
    expect(coverage.missing?.completeness).toBeLessThan((coverage.missing?.overall ?? NaN) - 20);
  });
});

const header = (group: number): string[] => {
  const items = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD'];
  return [
    "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=TRUE",
    `!SPACE_GROUP_NUMBER= ${group}`,
    '!UNIT_CELL_CONSTANTS= 40 40 60 90 90 90',
    '!OSCILLATION_RANGE= 0.1',
    `!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=${items.length}`,
    ...items.map((item, n) => `!ITEM_${item}=${n + 1}`),
    '!END_OF_HEADER'
  ];
};
function ofRecords(group: number, records: readonly string[]): Promise<Diagnosed> {
  const text = [...header(group), ...records, '!END_OF_DATA', ''].join('\n');
  const disk: Disk = { open: () => Promise.resolve(bytesOf(text)), write: () => Promise.resolve() };
  return run(['diagnose', 'a.HKL'], disk) as Promise<Diagnosed>;
}

describe('what cannot be told', () => {
  it('three reflections: nothing is 0, everything has its reason', async () => {
    const found = await ofRecords(75, ['1 2 3 10 1 0 0 0.5', '2 2 3 20 1 0 0 1.5', '0 0 4 20 1 0 0 2.5']);
    for (const key of ['tncs', 'anisotropy', 'wilsonB'] as const) expect(found).not.toHaveProperty(key);
    expect(found.twinning).not.toHaveProperty('l');
    expect(found.twinning.laws).toEqual([{ law: 'k,h,-l', n: 0 }]);
    expect(found.unknown.map(({ quantity }) => quantity)).toEqual(
      expect.arrayContaining(['twinning.l', 'twinning.moment', 'tncs', 'anisotropy', 'wilsonB'])
    );
    expect(found.damage).toEqual([expect.objectContaining({ unknown: 'few-frames' })]);
    expect(axis(found, '00l')).toMatchObject({ unknown: 'left-out' });
    expect(JSON.stringify(found).includes('null')).toBe(false);
  });

  it.each([
    ['zero', 0],
    ['negative', -5],
    ['one value', 100]
  ])('intensities that are %s end in reasons', async (_, intensity) => {
    const records: string[] = [];
    for (let h = -9; h <= 9; h++)
      for (let k = -9; k <= 9; k++)
        for (let l = 0; l <= 12; l++)
          if (h !== 0 || k !== 0 || l !== 0)
            records.push(`${h} ${k} ${l} ${intensity} 1 0 0 ${(records.length % 90) + 0.5}`);
    const found = await ofRecords(89, records);
    expect(JSON.stringify(found).includes('null')).toBe(false);
    if (intensity <= 0) {
      expect(found.twinning).not.toHaveProperty('l');
      expect(found).not.toHaveProperty('tncs');
      expect(found.ice.every(({ isFlagged }) => !isFlagged)).toBe(true);
    }
    // 4-fold and 2-fold axes of P422; the axes a and b are one.
    expect(found.absences.map((row) => row.axis)).toEqual(['h00', '00l']);
  });

  it('an origin peak that centring repeats is no translation', async () => {
    const records: string[] = [];
    for (let h = -7; h <= 7; h++)
      for (let k = -7; k <= 7; k++)
        for (let l = 0; l <= 11; l++)
          if ((h + k + l) % 2 === 0 && (h !== 0 || k !== 0 || l !== 0))
            records.push(
              `${h} ${k} ${l} ${(100 * Math.sin(Math.abs(h * k * 7 + l * l * 3 + (h * h + k * k) * 5)) ** 2).toFixed(2)} 1 0 0 0.5`
            );
    const { tncs } = await ofRecords(23, records);
    expect(tncs?.height).toBeLessThan(60);
    const [x = 0, y = 0, z = 0] = tncs?.vector ?? [];
    expect(
      Math.hypot((Math.abs(x) - 0.5) * 40, (Math.abs(y) - 0.5) * 40, (Math.abs(z) - 0.5) * 60)
    ).toBeGreaterThan(15);
  });
});
