/** A tree as a drawing to take home: the part in a view or all of it, with line, colours and names as they stand on the screen. */
import type { DendrogramLayout } from '$lib/charts/dendrogram-layout';
import type { Drawing } from '$lib/charts/picture';
import { SvgPen } from '$lib/charts/svg-pen';
import { drawArms, type ArmColours } from './dendrogram-arms';
import { drawGround, drawSigns, type LeafName } from './dendrogram-signs';
import { MARGIN, scaleOf, wholeTree, type View } from '$lib/components/chart/dendrogram-view';
import type { Look } from '$lib/charts/look';

export interface PicturedTree {
  readonly layout: DendrogramLayout;
  readonly selected: number | undefined;
  readonly choice: number | undefined;
  readonly rejected: ReadonlySet<number>;
  readonly leafName: LeafName;
  readonly colours: ArmColours;
  /** Height at which it is cut. */
  readonly line: number | undefined;
  /** Title of the axis of heights. */
  readonly axis: string;
}

const HEIGHT = 360;
/** As wide as a page, or wider where names then have room. */
const [LEAST, MOST, PER_NAME] = [900, 1600, 11];

/** `view`: the part that is drawn; undefined: all of it. */
export function dendrogramDrawing(tree: PicturedTree, view: View | undefined, look: Look): Drawing {
  const { layout, selected, choice } = tree;
  const part = view ?? wholeTree(layout);
  const named = (part.to - part.from) * PER_NAME + MARGIN.left + MARGIN.right + 1;
  const width = named > MOST ? LEAST : Math.max(LEAST, Math.ceil(named));
  const frame = { width, height: HEIGHT };
  const drawn = { layout, view: part, frame, scale: scaleOf(part, frame), selected, choice };
  const pen = new SvgPen('tree');
  // What stands beyond the part is cut off at the edge, as on the screen.
  pen.beginPath();
  pen.rect(0, 0, width, HEIGHT);
  pen.clip();
  drawGround(pen, drawn, tree.axis, look);
  drawArms(pen, drawn, tree.colours, tree.line, look);
  drawSigns(pen, drawn, tree.leafName, tree.rejected, look);
  return { width, height: HEIGHT, elements: pen.elements() };
}

/** How many leaves stand in a view. */
export function leavesIn(view: View, { leaves }: DendrogramLayout): number {
  return leaves.filter(({ x }) => x >= view.from && x <= view.to).length;
}
