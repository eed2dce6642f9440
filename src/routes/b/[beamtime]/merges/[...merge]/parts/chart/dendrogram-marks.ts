/** What lies over the drawn tree and changes with every movement of the pointer: the join under it, data sets selected or under it in any view. */
import { drawNumber } from './dendrogram-signs';
import { fillJoins } from './dendrogram-arms';
import {
  clipToTree,
  hasNumber,
  visibleLeaves,
  type TreeOnCanvas
} from '$lib/components/chart/dendrogram-view';
import type { Look } from '$lib/charts/look';

export interface DendrogramMarks {
  /** Cluster under the pointer or the keyboard's focus. */
  readonly hovered: number | undefined;
  /** Data sets selected, and under the pointer in this or another view. */
  readonly picked: ReadonlySet<number> | undefined;
  readonly lit: ReadonlySet<number> | undefined;
  /** Positions of leaves being dragged over, from where to where. */
  readonly brushed: { readonly from: number; readonly to: number } | undefined;
}

/** A mark is a mark, however wide its leaf. */
const MOST_LIT = 8;

export function drawMarks(
  ctx: CanvasRenderingContext2D,
  tree: TreeOnCanvas,
  { hovered, picked, lit, brushed }: DendrogramMarks,
  look: Look
): void {
  ctx.font = `11px ${look.font}`;
  if (brushed) washBrushed(ctx, brushed, tree, look);
  drawHovered(ctx, tree, hovered, look);

  const { scale } = tree;
  const width = scale.stripWidth;
  for (const { x, dataset } of visibleLeaves(tree)) {
    if (picked?.has(dataset)) {
      ctx.fillStyle = look.accent;
      ctx.fillRect(scale.x(x) - width / 2, scale.bottom + 8, width, 5);
    }
    if (lit?.has(dataset)) {
      ctx.fillStyle = look.ink;
      const across = Math.min(Math.max(2, width / 3), MOST_LIT);
      ctx.fillRect(scale.x(x) - across / 2, scale.bottom - 5, across, 18);
    }
  }
}

/** The join stands out, but not over the numbers at its bar and at the ends of its arms. */
function drawHovered(
  ctx: CanvasRenderingContext2D,
  tree: TreeOnCanvas,
  hovered: number | undefined,
  look: Look
): void {
  const { byCluster } = tree.layout;
  const join = hovered === undefined ? undefined : byCluster.get(hovered);
  if (join === undefined) return;
  ctx.save();
  clipToTree(ctx, tree);
  fillJoins(ctx, [join], tree, look.ink, 3);
  ctx.restore();
  for (const number of [hovered, join.left.cluster, join.right.cluster]) {
    const end = number === undefined ? undefined : byCluster.get(number);
    if (end !== undefined && hasNumber(end, tree)) drawNumber(ctx, end, tree, look);
  }
}

function washBrushed(
  ctx: CanvasRenderingContext2D,
  { from, to }: { readonly from: number; readonly to: number },
  { frame, scale }: TreeOnCanvas,
  look: Look
): void {
  const first = Math.min(from, to);
  ctx.fillStyle = look.accent;
  ctx.globalAlpha = 0.22;
  ctx.fillRect(
    scale.x(first - 0.5),
    scale.bottom,
    (Math.abs(to - from) + 1) * scale.perLeaf,
    frame.height - scale.bottom
  );
  ctx.globalAlpha = 1;
}
