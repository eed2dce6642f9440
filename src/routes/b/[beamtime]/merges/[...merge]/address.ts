/** What the page of a merge says in its address. */
import { field, pushed, settled, text, texts, typed, whole, word, wordOr } from '$lib/address/fields';
import { viewIn, viewText } from '$lib/components/chart/dendrogram-view';
import { LEAF_COLOURS } from './parts/linked/tree-link';

/** Quartile distances at which the fences of the unit cells stand. */
const USUAL_FENCE = 2.5;

function heightIn(said: string | undefined): number | undefined {
  const height = said === undefined || said.trim() === '' ? NaN : Number(said);
  return Number.isFinite(height) && height >= 0 ? height : undefined;
}

export const FIELDS = {
  /** Name of the trial's folder, numbers of the cluster and of the cycle: what of the merge is shown. */
  trial: text(),
  cluster: pushed(whole()),
  run: pushed(whole()),
  /** Runs in the charts of shells, within the trial: `cluster_0080/run_03`; `none`. */
  draw: texts(),
  /** The step of the funnel whose data sets are listed. */
  step: text(),
  /** Numbers of the data sets that are selected: `1-5,9`. */
  sel: settled(text()),
  /** Height at which the tree is cut. */
  line: settled(field(heightIn, (height) => height?.toPrecision(6))),
  /** The parts of the tree and of the matrix that are in view. */
  tree: settled(field(viewIn, viewText)),
  matrix: settled(typed()),
  /** What colours the leaves of the tree. */
  leaf: wordOr(LEAF_COLOURS, 'none'),
  fence: field(
    (said) => heightIn(said) ?? USUAL_FENCE,
    (fence) => (fence === USUAL_FENCE ? undefined : String(fence))
  ),
  /** Common reflections that a pair needs. */
  minrefs: whole(),
  /** Path of the trial whose correlations are shown where this one has none; `none`. */
  cc: text(),
  /** Groups in the histogram of correlations, and whether its heights go by powers of ten. */
  a: text(),
  b: text(),
  cclog: word(['1']),
  /** Parameters of the cell against each other. */
  x: typed(),
  y: typed()
};
