import { correlationRows } from '../correlation-rows';
import { textFormat } from '../format';
import type { Lines } from '../lines';

/** cc_frames.dat: correlation of each frame with the merged data, by data set. */
export interface CcFrames {
  readonly files: readonly FramesOfFile[];
}

/** Columns of equal length. */
export interface FramesOfFile {
  /** As in XSCALE.INP. */
  readonly path: string;
  readonly label: string;
  readonly frame: readonly number[];
  readonly nAll: readonly (number | undefined)[];
  readonly nCommon: readonly (number | undefined)[];
  /** A fraction; absent ('nan') where the frame has fewer than two common reflections. KAMO removes such frames. */
  readonly cc: readonly (number | undefined)[];
}

declare module '../format' {
  interface Records {
    'cc-frames': CcFrames;
  }
}

/** Large (a row per frame of every data set) and needed by one page only: read when that page asks. */
export default textFormat({
  name: 'cc-frames',
  version: 3,
  file: /^cc_frames\.dat$/,
  whenScanning: 'later',
  parse: parseCcFrames
});

interface OpenFile {
  readonly path: string;
  readonly label: string;
  readonly frame: number[];
  readonly nAll: (number | undefined)[];
  readonly nCommon: (number | undefined)[];
  readonly cc: (number | undefined)[];
}

function parseCcFrames(lines: Lines): CcFrames {
  const files: OpenFile[] = [];
  for (const { path, label, counts, cc } of correlationRows(lines, 'file name frame n.all', 3)) {
    const [frame, nAll, nCommon] = counts;
    if (frame === undefined) continue;
    let file = files.at(-1);
    if (file?.path !== path) files.push((file = { path, label, frame: [], nAll: [], nCommon: [], cc: [] }));
    file.frame.push(frame);
    file.nAll.push(nAll);
    file.nCommon.push(nCommon);
    file.cc.push(cc);
  }
  return { files };
}
