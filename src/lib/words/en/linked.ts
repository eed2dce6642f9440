import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The linked views of a merge: matrix, histograms, cells, and the selection that they share. */
export const linked = {
  views: 'Linked views',
  viewsHint:
    'Drag in a plot or tick data sets: the selection is shown in all plots · Shift: add · Alt: remove',
  inRange: (n: number) => `${count(n, 'data set')} in the range`,
  select: {
    name: 'Selection',
    unlisted: 'No file that was read lists the data sets of this merge, so none can be selected here.',
    count: (n: number, of: number) => `${n} of ${count(of, 'data set')} selected`,
    none: (of: number) => `0 of ${count(of, 'data set')} selected`,
    cell: (n: number) => `Mean cell of ${count(n, 'data set')}`,
    cellHint: 'Mean ± standard deviation (n − 1), in Å and degrees, of the cells as the merge has them',
    rotation: (degrees: string, known: number, of: number) =>
      `rotation ${degrees}°${known === of ? '' : ` (known for ${known} of ${of})`}`,
    cluster: 'This cluster',
    clusterHint: 'Select the data sets of the selected cluster',
    both: 'Intersect with cluster',
    bothHint: 'Keep only the data sets that are also in the selected cluster',
    invert: 'Invert',
    clear: 'Clear',
    rejected: 'Rejected',
    rejectedHint: 'Select the data sets rejected from the selected cluster',
    tick: (number: string) => `Select data set ${number}`
  },
  tree: {
    line: 'Cut height',
    lineHint:
      'Cut the tree at a height: drag the line, or use the arrow keys on it to move from join to join',
    slider: (height: string, parts: number) => `Cut at height ${height}: ${count(parts, 'part')}`,
    kamo: '0.7 × max. height',
    kamoHint: 'The height at which KAMO’s picture of the tree (tree.png) changes colours',
    suggested: 'Suggested cut',
    suggestedHint:
      'Below the lowest join of two groups that correlate less with each other than within (limit: Checks, one population). Groups that are small beside the largest split are not cut off.',
    parted: (
      joins: readonly {
        cluster: number;
        between: number;
        within: number;
        sizes: readonly [number, number];
      }[],
      cutOff: number,
      strays: number,
      through: number
    ) =>
      joins
        .slice(0, 2)
        .map(
          ({ cluster, between, within, sizes: [small, large] }) =>
            `join ${cluster}: CC ${between.toFixed(2)} between ${large} and ${count(small, 'data set')}, ${within.toFixed(2)} within`
        )
        .join('; ') +
      (joins.length > 2 ? ` (and ${count(joins.length - 2, 'more join')})` : '') +
      (cutOff === 0
        ? ''
        : `; the cut also takes off ${count(cutOff, 'data set')} that ${cutOff === 1 ? 'correlates' : 'correlate'} with neither group: too few to be a crystal form`) +
      (strays === 0 ? '' : `; below the cut: ${count(strays, 'such join')} of small groups`) +
      (through === 0 ? '' : `; also cut: ${count(through, 'join')} whose groups correlate`),
    noCut: {
      one: 'No cut suggested: the branches of every join of two groups correlate',
      unknown: 'Suggested cut unknown: correlations of this tree (cctable.dat) are missing'
    },
    strays: (datasets: number) =>
      `No cut suggested: ${count(datasets, 'data set')} in small groups ${datasets === 1 ? 'does' : 'do'} not correlate with the rest, too few to be a crystal form`,
    lent: (trial: string, missing: number) =>
      `by the correlations of ${trial}${missing === 0 ? ' (the same data sets)' : `; ${count(missing, 'data set')} of this tree ${missing === 1 ? 'is' : 'are'} not in it`}`,
    parts: (parts: number, alone: number) =>
      `${count(parts, 'part')}${alone === 0 ? '' : `, ${alone} alone`}`,
    colour: 'Colour data sets by',
    by: {
      none: 'no colour',
      part: 'part below the cut',
      pin: 'pin',
      sample: 'sample',
      wedge: 'wedge angle',
      group: 'space group',
      rejected: 'rejected or not'
    },
    rejected: 'rejected',
    kept: 'kept',
    notSaid: 'not given',
    others: (n: number) => count(n, 'other'),
    frames: (n: number) => count(n, 'frame'),
    brush: 'Drag along the data sets: select'
  },
  matrix: {
    name: 'Correlation matrix',
    partName: (rows: number, columns: number, of: number) =>
      `Part of the correlation matrix: ${rows} × ${columns} of ${count(of, 'data set')}`,
    about: (size: number) =>
      `Intensity correlation of each pair of ${count(size, 'data set')}, in the order of the tree. Arrow keys move over the cells, Shift extends, Enter selects, Space adds, Escape clears, plus and minus zoom, 0 shows all.`,
    scale: (low: string, high: string) => `CC ${low} to ${high}`,
    scaleHint: 'From the 2 % to the 98 % quantile of all pairs',
    undefinedPairs: (n: number) => `${count(n, 'pair')} not defined`,
    hatch:
      'Hatched: KAMO printed nan (fewer than two common reflections, or not defined), or no such pair in the file',
    fewPairs: (n: number, least: number) =>
      `${count(n, 'pair')} with fewer than ${count(least, 'common reflection')}`,
    fewHint:
      'A correlation of so few reflections has no meaning: of one it is 0, of two it is 1 or −1. Such pairs are hatched and left out of the colour scale and the histogram. KAMO leaves them out of its clustering as well (min_common_refs).',
    least: 'Min. common reflections',
    fewColumn: (least: number) => `CC (fewer than ${count(least, 'common reflection')})`,
    fewValue: (cc: string, nref: number, least: number) =>
      `CC ${cc} of ${count(nref, 'common reflection')}: too few (minimum ${least})`,
    left: (n: number) => `${count(n, 'data set')} left out of the tree: the last ${count(n, 'row')}`,
    pair: (first: number, second: number) => `${first} with ${second}`,
    cells: (rows: number, columns: number) => `${rows} × ${count(columns, 'cell')}`,
    value: (cc: string, nref: number) => `CC ${cc}, ${count(nref, 'common reflection')}`,
    noValue: (nref: number) => `CC not defined, ${count(nref, 'common reflection')}`,
    noPair: 'not in the file',
    self: 'the same data set',
    averaged: (pairs: string) => `A pixel is the mean of about ${count(pairs, 'pair')}: zoom in to see each`,
    zoom: 'Drag zooms',
    zoomHint: 'Drag to zoom instead of selecting (the wheel always zooms)',
    all: 'All',
    inView: (rows: number, columns: number, of: number) =>
      `In view: ${rows} × ${columns} of ${count(of, 'data set')}`,
    axis: 'data sets in the order of the tree',
    common: 'common reflections',
    ofSelection: 'pairs within the selection',
    most: (shown: number, of: number) =>
      `the first ${shown} of ${count(of, 'pair')}: select data sets to see those between them`,
    loading: 'Reading the correlations…',
    arranging: 'Arranging the correlations…',
    noneCluster:
      'No correlations: this merge clustered by unit cell. KAMO writes cctable.dat only where it clusters by intensity correlation.',
    noSister:
      'No correlations: this merge clustered by unit cell, and no merge of the same data sets by intensity correlation was found.',
    noFile: 'No correlations: neither cctable.dat nor a report that lists them is in what was read.',
    noDisk: 'The correlations are not kept in this browser: connect the disk to read cctable.dat.',
    unreadable: 'cctable.dat could not be read; see Files for the line.'
  },
  lent: {
    from: 'Correlations taken from',
    about: (d: string | undefined, missing: number) =>
      `${d === undefined ? '' : `, calculated to ${d} Å`}; ${
        missing === 0
          ? 'all data sets of this merge are in it.'
          : missing === 1
            ? '1 data set of this merge is not in it (hatched).'
            : `${count(missing, 'data set of this merge is', 'data sets of this merge are')} not in it (hatched).`
      }`,
    short: (from: string) => `Correlations taken from ${from}.`,
    choose: 'Source',
    none: 'none',
    rule: 'This merge was clustered by unit cell, so KAMO wrote no cctable.dat. Correlations of the CC merge of the same sample and processing are shown: the _final trial if there is one, otherwise the trial with the nearest d_min. Data sets are matched by processing run.'
  },
  ccs: {
    name: 'Correlations by group',
    a: 'A',
    b: 'B',
    groups: {
      cluster: 'selected cluster',
      selection: 'selection',
      rest: 'all others',
      sibling: 'sibling cluster (same join)',
      part: (n: number, size: number) => `part ${n} (${size})`
    },
    aa: (pairs: number) => `within A (${pairs})`,
    ab: (pairs: number) => `A with B (${pairs})`,
    bb: (pairs: number) => `within B (${pairs})`,
    axis: 'CC',
    from: 'CC from',
    to: 'CC to',
    share: 'share of pairs (%)',
    log: 'Logarithmic',
    logHint: 'Heights by powers of ten: few pairs show beside many',
    about: (name: string) =>
      `Histogram of ${name}. Arrow keys move over the bars, Shift extends, Enter selects, Space adds, Escape clears.`,
    brush: 'Drag selects the data sets of A with at least half of their pairs within A in the range.',
    lower: 'The first bar holds all lower pairs too (1 % of all).',
    empty: 'No pairs: choose a cluster or select data sets.',
    bar: (from: string, to: string) => `${from} to ${to}`
  },
  cells: {
    name: 'Unit cells',
    scatter: 'Scatter of cells',
    factor: 'Outlier limits',
    filter: '2.5 × IQR (KAMO’s cell filter)',
    narrow: '1.5 × IQR',
    fence: (low: string, high: string) => `limits ${low}–${high}`,
    outside: (count: number) => `${count} outside limits`,
    selectOutside: 'Select those outside limits',
    median: (value: string) => `median ${value}`,
    none: 'No cells: neither the report nor cells.dat of this merge gives unit cells of its data sets.',
    partly: (known: number, of: number) => `Unit cells are known of ${known} of ${count(of, 'data set')}.`,
    fixed:
      'The limits are of the data sets shown; KAMO’s filter also counted those that it excluded. Parameters fixed by symmetry are left out.',
    several: 'Several space groups together have no common median and limits: filter to one of them.',
    all: 'all data sets',
    selected: 'selected',
    count: 'data sets',
    number: 'data set',
    pin: 'pin',
    fences: 'outlier limits',
    inside: 'inside',
    out: 'outside',
    x: 'x axis',
    y: 'y axis',
    about: (x: string, y: string, points: number) =>
      `${y} against ${x} of ${count(points, 'data set')}. Arrow keys move from point to point, Shift draws a band, Enter selects, Space adds, Escape clears.`,
    point: (name: string, x: string, y: string) => `${name}: ${x}, ${y}`,
    lengths: 'Å',
    angles: '°'
  }
} satisfies WordTree;
