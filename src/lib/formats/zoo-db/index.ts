import type { OutcomeWord } from './outcome';
import type { ZooEvent } from './events';

/** One row of table ESA: a pin. */
export interface ZooDbPin {
  readonly puck?: string;
  readonly pin?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** `o_index`: the original order. */
  readonly order?: number;
  readonly scanOnly: boolean;
  readonly skipped: boolean;
  /** Number of mounts (ZOO45XU) or folder index + 1 (ZOOALL). */
  readonly mounts?: number;
  /** `isLoopCenter`: true above 0; false for -9999 and 9999; absent where it was not tried. */
  readonly centred?: boolean;
  /** `isRaster` > 0. */
  readonly rastered: boolean;
  /** `isDS` > 0: the command finished, which does not prove that images exist. */
  readonly collected: boolean;
  /** `isDone`. */
  readonly outcomeCode?: number;
  readonly outcome?: OutcomeWord;
  /** µm, loop rectangle on the camera. */
  readonly scanHeight?: number;
  readonly scanWidth?: number;
  /** `n_mount`: index NN of the latest `scanNN`/`dataNN` (ZOO45XU; ZOOALL leaves 0). */
  readonly visit?: number;
  /** Crystals chosen from the raster. */
  readonly crystalsMulti?: number;
  readonly crystalsHelical?: number;
  readonly crystalsHelicalPart?: number;
  /** Photons per second. */
  readonly flux?: number;
  /** Text of the sample changer, where it left one. */
  readonly mountLog?: string;
  /** All events of `t_meas_start`, in the order written. */
  readonly events: readonly ZooEvent[];
  /** The columns of the sample sheet (column name → value). */
  readonly conditions: Readonly<Record<string, string | number>>;
}

export interface ZooDb {
  /** Columns of ESA in their order. */
  readonly columns: readonly string[];
  readonly pins: readonly ZooDbPin[];
}

declare module '../format' {
  interface Records {
    'zoo-db': ZooDb;
  }
}
