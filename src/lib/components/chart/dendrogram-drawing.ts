/** Draws the part of a tree that is in view: one path for all ordinary joins, so that a thousand leaves take a fraction of a frame. */
import type { DendrogramLayout, Join } from '$lib/charts/dendrogram-layout';
import {
  heightTicks,
  MARGIN,
  scaleOf,
  STRIPS,
  visibleLeaves,
  type Frame,
  type Scale,
  type View
} from './dendrogram-view';
import { colourOf, type Look } from './look.svelte';

export interface DendrogramState {
  readonly selected?: number | undefined;
  /** KAMO's own choice. */
  readonly choice?: number | undefined;
  /** Data sets that left before the run in hand. */
  readonly rejected: ReadonlySet<number>;
  readonly leafName: (dataset: number) => string;
  readonly axis: string;
  /** Height at which the tree is cut. */
  readonly line?: number | undefined;
  /** Colour (series 1 to 8) of the join of a cluster below the line; undefined: none. */
  readonly joinSeries?: ((join: Join) => number | undefined) | undefined;
  /** Colour of a leaf, where leaves are coloured at all. */
  readonly leafSeries?: ((dataset: number) => number | undefined) | undefined;
}

export function drawDendrogram(
  ctx: CanvasRenderingContext2D,
  layout: DendrogramLayout,
  view: View,
  frame: Frame,
  state: DendrogramState,
  look: Look
): void {
  const scale = scaleOf(view, frame);
  ctx.clearRect(0, 0, frame.width, frame.height);
  ctx.font = `11px ${look.font}`;
  drawAxis(ctx, view, frame, scale, state.axis, look);

  ctx.save();
  ctx.beginPath();
  ctx.rect(MARGIN.left - 8, 0, frame.width - MARGIN.left + 8, scale.bottom + 1);
  ctx.clip();
  const selected = state.selected === undefined ? undefined : layout.byCluster.get(state.selected);
  const within = (join: Join): boolean =>
    selected !== undefined && join.firstLeaf >= selected.firstLeaf && join.lastLeaf <= selected.lastLeaf;
  const visible = layout.joins.filter(
    (join) => scale.x(join.right.x) >= 0 && scale.x(join.left.x) <= frame.width
  );
  if (selected !== undefined) washSelected(ctx, selected, scale, look);
  strokeInColours(
    ctx,
    visible.filter((join) => !within(join)),
    scale,
    state,
    look,
    false
  );
  strokeInColours(ctx, visible.filter(within), scale, state, look, true);
  if (state.line !== undefined) drawLine(ctx, scale.y(state.line), frame, look);
  ctx.restore();

  if (state.leafSeries) drawStrips(ctx, layout, frame, scale, state.leafSeries, look);
  drawLeaves(ctx, layout, frame, scale, state, look);
  const marked = visible.filter(({ cluster }) => cluster.merged || cluster.number === state.selected);
  // The choice last: nothing covers it.
  marked.sort((a, b) => rank(a, state) - rank(b, state));
  for (const join of marked) drawMark(ctx, join, scale, state, look);
}

function rank({ cluster }: Join, state: DendrogramState): number {
  return cluster.number === state.choice ? 2 : cluster.number === state.selected ? 1 : 0;
}

/** Joins of the cluster in hand are thick; with a line drawn, each part of the tree has its colour, what is cut stays grey. */
function strokeInColours(
  ctx: CanvasRenderingContext2D,
  joins: readonly Join[],
  scale: Scale,
  { joinSeries }: DendrogramState,
  look: Look,
  chosen: boolean
): void {
  const width = chosen ? 1.75 : 1;
  if (joinSeries === undefined) {
    strokeJoins(ctx, joins, scale, chosen ? look.accent : look.lineStrong, width);
    return;
  }
  const bySeries = new Map<number | undefined, Join[]>();
  for (const join of joins) {
    const series = joinSeries(join);
    const found = bySeries.get(series);
    if (found) found.push(join);
    else bySeries.set(series, [join]);
  }
  for (const [series, some] of bySeries)
    strokeJoins(
      ctx,
      some,
      scale,
      series === undefined ? look.lineStrong : colourOf(look, series),
      width + 0.25
    );
}

