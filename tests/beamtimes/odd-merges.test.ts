/**
 * Merges that are not what kamo.auto_multi_merge of today makes in one go: from KAMO's window, with a limit that the user gave, under a name of the
 * user's, by KAMO of 2015 and 2017, of one data set, of more than a thousand. Samples are found by their data sets, nothing finished is called
 * unfinished, and each data set has its fate.
 */
import { describe, expect, it } from 'vitest';
import { Fates } from '../../src/lib/analysis/dataset-fates';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { recommendations, withUnmerged } from '../../src/lib/analysis/recommendations';
import { sampleFunnels } from '../../src/lib/analysis/sample-funnel';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { plantedMerge, type Planted } from '../support/planted-merge';
import { prepMergeLog } from '../support/newer-logs';
import { scanned } from '../support/scanned';
import { wronglyCited } from '../support/cited';

const BEAMTIME = '240711_BL32XU_佐藤';
const ORTHO = [51.3, 62.7, 88.1, 90, 90, 90];
const DATASETS = 12;
type Files = Readonly<Record<string, string>>;

const planted = (more: Partial<Planted> = {}): Files =>
  plantedMerge({
    beamtime: BEAMTIME,
    area: '_kamoproc',
    sample: 'lys_A',
    clustering: 'cc',
    group: 19,
    groupName: 'P 21 21 21',
    forms: [{ datasets: DATASETS, cell: ORTHO }],
    puck: 'QQ10',
    perPin: 4,
    seed: 44,
    cycles: 3,
    ...more
  });
const sheet = (pins: number): Files => ({
  'zoo_240711.csv': `sample_name,puckid,pinid,mode\n${Array.from({ length: pins }, (_, pin) => `lys A,QQ10,${pin + 1},multi\n`).join('')}`
});
/** Images of each pin: it was measured. */
const images = (pins: number): Files =>
  Object.fromEntries(
    Array.from({ length: pins }, (_, pin) => [`QQ10-0${pin + 1}/data00/QQ10-0${pin + 1}-multi_001_00001.cbf`, ''])
  );

const renamed = (files: Files, ...names: readonly (readonly [RegExp, string])[]): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      names.reduce((all, [from, to]) => all.replace(from, to), path),
      names.reduce((all, [from, to]) => all.replaceAll(new RegExp(from, 'g'), to), text)
    ])
  );
const edited = (files: Files, name: RegExp, edit: (text: string) => string): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, name.test(path) ? edit(text) : text])
  );
const without = (files: Files, name: RegExp): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !name.test(path)));

async function read(files: Files): Promise<Beamtime> {
  const folder = memoryFolder(BEAMTIME, { ...sheet(3), ...images(3), ...files });
  const beamtime = await scanned(folder);
  expect(await wronglyCited(beamtime, folder)).toEqual([]);
  return beamtime;
}
const rowsOf = ({ merges, pins, processingRuns }: Beamtime) =>
  withUnmerged(
    recommendations(PRESETS.kamo, merges, { separation: 8.5, difference: 0.5 }),
    pins,
    processingRuns
  );
const fatesOf = ({ pins, processingRuns, merges, scan }: Beamtime) =>
  new Fates({ pins, processingRuns, merges, partial: scan.partial }).all();
const verdictOf = (beamtime: Beamtime, check: string): string | undefined =>
  runChecks(beamtime).find((finding) => finding.check === check)?.verdict;

/** A merge from KAMO's window: a time for a name, a trial without `_final`, no log of the program that makes several. */
const WINDOW = renamed(
  without(planted(), /merge_cc_[^/]*\/(multi_merge\.log|excluded\.lst)$/),
  [/merge_cc_[\d.]+S_lys_A/, 'merge_240712-101010'],
  [/cc_([\d.]+)A_final/, 'ccc_$1A_framecc_b+B']
);

