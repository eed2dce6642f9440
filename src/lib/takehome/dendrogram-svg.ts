/** A trial's tree as SVG, for paper: black on white, heights on an axis, the chosen cluster in blue. Hundreds of leaves are drawn, not named. */
import { layoutDendrogram, type End, type Join } from '../charts/dendrogram-layout';
import type { Cluster } from '../beamtime/types';
import { escapeMarkup } from '../base/markup';

const [WIDTH, HEIGHT] = [900, 320];
const FRAME = { left: 52, right: 12, top: 14, bottom: 26 };
const INK = '#172026';
const CHOSEN = '#0072b2';
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
  const x = (leaf: number): number =>
    round(FRAME.left + ((leaf + 0.5) / leaves.length) * (WIDTH - FRAME.left - FRAME.right));
  const y = (value: number): number =>
    round(HEIGHT - FRAME.bottom - (value / top) * (HEIGHT - FRAME.top - FRAME.bottom));
  const inChosen = chosen === undefined ? undefined : byCluster.get(chosen);
  const path = (join: Join): string =>
    `M${x(join.left.x)} ${y(join.left.y)}V${y(join.y)}H${x(join.right.x)}V${y(join.right.y)}`;
  const within = (join: Join): boolean =>
    inChosen !== undefined &&
    join.firstLeaf >= inChosen.firstLeaf &&
    join.lastLeaf <= inChosen.lastLeaf &&
    join.y <= inChosen.y;
  const drawn = (blue: boolean): string =>
    joins
      .filter((join) => within(join) === blue)
      .map(path)
      .join('');
  const names =
    leaves.length > MOST_NAMES
      ? ''
      : leaves
          .map(({ dataset, x: at }) => text(x(at), HEIGHT - FRAME.bottom + 14, String(dataset), 'middle', 9))
          .join('');
  const ticks = [0, top / 2, top]
    .map((value) => text(FRAME.left - 6, y(value) + 4, tick(value), 'end', 10))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(label)}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/><path d="M${FRAME.left} ${FRAME.top}V${HEIGHT - FRAME.bottom}" stroke="${INK}"/><text transform="rotate(-90)" x="${-HEIGHT / 2}" y="12" text-anchor="middle" font-size="11">${escapeMarkup(label)}</text>${ticks}<path d="${drawn(false)}" fill="none" stroke="${INK}"/><path d="${drawn(true)}" fill="none" stroke="${CHOSEN}" stroke-width="2"/>${inChosen === undefined ? '' : mark(inChosen, x, y)}${names}</svg>`;
}

/** KAMO's number at the bar of the chosen cluster. */
function mark(
  { cluster, x: at, y: high }: Join,
  x: (at: End['x']) => number,
  y: (at: End['y']) => number
): string {
  return `<text x="${x(at)}" y="${y(high) - 4}" text-anchor="middle" font-size="11" fill="${CHOSEN}">${cluster.number}</text>`;
}

function text(x: number, y: number, content: string, anchor: 'middle' | 'end', size: number): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}">${escapeMarkup(content)}</text>`;
}

function tick(value: number): string {
  return Number(value.toPrecision(3)).toString();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
