import type { RelPath } from '$lib/base/rel-path';
import type { Recomputed } from '$lib/beamtime/types';
import type { TableVerified } from '$workers/reflections';

/** Cells that are kept of a table. */
const MOST_CELLS = 20;

/** What is kept of a verification, for the checklist and the exported index. */
export function recomputedOf(
  path: RelPath,
  log: RelPath,
  reflections: RelPath,
  { counts, cells, limits, rows }: TableVerified,
  at: Date
): Recomputed {
  return {
    path,
    log,
    reflections,
    equal: counts.equal,
    known: counts.known,
    differs: counts.differs,
    undecided: counts.unknown,
    differing: cells
      .filter(({ verdict }) => verdict === 'differs')
      .slice(0, MOST_CELLS)
      .map(({ shell, quantity, reported, computed }) => {
        const row = rows[shell === 'total' ? limits.length : shell];
        return {
          shell,
          quantity,
          ...(row && { row }),
          ...(reported !== undefined && { reported }),
          ...(computed !== undefined && { computed })
        };
      }),
    nUnique: cells
      .filter(({ quantity, shell }) => quantity === 'nUnique' && shell !== 'total')
      .map(({ reported }) => reported ?? 0),
    at: at.toISOString()
  };
}
