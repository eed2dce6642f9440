/** What the pages work out from the model, against the same worked out in another way from the ground truth or from the file's own lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrange, pairAt, type CcPairs } from '../../src/lib/analysis/cc-matrix';
import { cycleChanges } from '../../src/lib/analysis/cycles';
import { cutTree, cuttableTree, kamoLine } from '../../src/lib/analysis/partition';
import { joinedPairs, sharedNumbers, sisterTrials } from '../../src/lib/analysis/sister-cc';
import { rowsOfMerge } from '../../src/lib/analysis/decision-rows';
import { inOnePiece } from '../../src/lib/base/slices';
import { runTail } from '../../src/lib/beamtime/stored-paths';
import type { Beamtime, Trial } from '../../src/lib/beamtime/types';
import { layoutDendrogram } from '../../src/lib/charts/dendrogram-layout';
import cctable from '../../src/lib/formats/cctable';
import { Lines } from '../../src/lib/formats/lines';
import { mmcif } from '../../src/lib/takehome/mmcif';
import { hasRun } from '../../src/lib/takehome/taken-run';
import type { Differences } from './differences';
import type { Expected, ExpectedResult } from './expected';

function* results(
  beamtime: Beamtime,
  expected: Expected
): Generator<{ readonly trial: Trial; readonly truth: ExpectedResult }> {
  const trials = new Map(beamtime.merges.flatMap((merge) => merge.trials.map((one) => [one.path, one])));
  for (const { final_result: truth } of expected.merges) {
    const trial = [...trials.values()].find(({ path }) => path === truth?.dir);
    if (truth !== undefined && trial !== undefined) yield { trial, truth };
  }
}

const text = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(' ');

/** The parts of each tree below KAMO's line and two others: the largest clusters without a join at or above the line. */
export function comparePartitions(found: Differences, beamtime: Beamtime, expected: Expected): void {
  for (const { trial, truth } of results(beamtime, expected)) {
    const layout = layoutDendrogram(trial.clusters);
    const tree = cuttableTree(layout.joins, layout.leaves.length);
    const nodes = Object.values(truth.clusters);
    const heights = nodes.map(({ height }) => height).sort((a, b) => a - b);
    const top = heights.at(-1) ?? 0;
    found.same(`${truth.dir} KAMO's line`, kamoLine(tree), 0.7 * top);
    for (const line of [0.7 * top, 0.35 * top, (heights[Math.floor(heights.length / 2)] ?? 0) + 1e-9]) {
      const whole = nodes.filter(({ members }) =>
        nodes.every((other) => other.height < line || other.members.some((one) => !members.includes(one)))
      );
      const largest = whole.filter(
        ({ members }) =>
          !whole.some(
            (other) =>
              other.members.length > members.length && members.every((one) => other.members.includes(one))
          )
      );
      const kept = new Set(largest.flatMap(({ members }) => members));
      const alone = layout.leaves.flatMap(({ dataset }) => (kept.has(dataset) ? [] : [String(dataset)]));
      const parts = cutTree(tree, line).parts.map(({ firstLeaf, lastLeaf }) =>
        text(layout.leaves.slice(firstLeaf, lastLeaf + 1).map(({ dataset }) => dataset))
      );
      found.same(
        `${truth.dir} parts at ${line}`,
        parts.sort(),
        [...largest.map(({ members }) => text(members)), ...alone].sort()
      );
    }
  }
}

/** What left at each cycle: what the inputs of the cycle before had, and this one's have not. */
export function compareCycles(found: Differences, beamtime: Beamtime, expected: Expected): void {
  for (const { trial, truth } of results(beamtime, expected))
    for (const [name, { runs }] of Object.entries(truth.merged)) {
      const number = Number(name.slice('cluster_'.length));
      const cluster = trial.clusters.find((one) => one.number === number);
      let before =
        truth.clusters[number]?.members.map((one) => runTail(`files/${truth.files[one - 1]}`)) ?? [];
      for (const change of cluster === undefined ? [] : cycleChanges(trial, cluster)) {
        const inputs = runs[change.run.path.split('/').at(-1) ?? '']?.files.map((path) => runTail(path));
        if (inputs === undefined) continue;
        found.same(
          `${change.run.path} left`,
          change.run.rejected.map(({ path }) => runTail(path)).sort(),
          before.filter((tail) => !inputs.includes(tail)).sort()
        );
        before = inputs;
      }
    }
}

/** Every pair of a matrix in the order of the tree against the line of cctable.dat; that of a sister, by the names of the files. */
export function compareMatrices(found: Differences, beamtime: Beamtime, folder: string): void {
  for (const merge of beamtime.merges)
    for (const trial of merge.trials) {
      const lender = trial.files.cctable ? trial : sisterTrials(trial, beamtime.merges)[0]?.trial;
      if (lender?.files.cctable === undefined) continue;
      const lines = readFileSync(join(folder, lender.files.cctable), 'utf8');
      const stored: CcPairs = cctable.parse(new Lines(lines));
      const pairs =
        lender === trial
          ? stored
          : inOnePiece(joinedPairs(stored, sharedNumbers(trial, lender), trial.datasets.length));
      const leaves = layoutDendrogram(trial.clusters).leaves.map(({ dataset }) => dataset);
      const matrix = inOnePiece(arrange(pairs, leaves));
      const tails = new Map(trial.datasets.map(({ number, path }) => [runTail(path), number]));
      const placeOf = (index: string | undefined): number =>
        matrix.placeOf.get(tails.get(runTail(lender.datasets[Number(index)]?.path ?? '')) ?? -1) ?? -1;
      found.same(`${trial.path} order`, matrix.order.slice(0, leaves.length), leaves);
      for (const line of lines.split('\n').slice(1)) {
        const [i, j, cc, nref] = line.trim().split(/\s+/);
        if (nref === undefined) continue;
        const [row, column] = [placeOf(i), placeOf(j)];
        if (row < 0 || column < 0) continue;
        const shown = pairAt(matrix, row, column);
        found.same(
          `${trial.path} ${i} ${j}`,
          [shown?.cc ?? 'nan', shown?.nref],
          [cc === 'nan' ? cc : Number(cc), Number(nref)]
        );
      }
    }
}

/** In the mmCIF of each run the shells add up to the whole. */
export function compareShellSums(found: Differences, beamtime: Beamtime): void {
  for (const row of beamtime.merges.flatMap((merge) => rowsOfMerge(merge))) {
    if (!hasRun(row) || row.run.shells === undefined) continue;
    const cif = mmcif(beamtime, [row]);
    const item = (name: string): number => Number(new RegExp(`^${name} +(\\S+)$`, 'm').exec(cif)?.[1]);
    const columns = [...cif.matchAll(/^_reflns_shell\.(\S+)$/gm)].map(([, name]) => name);
    const shells =
      cif
        .split('_reflns_shell.')
        .at(-1)
        ?.split('\n')
        .slice(1)
        .filter((line) => /^\d/.test(line)) ?? [];
    const sum = (name: string): number =>
      shells.reduce((total, line) => total + Number(line.split(' ')[columns.indexOf(name)]), 0);
    found.same(
      `${row.path} reflns`,
      [item('_reflns.number_obs'), item('_reflns.pdbx_number_measured_all')],
      [sum('number_unique_obs'), sum('number_measured_obs')]
    );
  }
}
