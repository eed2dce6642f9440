/** The sample beamtimes, opened as a user would and exported: every number against the ground truth, every planted fault found. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import { exportIndex, type ExportedIndex } from '../../src/lib/takehome/export-index';
import { importIndex } from '../../src/lib/takehome/import-index';
import { nodeFolder } from '../support/node-folder';
import { scanned } from '../support/scanned';
import { compareCycles, compareMatrices, comparePartitions, compareShellSums } from './derived-differences';
import { Differences } from './differences';
import { unpack } from './expected';
import { compareFates } from './fate-differences';
import { compareFunnels } from './funnel-differences';
import { unseen } from './imperfections';
import { compareMerges } from './merge-differences';
import { comparePins, compareProcessing } from './raw-differences';

const modelOf = (index: ExportedIndex): Beamtime => importIndex(JSON.stringify(index));

const GENERATOR = { name: 'kamome', version: '0.0.0' };

describe.each([
  { name: 'the slice', archive: 'mini.tar.zst', truth: 'mini.expected.json', sliced: true },
  {
    name: 'the whole beamtime',
    archive: '200714_BL45XU_userA.tar.zst',
    truth: 'userA.expected.json',
    sliced: false
  }
])('$name', ({ archive, truth, sliced }) => {
  const sample = unpack(archive, truth);
  afterAll(() => sample?.remove(), 300_000);
  let opened: Promise<ExportedIndex> | undefined;
  const exported = (folder: string): Promise<ExportedIndex> =>
    (opened ??= scanned(nodeFolder(folder)).then((beamtime) => {
      const index = exportIndex(beamtime, runChecks(beamtime), GENERATOR, new Date(0));
      // As a script would see it: through the text of the file.
      return JSON.parse(JSON.stringify(index)) as ExportedIndex;
    }));
  const told = (test: (found: Differences, index: ExportedIndex) => void) => async () => {
    if (sample === undefined) return;
    const found = new Differences();
    test(found, await exported(sample.folder));
    expect(found.found).toEqual([]);
    expect(found.compared).toBeGreaterThan(0);
  };
  if (sample === undefined) {
    it.skip('is not here', () => undefined);
    return;
  }
  const { expected, folder } = sample;

  it(
    'merges, trees, runs, shells and members',
    told((found, index) => compareMerges(found, index, expected)),
    300_000
  );
  it(
    'processing runs',
    told((found, index) => compareProcessing(found, index, expected))
  );
  it(
    'pins, scans and data',
    told((found, index) => comparePins(found, index, expected, sliced))
  );
  it(
    'parts of every tree below a line',
    told((found, index) => comparePartitions(found, modelOf(index), expected))
  );
  it(
    'what left at each cycle',
    told((found, index) => compareCycles(found, modelOf(index), expected))
  );
  it(
    'every pair of every matrix, its own or a sister’s',
    told((found, index) => compareMatrices(found, modelOf(index), folder)),
    300_000
  );
  it(
    'one fate for every data set, from the sheet to the merge',
    told((found, index) => {
      process.stdout.write(`${compareFates(found, modelOf(index), expected, sliced)}\n`);
    })
  );
  it(
    'data sets left at each step to every run, and why',
    told((found, index) => compareFunnels(found, modelOf(index), folder))
  );
  it(
    'shells of every mmCIF add up to the whole',
    told((found, index) => compareShellSums(found, modelOf(index)))
  );
  it('every planted fault shows', async () => {
    expect(unseen(await exported(folder), expected.imperfections)).toEqual([]);
  });
  it('every data set of every tree leads to its processing run, unless the slice left that out', async () => {
    const { merges } = await exported(folder);
    const lost = merges.flatMap(({ trials }) =>
      trials.flatMap(({ datasets }) => datasets.filter(({ processingRun }) => processingRun === undefined))
    );
    if (!sliced) expect(lost).toEqual([]);
    expect(merges.flatMap(({ trials }) => trials.flatMap(({ datasets }) => datasets)).length).toBeGreaterThan(
      lost.length
    );
  });
  it('imported and exported again, the index is the same', async () => {
    const index = await exported(folder);
    const again = exportIndex(importIndex(JSON.stringify(index)), index.findings, GENERATOR, new Date(0));
    expect({ ...again, beamtime: { ...again.beamtime, source: index.beamtime.source } }).toEqual(index);
  });
});
