/** The cut that the merge page suggests for a trial, and the true forms of the data sets that it parts. */
import { ccPairsIn } from '../../src/lib/analysis/cc-matrix';
import { lentJoins } from '../../src/lib/analysis/lent-joins';
import { cutTree, cuttableTree } from '../../src/lib/analysis/partition';
import { correlationsFile, sisterTrials } from '../../src/lib/analysis/sister-cc';
import { suggestedCut, type SuggestedCut } from '../../src/lib/analysis/suggested-cut';
import { inOnePiece } from '../../src/lib/base/slices';
import type { Beamtime, Cluster, Trial } from '../../src/lib/beamtime/types';
import { layoutDendrogram } from '../../src/lib/charts/dendrogram-layout';
import { CC_GAP } from '../../src/lib/checks/one-population';
import type { Folder } from '../../src/lib/disk/folder';
import { formatNamed } from '../../src/lib/formats';
import { readFile } from '../../src/lib/scan/read-file';
import { formOf, type TrueForms } from './crystal-forms';

export interface TrialCut {
  readonly kind: SuggestedCut['kind'];
  /** By the correlations of a sister. */
  readonly lent: boolean;
  /** Forms with three data sets or more in the tree, in order; form 2 is planted as strays. */
  readonly forms: readonly number[];
  /** Of each part of three data sets or more: the forms with more than a tenth of it. */
  readonly parts: readonly (readonly number[])[];
}

const FEWEST = 3;

/** `undefined` for a trial without a tree. */
export async function cutOf(
  trial: Trial,
  { merges }: Beamtime,
  folder: Folder,
  forms: TrueForms
): Promise<TrialCut | undefined> {
  const layout = layoutDendrogram(trial.clusters);
  if (layout.joins.length === 0) return undefined;
  const [sister] = sisterTrials(trial, merges);
  const clusters = sister === undefined ? trial.clusters : await lentBy(sister.trial, trial, folder);
  const cut = suggestedCut(clusters, layout.joins, CC_GAP.value);
  const formOfNumber = new Map(trial.datasets.map((dataset) => [dataset.number, formOf(forms, dataset)]));
  const height = cut.kind === 'cut' ? cut.height : Infinity;
  const { parts } = cutTree(cuttableTree(layout.joins, layout.leaves.length), height);
  const numbers = parts.map(({ firstLeaf, lastLeaf }) =>
    layout.leaves.slice(firstLeaf, lastLeaf + 1).map(({ dataset }) => dataset)
  );
  const inTree = numbers.flat();
  return {
    kind: cut.kind,
    lent: sister !== undefined,
    forms: [0, 1].filter((form) => inTree.filter((one) => formOfNumber.get(one) === form).length >= FEWEST),
    parts: numbers
      .filter(({ length }) => length >= FEWEST)
      .map((part) =>
        [0, 1].filter(
          (form) => part.filter((one) => formOfNumber.get(one) === form).length > part.length / 10
        )
      )
  };
}

async function lentBy(sister: Trial, trial: Trial, folder: Folder): Promise<readonly Cluster[]> {
  const path = correlationsFile(sister);
  const format = formatNamed('cctable');
  if (path === undefined || format === undefined) return trial.clusters;
  const { read } = await readFile(await folder.read(path), path, format);
  const pairs = ccPairsIn(read.record);
  return pairs === undefined ? trial.clusters : inOnePiece(lentJoins(trial, sister, pairs));
}
