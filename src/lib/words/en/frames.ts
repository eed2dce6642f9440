import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What a geometry needs; anything else is the name of a file. */
const GEOMETRY: Readonly<Record<string, string>> = {
  wavelength: 'wavelength',
  qx: 'pixel size',
  qy: 'pixel size',
  width: 'detector size',
  height: 'detector size',
  orgX: 'ORGX',
  orgY: 'ORGY',
  distance: 'detector distance',
  beam: 'beam direction',
  'detector axes': 'detector axes',
  'detector segments': 'detector segments'
};

/** The page of raw diffraction frames. */
export const framesWords = {
  title: 'Frames',
  open: 'Frames',
  openHint: 'Show the diffraction images of this data set',
  from: {
    name: 'Where these images belong',
    pin: (pin: string) => `Pin ${pin}`,
    scan: (pin: string, scan: string) => `Raster scan ${scan} of ${pin}`,
    merge: (trial: string, cluster: number, member: number | undefined) =>
      `Merge ${trial}, cluster ${cluster}${member === undefined ? '' : `, data set ${member}`}`,
    dataset: (run: string) => `Data set ${run}`,
    asOf: (run: string) => `of data set ${run}`,
    asOfHint: 'Show this frame with the geometry, predictions and spots of the data set'
  },
  frame: (number: number, last: number) => `Frame ${number} of ${last}`,
  frameAmong: (number: number, position: number, many: number) =>
    `Frame ${number} (${position} of ${count(many, 'image')})`,
  frameNumber: (number: number) => `frame ${number}`,
  sum: (first: number, last: number) => `Sum of frames ${first}–${last}`,
  loading: (number: number) => `Reading frame ${number}…`,
  opening: 'Opening the series…',
  disconnected: 'The disk is not connected: frames are read from its files. Connect it at the top.',
  noSeries: 'No image files of this series are in its folder.',
  refused: 'The folder could not be read:',
  previous: 'Previous frame',
  next: 'Next frame',
  number: 'Frame number',
  play: 'Play',
  stop: 'Stop',
  again: 'Try again',
  add: 'Sum',
  addFrames: (n: number, degrees: number | undefined) =>
    `${count(n, 'frame', 'frames')}${degrees === undefined ? '' : ` (${Number(degrees.toFixed(3))}°)`}`,
  contrast: 'Contrast',
  darker: 'More contrast',
  lighter: 'Less contrast',
  automatic: 'Automatic contrast',
  fit: 'Fit',
  oneToOne: '1:1',
  inverse: 'Inverse',
  rings: 'Resolution rings',
  ice: 'Ice rings',
  predictions: 'Predictions',
  spots: 'Spots found',
  beam: 'Direct beam',
  lock: 'Hold',
  lockHint: 'Draw every frame with the contrast of this one',
  beside: 'First | last',
  cutOff: {
    dataset: (d: string) => `${d} Å: I/σ = 1 of this data set`,
    merge: (d: string) => `${d} Å: cut-off of the merge`
  },
  removed: (n: number) => `the merge left out ${count(n, 'frame', 'frames')}`,
  thisRemoved: 'this frame too',
  profileHint: 'mean counts against d (Å); spots left out, blue: ice',
  caption: {
    sum: (first: number, last: number) => `sum of frames ${first}–${last}`,
    edge: (d: string) => `edge ${d} Å`,
    rings: (d: string) => `rings at ${d} Å`,
    contrast: (top: string) => `black from ${count(top, 'count')}`
  },
  notSaved: (why: string) => `The picture could not be saved: ${why}`,
  save: 'Save PNG',
  keys: 'Wheel or pinch zooms, Ctrl + drag zooms to a box. Press ? for all keys.',
  picture: (number: number, valid: string, saturated: string) =>
    `Diffraction image ${number}: ${count(valid, 'valid pixel')}, ${saturated} saturated`,
  facts: {
    size: 'Size',
    sum: 'Sum of counts',
    max: 'Highest count',
    masked: 'Masked pixels',
    maskedBy: 'Masked by',
    saturated: 'Saturated pixels',
    black: 'Black from (counts)',
    held: 'held',
    geometry: 'Geometry from',
    edge: 'Resolution at the edge',
    corner: 'At the corner',
    phi: 'φ',
    predicted: 'Predicted',
    predictedFrom: 'Positions from',
    observed: 'Of these, strong',
    box: 'Side of a box',
    mosaicity: 'Mosaicity (e.s.d.)',
    divergence: 'Beam divergence (e.s.d.)',
    spreadFrom: 'Spread from'
  },
  notKnown: 'not known',
  spreadFrom: {
    'INTEGRATE.LP': 'INTEGRATE.LP',
    'hkl-header': 'header of a reflection file',
    'CORRECT.LP': 'CORRECT.LP'
  },
  predictedFrom: { 'INTEGRATE.HKL': 'INTEGRATE.HKL', geometry: 'computed from the geometry' },
  maskedBy: {
    mask: 'mask of the detector',
    'largest-value': 'largest value (no mask of the detector was found)',
    'unread-mask': 'largest value (the mask of the detector cannot be read)',
    'other-mask': 'largest value (the mask that was found is of another size)',
    'negative-values': 'negative values',
    none: 'none'
  },
  geometryFrom: {
    'GXPARM.XDS': 'GXPARM.XDS',
    'XPARM.XDS': 'XPARM.XDS',
    'hkl-header': 'header of a reflection file',
    'frame-header': 'image header'
  },
  noCrystal: 'none: this geometry has no crystal',
  xdsRefused: (why: string) => `XDS file not used (${why})`,
  segments: (count: number) => `${count} segments`,
  noGeometry: {
    unreadable: (why: string) => `geometry unknown: ${why}`,
    incomplete: (what: string) => `geometry unknown: ${GEOMETRY[what] ?? what} missing or not usable`,
    swungOut: (degrees: string) => `the detector is swung out by ${degrees}°: geometry unknown`,
    otherDetector: (width: number, height: number) =>
      `the XDS file is for a detector of ${width} × ${height} pixels`
  },
  noPointer: 'Move the pointer over the image.',
  at: (x: number, y: number) => `x ${x}, y ${y}`,
  counts: (n: string) => count(n, 'count'),
  states: { gap: 'gap', bad: 'bad pixel', above: 'saturated', overflow: 'no count: overflow' },
  iceVerdict: {
    title: 'Ice',
    ice: 'Ice rings found',
    perhaps: 'Ice rings possible',
    no: 'No ice rings',
    unknown: 'Unknown: fewer than 3 ice rings are on the detector'
  },
  iceInSet: {
    title: 'Ice in the data set',
    look: 'Look for ice',
    again: 'Look again',
    hint: 'Examines up to five frames, from the first to the last; the result is kept and shown in the checklist',
    looking: (n: number, of: number) => `Examining frame ${n} of ${of}…`,
    ice: (ice: number, of: number) => `Ice rings on ${ice} of ${count(of, 'frame')}.`,
    perhaps: (n: number, of: number) => `Ice rings possible on ${n} of ${count(of, 'frame')}.`,
    none: (of: number) => `No ice rings on ${count(of, 'frame')}.`,
    unjudged: (n: number) => `${count(n, 'frame')} could not be evaluated.`,
    frames: 'Frames:'
  },
  iceRing: (d: string, ratio: string) => `${d} Å: ${ratio} × background`,
  stripColumns: { frame: 'Frame', spots: 'Spots', indexed: 'Indexed', removed: 'Left out by the merge' },
  strip: 'Spots per frame (SPOT.XDS)',
  stripGap: (first: number, last: number) =>
    first === last ? `Frame ${first} is not on the disk` : `Frames ${first} to ${last} are not on the disk`,
  spotsOn: (frame: number, all: number, indexed: number) =>
    `frame ${frame}: ${count(all, 'spot', 'spots')}, ${indexed} indexed`,
  profile: 'Background by resolution',
  oddities: {
    cutOff: (rows: number) =>
      `The file ends within this image: only the first ${count(rows, 'row', 'rows')} can be shown.`,
    binarySize: (said: string, found: string) =>
      `The header gives ${count(said, 'byte')} of pixels, but they take ${found}. The whole image was read.`
  },
  faults: {
    empty: 'The file is empty.',
    'not-cbf': 'The file is not a CBF image.',
    'not-hdf5': 'The file is not an HDF5 file.',
    'no-frames': 'The file contains no image.',
    'out-of-memory': 'The browser has not enough memory for this image.',
    'too-slow': 'Reading took too long (more than 5 s for each frame) and was stopped.',
    'disk-gone': 'This file can no longer be read from the disk. Connect the disk again.',
    notAHit: 'This frame is not in the file: it keeps only the frames of the raster scan that had spots.',
    'worker-died': 'Reading this image ended unexpectedly. Go to another frame, or try again.',
    otherFormat: (ending: string) =>
      `Only CBF and HDF5 images (PILATUS, EIGER) can be shown; this one ends with ${ending}.`,
    tooLarge: (most: string) => `The file is larger than ${most} MB.`,
    packed: (how: string) => `The file is compressed (${how}) and cannot be shown.`,
    compression: (name: string) => `Compression ${name} cannot be read.`,
    elementType: (name: string) => `Pixels of type ${name} cannot be read.`,
    size: (width: number, height: number) => `${width} × ${height} pixels is not the size of a detector.`,
    dimensions: (shape: string) => `Data of shape ${shape} are not images.`,
    chunkSize: (shape: string) => `Chunks of shape ${shape} are too large.`,
    cutOff: 'The file ends within this image.',
    elementCount: (found: number, expected: number) =>
      `The file has ${count(found, 'pixel')} instead of ${expected}.`,
    missingFile: (file: string) => `${file} is not on the disk.`,
    missingFiles: (files: string) => `These files are not on the disk: ${files}.`,
    noSuchFrame: (number: number, first: number, last: number) =>
      `There is no frame ${number}: the series has ${first}–${last}.`,
    notWritten: (number: number) => `Frame ${number} was not written to its file.`,
    filter: (id: number, name: string) => `Compression filter ${id} (${name}) cannot be read.`,
    undecodable: (says: string) => `The image cannot be decoded (${says}).`,
    unreadableFile: (file: string, says: string) => `${file} cannot be read (${says}).`,
    otherSize: (number: number) => `Frame ${number} has another size and cannot be added.`
  }
} satisfies WordTree;
