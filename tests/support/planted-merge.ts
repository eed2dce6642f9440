/**
 * A merge with what is planted in it, as KAMO, XDS, XSCALE, CTRUNCATE and POINTLESS would lay it out. Cells, correlations, ISa and B are drawn at
 * random from the numbers that one asks for, always the same for one seed. Reflections are not simulated: what is asked of logs alone can be told.
 */
import { clusterFiles, ward } from '../../scripts/sample/clusters.js';
import { correctLp, xscaleInp, xscaleLp } from '../../scripts/sample/xds-files.js';
import { seeded } from '../../src/lib/reflections/random';
import { gaussian } from './gaussian';

export interface Form {
  readonly datasets: number;
  readonly cell: readonly number[];
  /** Forms of one cell differ in this: their intensities do not correlate. */
  readonly structure?: number;
}
export interface Planted {
  readonly beamtime: string;
  readonly area: string;
  readonly sample: string;
  readonly clustering: 'cc' | 'blend';
  /** As the folder of the merge is called: `cc` of 2020, `ccc` of today. */
  readonly folderWord?: string;
  readonly group: number;
  readonly groupName: string;
  readonly forms: readonly Form[];
  /** Pins are `<puck>-01`, …, so many data sets on each. */
  readonly puck: string;
  readonly perPin: number;
  /** Mean and spread of the correlation of two data sets of one form; weak ones scatter. */
  readonly cc?: { readonly mean: number; readonly spread: number };
  /** Relative spread of the cells of one form. */
  readonly cellSpread?: number;
  /** Relative spread of the cells of crystals, one on each pin, beside that of their data sets. */
  readonly crystalSpread?: number;
  /** How much XSCALE's B scatters (Å²). */
  readonly bSpread?: number;
  /** XSCALE's B (Å²) of the n-th data set of a pin, both from 0. */
  readonly bOf?: (nth: number, pin: number) => number;
  readonly wedged?: boolean;
  /** Files of processing are on the disk: without them no ISa of its own is known. */
  readonly processed?: boolean;
  readonly ctruncate?: {
    readonly l: number;
    readonly moment: number;
    readonly fraction: number;
    readonly ncs?: number;
    readonly ice?: readonly number[];
  };
  readonly pointless?: {
    readonly group: string;
    /** Where several groups tie, POINTLESS names their point group. */
    readonly kind?: 'space' | 'point';
    readonly probability: number;
    readonly confidence?: number;
  };
  /** What the log of the sample says of indexing: `wrong` data sets against their best operator, `weak` ones hardly told apart. */
  readonly indexing?: {
    readonly operators: readonly string[];
    readonly wrong?: number;
    readonly weak?: number;
  };
  readonly cycles?: number;
  readonly seed: number;
}

/** Mean correlation of two data sets of two forms, and of two structures in one cell, as a part of that within a form. */
const CC = { mean: 0.95, spread: 0.03, otherCell: 0.76, otherStructure: 0.08 };
const CELL_SPREAD = 0.0008;

/** Of a merge and the processing of its data sets, by path in the beamtime. */
export function plantedMerge(planted: Planted): Record<string, string> {
  const random = seeded(planted.seed);
  const { area, sample, clustering, forms, cycles = 1 } = planted;
  const members = forms.flatMap((form, nth) =>
    Array.from({ length: form.datasets }, () => ({ form, nth, cell: form.cell }))
  );
  shuffle(members, random);
  const crystals = new Map<string, readonly number[]>();
  const sets = members.map((member, index) => ({
    ...member,
    cell: cellOf(planted, member, index, crystals, random),
    ...placeOf(planted, index, random),
    ...isaOf(planted, member.nth, random)
  }));
  const dMin = 2.1 + 0.1 * Math.floor(random() * 10);
  const where = `${area}/merge_${planted.folderWord ?? clustering}_${dMin.toFixed(1)}S_${sample}`;
  const trial = `${where}/${clustering}_${dMin.toFixed(2)}A_final`;
  const stored = sets.map(
    ({ folder }) => `/disk/${planted.beamtime}/${where}/input_files/${folder}/XDS_ASCII.HKL_noscale`
  );
  const pairs = sets.flatMap((one, i) =>
    sets.slice(i + 1).map((other, after) => ({
      i,
      j: i + 1 + after,
      cc: ccOf(planted, one, other, random),
      nref: 180 + Math.floor(random() * 300)
    }))
  );
  const ccOfPair = new Map(pairs.map(({ i, j, cc }) => [i * sets.length + j, cc]));
  const ccBetween = (i: number, j: number): number =>
    ccOfPair.get(Math.min(i, j) * sets.length + Math.max(i, j)) ?? 0;
  const joins = ward(
    sets.length,
    clustering === 'cc'
      ? ccBetween
      : (i: number, j: number) => 1 - cellDistance(sets[i]?.cell, sets[j]?.cell) ** 2
  );
  const coverage = joins.map(({ members: of }) => ({
    completeness: Math.min(99.8, 70 + of.length * 4),
    redundancy: of.length * 1.4,
    anomalousCompleteness: Math.min(99.1, 55 + of.length * 4),
    anomalousRedundancy: of.length * 0.8
  }));
  const tree = clusterFiles(dMin, stored, joins, pairs, coverage);
  const files: Record<string, string> = {
    [`${where}/formerge.lst`]: `${stored.join('\n')}\n`,
    [`${where}/excluded.lst`]: '\n',
    [`${where}/cells.dat`]: `file a b c al be ga\n${stored.map((path, index) => `${path} ${cellText(sets[index]?.cell)}\n`).join('')}`,
    [`${where}/multi_merge.log`]: mergeLog(planted, `/disk/${planted.beamtime}/${where}`, stored),
    [`${trial}/multi_merge.log`]:
      'kamo.multi_merge started at 2024-04-08 12:00:00\n\nNormal exit at 2024-04-08 12:10:00\n'
  };
  if (clustering === 'cc')
    for (const [name, text] of Object.entries(tree)) files[`${trial}/cc_clustering/${name}`] = text;
  else Object.assign(files, blendFiles(trial, stored, joins));
  const top = `cluster_${String(joins.length).padStart(4, '0')}`;
  for (let cycle = 1; cycle <= cycles; cycle++)
    Object.assign(files, runFiles(planted, `${trial}/${top}/run_0${cycle}`, sets));
  files[`${trial}/cluster_summary.dat`] = summary(top, joins.at(-1)?.height ?? 0, sets.length, dMin, cycles);
  if (planted.processed !== false)
    for (const set of sets) Object.assign(files, processingFiles(planted, set));
  return files;
}

