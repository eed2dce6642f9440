/** A merge by AIMLESS is read as one by XSCALE is: statistics, data sets and reasons, and the program named. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { aimlessStatistics } from '../../src/lib/beamtime/assemble/aimless-figures';
import type { Beamtime, MergeRun } from '../../src/lib/beamtime/types';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import aimlessLog from '../../src/lib/formats/aimless-log';
import { Lines } from '../../src/lib/formats/lines';
import { realData } from '../support/real-data';
import { scanned } from '../support/scanned';

const fixture = (path: string): string =>
  readFileSync(`${import.meta.dirname}/../../src/lib/formats/${path}`, 'utf8');
const CLUSTER = '_kamoproc/merge_S/blend_2.10A_aimless/cluster_0002';
const LOG = 'aimless-log/fixtures/whole/_kamoproc/merge_blend_2.4S_Complex1/blend_2.53A_final/cluster_0083/run_03/aimless.log';
const copies = [1, 2, 3].map((pin) => `../input_files/PCK0001-0${pin}/data00/cry00_1-100/XDS_ASCII.HKL_noscale`);

let beamtime: Beamtime;
beforeAll(async () => {
  beamtime = await scanned(
    memoryFolder('260901_BL45XU_userX', {
      '_kamoproc/merge_S/blend_2.10A_aimless/blend/xds_lookup_table.txt': copies
        .map((path, number) => `dataset_${String(number + 1).padStart(3, '0')} ${path}\n`)
        .join(''),
      [`${CLUSTER}/merge.log`]: fixture(`merge-log/fixtures/aimless/${CLUSTER}/merge.log`),
      [`${CLUSTER}/run_01/aimless.log`]: ' ### CCP4 7.1: AIMLESS               version 0.7.4 : 13/12/18##\n',
      [`${CLUSTER}/run_02/aimless.log`]: fixture(LOG),
      [`${CLUSTER}/run_02/aimless.mtz`]: '',
      [`${CLUSTER}/run_02/ctruncate.mtz`]: ''
    })
  );
});
const runs = (): readonly MergeRun[] => beamtime.merges[0]?.trials[0]?.clusters[0]?.runs ?? [];

it('the last cycle has the statistics of aimless.log in per cent, and its symmetry', () => {
  expect(runs()[1]).toMatchObject({
    cycle: 2,
    program: 'aimless',
    overall: { dMax: 37.14, dMin: 2.04, ccHalf: 99.9, completeness: 99.5 },
    inner: { dMin: 9.12, ccHalf: 100, completeness: 98.5 },
    outer: { dMax: 2.09, dMin: 2.04, ccHalf: 89.7, completeness: 99.5 },
    spaceGroup: 'P 43 21 2',
    spaceGroupNumber: 96,
    unitCell: [78.41, 78.41, 37.12, 90, 90, 90],
    files: { aimlessLog: `${CLUSTER}/run_02/aimless.log`, mtz: `${CLUSTER}/run_02/ctruncate.mtz` }
  });
  expect(runs()[1]?.sources).toContain(`${CLUSTER}/run_02/aimless.log`);
});
it('the data sets of the last cycle come from merge.log, with the one that went and why', () => {
  const [first, last] = runs();
  expect(last?.members.map(({ path, isa }) => [path, isa])).toEqual([
    [copies[0], 21.3],
    [copies[1], undefined]
  ]);
  expect(last?.datasets?.used).toBe(2);
  expect(first).toMatchObject({ program: 'aimless', members: [] });
  expect(first?.overall).toBeUndefined();
});
it('no blemish is told of the merge log', () => {
  expect(beamtime.unreadable.filter(({ path }) => path.endsWith('merge.log'))).toEqual([]);
});

const real = realData('aimless/aimless_xia2-x839.log');
it.skipIf(real === undefined)('a real log: the shells, and limits that agree with the summary', () => {
  const log = aimlessLog.parse(new Lines(readFileSync(real ?? '', 'utf8')));
  const read = aimlessStatistics(log);
  expect(read?.overall).toMatchObject({ nObserved: 99053, nUnique: 15236, rMeas: 8.8, iOverSigma: 14.1 });
  expect(read?.overall).toMatchObject({ redundancy: 6.5, ccAno: 12.4 });
  expect(read?.shells).toHaveLength(20);
  expect(read?.shells?.at(-1)).toMatchObject({ dMax: 2.09, dMin: 2.04, ccHalf: 89.7, nUnique: 1115 });
  expect(read?.shells?.reduce((sum, { nObserved = 0 }) => sum + nObserved, 0)).toBe(99053);
});
