export { summarise } from './figures/summary';
export {
  FrameError,
  isBreakdown,
  PIXEL,
  type Counts,
  type Frame,
  type FrameFault,
  type Summary
} from './frame';
export { readGeometry } from './geometry/read';
export { openSeries, readSum } from './open';
export { PictureMemory } from './picture-memory';
export { geometryReport } from './report';
export type { Ranges } from './ranges';
export type { FrameFolder, FrameReader, HeaderGeometry } from './series';
