/** Records that no table needs and a page asks for one at a time: rasters image by image, integration frame by frame. */
export type { DiffScan } from '../formats/diffscan-log';
export { gridPosition } from '../formats/diffscan-log/grid';
export type { IntegrateLp } from '../formats/integrate-lp';
export type { SpotSummary } from '../formats/spot-summary';
export type { XdsstatLp } from '../formats/xdsstat-lp';
