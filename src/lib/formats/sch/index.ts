/** One job of a beamline schedule. */
export interface ScheduleJob {
  readonly id?: number;
  /** `Job Mode`: 0 check, 1 XAFS, 2 single, 3 multi, 4 raster. */
  readonly jobMode?: number;
  /** `Sample Name`: the prefix of the images. */
  readonly prefix?: string;
  /** h5, img, cbf. */
  readonly suffix?: string;
  readonly directory?: string;
  /** s, first wavelength. */
  readonly exposure?: number;
  /** Å, first of the list. */
  readonly wavelength?: number;
  /** deg. */
  readonly scan?: { readonly from: number; readonly to: number; readonly step: number };
  /** mm. */
  readonly cameraLength?: number;
  /** Ratio 0–1 (newer schedules). */
  readonly transmission?: number;
  /** Index of the attenuator (older schedules). */
  readonly attenuator?: number;
  readonly beamSizeIndex?: number;
  /** frames/s. */
  readonly frameRate?: number;
  readonly roi?: boolean;
  /** Only where it is a raster (job mode 4, or a scan type with points). Steps in mm. */
  readonly raster?: {
    readonly type: 'vertical' | 'horizontal' | '2d' | 'other';
    readonly verticalPoints?: number;
    readonly horizontalPoints?: number;
    readonly verticalStep?: number;
    readonly horizontalStep?: number;
    readonly zigZag?: boolean;
    /** deg. */
    readonly rotationRange?: number;
  };
  /** 0 none, 1 vector (helical), 2 multiple centring, 3 multi-crystals. */
  readonly advancedMode?: number;
  /** mm; one per crystal in mode 3, the two ends of the vector in mode 1. */
  readonly positions: readonly (readonly [number, number, number])[];
  /** Frames that the job asks for: round((to - from)/step) × positions in mode 3 (as staff count, ZooRelated/check_hits.sh). */
  readonly expectedFrames?: number;
  /** Every key as written, without the comment. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Schedule {
  readonly jobs: readonly ScheduleJob[];
}

declare module '../format' {
  interface Records {
    sch: Schedule;
  }
}
