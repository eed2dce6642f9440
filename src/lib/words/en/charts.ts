import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What charts and the dendrogram say. */
export const charts = {
  resolution: 'Resolution (Å)',
  chart: (title: string, runs: number) =>
    `${title} by resolution, ${count(runs, 'run')}; arrow keys read it shell by shell`,
  plot: (title: string, points: number) =>
    `${title}, ${count(points, 'point')}; arrow keys read it point by point`,
  readAt: (x: string, value: string) => `${x}: ${value}`,
  noShells: 'No shell table: XSCALE.LP of these runs was not found or not readable.',
  notInShells: 'No shell of these runs has this number.',
  pickRuns: 'Tick a run to plot its shells.',
  asTable: 'Numbers',
  asTableHint: 'The same numbers as a table',
  asChart: 'Chart',
  copy: 'Copy',
  copyHint: 'Copy to the clipboard: the picture, and its numbers as text for a spreadsheet',
  notCopied: 'The browser did not allow copying; PNG and SVG save the figure as a file.',
  png: 'PNG',
  svg: 'SVG',
  savePng: 'Save this chart as PNG (on white)',
  saveSvg: 'Save this chart as SVG (on white)',
  extent: 'What the saved picture shows',
  extents: { part: 'Part in view', whole: 'Whole figure' },
  noPicture: 'The browser could not make a PNG of this figure; SVG works.',
  rows: (rows: number) => count(rows, 'row'),
  enlarge: 'Enlarge',
  reduce: 'Back to size',
  shell: 'Shell (Å)',
  copied: 'Copied.',
  limits: {
    ccHalf: '50 %: KAMO’s cut-off',
    ccAno: '30 %: guide for substructures',
    sigAno: '0.8: no signal'
  },
  height: 'Cluster height',
  dendrogram: (leaves: number, joins: number) =>
    `Dendrogram of ${count(leaves, 'data set')} in ${count(joins, 'cluster')}. Arrow keys move between clusters, Enter selects, plus and minus zoom, 0 shows all, Z shows the selected cluster.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomAll: 'All',
  zoomAllHint: 'Show the whole tree (0)',
  zoomCluster: 'This cluster',
  zoomClusterHint: 'Show the selected cluster alone (Z, or double click)',
  fit: 'Fit heights',
  fitHint: 'The height axis follows the data sets in view; off: the whole height of the tree',
  wheelHint: 'Wheel: zoom leaves · Shift + wheel: zoom heights · drag: move',
  clusterTip: (number: string, files: number | undefined) =>
    `Cluster_${number}${files === undefined ? '' : ` (${count(files, 'file')})`}`,
  merged: 'merged',
  mergedRuns: (runs: number) => `merged, ${count(runs, 'run')}`,
  mergeFailed: 'merge failed',
  notMerged: 'not merged: KAMO recorded no further statistics of it',
  leafTip: (number: number, place: string) => `Data set ${number} · ${place}`,
  legendMerged: 'merged cluster',
  noTree: 'No tree: CLUSTERS.txt was not found, or there was nothing to cluster.'
} satisfies WordTree;
