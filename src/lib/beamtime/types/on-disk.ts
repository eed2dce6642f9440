import type { RelPath } from '../../base/rel-path';

/** Something that has a place on the disk. */
export interface OnDisk {
  readonly path: RelPath;
  /** The files whose contents this was read from. */
  readonly sources: readonly RelPath[];
}

/** A sentence of a log that a conclusion rests on. */
export interface Evidence {
  readonly path: RelPath;
  readonly line: number;
  readonly text: string;
}