describe('a merge from KAMO’s window', () => {
  it('is of the sample that its data sets are of, and has ended: its run is recommended', async () => {
    const beamtime = await read(WINDOW);
    expect(beamtime.merges.map(({ sampleName, state }) => [sampleName, state])).toEqual([['lys_A', 'finished']]);
    expect(rowsOf(beamtime).map(({ sample, row }) => [sample, row?.path.split('/').slice(1, 3)])).toEqual([
      ['lys A', ['merge_240712-101010', 'ccc_2.50A_framecc_b+B']]
    ]);
    expect(verdictOf(beamtime, 'final-holds-merge')).toBe('not-applicable');
    expect(verdictOf(beamtime, 'samples-merged')).toBe('pass');
    expect(fatesOf(beamtime).map(({ fate }) => fate.kind)).toEqual(Array(DATASETS).fill('merged'));
  });
  it('that mixes two samples keeps its name', async () => {
    const beamtime = await read({ ...WINDOW, 'zoo_240711.csv': 'sample_name,puckid,pinid\nlys A,QQ10,1-2\nthau,QQ10,3\n' });
    expect(beamtime.merges.map(({ sampleName }) => sampleName)).toEqual(['240712-101010']);
    expect(rowsOf(beamtime).slice(1).map(({ sample, none, under }) => [sample, none, under])).toEqual([
      ['lys A', 'other-name', ['240712-101010']],
      ['thau', 'other-name', ['240712-101010']]
    ]);
  });
  it('whose limit the user gave was fitted to nothing: not a search that is missing', async () => {
    const given = edited(WINDOW, /multi_merge\.log$/, (text) =>
      text.replace('\n\n', '\n\nParamters:\n d_min = 2.80\n d_max = None\n\n')
    );
    const finding = runChecks(await read(given)).find(({ check }) => check === 'resolution-explained');
    expect([finding?.verdict, finding?.message.en]).toEqual([
      'not-applicable',
      '2.80 Å was given to the merge (d_min): there was no search for it'
    ]);
  });
});

it.each([
  ['True', true],
  ['False', false],
  ['None', undefined]
])('without XSCALE.INP, anomalous = %s of the log says whether Friedel mates were kept apart', async (word, apart) => {
  const files = edited(without(planted(), /XSCALE\.INP$/), /A_final\/multi_merge\.log$/, (text) =>
    text.replace('\n\n', `\n\nParamters:\n anomalous = ${word}\n d_max = None\n\n`)
  );
  const runs = (await read(files)).merges[0]?.trials[0]?.clusters.at(-1)?.runs ?? [];
  expect(runs.map(({ anomalous }) => anomalous)).toEqual([apart, apart, apart]);
});

it('a log whose list of inputs and summary cannot be read: no data set is lost, and what is said is cited from where it stands', async () => {
  const files = edited(
    edited(planted(), /XSCALE\.LP$/, (text) => text.replaceAll(/^( +\d+ +)\S+( +\d+ +\d+ +\.\.)/gm, '$1          $2')),
    /cluster_summary\.dat$/,
    (text) => text.replaceAll(/ \d+\.\d+/g, '     ')
  );
  const findings = runChecks(await read(files)).filter(({ subject }) => subject.path.endsWith('run_03'));
  const of = (check: string) => findings.find((finding) => finding.check === check);
  expect(of('datasets-used')?.message.en).toContain(`${DATASETS} of ${DATASETS} data sets`);
  expect(of('completeness-overall')?.sources.map((path) => path.split('/').at(-1))).toEqual(['XSCALE.LP']);
  expect(of('statistics-present')?.sources.some((path) => path.endsWith('cluster_summary.dat'))).toBe(false);
});

