/** The arms of a tree, its line and the colours under its leaves: what is drawn again at every step of the line. */
import type { Join, Leaf } from '$lib/charts/dendrogram-layout';
import type { Pen } from '$lib/charts/svg-pen';
import {
  clipToTree,
  MARGIN,
  selectedJoin,
  visibleLeaves,
  type TreeOnCanvas
} from '$lib/components/chart/dendrogram-view';
import { colourOf, type Look } from '$lib/charts/look';

export interface ArmColours {
  /** Colour (series 1 to 8) of the join of a cluster below the line; undefined: none. */
  readonly joinSeries?: ((join: Join) => number | undefined) | undefined;
  /** Colour of a leaf, where leaves are coloured at all. */
  readonly leafSeries?: ((dataset: number) => number | undefined) | undefined;
}

/** `line`: height at which the tree is cut. */
export function drawArms(
  ctx: Pen,
  tree: TreeOnCanvas,
  { joinSeries, leafSeries }: ArmColours,
  line: number | undefined,
  look: Look
): void {
  const { layout, frame, scale } = tree;
  const selected = selectedJoin(tree);
  const within = (join: Join): boolean =>
    selected !== undefined && join.firstLeaf >= selected.firstLeaf && join.lastLeaf <= selected.lastLeaf;
  const colour = (join: Join, chosen: boolean): string => {
    const series = joinSeries?.(join);
    if (series !== undefined) return colourOf(look, series);
    return chosen && joinSeries === undefined ? look.accent : look.lineStrong;
  };
  const [ordinary, chosen] = [new Map<string, Join[]>(), new Map<string, Join[]>()];
  for (const join of layout.joins) {
    if (scale.x(join.right.x) < 0 || scale.x(join.left.x) > frame.width) continue;
    const inHand = within(join);
    const group = inHand ? chosen : ordinary;
    const key = colour(join, inHand);
    const found = group.get(key);
    if (found) found.push(join);
    else group.set(key, [join]);
  }

  ctx.save();
  clipToTree(ctx, tree);
  for (const [key, joins] of ordinary) fillJoins(ctx, joins, tree, key, 1);
  // Those of the cluster in hand are thick and cover the others.
  for (const [key, joins] of chosen) fillJoins(ctx, joins, tree, key, 2);
  if (line !== undefined) drawLine(ctx, tree, line, look);
  ctx.restore();
  if (leafSeries) drawStrips(ctx, tree, leafSeries, look);
}

/** Arms go down from the ends of the bar. Rectangles on whole pixels: stroking a path of a thousand arms takes ten times as long. */
export function fillJoins(
  ctx: Pen,
  joins: readonly Join[],
  { scale }: TreeOnCanvas,
  colour: string,
  width: number
): void {
  const back = Math.floor(width / 2);
  ctx.fillStyle = colour;
  for (const { left, right, y } of joins) {
    const x0 = Math.round(scale.x(left.x)) - back;
    const x1 = Math.round(scale.x(right.x)) - back;
    const bar = Math.round(scale.y(y)) - back;
    ctx.fillRect(x0, bar, x1 - x0 + width, width);
    ctx.fillRect(x0, bar, width, Math.round(scale.y(left.y)) - bar);
    ctx.fillRect(x1, bar, width, Math.round(scale.y(right.y)) - bar);
  }
}

function drawLine(ctx: Pen, { frame, scale }: TreeOnCanvas, line: number, look: Look): void {
  const at = Math.round(scale.y(line)) + 0.5;
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(0, at);
  ctx.lineTo(frame.width, at);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Leaves side by side that have one colour: positions of the first and the last. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly series: number | undefined;
}

export function runsOf(
  leaves: readonly Leaf[],
  seriesOf: (dataset: number) => number | undefined
): readonly Run[] {
  const runs: Run[] = [];
  let run: { first: number; last: number; series: number | undefined } | undefined;
  for (const { x, dataset } of leaves) {
    const series = seriesOf(dataset);
    if (run !== undefined && run.series === series) run.last = x;
    else runs.push((run = { first: x, last: x, series }));
  }
  return runs;
}

/** The colours of the leaves, under them: one by one where there is room, else a band for each run. */
function drawStrips(
  ctx: Pen,
  tree: TreeOnCanvas,
  leafSeries: (dataset: number) => number | undefined,
  look: Look
): void {
  const { scale } = tree;
  const leaves = visibleLeaves(tree);
  const apart = scale.stripWidth < scale.perLeaf;
  const runs = apart ? leaves.flatMap((leaf) => runsOf([leaf], leafSeries)) : runsOf(leaves, leafSeries);
  for (const { first, last, series } of runs) {
    ctx.fillStyle = colourOf(look, series);
    // A leaf half out of view has its colour up to the axis.
    const from = Math.max(MARGIN.left - 8, scale.x(first) - scale.stripWidth / 2);
    ctx.fillRect(from, scale.bottom + 2, scale.x(last) + scale.stripWidth / 2 - from, 5);
  }
}
