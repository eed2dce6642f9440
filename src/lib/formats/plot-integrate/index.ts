declare module '../format' {
  interface Records {
    'plot-integrate': PlotIntegrate;
  }
}

type Column = readonly (number | undefined)[];

/** plot_integrate.log: KAMO's extract of INTEGRATE.LP. Columns of one table are equally long: one element an image. */
export interface PlotIntegrate {
  readonly images: {
    readonly image: readonly number[];
    readonly scale: Column;
    readonly overloaded: Column;
    readonly strong: Column;
    readonly rejected: Column;
    /** Degrees (the file calls them sigmaD and sigmaM). */
    readonly sigmaB: Column;
    readonly sigmaR: Column;
  };
  /** The values of the block that the image belongs to. */
  readonly blocks: {
    readonly image: readonly number[];
    /** Å and degrees. */
    readonly a: Column;
    readonly b: Column;
    readonly c: Column;
    readonly alpha: Column;
    readonly beta: Column;
    readonly gamma: Column;
    /** Rotation off from the initial orientation, degrees. */
    readonly rotX: Column;
    readonly rotY: Column;
    readonly rotZ: Column;
    /** mm. */
    readonly distance: Column;
    /** Standard deviations: pixels and degrees. */
    readonly spotDeviation: Column;
    readonly spindleDeviation: Column;
    /** Pixels. */
    readonly orgX: Column;
    readonly orgY: Column;
    /** Direction of the rotation axis off from the initial one, degrees. */
    readonly phiX: Column;
    readonly phiY: Column;
    readonly phiZ: Column;
  };
  /** Nine areas of the detector: columns of degrees. */
  readonly areas: {
    readonly image: readonly number[];
    readonly sigmaB: readonly Column[];
    readonly sigmaR: readonly Column[];
  };
}
