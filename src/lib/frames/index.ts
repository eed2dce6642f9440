export { summarise, type Summary } from './figures/summary';
export { FrameError, PIXEL, type Counts, type Frame, type FrameFault } from './frame';
export { openSeries, readSum } from './open';
export type { Ranges } from './ranges';
export type { FrameFolder, FrameReader, HeaderGeometry } from './series';
