/**
 * Beamtimes that nobody has seen: merges of made-up samples in many space groups, each with something planted in it or nothing at all. Every planted
 * thing is named, nothing is invented, and what no file answers stays unknown (`planted-merge.ts` makes them).
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { runChecks } from '../../src/lib/checks';
import type { Finding, Verdict } from '../../src/lib/checks/check';
import { plantedMerge, type Form, type Planted } from '../support/planted-merge';
import { scanned } from '../support/scanned';

const BEAMTIME = '231109_BL41XU_山田';
const P212121 = { group: 19, groupName: 'P 21 21 21' };
const ORTHO = [51.3, 62.7, 88.1, 90, 90, 90];
const ORTHO_OTHER = [51.9, 62.2, 89.4, 90, 90, 90];
const one = (datasets: number, cell: readonly number[] = ORTHO): readonly Form[] => [{ datasets, cell }];
const two = (first: number, second: number): readonly Form[] => [
  { datasets: first, cell: ORTHO },
  { datasets: second, cell: ORTHO_OTHER }
];
const GOOD = { l: 0.493, moment: 1.98, fraction: 0.03 };
const AGREES = { group: 'P 21 21 21', probability: 0.94, confidence: 0.91 };

type Row = readonly [
  what: string,
  planted: Partial<Planted>,
  /** Verdicts that are right, by check. */
  right: Readonly<Record<string, Verdict | readonly Verdict[]>>,
  /** What the sentence of a check has to name: the reason, with the numbers that were planted. */
  says?: Readonly<Record<string, readonly RegExp[]>>
];
const ROWS: readonly Row[] = [
  [
    'one form, everything as it should be',
    { forms: one(24), ctruncate: GOOD, pointless: AGREES },
    {
      'one-population': 'pass',
      'space-group': 'pass',
      'indexing-consistent': 'not-applicable',
      twinning: 'pass',
      'translational-ncs': 'pass',
      'ice-rings': 'pass',
      'radiation-damage': 'unknown',
      anisotropy: 'unknown'
    },
    {
      'one-population': [/24 data sets, one population by cells, correlations, ISa/],
      'space-group': [/scaled in P 21 21 21; POINTLESS: P 21 21 21 \(p = 0\.940, confidence 0\.910\)/],
      'indexing-consistent': [/one indexing only/],
      twinning: [/<\|L\|> = 0\.493 \(ctruncate/, /= 1\.98/],
      'translational-ncs': [/none detected \(ctruncate\)/],
      'ice-rings': [/none flagged \(ctruncate\)/],
      'radiation-damage': [/no sweep .* three or more wedges .* was read/],
      anisotropy: [/no resolution by direction/]
    }
  ],
  [
    'no log of any program',
    { forms: one(24) },
    {
      'space-group': 'unknown',
      twinning: 'unknown',
      'translational-ncs': 'unknown',
      'ice-rings': 'unknown',
      'radiation-damage': 'unknown',
      anisotropy: 'unknown'
    },
    {
      'space-group': [/pointless\.log/],
      twinning: [/xtriage .* ctruncate or POINTLESS is in the files read/],
      'translational-ncs': [/xtriage .* or ctruncate is in the files read/],
      'ice-rings': [/xtriage .* on ice rings is in the files read/]
    }
  ],
  ['two forms 3:1', { forms: two(36, 12) }, { 'one-population': 'fail' },
    { 'one-population': [/\b36 data sets at 51\.3 62\.7 88\.1 Å and 12 at 51\.9 62\.2 89\.4 Å/, /CC 0\.7\d between (36 and 12|12 and 36) data sets, 0\.9\d or more within/, /ISa of 12 of 48 data sets falls/] }
  ],
  ['two forms 1:1', { forms: two(16, 16) }, { 'one-population': 'fail' },
    { 'one-population': [/\b16 data sets at 51\.3 62\.7 88\.1 Å and 16 at 51\.9 62\.2 89\.4 Å/, /CC 0\.7\d between (16 and 16|16 and 16) data sets, 0\.9\d or more within/, /ISa of 16 of 32 data sets falls/] }
  ],
  ['two forms, few of one', { forms: two(20, 4) }, { 'one-population': 'fail' },
    { 'one-population': [/\b20 data sets at 51\.3 62\.7 88\.1 Å and 4 at 51\.9 62\.2 89\.4 Å/, /CC 0\.7\d between (20 and 4|4 and 20) data sets, 0\.9\d or more within/, /ISa of 4 of 24 data sets falls/] }
  ],
  [
    'another structure in the same cell',
    { forms: [{ datasets: 20, cell: ORTHO }, { datasets: 8, cell: ORTHO, structure: 1 }] },
    { 'one-population': 'fail' },
    { 'one-population': [/^CC 0\.\d\d between (20 and 8|8 and 20) data sets/, /ISa of 8 of 28 data sets/] }
  ],
  [
    'two forms by BLEND alone',
    { forms: two(18, 9), clustering: 'blend' },
    { 'one-population': ['fail', 'attention'] },
    { 'one-population': [/\b18 data sets at 51\.3 62\.7 88\.1 Å and 9 at 51\.9 62\.2 89\.4 Å/, /ISa of 9 of 27 data sets/] }
  ],
  ['one form by BLEND alone, processed', { forms: one(18), clustering: 'blend' }, { 'one-population': 'pass' },
    { 'one-population': [/18 data sets, one population by cells, ISa$/] }
  ],
  [
    'one form by BLEND alone, nothing of the processing',
    { forms: one(18), clustering: 'blend', processed: false },
    { 'one-population': 'unknown' },
    { 'one-population': [/neither correlations of branches \(cctable\.dat\) nor ISa/] }
  ],
  ['two data sets', { forms: one(2) }, { 'one-population': ['pass', 'unknown'] },
    { 'one-population': [/2 data sets, one population by ISa$/] }
  ],
  [
    'an ambiguous group, BLEND, no word on indexing',
    { group: 75, groupName: 'P 4', forms: one(12, [77, 77, 37, 90, 90, 90]), clustering: 'blend' },
    { 'indexing-consistent': 'unknown' },
    { 'indexing-consistent': [/P 4 .* 2 indexings \(h,k,l; k,h,-l\); no log shows a comparison/] }
  ],
  [
    'an ambiguous group, KAMO says there is no ambiguity',
    { group: 146, groupName: 'H 3', forms: one(12, [90, 90, 110, 90, 90, 120]), indexing: { operators: [] } },
    { 'indexing-consistent': 'unknown' },
    { 'indexing-consistent': [/R 3 :H .*; k,h,-l;.* KAMO found no ambiguity, so they were not compared/] }
  ],
  [
    'an ambiguous group, resolved',
    {
      group: 168,
      groupName: 'P 6',
      forms: one(12, [77, 77, 37, 90, 90, 120]),
      indexing: { operators: ['h,k,l', 'k,h,-l'] }
    },
    { 'indexing-consistent': 'pass' },
    { 'indexing-consistent': [/compared h,k,l; k,h,-l: 0 of 12 data sets .* 0\.93 : 0\.31/] }
  ],
  [
    'an ambiguous group, data sets against their best operator',
    {
      group: 143,
      groupName: 'P 3',
      forms: one(12, [77, 77, 37, 90, 90, 120]),
      indexing: { operators: ['h,k,l', 'k,h,-l'], wrong: 2 }
    },
    { 'indexing-consistent': 'fail' },
    { 'indexing-consistent': [/; 2 against their best operator/] }
  ],
  [
    'an ambiguous group, weak margins',
    {
      group: 199,
      groupName: 'I 21 3',
      forms: one(12, [77, 77, 77, 90, 90, 90]),
      indexing: { operators: ['h,k,l', 'k,h,-l'], weak: 3 }
    },
    { 'indexing-consistent': 'attention' },
    { 'indexing-consistent': [/; 3 with a weak margin/] }
  ],
  [
    'monoclinic with β near 90',
    { group: 4, groupName: 'P 1 21 1', forms: one(12, [48, 62, 71, 90, 90.4, 90]) },
    { 'indexing-consistent': 'unknown' },
    { 'indexing-consistent': [/2 indexings \(h,k,l; h,-k,-l\)/] }
  ],
  [
    'a perfect twin',
    {
      group: 143,
      groupName: 'P 3',
      forms: one(12, [77, 77, 37, 90, 90, 120]),
      ctruncate: { l: 0.385, moment: 1.56, fraction: 0.44 }
    },
    { twinning: 'fail' },
    { twinning: [/<\|L\|> = 0\.385 \(ctruncate/, /α = 0\.44/, /= 1\.56/] }
  ],
  [
    'translational NCS and ice',
    { forms: one(12), ctruncate: { ...GOOD, ncs: 62, ice: [3.9, 3.67] } },
    { twinning: 'pass', 'translational-ncs': 'attention', 'ice-rings': 'attention' },
    {
      twinning: [/translational NCS distorts/],
      'translational-ncs': [/62\.0 % of the origin at \(0\.500, 0\.500, 0\.000\)/],
      'ice-rings': [/3\.90, 3\.67 Å/]
    }
  ],
  [
    'POINTLESS finds another group',
    { forms: one(12), pointless: { group: 'P 21 21 2', probability: 0.9, confidence: 0.85 } },
    { 'space-group': 'attention' },
    { 'space-group': [/scaled in P 21 21 21; POINTLESS: P 21 21 2 \(p = 0\.900, confidence 0\.850\)/] }
  ],
  [
    'POINTLESS hardly decides',
    { forms: one(12), pointless: { ...AGREES, confidence: 0.1 } },
    { 'space-group': 'attention' },
    { 'space-group': [/confidence 0\.100/] }
  ],
  [
    'the enantiomorph of the group',
    {
      group: 96,
      groupName: 'P 43 21 2',
      forms: one(12, [78.5, 78.5, 37.1, 90, 90, 90]),
      pointless: { group: 'P 41 21 2', probability: 0.95, confidence: 0.95 }
    },
    { 'space-group': 'pass' },
    { 'space-group': [/P 43 21 2 or P 41 21 2: the data cannot distinguish them/] }
  ],
  [
    'sweeps that decay',
    { area: '_kamo_30deg', forms: one(24), wedged: true, perPin: 8, bOf: (nth) => 1.1 * nth },
    { 'radiation-damage': ['attention', 'fail'] },
    { 'radiation-damage': [/decay in 3 of 3 sweeps: .*data00\/cry00: B \+7\.7 Å²/] }
  ],
  [
    'one crystal that decays among four',
    {
      area: '_kamo_30deg',
      forms: one(32),
      wedged: true,
      perPin: 8,
      bSpread: 0.3,
      bOf: (nth, pin) => (pin === 2 ? 1.2 * nth : 0)
    },
    { 'radiation-damage': ['attention', 'fail'] },
    { 'radiation-damage': [/decay in 1 of 4 sweeps: XYZ\d+-03\/data00\/cry00: B \+[78]\.\d Å²/] }
  ],
  [
    'one stray data set of another cell',
    { forms: [...one(14), { datasets: 1, cell: [55, 60, 90, 90, 90, 90] }] },
    { 'one-population': 'pass', influence: 'attention' },
    { influence: [/1 of 15 data sets does not agree with the merge: .*\(ISa [\d.]+ → [12]\.\d, a \+7\.\d %\)/] }
  ],
  [
    'the other setting of C 1 2 1',
    {
      group: 5,
      groupName: 'C 1 2 1',
      forms: one(12, [112, 40.2, 67.2, 90, 104.4, 90]),
      pointless: { group: 'I 1 2 1', probability: 0.95, confidence: 0.9 }
    },
    { 'space-group': 'pass', 'indexing-consistent': 'not-applicable' }
  ],
  [
    'P 31 2 1, where POINTLESS says P 32 2 1',
    {
      group: 152,
      groupName: 'P 31 2 1',
      forms: one(12, [60, 60, 110, 90, 90, 120]),
      pointless: { group: 'P 32 2 1', probability: 0.95, confidence: 0.9 }
    },
    { 'space-group': 'pass', 'indexing-consistent': 'unknown' },
    {
      'space-group': [/P 31 2 1 or P 32 2 1: the data cannot distinguish them/],
      'indexing-consistent': [/2 indexings \(h,k,l; -h,-k,l\)/]
    }
  ],
  [
    'P 31 2 1, where POINTLESS says P 31 1 2',
    {
      group: 152,
      groupName: 'P 31 2 1',
      forms: one(12, [60, 60, 110, 90, 90, 120]),
      pointless: { group: 'P 31 1 2', probability: 0.95, confidence: 0.9 }
    },
    { 'space-group': 'attention' },
    { 'space-group': [/scaled in P 31 2 1; POINTLESS: P 31 1 2/] }
  ],
  [
    'P 1, nearly monoclinic',
    { group: 1, groupName: 'P 1', forms: one(20, [42, 51, 63, 90.3, 101, 90.2]) },
    { 'indexing-consistent': 'unknown', 'one-population': 'pass' },
    { 'indexing-consistent': [/2 indexings \(h,k,l; -h,k,-l\)/] }
  ],
  [
    'I 21 3, where POINTLESS says I 2 3',
    {
      group: 199,
      groupName: 'I 21 3',
      forms: one(12, [77, 77, 77, 90, 90, 90]),
      pointless: { group: 'I 2 3', probability: 0.95, confidence: 0.9 }
    },
    { 'space-group': 'pass', anisotropy: 'not-applicable' },
    { 'space-group': [/I 21 3 or I 2 3: the data cannot distinguish them/] }
  ],
  [
    'sweeps that do not',
    { area: '_kamo_30deg', forms: one(24), wedged: true, perPin: 8 },
    { 'radiation-damage': 'pass', 'one-population': 'pass' },
    { 'radiation-damage': [/3 sweeps, none decays \(B rises by 0\.0 Å² at most\)/] }
  ],
  [
    'sweeps whose crystal leaves the beam and comes back',
    {
      area: '_kamo_30deg',
      forms: one(24),
      wedged: true,
      perPin: 8,
      bOf: (nth) => 4 * Math.sin((Math.PI * nth) / 7)
    },
    { 'radiation-damage': 'pass' }
  ],
  [
    'sweeps whose B scatters',
    { area: '_kamo_30deg', forms: one(54), wedged: true, perPin: 6, bSpread: 1.5 },
    { 'radiation-damage': ['pass', 'unknown'] }
  ],
  [
    'a short sweep whose B scatters',
    { area: '_kamo_30deg', forms: one(27), wedged: true, perPin: 3, bSpread: 1.5 },
    { 'radiation-damage': ['pass', 'unknown'] }
  ],
  [
    'sweeps that decay, and scatter',
    {
      area: '_kamo_30deg',
      forms: one(54),
      wedged: true,
      perPin: 6,
      bSpread: 0.7,
      bOf: (nth) => 1.3 * nth
    },
    { 'radiation-damage': ['attention', 'fail'] },
    { 'radiation-damage': [/decay in \d of 9 sweeps: .*: B \+\d\.\d Å²/] }
  ],
  [
    'two wedges of each sweep',
    { area: '_kamo_30deg', forms: one(12), wedged: true, perPin: 2, bOf: (nth) => 6 * nth },
    { 'radiation-damage': 'unknown' },
    { 'radiation-damage': [/no sweep .* three or more wedges .* was read/] }
  ],
  [
    'weak data sets, whose correlations scatter',
    { forms: one(20), cc: { mean: 0.6, spread: 0.15 } },
    { 'one-population': 'pass' }
  ],
  [
    'few weak data sets',
    { forms: one(6), cc: { mean: 0.5, spread: 0.2 } },
    { 'one-population': 'pass' }
  ],
  [
    'weak data sets of two structures in one cell',
    {
      forms: [
        { datasets: 20, cell: ORTHO },
        { datasets: 9, cell: ORTHO, structure: 1 }
      ],
      cc: { mean: 0.7, spread: 0.1 }
    },
    { 'one-population': 'fail' },
    { 'one-population': [/^CC 0\.\d\d between (20 and 9|9 and 20) data sets/, /ISa of 9 of 29/] }
  ],
  [
    'few data sets whose cells scatter',
    { forms: one(5), cellSpread: 0.003 },
    { 'one-population': 'pass' }
  ],
  [
    'three forms',
    { forms: [...two(20, 10), { datasets: 6, cell: [50.5, 63.4, 87, 90, 90, 90] }] },
    { 'one-population': 'fail' },
    { 'one-population': [/CC 0\.7\d between (16 and 20|20 and 16) data sets/, /ISa of 16 of 36 data sets/] }
  ],
  [
    'orthorhombic, a ≈ b',
    { forms: one(12, [51.3, 51.6, 88.1, 90, 90, 90]), indexing: { operators: [] } },
    { 'indexing-consistent': 'unknown' },
    { 'indexing-consistent': [/2 indexings \(h,k,l; k,h,-l\)/] }
  ],
  [
    'a twin by the L test, with translational NCS',
    { group: 4, groupName: 'P 1 21 1', forms: one(12, [48, 62, 71, 90, 104, 90]), ctruncate: { l: 0.385, moment: 1.56, fraction: 0.44, ncs: 62 } },
    { twinning: 'attention', 'translational-ncs': 'attention' },
    { twinning: [/0\.385/, /translational NCS distorts/], 'translational-ncs': [/62\.0 %/] }
  ],
  ['first cycle alone', { forms: one(12), cycles: 1, ctruncate: GOOD }, { twinning: 'pass' }],
  ['the words of today', { forms: two(14, 7), folderWord: 'ccc' }, { 'one-population': 'fail' },
    { 'one-population': [/\b14 data sets at 51\.3 62\.7 88\.1 Å and 7 at 51\.9 62\.2 89\.4 Å/, /ISa of 7 of 21 data sets/] }
  ]
];

const sampleOf = (row: number): string => `試料-${row}`;
const plantedOf = (row: number, planted: Partial<Planted>): Planted => ({
  ...P212121,
  beamtime: BEAMTIME,
  area: '_kamoproc',
  sample: sampleOf(row),
  clustering: 'cc',
  puck: `XYZ${String(2000 + row)}`,
  perPin: 6,
  forms: one(12),
  seed: 700 + row,
  cycles: 3,
  ...planted
});

/** Not about trust, and right for files of these few lines. */
const EXTRA = {
  'CPS 写真/メモ.txt': 'nobody parses this',
  '__MACOSX/x': 'a copy by another computer',
  'log/old/merge_cc_2.0S_notes.txt': 'no folder of a merge'
};

let beamtime: Beamtime;
let findings: readonly Finding[];
beforeAll(async () => {
  const files: Record<string, string> = { ...EXTRA };
  ROWS.forEach(([, planted], row) => Object.assign(files, plantedMerge(plantedOf(row, planted))));
  beamtime = await scanned(memoryFolder(BEAMTIME, files));
  findings = runChecks(beamtime);
}, 120_000);

describe('a beamtime that nobody has seen', () => {
  it('is read whole: every sample has its merge, every data set its cell and its run', () => {
    expect(beamtime.merges.map(({ sampleName }) => sampleName).sort()).toEqual(
      ROWS.map((_, row) => sampleOf(row)).sort()
    );
    for (const { path, trials } of beamtime.merges)
      for (const { datasets } of trials) {
        expect([path, datasets.filter(({ unitCell }) => unitCell === undefined).length]).toEqual([path, 0]);
        expect([path, datasets.length > 1]).toEqual([path, true]);
      }
    expect(beamtime.unreadable.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it.each(ROWS.map((row, number) => [row[0], number] as const))('%s', (_, number) => {
    const right = ROWS[number]?.[2] ?? {};
    const merge = beamtime.merges.find(({ sampleName }) => sampleName === sampleOf(number));
    const runs = merge?.trials.flatMap(({ clusters }) => clusters.flatMap(({ runs }) => runs)) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    for (const [check, verdicts] of Object.entries(right))
      for (const { path } of runs) {
        const found = findings.find((one) => one.check === check && one.subject.path === path);
        expect(
          typeof verdicts === 'string' ? [verdicts] : verdicts,
          `${check}: ${found?.message.en ?? 'not asked'}`
        ).toContain(found?.verdict);
        for (const reason of ROWS[number]?.[3]?.[check] ?? []) expect(found?.message.en).toMatch(reason);
      }
  });
  it('every row that tells a fault says its reason', () => {
    for (const [what, , right, says = {}] of ROWS)
      for (const [check, verdict] of Object.entries(right))
        if (verdict === 'fail' || verdict === 'attention') expect([what, says[check]?.length ?? 0]).not.toEqual([what, 0]);
  });
  it('nothing that was not planted fails, and no question of trust is silent', () => {
    for (const [number, [what, , right]] of ROWS.entries()) {
      const below = `merge_${number}`;
      const merge = beamtime.merges.find(({ sampleName }) => sampleName === sampleOf(number));
      const of = findings.filter(({ subject }) => merge !== undefined && subject.path.startsWith(`${merge.path}/`));
      const failed = of.filter(({ check, verdict }) => verdict === 'fail' && TRUST_CHECKS.includes(check));
      for (const { check, message } of failed)
        expect([right[check] ?? 'not planted'].flat(), `${below} ${what}: ${check}: ${message.en}`).toContain('fail');
    }
  });
});

const TRUST_CHECKS = [
  'one-population',
  'space-group',
  'indexing-consistent',
  'twinning',
  'translational-ncs',
  'ice-rings',
  'radiation-damage',
  'anisotropy',
  'influence'
];

describe('merges of one form, whatever their size and cell', () => {
  it('are never called two, and merges of two never one', async () => {
    const cells = [ORTHO, [34.2, 45.6, 53.1, 90, 90, 90], [112.4, 112.4, 112.4, 90, 90, 90], [62.1, 40.2, 47.2, 90, 104.4, 90]];
    const files: Record<string, string> = {};
    const mixed = new Map<string, boolean>();
    for (let seed = 0; seed < 40; seed++) {
      const datasets = [3, 4, 5, 6, 8, 12, 20, 30][seed % 8] ?? 3;
      const cell = cells[seed % cells.length] ?? ORTHO;
      const isMixed = seed % 3 === 0 && datasets >= 6;
      const other = cell.map((value, axis) => (axis < 3 ? value * (1 + (axis === 1 ? -0.011 : 0.014)) : value));
      const forms = isMixed
        ? [{ datasets, cell }, { datasets: Math.max(3, Math.floor(datasets / (1 + (seed % 2) * 2))), cell: other }]
        : one(datasets, cell);
      mixed.set(sampleOf(seed), isMixed);
      const clustering = seed % 5 === 4 ? 'blend' : 'cc';
      Object.assign(files, plantedMerge(plantedOf(seed, { forms, clustering, cycles: 1, seed: 9000 + seed })));
    }
    const many = await scanned(memoryFolder('BL26B2_190212_小林', files));
    const told = new Map(
      runChecks(many)
        .filter(({ check }) => check === 'one-population')
        .map((finding) => [finding.subject.path, finding])
    );
    const wrong: string[] = [];
    const count: Record<string, number> = {};
    for (const { sampleName, trials } of many.merges)
      for (const { path } of trials.flatMap(({ clusters }) => clusters.flatMap(({ runs }) => runs))) {
        const finding = told.get(path);
        const key = `${mixed.get(sampleName) === true ? 'mixed' : 'one form'} ${finding?.verdict ?? 'not asked'}`;
        count[key] = (count[key] ?? 0) + 1;
        const spoke = finding?.verdict === 'fail' || finding?.verdict === 'attention';
        if (spoke !== (mixed.get(sampleName) === true) && finding?.verdict !== 'unknown')
          wrong.push(`${key} ${path}: ${finding?.message.en ?? ''}`);
      }
    process.stdout.write(`one-population, made merges: ${JSON.stringify(count)}\n`);
    expect(wrong).toEqual([]);
  }, 120_000);
});
