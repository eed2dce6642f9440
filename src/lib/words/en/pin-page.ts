import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page of one pin: its images, scans, collections and processing. */
export const pinPage = {
  back: 'All pins',
  next: 'Next pin',
  previous: 'Previous pin',
  unknownPin: 'This pin is not in this beamtime.',
  unknownPinHint: 'It is neither a folder nor on a sheet.',
  unknownPinScanning: 'It has not been found yet: the disk is still being read.',
  happened: 'What happened',
  sources: (n: number) => count(n, 'source'),
  images: 'Centring images',
  noImages: 'No centring image was found.',
  roles: {
    'before-warmup': 'before warming up',
    'after-warmup': 'after warming up',
    raster: 'raster area on the loop',
    before: 'after centring',
    'loop-zoom': 'zoomed',
    'loop-zoom-ln2': 'zoomed, after the LN2 splash',
    other: 'image'
  },
  imageDisconnected: 'Connect the disk to see it.',
  imageBad: 'This image could not be drawn.',
  smallCopy: 'small copy kept in this browser; the disk is not connected',
  compare: {
    kinds: { 'warm-up': 'warming up', ln2: 'LN2 splash' },
    edge: (what: string) => `Before and after: ${what}`,
    shown: (left: number, before: string, right: number, after: string) =>
      `left ${left} % ${before}, right ${right} % ${after}`
  },
  tries: (n: number, of: number) =>
    `Try ${n} of ${of}. Where ZOO finds no crystal at an edge, it moves by 10 µm along the rotation axis and scans again, up to six times in all (three in mixed mode). In the last try the crystal was found, or the search ended without one.`,
  overlay: {
    label: (rows: number, columns: number, collected: number) =>
      `Raster of ${rows} × ${count(columns, 'point')} over the image of the loop, ${count(collected, 'collected point')}`,
    over: 'Opacity of the map',
    axis: 'µm from the middle of the raster',
    scale: (perPixel: string, width: string, height: string) =>
      `${perPixel} µm per pixel: the rectangle drawn in the image is ${width} × ${height} µm (H × V, scan_width and scan_height). From`,
    mirror:
      'No file says whether the map has to be mirrored to fit the camera of this beamline: compare, and use the switch above the map.',
    mark: (number: number, image: number, series: readonly string[]) =>
      `Collected point ${number}, image ${image}: ${series.join(', ')}`,
    collected: (n: number) => count(n, 'collected point'),
    missing: {
      'not-face-on':
        'Not laid over the image of the loop: this scan looks at the loop from the side, the image from the front.',
      'no-picture': 'Not laid over the image of the loop: there is no raster.jpg for this pin.',
      'older-visit':
        'Not laid over the image of the loop: the pin was measured again later, and raster.jpg is of the last measurement.',
      'picture-away':
        'Not laid over the image of the loop: raster.jpg is on the disk, and no small copy of it is kept in this browser. Connect the disk.',
      'no-rectangle':
        'Not laid over the image of the loop: no rectangle was found in raster.jpg, so the size of its pixels is not known.',
      'no-size':
        'Not laid over the image of the loop: the ZOO database does not give the size of the rectangle in raster.jpg (scan_width, scan_height), so the size of its pixels is not known.',
      'no-grid':
        'Not laid over the image of the loop: a scan of a single row or column has no area to compare with the rectangle in raster.jpg.',
      'two-scales': (across: string, up: string) =>
        `Not laid over the image of the loop: the files contradict each other. By the rectangle in raster.jpg and the size in the ZOO database a pixel would be ${across} µm wide and ${up} µm high.`,
      'other-size': (raster: string, loop: string) =>
        `Not laid over the image of the loop: the files contradict each other. The raster covers ${raster} µm (H × V), the rectangle in raster.jpg ${loop} µm by the ZOO database; ZOO scans the rectangle and three points more each way.`
    }
  },
  scan: 'Scans',
  noScans: 'No scan folder was found.',
  kinds: {
    '2d': '2D raster scan',
    'left-vertical': 'vertical scan, left edge',
    'right-vertical': 'vertical scan, right edge',
    vertical: 'vertical scan',
    ssrox: 'SS-ROX scan',
    other: 'scan'
  },
  scanName: (kind: string, crystal: number | undefined, attempt: number | undefined) =>
    kind +
    (crystal === undefined ? '' : `, crystal ${crystal + 1}`) +
    (attempt === undefined || attempt === 0 ? '' : `, try ${attempt + 1}`),
  grid: (vertical: number, horizontal: number) => `${vertical} × ${count(horizontal, 'point')} (V × H)`,
  noSpotFinding: 'No spot finding (SHIKA) was found for this scan.',
  map: {
    reading: 'Reading the scores of the scan…',
    disconnected:
      'The disk is not connected: the map is drawn from the files of the scan. Connect the disk in the top bar.',
    failed: (why: string) => `The scores could not be read: ${why}`,
    noGrid: 'The images have no positions that form a grid, so there is no map.',
    label: (rows: number, columns: number) =>
      `Heat map, ${count(rows, 'row')} of ${count(columns, 'point')}; arrow keys move, the selected point is described below`,
    score: 'Colour',
    scores: { nSpots: 'spots', total: 'sum of intensity', median: 'median intensity' },
    accepted: (least: number) => `threshold: ${count(least, 'spot')} (score_min)`,
    overOf: (over: number, all: number) => `${over} of ${count(all, 'point')} above it`,
    point: 'Point',
    name: 'Scan map',
    imageNumber: 'image',
    file: 'file',
    mirrored: 'left and right are mirrored',
    framed: (least: number) => `framed: ${least} or more spots (score_min)`,
    image: (number: number) => `image ${number}`,
    spots: (n: string) => count(n, 'spot'),
    at: (x: string, y: string) => `x ${x} µm, y ${y} µm`,
    mirror: 'Mirror left and right (to compare with the camera image)',
    choose: 'Click a point for its image number, spots and thumbnail.',
    placeless: (n: number) => `${count(n, 'image without', 'images without')} a position, not on the map.`,
    thumb: 'Diffraction thumbnail',
    hitsOnly: 'if it had spots: only those frames are on the disk',
    noPictures: 'The images of this scan were not found.',
    collectedHere: (prefix: string) => `collected here: ${prefix}`,
    noThumb: 'No thumbnail of this point was found.'
  },
  collections: 'Diffraction data',
  noCollections: 'No diffraction image was found.',
  collection: {
    prefix: 'Prefix',
    format: 'Format',
    found: 'Frames found',
    expected: 'Expected',
    files: 'Files',
    oscillation: 'Δφ',
    wavelength: 'λ',
    faults: 'Missing or damaged',
    points: 'Raster points',
    point: (image: number) => `image ${image}`,
    morePoints: (n: number) => `and ${n} more`
  },
  formats: { 'eiger-hdf5': 'EIGER HDF5', cbf: 'CBF', other: 'other' },
  frameCheck: {
    start: 'Check image files',
    hint: 'Looks at every image file of this pin (its first bytes and its size), and opens the EIGER data files to count their frames.',
    checking: 'Looking at every image file of this pin…',
    cancel: 'Stop',
    disconnected: 'Connect the disk to check its image files.',
    none: 'No image file was found.',
    whole: (files: number) => `${count(files, 'image file')}, none damaged.`,
    damaged: (damaged: number, files: number) => `Damaged: ${damaged} of ${count(files, 'image file')}:`,
    more: (more: number) => `and ${more} more`,
    counted: (series: number) =>
      `The data files of ${count(series, 'EIGER series', 'EIGER series')} were opened: see the checklist for the frames in them.`,
    notCounted: (series: number) =>
      `The frames of ${count(series, 'EIGER series', 'EIGER series')} could not be counted: no data file could be opened, or it took too long.`,
    stopped: 'Stopped: not every file was checked.',
    refused: 'Not every folder could be read.',
    failed: (why: string) => `The check stopped: ${why}`
  },
  complete: 'complete',
  missing: (count: number) => `${count} missing`,
  damaged: (count: number) => `${count} damaged`,
  short: (n: number) => `${count(n, 'frame')} short`,
  processing: 'Processing',
  noProcessing: 'No processing run of this pin was found.',
  conditions: 'Conditions from the sheet',
  noConditions: 'Neither the sheet nor the database gives conditions.'
} satisfies WordTree;
