/** Which part of a tree is on the canvas, and the arithmetic between leaves and heights and pixels. */
import { axisScale, type Tick } from '$lib/charts/axis-scale';
import type { DendrogramLayout, Join, Leaf } from '$lib/charts/dendrogram-layout';
import type { Pen } from '$lib/charts/svg-pen';

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

export const MARGIN = { left: 62, right: 16, top: 14 } as const;
/** How leaves are named: upright in one line or two, or lying; and how much room that takes below them. */
export type LeafNames = keyof typeof ROOM;
const ROOM = { none: 24, one: 116, two: 116, flat: 60 };
/** From number to number of the heights, pixels. */
const HEIGHTS = 34;
/** Room between the leaves and their names: colours and the selection. */
export const STRIPS = 14;
/** Names need so many pixels across. */
const WIDTHS = [
  ['flat', 112],
  ['two', 27],
  ['one', 11]
] as const;

export interface Scale {
  readonly x: (leaf: number) => number;
  readonly y: (height: number) => number;
  readonly leafAt: (pixel: number) => number;
  readonly heightAt: (pixel: number) => number;
  /** Numbers on the axis of heights. */
  readonly heights: readonly Tick[];
  readonly bottom: number;
  readonly perLeaf: number;
  /** Of the strip of colour under a leaf. */
  readonly stripWidth: number;
  readonly names: LeafNames;
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
export function clipToTree(ctx: Pen, { frame, scale }: TreeOnCanvas): void {
  ctx.beginPath();
  ctx.rect(MARGIN.left - 8, 0, frame.width - MARGIN.left + 8, scale.bottom + 1);
  ctx.clip();
}

export function wholeTree(layout: DendrogramLayout): View {
  return { from: -0.5, to: layout.leaves.length - 0.5, top: (layout.height || 1) * 1.04 };
}

/** Whether a view holds all that the whole does. */
export function isWhole(view: View, whole: View): boolean {
  return view.from <= whole.from && view.to >= whole.to && view.top >= whole.top;
}

/** One cluster alone. */
export function clusterView(join: Join): View {
  const pad = Math.max(0.5, (join.lastLeaf - join.firstLeaf) * 0.03);
  return { from: join.firstLeaf - pad, to: join.lastLeaf + pad, top: (join.y || 1) * 1.15 };
}

export function scaleOf(view: View, frame: Frame): Scale {
  const across = frame.width - MARGIN.left - MARGIN.right;
  const perLeaf = across / (view.to - view.from);
  const [names] = WIDTHS.find(([, width]) => perLeaf >= width) ?? (['none'] as const);
  const bottom = frame.height - ROOM[names];
  const height = axisScale({ ends: [0, view.top] }, bottom, MARGIN.top, HEIGHTS);
  const up = bottom - MARGIN.top;
  return {
    x: (leaf) => MARGIN.left + (leaf - view.from) * perLeaf,
    y: (height) => bottom - (height / view.top) * up,
    leafAt: (pixel) => view.from + (pixel - MARGIN.left) / perLeaf,
    heightAt: (pixel) => ((bottom - pixel) / up) * view.top,
    heights: height.ticks,
    bottom,
    perLeaf,
    stripWidth: Math.max(1, perLeaf - (perLeaf > 6 ? 1.5 : 0)),
    names
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

/**
 * As high as the joins whose whole bar is in view: near the leaves of a tall tree all joins would lie on its base line. Where no bar is, as high
 * as the lowest that an arm in view hangs from.
 */
export function fitHeights(view: View, layout: DendrogramLayout): View {
  const most = wholeTree(layout).top;
  const within = ({ x }: { readonly x: number }): boolean => x >= view.from && x <= view.to;
  let [highest, lowest] = [0, Infinity];
  for (const { left, right, y } of layout.joins) {
    const [one, other] = [within(left), within(right)];
    if (one && other) highest = Math.max(highest, y);
    else if (one || other) lowest = Math.min(lowest, y);
  }
  const seen = highest > 0 ? highest : Number.isFinite(lowest) ? lowest : most;
  return { ...view, top: Math.min((seen || most) * 1.15, most) };
}

/** `3.5_12.25_0.8`: a view as it stands in an address; the whole tree is nothing. */
export function viewText(view: View | undefined): string {
  return view === undefined
    ? ''
    : [view.from.toFixed(2), view.to.toFixed(2), view.top.toPrecision(4)].map(Number).join('_');
}

/** Reads what `viewText` writes. */
export function viewIn(text = ''): View | undefined {
  const [from, to, top, ...more] = text === '' ? [] : text.split('_').map(Number);
  if (from === undefined || to === undefined || top === undefined || more.length > 0) return undefined;
  return [from, to, top].every(Number.isFinite) ? { from, to, top } : undefined;
}

/** The view, within the tree as far as digits were lost in writing it; one that the tree does not have is no view. */
export function viewWithin(view: View | undefined, layout: DendrogramLayout): View | undefined {
  if (view === undefined) return undefined;
  const { from, to, top } = view;
  const whole = wholeTree(layout);
  const fits = to - from >= 0.99 && from >= whole.from - 0.01 && to <= whole.to + 0.01;
  if (!fits || !(top > 0 && top <= whole.top * 1.01)) return undefined;
  return { from: Math.max(from, whole.from), to: Math.min(to, whole.to), top: Math.min(top, whole.top) };
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

/** Half of the height of the badge with a cluster's number, and what a digit of it takes across, pixels. */
export const BADGE = { half: 8, digit: 7 } as const;

export interface BadgeBox {
  readonly x: number;
  readonly y: number;
  /** Half of its width. */
  readonly half: number;
}

/** Where the badge of a join stands, by its middle; `undefined` where it would lie beside the tree. */
export function badgeOf({ x, y, cluster }: Join, scale: Scale): BadgeBox | undefined {
  const box = { x: scale.x(x), y: scale.y(y), half: 4 + (BADGE.digit * String(cluster.number).length) / 2 };
  return box.x < MARGIN.left - 8 || box.y < 0 ? undefined : box;
}

/** Merged clusters and the one in hand carry their number. */
export function hasNumber({ cluster }: Join, { selected }: Pick<TreeOnCanvas, 'selected'>): boolean {
  return cluster.merged || cluster.number === selected;
}

/** Joins in sight with a number, in the order in which they are drawn: the choice last, nothing covers it. */
export function numberedJoins(tree: TreeOnCanvas): readonly Join[] {
  const { layout, frame, scale, choice, selected } = tree;
  const rank = ({ cluster }: Join): number =>
    cluster.number === choice ? 2 : cluster.number === selected ? 1 : 0;
  return layout.joins
    .filter(
      (join) => hasNumber(join, tree) && scale.x(join.right.x) >= 0 && scale.x(join.left.x) <= frame.width
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** The join whose badge a point lies on; of several the one that is drawn over the others. */
export function badgeUnder(
  tree: TreeOnCanvas,
  point: { readonly x: number; readonly y: number }
): Join | undefined {
  return numberedJoins(tree).findLast((join) => {
    const box = badgeOf(join, tree.scale);
    return (
      box !== undefined && Math.abs(point.x - box.x) <= box.half && Math.abs(point.y - box.y) <= BADGE.half
    );
  });
}

function toSegment(at: number, low: number, high: number): number {
  return at < low ? low - at : at > high ? at - high : 0;
}
