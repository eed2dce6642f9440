/** A cluster of an exported index, and the data sets of a tree. */
import type { CcSpread, Cluster, Dataset, TreeNode } from '../../beamtime/types';
import { list, number, object, oneOf, optional, otherwise, text, tuple, yesNo } from '../readers';
import { optionalNumber, optionalText, optionalPath, numbers, unitCell, evidence } from './fields';
import { mergeRun } from './merge-run';

export const dataset = object<Dataset>({
  number,
  path: text,
  processingRun: optionalPath,
  pin: optionalText,
  unitCell
});
const node = object<TreeNode>({ kind: oneOf(['dataset', 'cluster']), number });

const spread = object<CcSpread>({ pairs: number, mean: optionalNumber, sd: optionalNumber });
const join = object<NonNullable<Cluster['join']>>({
  between: spread,
  within: tuple<CcSpread, readonly [CcSpread, CcSpread]>(spread, 2)
});

export const cluster = object<Cluster>({
  number,
  path: optionalPath,
  members: numbers,
  line: optionalNumber,
  children: optional(tuple<TreeNode, readonly [TreeNode, TreeNode]>(node, 2)),
  height: optionalNumber,
  lcv: optionalNumber,
  alcv: optionalNumber,
  ccMean: optionalNumber,
  ccMin: optionalNumber,
  completeness: optionalNumber,
  redundancy: optionalNumber,
  anomalousCompleteness: optionalNumber,
  anomalousRedundancy: optionalNumber,
  join: optional(join),
  merged: yesNo,
  failed: evidence,
  runs: list(mergeRun),
  files: otherwise(object<Cluster['files']>({ mergeLog: optionalPath }), {})
});
