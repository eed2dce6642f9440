/** One diffraction scan. */
export interface DiffScan {
  /** Local time `YYYY-MM-DDThh:mm:ss`, with `.mmm` in newer files. */
  readonly at?: string;
  readonly verticalPoints: number;
  readonly horizontalPoints: number;
  /** mm. */
  readonly verticalStep: number;
  readonly horizontalStep: number;
  readonly fastAxis: 'horizontal' | 'vertical';
  readonly zigZag: boolean;
  /** True: one image more per row than points; undefined: the log says nothing (very old). */
  readonly dummies?: boolean;
  readonly shutterless: boolean;
  readonly puck?: string;
  readonly pin?: string;
  /** FILE_NAME as written, `.h5` kept. */
  readonly template?: string;
  readonly prefix?: string;
  /** Å, mm, µm. */
  readonly wavelength?: number;
  readonly cameraLength?: number;
  readonly detector?: string;
  readonly beam?: { readonly vertical: number; readonly horizontal: number };
  readonly attenuator?: string;
  /** deg, deg, s, frames/s. */
  readonly spindle?: number;
  readonly oscillationStep?: number;
  readonly exposure?: number;
  readonly frameRate?: number;
  /** Columns, one entry per line of the table; goniometer in mm. */
  readonly image: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly number[];
  /** The closing line of '=' is there. */
  readonly complete: boolean;
}

export interface DiffScanLog {
  /** The last block of each template (earlier ones were overwritten), in the order of the file. */
  readonly scans: readonly DiffScan[];
  /** Blocks in the file. */
  readonly blocks: number;
}

declare module '../format' {
  interface Records {
    'diffscan-log': DiffScanLog;
  }
}
