import { child, parent, relPath, type RelPath } from '../base/rel-path';
import { ASSEMBLY_VERSION } from '../beamtime/assemble';
import type { Beamtime, ProcessingRun } from '../beamtime/types';
import type { FormatName } from '../formats/format';
import type { Library } from '../library/library';
import { unpackAt } from '../library/packed-tree';
import type { DirectoryListing, DirectoryReads, PackedTree } from '../library/schema';
import { CountedFrames, parseFrameName } from './frames';
import { Rows } from './rows';
import { Seen } from './seen';

type Series = NonNullable<DirectoryListing['frames']>[number];

/**
 * Makes the rows of a beamtime again from the listings and records that the library keeps, where they were made by another assembly. The disk
 * is not needed. A row that cannot be made stays as it was; so does a beamtime whose listings are not kept (an imported index).
 */
export async function reassemble(library: Library, id: string): Promise<void> {
  const [card, before, tree] = await Promise.all([library.card(id), library.load(id), library.tree(id)]);
  if (!card || !before || !tree || card.assembly === ASSEMBLY_VERSION) return;
  const seen = recalled(tree, await library.allReads(id), before);
  seen.complete = !card.scan.partial;
  const rows = new Rows(
    seen,
    () => undefined,
    () => undefined
  );
  rows.finish(() => true);
  await library.keepMerges(id, [...rows.merges.values()]);
  const runs = new Map([
    ...before.processingRuns.map((run) => [run.path, run] as const),
    ...rows.processingRuns
  ]);
  const folders = new Map<string, ProcessingRun[]>();
  for (const run of runs.values())
    folders.set(parent(run.path), [...(folders.get(parent(run.path)) ?? []), run]);
  await library.keepProcessingRuns(id, [...folders]);
  const pins = new Map([...before.pins.map((pin) => [pin.path, pin] as const), ...rows.pins]);
  await library.keepPins(id, [...pins.values()]);
  await library.changeCard(id, { assembly: ASSEMBLY_VERSION });
}

/** What the scan had seen when it ended. */
function recalled(
  tree: PackedTree,
  reads: readonly (readonly [string, DirectoryReads])[],
  before: Pick<Beamtime, 'pins' | 'unreadable' | 'source' | 'opened' | 'scan'>
): Seen {
  const { source, opened, scan } = before;
  const way = source === 'archive' ? 'archive' : 'picked';
  const seen = new Seen({ way, complete: !scan.partial, opened });
  const lacking = missingByFolder(before);
  for (const [at, path] of tree.paths.entries()) {
    const { directories, files, frames } = unpackAt(tree, at);
    const counted = (frames ?? []).flatMap((series) => countedAgain(series, lacking.get(path) ?? []) ?? []);
    seen.addCounted(relPath(path), directories, files, counted);
  }
  const read = new Set<RelPath>();
  for (const [directory, files] of reads)
    for (const [name, one] of Object.entries(files)) {
      const path = child(relPath(directory), name);
      read.add(path);
      // `Keeping` wrote the format's own name.
      seen.addRead(path, { ...one, format: one.format as FormatName });
    }
  for (const { path, severity, flaw } of before.unreadable)
    if (severity === 'error' && !read.has(path)) seen.addRefused(path, flaw);
  return seen;
}

/** Image files that older listings counted and did not name: those that the pins' rows miss. */
function missingByFolder({ pins }: Pick<Beamtime, 'pins'>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    pins.flatMap(({ collections }) => collections).map(({ path, missingFiles }) => [path, missingFiles])
  );
}

function countedAgain(series: Series, lacking: readonly string[]): CountedFrames | undefined {
  const [first, last] = [parseFrameName(series.first), parseFrameName(series.last)];
  if (!first || !last) return undefined;
  const named = lacking.flatMap((name) => {
    const frame = parseFrameName(name);
    return frame?.prefix === series.prefix && frame.extension === series.extension ? [frame.number] : [];
  });
  const ranges: [number, number][] = [];
  let from = first.number;
  for (const number of [...(series.missing ?? named), last.number + 1].sort((a, b) => a - b)) {
    if (number < from || number > last.number + 1) continue;
    if (number > from) ranges.push([from, number - 1]);
    from = number + 1;
  }
  return new CountedFrames(series.prefix, series.extension, first.digits, series.count, ranges);
}
