import type { Library } from '$lib/library/library';
import type { PackedTree } from '$lib/library/schema';

/** The listings of a beamtime: those of the library, else, where the browser keeps nothing, those that the worker holds. */
export async function keptTree(
  library: Pick<Library, 'tree'>,
  beamtime: string
): Promise<PackedTree | undefined> {
  const kept = await library.tree(beamtime);
  if (kept !== undefined) return kept;
  const { heldTree } = await import('$workers/scan');
  return heldTree(beamtime);
}
