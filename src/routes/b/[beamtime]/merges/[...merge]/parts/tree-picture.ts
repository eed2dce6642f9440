/** The tree of a trial as a picture to take home: titled with what it shows, and with what its colours and its line say. */
import { pictureSvg } from '$lib/charts/picture';
import { dendrogramDrawing, leavesIn, type PicturedTree } from './chart/dendrogram-picture';
import type { View } from '$lib/components/chart/dendrogram-view';
import { colourOf, type Look } from '$lib/charts/look';
import { charts } from '$lib/words/charts';
import { merge } from '$lib/words/merge';
import type { Language } from '$lib/words/words';

export interface TreeToTake extends Omit<PicturedTree, 'axis'> {
  /** What the cluster in the gull's yellow is. */
  readonly choiceName: string;
  /** What the heights are. */
  readonly heights: string;
  /** Values that colour leaves, and their series. */
  readonly legend: readonly { readonly value: string; readonly series: number }[];
  /** What the line says of itself. */
  readonly lineText: string | undefined;
}

/** `view`: the part that is drawn; undefined: all of it. */
export function treePicture(
  tree: TreeToTake,
  view: View | undefined,
  look: Look,
  language: Language
): string {
  const words = merge[language];
  const { layout } = tree;
  return pictureSvg({
    title: view === undefined ? words.tree : words.partOfTree(leavesIn(view, layout), layout.leaves.length),
    legend: tree.legend.map(({ value, series }) => ({ name: value, colour: colourOf(look, series) })),
    drawings: [dendrogramDrawing({ ...tree, axis: charts[language].height }, view, look)],
    note: [
      tree.heights,
      ...(tree.lineText === undefined ? [] : [tree.lineText]),
      ...(tree.choice === undefined ? [] : [words.treeSigns(tree.choiceName)]),
      ...(tree.rejected.size === 0 ? [] : [words.treeCrosses])
    ].join(' · ')
  });
}