interface Set {
  readonly folder: string;
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly nth: number;
  readonly form: Form;
  readonly cell: readonly number[];
  /** ISa of its own, and in the merge: a stray of another form does not fit there. */
  readonly own: number;
  readonly merged: number;
  /** XSCALE's. */
  readonly b: number;
}

function placeOf(
  { puck, perPin, wedged = false, bOf = () => 0, bSpread = 0 }: Planted,
  index: number,
  random: () => number
): Pick<Set, 'folder' | 'firstFrame' | 'lastFrame' | 'b'> {
  const onPin = Math.floor(index / perPin);
  const pin = `${puck}-${String(onPin + 1).padStart(2, '0')}`;
  const nth = index % perPin;
  const firstFrame = wedged ? nth * 300 + 1 : 1;
  const lastFrame = wedged ? (nth + 1) * 300 : 100;
  const prefix = wedged ? 'cry00' : `${pin}-multi_${String(nth + 1).padStart(3, '0')}`;
  return {
    folder: `${pin}/data00/${prefix}_${firstFrame}-${lastFrame}`,
    firstFrame,
    lastFrame,
    b: bOf(nth, onPin) + (bSpread > 0 ? bSpread * gaussian(random) : 0)
  };
}

function isaOf({ forms }: Planted, nth: number, random: () => number): Pick<Set, 'own' | 'merged'> {
  const largest = forms.reduce(
    (most, form, at) => (form.datasets > (forms[most]?.datasets ?? 0) ? at : most),
    0
  );
  const own = 15 + 15 * random();
  return { own, merged: nth === largest ? own * (0.7 + 0.2 * random()) : 1.2 + random() };
}

function ccOf(
  { cc: { mean, spread } = CC }: Planted,
  one: Pick<Set, 'nth' | 'form'>,
  other: Pick<Set, 'nth' | 'form'>,
  random: () => number
): number {
  const isOther = (one.form.structure ?? 0) !== (other.form.structure ?? 0);
  const share = one.nth === other.nth ? 1 : isOther ? CC.otherStructure : CC.otherCell;
  return Math.min(0.999, mean * share + spread * gaussian(random));
}

/** Of a data set: that of its form, as its crystal has it, and what the refinement adds. `crystals`: those met so far. */
function cellOf(
  { crystalSpread = 0, cellSpread = CELL_SPREAD, perPin }: Planted,
  { nth, form }: Pick<Set, 'nth' | 'form'>,
  index: number,
  crystals: Map<string, readonly number[]>,
  random: () => number
): readonly number[] {
  const name = `${nth} ${Math.floor(index / perPin)}`;
  const crystal = crystals.get(name) ?? scattered(form.cell, crystalSpread, random);
  crystals.set(name, crystal);
  return scattered(crystal, cellSpread, random);
}

/** Cell parameters that the lattice leaves free vary; equal ones stay equal. */
function scattered(cell: readonly number[], spread: number, random: () => number): readonly number[] {
  const factors = new Map<number, number>();
  return cell.map((value) => {
    if (value === 90 || value === 120) return value;
    const factor = factors.get(value) ?? 1 + spread * gaussian(random);
    factors.set(value, factor);
    return value * factor;
  });
}

