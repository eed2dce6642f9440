/** What stands still in a tree while its line moves: behind its arms the axis and the cluster in hand, before them names and numbers. */
import type { Join } from '$lib/charts/dendrogram-layout';
import type { Pen } from '$lib/charts/svg-pen';
import {
  BADGE,
  badgeOf,
  clipToTree,
  MARGIN,
  numberedJoins,
  selectedJoin,
  STRIPS,
  visibleLeaves,
  type TreeOnCanvas
} from '$lib/components/chart/dendrogram-view';
import type { Look } from '$lib/charts/look';

/** Of a leaf: its short name, and what is added where there is room. */
export type LeafName = (dataset: number) => readonly [short: string, more?: string | undefined];
/** From line to line of a name, pixels. */
const LINE = 13;

/** `axis`: title of the axis of heights. */
export function drawGround(ctx: Pen, tree: TreeOnCanvas, axis: string, look: Look): void {
  drawAxis(ctx, tree, axis, look);
  const selected = selectedJoin(tree);
  if (selected === undefined) return;
  ctx.save();
  clipToTree(ctx, tree);
  washSelected(ctx, selected, tree, look);
  ctx.restore();
}

/** `leafName`: short name of a data set and what there is to add; `rejected`: those that left before the run in hand. */
export function drawSigns(
  ctx: Pen,
  tree: TreeOnCanvas,
  leafName: LeafName,
  rejected: ReadonlySet<number>,
  look: Look
): void {
  ctx.font = `11px ${look.font}`;
  drawLeaves(ctx, tree, leafName, rejected, look);
  for (const join of numberedJoins(tree)) drawNumber(ctx, join, tree, look);
}

function washSelected(ctx: Pen, join: Join, { scale }: TreeOnCanvas, look: Look): void {
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

function drawAxis(ctx: Pen, { frame, scale }: TreeOnCanvas, title: string, look: Look): void {
  ctx.font = `11px ${look.font}`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 1;
  for (const { at, text } of scale.heights) {
    const y = Math.round(scale.y(at)) + 0.5;
    ctx.strokeStyle = look.grid;
    ctx.beginPath();
    ctx.moveTo(MARGIN.left - 8, y);
    ctx.lineTo(frame.width, y);
    ctx.stroke();
    ctx.fillStyle = look.inkSoft;
    ctx.fillText(text, MARGIN.left - 12, y);
  }
  ctx.save();
  ctx.translate(8, (MARGIN.top + scale.bottom) / 2);
  ctx.rotate(-Math.PI / 2);
  ctx.textAlign = 'center';
  ctx.fillText(title, 0, 0);
  ctx.restore();
}

/** Names when there is room for them; a cross for what was rejected at any zoom. */
function drawLeaves(
  ctx: Pen,
  tree: TreeOnCanvas,
  leafName: LeafName,
  rejected: ReadonlySet<number>,
  look: Look
): void {
  const { scale, frame } = tree;
  const selected = selectedJoin(tree);
  const flat = scale.names === 'flat';
  ctx.textBaseline = 'middle';
  ctx.textAlign = flat ? 'center' : 'right';
  for (const { x: at, dataset } of visibleLeaves(tree)) {
    const x = scale.x(at);
    const member = selected !== undefined && at >= selected.firstLeaf && at <= selected.lastLeaf;
    const crossed = member && rejected.has(dataset);
    if (crossed) cross(ctx, x, scale.bottom + STRIPS + 4, look);
    if (scale.names === 'none') continue;
    const [short, more] = leafName(dataset);
    const lines = scale.names === 'one' || more === undefined ? [short] : [short, more];
    const top = scale.bottom + STRIPS + (crossed ? 10 : 2);
    // A name that is longer than its room is drawn narrower, never cut.
    const room = flat ? scale.perLeaf - 8 : frame.height - top - 1;
    ctx.save();
    ctx.translate(x, top);
    if (!flat) ctx.rotate(-Math.PI / 2);
    ctx.fillStyle = member && !crossed ? look.ink : look.inkSoft;
    lines.forEach((line, n) => {
      const beside = flat ? 7 + n * LINE : (n - (lines.length - 1) / 2) * LINE;
      ctx.fillText(line, 0, beside, room);
    });
    ctx.restore();
  }
}

function cross(ctx: Pen, x: number, y: number, look: Look): void {
  ctx.strokeStyle = look.fail;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x - 3, y - 3);
  ctx.lineTo(x + 3, y + 3);
  ctx.moveTo(x + 3, y - 3);
  ctx.lineTo(x - 3, y + 3);
  ctx.stroke();
}

/** KAMO's choice in the gull's yellow. */
export function drawNumber(ctx: Pen, join: Join, tree: TreeOnCanvas, look: Look): void {
  const box = badgeOf(join, tree.scale);
  if (box === undefined) return;
  const { x, y, half } = box;
  const { number, merged } = join.cluster;
  const choice = number === tree.choice;
  const selected = number === tree.selected;
  const text = String(number);
  ctx.beginPath();
  ctx.roundRect(x - half, y - BADGE.half, 2 * half, 2 * BADGE.half, BADGE.half);
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
  ctx.fillText(text, x, y + 0.5, 2 * half - 4);
}
