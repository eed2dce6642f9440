/** A trial's tree as SVG, for paper: black on white, heights on an axis, the chosen cluster in blue. Hundreds of leaves are drawn, not named. */
import { escapeMarkup } from '../base/markup';
import type { Cluster } from '../beamtime/types';
import { layoutDendrogram, type Join } from '../charts/dendrogram-layout';
import { PAPER } from '../charts/look';
import { SvgPen } from '../charts/svg-pen';

const [WIDTH, HEIGHT] = [900, 320];
const FRAME = { left: 52, right: 12, top: 14, bottom: 26 };
const CHOSEN = PAPER.series[0] ?? PAPER.ink;
/** More names than this would touch. */
const MOST_NAMES = 60;

/** 900 × 320 units; `undefined` where the files hold no tree. `label` names the height axis. */
export function dendrogramSvg(
  clusters: readonly Cluster[],
  chosen: number | undefined,
  label: string
): string | undefined {
  const { leaves, joins, byCluster, height } = layoutDendrogram(clusters);
  if (joins.length === 0) return undefined;
  const top = height > 0 ? height : 1;
  const foot = HEIGHT - FRAME.bottom;
  const x = (leaf: number): number =>
    FRAME.left + ((leaf + 0.5) / leaves.length) * (WIDTH - FRAME.left - FRAME.right);
  const y = (value: number): number => foot - (value / top) * (foot - FRAME.top);
  const inChosen = chosen === undefined ? undefined : byCluster.get(chosen);
  const within = (join: Join): boolean =>
    inChosen !== undefined &&
    join.firstLeaf >= inChosen.firstLeaf &&
    join.lastLeaf <= inChosen.lastLeaf &&
    join.y <= inChosen.y;

  const pen = new SvgPen('tree');
  const arms = (some: readonly Join[], colour: string, width: number): void => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const { left, right, y: high } of some) {
      pen.moveTo(x(left.x), y(left.y));
      pen.lineTo(x(left.x), y(high));
      pen.lineTo(x(right.x), y(high));
      pen.lineTo(x(right.x), y(right.y));
    }
    pen.stroke();
  };
  const write = (text: string, at: number, line: number, align: 'center' | 'right', size: number): void => {
    pen.font = `${size}px sans-serif`;
    pen.textAlign = align;
    pen.fillText(text, at, line);
  };
  pen.fillStyle = pen.strokeStyle = PAPER.ink;
  pen.beginPath();
  pen.moveTo(FRAME.left, FRAME.top);
  pen.lineTo(FRAME.left, foot);
  pen.stroke();
  pen.save();
  pen.rotate(-Math.PI / 2);
  write(label, -HEIGHT / 2, 12, 'center', 11);
  pen.restore();
  for (const value of [0, top / 2, top])
    write(String(Number(value.toPrecision(3))), FRAME.left - 6, y(value) + 4, 'right', 10);
  const [others, chosenOnes] = [joins.filter((join) => !within(join)), joins.filter(within)];
  arms(others, PAPER.ink, 1);
  if (chosenOnes.length > 0) arms(chosenOnes, CHOSEN, 2);
  if (leaves.length <= MOST_NAMES)
    for (const { dataset, x: at } of leaves) write(String(dataset), x(at), foot + 14, 'center', 9);
  if (inChosen) {
    pen.fillStyle = CHOSEN;
    write(String(inChosen.cluster.number), x(inChosen.x), y(inChosen.y) - 4, 'center', 11);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(label)}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>${pen.elements()}</svg>`;
}
