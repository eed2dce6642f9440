import { describe, expect, it } from 'vitest';
import type { Cluster, TreeNode } from '$lib/beamtime/types';
import { layoutDendrogram } from '$lib/charts/dendrogram-layout';
import type { Look } from '$lib/charts/look';
import { treePicture } from './tree-picture';

const leaf = (number: number): TreeNode => ({ kind: 'dataset', number });
const node = (number: number): TreeNode => ({ kind: 'cluster', number });
const cluster = (number: number, height: number, children: [TreeNode, TreeNode]): Cluster => ({
  number,
  height,
  members: [],
  children,
  merged: true,
  runs: [],
  files: {}
});
/** ((1 2) at 1, (3 4) at 2) at 10. */
const layout = layoutDendrogram([
  cluster(1, 1, [leaf(1), leaf(2)]),
  cluster(2, 2, [leaf(3), leaf(4)]),
  cluster(3, 10, [node(1), node(2)])
]);
const look = new Proxy({} as Look, {
  get: (_, name) => (name === 'series' ? ['#111', '#222'] : name === 'font' ? 'sans-serif' : '#333')
});
const tree = {
  layout,
  selected: 2,
  choice: 3,
  choiceName: 'KAMO’s choice',
  rejected: new Set([4]),
  leafName: (number: number) => [`set ${number}`] as const,
  colours: { leafSeries: () => 1 },
  line: 1.5,
  lineText: 'Cut at height 1.500: 3 parts',
  legend: [{ value: 'CPS1012-05', series: 1 }],
  heights: 'heights of the linkage'
};
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');

describe('the picture of a tree', () => {
  it('is of all leaves, with what colours and line say', () => {
    const whole = texts(treePicture(tree, undefined, look, 'en'));
    expect(whole[0]).toBe('Dendrogram');
    for (const said of ['set 1', 'set 2', 'set 3', 'set 4', 'CPS1012-05']) expect(whole).toContain(said);
    expect(whole.at(-1)).toBe(
      'heights of the linkage · Cut at height 1.500: 3 parts · Yellow: KAMO’s choice · ✕ rejected up to the selected cycle'
    );
  });

  it('is of the part in view, and its title says of how much, in both languages', () => {
    const part = { from: 1.5, to: 3.5, top: 2.3 };
    const [en, ja] = [treePicture(tree, part, look, 'en'), treePicture(tree, part, look, 'ja')].map(texts);
    expect(en?.[0]).toBe('Part of the dendrogram: 2 of 4 data sets');
    expect(ja?.[0]).toBe('デンドログラムの一部：データセット 4 個中 2 個');
    expect(en).toEqual(expect.arrayContaining(['set 3', 'set 4']));
    expect(en).not.toContain('set 1');
  });
});