it('a merge of the user’s name: the sample is not called unmerged, and is told where it is', async () => {
  const beamtime = await read(renamed(planted(), [/merge_cc_[\d.]+S_lys_A/, 'merge_ccc_test']));
  expect(rowsOf(beamtime).map(({ sample, none, under }) => [sample, none, under])).toEqual([
    ['test', undefined, undefined],
    ['lys A', 'other-name', ['test']]
  ]);
  expect(verdictOf(beamtime, 'samples-merged')).toBe('pass');
});

it('a sample of one data set: too few to merge, no other crystal form', async () => {
  const files = planted({ forms: [{ datasets: 1, cell: ORTHO }], cycles: 1 });
  const log = (text: string): string => `${text}\nToo few datasets. giveup.\n`;
  const beamtime = await read({
    ...edited(without(files, /(A_final\/|\.lst$)/), /merge_cc_[^/]*\/multi_merge\.log$/, log),
    [`${Object.keys(files)[0]?.split('/').slice(0, 2).join('/') ?? ''}/prep_merge.log`]: prepMergeLog(
      [[['P 2 2 2', 1]]],
      ORTHO
    ).replace(/group_choice.*\n/, '')
  });
  const [{ fate } = { fate: undefined }] = fatesOf(beamtime).filter(({ run }) => run !== undefined);
  expect([fate?.kind, fate?.places[0]?.line]).toEqual(['no-result', 5]);
});

it('KAMO before 2017-12 and 2019-06: groups of cells and the cell filter from multi_merge.log and cells.dat', async () => {
  const files = planted();
  const stored = Object.entries(files).find(([path]) => path.endsWith('/formerge.lst'))?.[1].split('\n') ?? [];
  const filter = '\nCell-based filtering (iqr_coeffs=2.500):\n  median: 1 1 1 1 1 1\n 2 files were excluded.\n';
  const beamtime = await read(
    edited(
      edited(without(files, /excluded\.lst$/), /formerge\.lst$/, (text) => text.split('\n').slice(2).join('\n')),
      /merge_cc_[^/]*\/multi_merge\.log$/,
      (text) => text + prepMergeLog([[['P 2 2 2', DATASETS]]], ORTHO).replace('group_', 'NOTE: group_') + filter
    )
  );
  const [merge] = beamtime.merges;
  expect(merge?.preparation?.choice).toMatchObject({ group: 1, symmetry: 'P 2 2 2' });
  expect(merge?.preparation?.groups.map(({ members }) => members)).toEqual([DATASETS]);
  expect(merge?.excluded).toEqual(stored.slice(0, 2));
  expect(merge?.excludedLines).toEqual([2, 3]);
  expect(merge?.files.excluded).toMatch(/cells\.dat$/);
});

it('KAMO of December 2015: a summary without cycles is of the last one', async () => {
  const files = edited(planted(), /cluster_summary\.dat$/, (text) => {
    const lines = text.trimEnd().split('\n');
    const at = lines[2]?.trim().split(/\s+/).indexOf('run') ?? -1;
    const cut = (line: string): string => line.trim().split(/\s+/).filter((_, n) => n !== at).join(' ');
    return `${[lines[0], lines[1], cut(lines[2] ?? ''), cut(lines.at(-1) ?? '')].join('\n')}\n`;
  });
  const [trial] = (await read(files)).merges[0]?.trials ?? [];
  expect(trial?.clusters.at(-1)?.runs.map(({ cycle, lcv }) => [cycle, lcv])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 0.6]
  ]);
  expect(trial?.recommended).toMatchObject({ cycle: 3 });
});

it('a beamtime of multi samples alone: what _kamo_30deg holds again was not to be merged there', async () => {
  const files = planted();
  const again = renamed(without(files, /\/merge_/), [/^_kamoproc/, '_kamo_30deg']);
  const fates = fatesOf(await read({ ...files, ...again }));
  const there = fates.filter(({ area }) => area === '_kamo_30deg').map(({ fate }) => [fate.kind, fate.elsewhere]);
  expect(there).toEqual(Array(DATASETS).fill(['not-merged-here', '_kamoproc']));
});

