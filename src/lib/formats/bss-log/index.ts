/** One image that a job reports. */
export interface LoggedImage {
  readonly number: number;
  readonly file?: string;
  /** deg. */
  readonly start?: number;
  readonly oscillation?: number;
  /** mm. */
  readonly position?: readonly [number, number, number];
  /** mA. */
  readonly ringCurrent?: number;
  /** As written. */
  readonly at?: string;
}

export interface LoggedJob {
  readonly id?: string;
  readonly mode?: string;
  readonly puck?: string;
  readonly pin?: string;
  /** FILE_NAME as written. */
  readonly template?: string;
  /** Last part of the template without `_??????.h5`. */
  readonly prefix?: string;
  readonly detector?: string;
  /** µm: the line says "h x w", its first number is the vertical size. */
  readonly beam?: { readonly vertical: number; readonly horizontal: number };
  /** deg. */
  readonly scan?: { readonly from: number; readonly to: number; readonly step: number };
  /** Per crystal in multi. */
  readonly images?: number;
  readonly wavelengths?: number;
  /** Å, s, mm. */
  readonly wavelength?: number;
  readonly exposure?: number;
  readonly cameraLength?: number;
  readonly attenuator?: string;
  readonly advanced?: { readonly mode?: string; readonly type?: string };
  /** mm, `center #1: x y z`. */
  readonly centers: readonly (readonly [number, number, number])[];
  /** Lines IMAGE_STATUS…; empty where the log has only SCAN_STATUS. */
  readonly written: readonly LoggedImage[];
  /** images × centers (multiple crystals) or images. */
  readonly expectedFrames?: number;
}

export interface BssLog {
  readonly jobs: readonly LoggedJob[];
}

declare module '../format' {
  interface Records {
    'bss-log': BssLog;
  }
}
