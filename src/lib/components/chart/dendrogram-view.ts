/** Which part of a tree is on the canvas, and the arithmetic between leaves and heights and pixels. */
import type { DendrogramLayout, Join, Leaf } from '$lib/charts/dendrogram-layout';

/** Leaves `from` to `to` across (positions, fractional) and heights 0 to `top` upwards. */
export interface View {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const MARGIN = { left: 52, right: 16, top: 14 } as const;
/** Room for the names of the leaves, when there is room for names at all. */
const NAMES = 116;
const NO_NAMES = 24;
/** Room between the leaves and their names: colours and the selection. */
export const STRIPS = 14;
/** A name needs so many pixels across. */
const NAME_WIDTH = 11;

export interface Scale {
  readonly x: (leaf: number) => number;
  readonly y: (height: number) => number;
  readonly leafAt: (pixel: number) => number;
  readonly heightAt: (pixel: number) => number;
  readonly bottom: number;
  readonly perLeaf: number;
  /** Of the strip of colour under a leaf. */
  readonly stripWidth: number;
  readonly named: boolean;
}

/** A tree in a view on a canvas, with the cluster in hand and KAMO's own choice. */
export interface TreeOnCanvas {
  readonly layout: DendrogramLayout;
  readonly view: View;
  readonly frame: Frame;
  readonly scale: Scale;
  readonly selected: number | undefined;
  readonly choice: number | undefined;
}

export function selectedJoin({ layout, selected }: TreeOnCanvas): Join | undefined {
  return selected === undefined ? undefined : layout.byCluster.get(selected);
}

/** To the part of the canvas where arms may be: right of the axis, above the leaves. */
export function clipToTree(ctx: CanvasRenderingContext2D, { frame, scale }: TreeOnCanvas): void {
  ctx.beginPath();
  ctx.rect(MARGIN.left - 8, 0, frame.width - MARGIN.left + 8, scale.bottom + 1);
  ctx.clip();
}

export function wholeTree(layout: DendrogramLayout): View {
  return { from: -0.5, to: layout.leaves.length - 0.5, top: (layout.height || 1) * 1.04 };
}

/** One cluster alone. */
export function clusterView(join: Join): View {
  const pad = Math.max(0.5, (join.lastLeaf - join.firstLeaf) * 0.03);
  return { from: join.firstLeaf - pad, to: join.lastLeaf + pad, top: (join.y || 1) * 1.15 };
}

export function scaleOf(view: View, frame: Frame): Scale {
  const across = frame.width - MARGIN.left - MARGIN.right;
  const perLeaf = across / (view.to - view.from);
  const named = perLeaf >= NAME_WIDTH;
  const bottom = frame.height - (named ? NAMES : NO_NAMES);
  const up = bottom - MARGIN.top;
  return {
    x: (leaf) => MARGIN.left + (leaf - view.from) * perLeaf,
    y: (height) => bottom - (height / view.top) * up,
    leafAt: (pixel) => view.from + (pixel - MARGIN.left) / perLeaf,
    heightAt: (pixel) => ((bottom - pixel) / up) * view.top,
    bottom,
    perLeaf,
    stripWidth: Math.max(1, perLeaf - (perLeaf > 6 ? 1.5 : 0)),
    named
  };
}

/** The leaves that stand on the canvas, right of the axis. */
export function visibleLeaves({
  layout,
  scale,
  frame
}: Pick<TreeOnCanvas, 'layout' | 'scale' | 'frame'>): readonly Leaf[] {
  const first = Math.max(0, Math.ceil(scale.leafAt(MARGIN.left - 8)));
  const last = Math.min(layout.leaves.length - 1, Math.floor(scale.leafAt(frame.width)));
  return layout.leaves.slice(first, last + 1);
}

/** Fewer or more leaves around the one at `centre`; `factor` below 1 comes nearer. */
export function zoomLeaves(view: View, layout: DendrogramLayout, factor: number, centre: number): View {
  const whole = wholeTree(layout);
  const span = Math.min(Math.max((view.to - view.from) * factor, 2), whole.to - whole.from);
  const share = (centre - view.from) / (view.to - view.from);
  return pan({ ...view, from: centre - share * span, to: centre + (1 - share) * span }, layout, 0);
}

/** Lower or higher joins; zero always stays at the bottom. */
export function zoomHeights(view: View, layout: DendrogramLayout, factor: number): View {
  const most = wholeTree(layout).top;
  return { ...view, top: Math.min(Math.max(view.top * factor, most / 5000), most) };
}

/** Moved by so many leaves, no farther than the tree goes. */
export function pan(view: View, layout: DendrogramLayout, leaves: number): View {
  const whole = wholeTree(layout);
  const span = view.to - view.from;
  const from = Math.min(Math.max(view.from + leaves, whole.from), Math.max(whole.from, whole.to - span));
  return { ...view, from, to: from + span };
}

/** The join whose bar or arms lie under a point, at most `reach` pixels off; the nearest. */
export function joinUnder(
  layout: DendrogramLayout,
  scale: Scale,
  point: { readonly x: number; readonly y: number },
  reach = 7
): Join | undefined {
  let best: Join | undefined;
  let nearest = reach;
  for (const join of layout.joins) {
    const [left, right, bar] = [scale.x(join.left.x), scale.x(join.right.x), scale.y(join.y)];
    if (right < point.x - reach || left > point.x + reach || bar > point.y + reach) continue;
    const away = Math.min(
      toSegment(point.x, left, right) + Math.abs(point.y - bar),
      Math.abs(point.x - left) + toSegment(point.y, bar, scale.y(join.left.y)),
      Math.abs(point.x - right) + toSegment(point.y, bar, scale.y(join.right.y))
    );
    if (away < nearest) [nearest, best] = [away, join];
  }
  return best;
}

function toSegment(at: number, low: number, high: number): number {
  return at < low ? low - at : at > high ? at - high : 0;
}

/** Round steps for the axis of heights, about `wanted` of them. */
export function heightTicks(top: number, wanted = 5): number[] {
  if (!(top > 0) || !Number.isFinite(top)) return [];
  const rough = top / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? rough;
  const ticks: number[] = [];
  for (let n = 0; n * step <= top; n++) ticks.push(Number((n * step).toPrecision(10)));
  return ticks;
}