/** A BLEND merge of so many data sets of two pins, one joined after another. */
function chained(many: number): Files {
  const merge = '_kamoproc/merge_blend_2.20S_lys_A';
  const trial = `${merge}/blend_2.20A_final`;
  const folders = Array.from({ length: many }, (_, n) => {
    const [pin, nth] = n < 1030 ? ['QQ10-01', n + 1] : ['QQ10-02', n - 1029];
    return `${pin}/data00/${pin}-multi_${String(nth).padStart(3, '0')}_1-100`;
  });
  const stored = folders.map((folder) => `/disk/${BEAMTIME}/${merge}/input_files/${folder}/XDS_ASCII.HKL_noscale`);
  const joins = Array.from({ length: many - 1 }, (_, n) => {
    const members = Array.from({ length: n + 2 }, (_, at) => at + 1);
    return `     ${String(n + 1).padStart(3, '0')}  ${n + 2}  ${(0.001 * (n + 1)).toFixed(3)}  0.30  0.20  1  2    ${members.join(' ')}\n`;
  });
  const top = `cluster_${String(many - 1).padStart(4, '0')}`;
  return {
    [`${merge}/formerge.lst`]: `${stored.join('\n')}\n`,
    [`${merge}/multi_merge.log`]: `Inspecting data for /disk\nNOTE: ${many} xds directories detected.\n`,
    [`${trial}/multi_merge.log`]: 'kamo.multi_merge started at 2024-07-12 12:00:00\n\nNormal exit at 2024-07-12 12:10:00\n',
    [`${trial}/blend/CLUSTERS.txt`]: `\n Cluster     Number of         Cluster         LCV      aLCV   Furthest    Datasets\n  Number      Datasets          Height                         Datasets          ID\n\n${joins.join('')}`,
    [`${trial}/blend/xds_lookup_table.txt`]: stored.map((path, n) => `dataset_${String(n).padStart(3, '0')} ${path}\n`).join(''),
    [`${trial}/cluster_summary.dat`]: `# d_min= 2.200 A\n     cluster    ClH  LCV aLCV run ds.all ds.used  Cmpl Redun I/sigI Rmeas CC1/2\n${top} 1.05 0.6 0.9 1 ${many} ${many} 99.6 9.0 8.00 11.0 99.4\n`,
    [`${trial}/${top}/run_01/XSCALE.INP`]: `OUTPUT_FILE= xscale.hkl\n${stored.map((path) => ` INPUT_FILE= ${path}\n`).join('')}`,
    ...Object.fromEntries(
      folders.flatMap((folder) => [
        [`_kamoproc/${folder}/decision.log`, 'xds_sequence started at 2024-07-11 11:20:07 in /x\n OK. ISa= 20.00\nxds_sequence finished at 2024-07-11 11:21:51\n'],
        [`_kamoproc/${folder}/XDS_ASCII.HKL`, '']
      ])
    )
  };
}

it('more than a thousand data sets: each its place in the tree, its name of four digits, and one fate', async () => {
  const many = 1050;
  const files = chained(many);
  const beamtime = await read(files);
  const [trial] = beamtime.merges[0]?.trials ?? [];
  expect(trial?.datasets.length).toBe(many);
  expect(trial?.datasets.every(({ processingRun }) => processingRun !== undefined)).toBe(true);
  expect(trial?.clusters.at(-1)).toMatchObject({ number: many - 1, path: expect.stringMatching(/cluster_1049$/) as string });
  const fates = fatesOf(beamtime);
  expect(fates.filter(({ fate }) => fate.kind === 'merged').length).toBe(many);
  expect(fates.some(({ path }) => path.endsWith('-multi_1030_1-100'))).toBe(true);
  const [funnel] = sampleFunnels(beamtime.pins, fates);
  expect(funnel?.steps.map(({ count }) => count)).toEqual([3, 3, many, many, many, many, many]);
}, 120_000);
