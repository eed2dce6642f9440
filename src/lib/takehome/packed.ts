/** What is in a run's archive, and what is not. */
import type { Flaw } from '../base/flaw';
import type { RelPath } from '../base/rel-path';

/** A file that was wanted and is not in the archive. */
export interface Missing {
  readonly name: string;
  readonly path?: RelPath;
  readonly why: 'not-on-disk' | 'left-out' | { readonly unreadable: Flaw };
}

/** A file in the archive. */
export interface Packed {
  readonly name: string;
  readonly path: RelPath;
  readonly bytes: number;
}
