/** What lies over the drawn tree and changes with every movement of the pointer: the join under it, data sets selected or under it in any view. */
import type { DendrogramLayout } from '$lib/charts/dendrogram-layout';
import { drawMark, strokeJoins, type DendrogramState } from './dendrogram-drawing';
import { MARGIN, scaleOf, visibleLeaves, type Frame, type Scale, type View } from './dendrogram-view';
import type { Look } from './look.svelte';

export interface DendrogramMarks {
  /** Cluster under the pointer or the keyboard's focus. */
  readonly hovered: number | undefined;
  /** Data sets selected, and under the pointer in this or another view. */
  readonly picked: ReadonlySet<number> | undefined;
  readonly lit: ReadonlySet<number> | undefined;
  /** Positions of leaves being dragged over. */
  readonly brushed: readonly [number, number] | undefined;
}

/** Draws on a canvas of its own over the tree's; `state` is what the tree below was drawn with. */
export function drawMarks(
  ctx: CanvasRenderingContext2D,
  layout: DendrogramLayout,
  view: View,
  frame: Frame,
  marks: DendrogramMarks,
  state: DendrogramState,
  look: Look
): void {
  const scale = scaleOf(view, frame);
  ctx.clearRect(0, 0, frame.width, frame.height);
  ctx.font = `11px ${look.font}`;
  if (marks.brushed) washBrushed(ctx, marks.brushed, frame, scale, look);
  drawHovered(ctx, layout, marks.hovered, frame, scale, state, look);

  const width = scale.stripWidth;
  for (const { x, dataset } of visibleLeaves(layout, scale, frame)) {
    if (marks.picked?.has(dataset)) {
      ctx.fillStyle = look.accent;
      ctx.fillRect(scale.x(x) - width / 2, scale.bottom + 8, width, 5);
    }
    if (marks.lit?.has(dataset)) {
      ctx.fillStyle = look.ink;
      ctx.fillRect(scale.x(x) - 1, scale.bottom - 5, Math.max(2, width / 3), 18);
    }
  }
}

/** The join stands out, but not over the numbers at its bar and at the ends of its arms. */
function drawHovered(
  ctx: CanvasRenderingContext2D,
  layout: DendrogramLayout,
  hovered: number | undefined,
  frame: Frame,
  scale: Scale,
  state: DendrogramState,
  look: Look
): void {
  const join = hovered === undefined ? undefined : layout.byCluster.get(hovered);
  if (join === undefined) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(MARGIN.left - 8, 0, frame.width - MARGIN.left + 8, scale.bottom + 1);
  ctx.clip();
  strokeJoins(ctx, [join], scale, look.ink, 2.5);
  ctx.restore();
  for (const number of [hovered, join.left.cluster, join.right.cluster]) {
    const end = number === undefined ? undefined : layout.byCluster.get(number);
    if (end !== undefined && (end.cluster.merged || number === state.selected))
      drawMark(ctx, end, scale, state, look);
  }
}

function washBrushed(
  ctx: CanvasRenderingContext2D,
  [first, last]: readonly [number, number],
  frame: Frame,
  scale: Scale,
  look: Look
): void {
  ctx.fillStyle = look.accent;
  ctx.globalAlpha = 0.22;
  ctx.fillRect(
    scale.x(first - 0.5),
    scale.bottom,
    (last - first + 1) * scale.perLeaf,
    frame.height - scale.bottom
  );
  ctx.globalAlpha = 1;
}