function drawLine(ctx: CanvasRenderingContext2D, at: number, frame: Frame, look: Look): void {
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1.25;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(MARGIN.left - 8, crisp(at));
  ctx.lineTo(frame.width, crisp(at));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The colours of the leaves, under them. */
function drawStrips(
  ctx: CanvasRenderingContext2D,
  layout: DendrogramLayout,
  frame: Frame,
  scale: Scale,
  leafSeries: (dataset: number) => number | undefined,
  look: Look
): void {
  const width = scale.stripWidth;
  for (const { x, dataset } of visibleLeaves(layout, scale, frame)) {
    ctx.fillStyle = colourOf(look, leafSeries(dataset));
    ctx.fillRect(scale.x(x) - width / 2, scale.bottom + 2, width, 5);
  }
}

/** Arms go down from the ends of the bar: pixel centres, so that lines of one pixel are crisp. */
export function strokeJoins(
  ctx: CanvasRenderingContext2D,
  joins: readonly Join[],
  scale: Scale,
  colour: string,
  width: number
): void {
  ctx.beginPath();
  for (const { left, right, y } of joins) {
    const [x0, x1, bar] = [crisp(scale.x(left.x)), crisp(scale.x(right.x)), crisp(scale.y(y))];
    ctx.moveTo(x0, crisp(scale.y(left.y)));
    ctx.lineTo(x0, bar);
    ctx.lineTo(x1, bar);
    ctx.lineTo(x1, crisp(scale.y(right.y)));
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

function washSelected(ctx: CanvasRenderingContext2D, join: Join, scale: Scale, look: Look): void {
  const half = Math.min(scale.perLeaf / 2, 8);
  ctx.fillStyle = look.selection;
  ctx.globalAlpha = 0.55;
  ctx.fillRect(
    scale.x(join.firstLeaf) - half,
    scale.y(join.y),
    scale.x(join.lastLeaf) - scale.x(join.firstLeaf) + 2 * half,
    scale.bottom - scale.y(join.y)
  );
  ctx.globalAlpha = 1;
}

function drawAxis(
  ctx: CanvasRenderingContext2D,
  view: View,
  frame: Frame,
  scale: Scale,
  title: string,
  look: Look
): void {
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 1;
  for (const tick of heightTicks(view.top)) {
    const y = crisp(scale.y(tick));
    ctx.strokeStyle = look.grid;
    ctx.beginPath();
    ctx.moveTo(MARGIN.left - 8, y);
    ctx.lineTo(frame.width, y);
    ctx.stroke();
    ctx.fillStyle = look.inkSoft;
    ctx.fillText(String(tick), MARGIN.left - 12, y);
  }
  ctx.save();
  ctx.translate(11, (MARGIN.top + scale.bottom) / 2);
  ctx.rotate(-Math.PI / 2);
  ctx.textAlign = 'center';
  ctx.fillText(title, 0, 0);
  ctx.restore();
}

/** Names when there is room for them; a cross for what was rejected at any zoom. */
function drawLeaves(
  ctx: CanvasRenderingContext2D,
  layout: DendrogramLayout,
  frame: Frame,
  scale: Scale,
  state: DendrogramState,
  look: Look
): void {
  ctx.textBaseline = 'middle';
  const selected = state.selected === undefined ? undefined : layout.byCluster.get(state.selected);
  for (const leaf of visibleLeaves(layout, scale, frame)) {
    const x = scale.x(leaf.x);
    const member = selected !== undefined && leaf.x >= selected.firstLeaf && leaf.x <= selected.lastLeaf;
    const rejected = member && state.rejected.has(leaf.dataset);
    if (rejected) cross(ctx, x, scale.bottom + STRIPS + 4, look);
    if (!scale.named) continue;
    ctx.save();
    ctx.translate(x, scale.bottom + STRIPS + (rejected ? 10 : 2));
    ctx.rotate(-Math.PI / 2);
    ctx.textAlign = 'right';
    ctx.fillStyle = rejected ? look.inkSoft : member ? look.ink : look.inkSoft;
    ctx.fillText(state.leafName(leaf.dataset), 0, 0);
    ctx.restore();
  }
}

function cross(ctx: CanvasRenderingContext2D, x: number, y: number, look: Look): void {
  ctx.strokeStyle = look.fail;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x - 3, y - 3);
  ctx.lineTo(x + 3, y + 3);
  ctx.moveTo(x + 3, y - 3);
  ctx.lineTo(x - 3, y + 3);
  ctx.stroke();
}

/** A merged cluster carries its number; KAMO's choice in the gull's yellow. */
export function drawMark(
  ctx: CanvasRenderingContext2D,
  join: Join,
  scale: Scale,
  state: DendrogramState,
  look: Look
): void {
  const [x, y] = [scale.x(join.x), scale.y(join.y)];
  if (x < MARGIN.left - 8 || y < 0) return;
  const { number, merged } = join.cluster;
  const choice = number === state.choice;
  const selected = number === state.selected;
  const text = String(number);
  const width = ctx.measureText(text).width + 8;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 8, width, 16, 8);
  ctx.fillStyle = choice ? look.beak : selected ? look.accent : look.paper;
  ctx.fill();
  ctx.lineWidth = selected ? 2 : 1;
  ctx.strokeStyle = selected ? look.accent : choice ? look.beakInk : look.ink;
  ctx.setLineDash(merged ? [] : [3, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = choice ? '#172026' : selected ? look.accentInk : look.ink;
  ctx.fillText(text, x, y + 0.5);
}

function crisp(pixel: number): number {
  return Math.round(pixel) + 0.5;
}
