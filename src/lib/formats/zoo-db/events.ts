/** One token `{mount_start_00:20240408163551}` of ZOO's event string. */
export interface ZooEvent {
  /** meas, mount, center, raster, ds, dismount (`cent` of ZOOALL is given as `center`). */
  readonly step: string;
  readonly edge: 'start' | 'end';
  /** NN: `n_mount` at that moment. */
  readonly visit: number;
  /** Local time of the beamline, `YYYY-MM-DDThh:mm:ss`, no zone. */
  readonly at: string;
}
