import { flawOf, type Flaw } from '$lib/base/flaw';
import type { RelPath } from '$lib/base/rel-path';
import type { Recomputed } from '$lib/beamtime/types';
import { WorkerDied } from '$lib/base/worker-died';
import type { ReflectionsServer, TableVerified } from '$workers/reflections';
import type { WorkerLine } from '$workers/worker-line';
import type { Fault } from '../remerge/page.svelte';

/** Cells that are kept of a table. */
const MOST_CELLS = 20;

/** What is kept of a verification, for the checklist and the exported index. */
export function recomputedOf(
  path: RelPath,
  log: RelPath,
  reflections: RelPath,
  { counts, cells }: TableVerified,
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
      .map(({ shell, quantity, reported, computed }) => ({
        shell,
        quantity,
        ...(reported !== undefined && { reported }),
        ...(computed !== undefined && { computed })
      })),
    nUnique: cells
      .filter(({ quantity, shell }) => quantity === 'nUnique' && shell !== 'total')
      .map(({ reported }) => reported ?? 0),
    at: at.toISOString()
  };
}

/** Why nothing could be compared. */
export type NotVerified =
  | { readonly kind: 'refused'; readonly path: RelPath; readonly flaw?: Flaw }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Reads a log and its reflections from the disk and has the worker hold one against the other. */
export async function verifyFiles(
  line: () => WorkerLine<ReflectionsServer>,
  read: (path: RelPath) => Promise<File | undefined>,
  log: RelPath,
  reflections: RelPath
): Promise<{ readonly ok: TableVerified } | { readonly not: NotVerified }> {
  const files: File[] = [];
  for (const path of [log, reflections]) {
    try {
      const file = await read(path);
      if (file === undefined) return { not: { kind: 'refused', path } };
      files.push(file);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { not: { kind: 'refused', path, flaw: flawOf(error) } };
    }
  }
  const [table, records] = files;
  if (table === undefined || records === undefined) throw new Error('two files were read');
  try {
    const outcome = await line().service.verify(table, records);
    return 'ok' in outcome ? outcome : { not: { kind: 'fault', fault: outcome.fault } };
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    return { not: { kind: 'fault', fault: { code: 'died', says: error.message } } };
  }
}