function cellDistance(a: readonly number[] = [], b: readonly number[] = []): number {
  return Math.hypot(...a.map((value, axis) => value / (b[axis] ?? value) - 1)) * 10;
}

function runFiles(planted: Planted, run: string, sets: readonly Set[]): Record<string, string> {
  const inputs = sets.map(({ folder }) => `../files/${folder}/XDS_ASCII.HKL_noscale`);
  const shell = (dMin: number, completeness: number, ccHalf: number, nUnique: number): object => ({
    dMin,
    nObserved: nUnique * 9,
    nUnique,
    nPossible: Math.round((nUnique * 100) / completeness),
    completeness,
    multiplicity: 9,
    rMergePlain: 10,
    rMeasPlain: 11,
    nCompared: nUnique * 9,
    iOverSigma: 8,
    ccHalf,
    nCcHalf: nUnique
  });
  const shells = [shell(6.3, 99.1, 99.8, 900), shell(3.1, 99.9, 98.2, 2900), shell(2.2, 99.4, 55.1, 3300)];
  const made = {
    inputs,
    reference: 0,
    overall: shell(2.2, 99.6, 99.4, 7100),
    shells,
    spaceGroup: planted.group,
    cell: sets[0]?.cell ?? [],
    rejected: 0,
    onFile: 63_900,
    // The engine's B is twice XSCALE's.
    scales: sets.map(({ b, merged, own }) => ({ k: 0, b: 2 * b, f: 1.2, isa: merged, isa0: own })),
    counts: sets.map(() => ({ mean: 120, accepted: 900, rejected: 2 }))
  };
  const { ctruncate, pointless } = planted;
  return {
    [`${run}/XSCALE.INP`]: xscaleInp(made),
    [`${run}/XSCALE.LP`]: xscaleLp(made),
    ...(ctruncate && { [`${run}/ccp4/ctruncate.log`]: ctruncateLog(planted, ctruncate) }),
    ...(pointless && { [`${run}/pointless.log`]: pointlessLog(pointless) })
  };
}

function ctruncateLog(
  { group, groupName }: Planted,
  { l, moment, fraction, ncs, ice = [] }: NonNullable<Planted['ctruncate']>
): string {
  return ` ### CCP4 7.1: ctruncate            version 1.17.29 : 27/06/18##

Spacegroup: ${groupName} (number  ${group})

TRANSLATIONAL NCS:

${ncs === undefined ? 'No translational NCS detected (with resolution limited to  4.00 A)\n' : ncsFound(ncs)}
L statistic =  ${l.toFixed(3)}  (untwinned 0.5 perfect twin 0.375)
  <I^2>/<I>^2 =  ${moment.toFixed(3)} (Expected =  2.000, Perfect Twin =  1.500)
  Twin fraction estimate from L-test:  ${fraction.toFixed(2)}
${fraction > 0.1 ? 'Twinning detected' : 'NO Twinning detected'}

ICE RING SUMMARY:

 reso  ice_ring  mean_I mean_Sigma Estimated_I   Ratio Zscore Completeness Ave_Completeness
${ICE.map((d) => `${d.toFixed(2).padStart(5)} ${ice.includes(d) ? '  yes  ' : '  no   '}     97.51       2.11       83.85    1.16   6.47        1.00     1.00\n`).join('')}
The ice rings table shows data Z-scores and completeness for ice ring sensitive resolutions.

ctruncate: Normal termination
`;
}

const ICE = [3.9, 3.67, 3.44, 2.67, 2.25];

/** As CTRUNCATE 1.17 prints it: the height of the peak is in the table below. */
function ncsFound(percent: number): string {
  return `Translational NCS has been detected at ( 0.500,  0.500,  0.000).
  The probability based on peak ratio is  0.00% that this is by chance (with resolution limited to  4.00 A).
This will have a major impact on the twinning estimates and effectiveness of the truncate procedure

Peak#       Location       Ratio  Q-score
 1    ( 0.50, 0.50, 0.00) ${(percent / 100).toFixed(2).padStart(5)}   0.00
`;
}

function pointlessLog({
  group,
  kind = 'space',
  probability,
  confidence
}: NonNullable<Planted['pointless']>): string {
  return `
 ### CCP4 7.1.000: POINTLESS  version 1.12.2 : ##

Best Solution:    ${kind} group ${group}

   Reindex operator:                     [h,k,l]
   Laue group probability:               0.999
   Systematic absence probability:       ${probability.toFixed(3)}
   Total probability:                    ${probability.toFixed(3)}
${confidence === undefined ? '' : `   Space group confidence:               ${confidence.toFixed(3)}\n`}
`;
}

function processingFiles(
  { area, group }: Planted,
  { folder, cell, own, firstFrame, lastFrame }: Set
): Record<string, string> {
  const set = {
    spaceGroup: group,
    cell,
    template: `/disk/${folder}_??????.h5`,
    firstFrame,
    lastFrame,
    records: [],
    model: { a: 1.2, b: 1 / (1.2 * own * own) }
  };
  const shell = {
    dMin: 2.2,
    nObserved: 900,
    nUnique: 700,
    nPossible: 7000,
    completeness: 10,
    multiplicity: 1.3,
    rMergePlain: 9,
    rMeasPlain: 12,
    nCompared: 400,
    iOverSigma: 6,
    ccHalf: 98,
    nCcHalf: 200
  };
  return {
    [`${area}/${folder}/decision.log`]: `xds_sequence started at 2024-04-08 11:20:07 in /disk\n OK. ISa= ${own.toFixed(2)}\nxds_sequence finished at 2024-04-08 11:21:51\n`,
    [`${area}/${folder}/CORRECT.LP`]: correctLp(set, { overall: shell, shells: [shell] }),
    [`${area}/${folder}/XDS_ASCII.HKL`]: ''
  };
}

function blendFiles(
  trial: string,
  stored: readonly string[],
  joins: readonly { members: readonly number[]; height: number }[]
): Record<string, string> {
  return {
    [`${trial}/blend/CLUSTERS.txt`]: `\n Cluster     Number of         Cluster         LCV      aLCV   Furthest    Datasets\n  Number      Datasets          Height                         Datasets          ID\n\n${joins
      .map(
        ({ members, height }, index) =>
          `     ${String(index + 1).padStart(3, '0')} ${String(members.length).padStart(15)} ${height.toFixed(3).padStart(15)} ${'0.30'.padStart(11)} ${'0.20'.padStart(9)} ${'1'.padStart(5)} ${'2'.padStart(4)}    ${members.map((member) => member + 1).join(' ')}\n`
      )
      .join('')}`,
    [`${trial}/blend/xds_lookup_table.txt`]: stored
      .map((path, index) => `dataset_${String(index).padStart(3, '0')} ${path}\n`)
      .join(''),
    [`${trial}/blend/FINAL_list_of_files.dat`]: stored.map((path) => `${path}\n`).join('')
  };
}

function mergeLog({ indexing }: Planted, folder: string, stored: readonly string[]): string {
  const lines = [`Inspecting data for ${folder}`, `NOTE: ${stored.length} xds directories detected.`, ''];
  if (indexing === undefined) return `${lines.join('\n')}\n`;
  const { operators, wrong = 0, weak = 0 } = indexing;
  if (operators.length === 0)
    lines.push('No reindex operators found. No need to run kamo.resolve_indexing_ambiguity.');
  else {
    lines.push('!! ATTENTION !! Reindex operators found. You may need to reindex some files before merging.');
    for (const operator of operators) lines.push(` operator: ${operator}   Cell: (77.00, 77.00, 37.00)`);
    stored.forEach((path, index) =>
      lines.push(`${String(index).padStart(3)} ${path} d_range=50.0-2.20 n_ref=900`)
    );
    lines.push('In    1 cycle');
    stored.forEach((_, index) => {
      const [first, second] =
        index < wrong ? [0.3, 0.92] : index < wrong + weak ? [0.52, 0.48] : [0.93, 0.31];
      lines.push(`${String(index).padStart(3)} *0: ${first.toFixed(4)}  1: ${second.toFixed(4)}`);
    });
  }
  return `${lines.join('\n')}\n`;
}

function summary(cluster: string, height: number, datasets: number, dMin: number, cycles: number): string {
  const figures =
    '99.6   9.0   8.00  11.0  99.4    99.4    9.0     1.20    110.0     55.1    99.1    9.0    24.60      6.8     99.8       1.1     12.0     nan       nan       nan nan';
  return `# d_min= ${dMin.toFixed(3)} A\n# LCV and aLCV are values of all data\n     cluster    ClH  LCV aLCV run ds.all ds.used  Cmpl Redun I/sigI Rmeas CC1/2 Cmpl.ou Red.ou I/sig.ou Rmeas.ou CC1/2.ou Cmpl.in Red.in I/sig.in Rmeas.in CC1/2.in SigAno.in CCano.in WilsonB Aniso.bst Aniso.wst dmin.est\n${Array.from({ length: cycles }, (_, cycle) => `${cluster} ${height.toFixed(2)} 0.6 0.9 ${cycle + 1} ${datasets} ${datasets} ${figures}\n`).join('')}`;
}

const cellText = (cell: readonly number[] = []): string => cell.map((value) => value.toFixed(3)).join(' ');

function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [items[last] as T, items[other] as T];
    [items[last], items[other]] = [b, a];
  }
}
