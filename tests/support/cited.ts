/** Fates whose cited lines do not speak of their data set. */
import { Fates } from '../../src/lib/analysis/dataset-fates';
import type { Fate } from '../../src/lib/analysis/fate';
import type { RelPath } from '../../src/lib/base/rel-path';
import type { Beamtime } from '../../src/lib/beamtime/types';
import type { Folder } from '../../src/lib/disk/folder';

type CitedLine = readonly [path: string, text: string | undefined];

/**
 * Of every processing run, in each merge that knows of it: one of the lines cited names its folder, its number in the tree or the number of its group of
 * cells, or is of a file in its own folder. Left out are those that cite no line at all, and those that a merge gave up before it listed any.
 */
export async function wronglyCited(beamtime: Beamtime, folder: Folder): Promise<readonly string[]> {
  const { pins, processingRuns, merges, scan } = beamtime;
  const texts = new Map<RelPath, readonly string[]>();
  const linesOf = async (path: RelPath): Promise<readonly string[]> => {
    const known = texts.get(path) ?? (await (await folder.read(path)).text()).split(/\r\n|\r|\n/);
    texts.set(path, known);
    return known;
  };
  const silent = new Set(
    merges.flatMap(({ path, given, preparation }) =>
      given === undefined && (preparation?.runs.length ?? 0) === 0 ? path : []
    )
  );
  const wrong: string[] = [];
  for (const { run, fate, inMerges } of new Fates({
    pins,
    processingRuns,
    merges,
    partial: scan.partial
  }).all())
    for (const one of run === undefined ? [] : [fate, ...inMerges]) {
      if (one.kind === 'no-result' && one.merge !== undefined && silent.has(one.merge)) continue;
      const cited: CitedLine[] = [];
      for (const { path, line } of one.places)
        if (line !== undefined) cited.push([path, (await linesOf(path))[line - 1]]);
      if (run !== undefined && cited.length > 0 && !cited.some((line) => speaksOf(line, run.path, one)))
        wrong.push(`${run.path} ${one.kind}: ${cited.map((line) => line.join(': ')).join(' | ')}`);
    }
  return wrong;
}

function speaksOf([path, text]: CitedLine, run: RelPath, { dataset, group }: Fate): boolean {
  if (text === undefined) return false;
  const name = run.split('/').at(-1) ?? '';
  return (
    path.startsWith(`${run}/`) ||
    text.includes(`/${name}/`) ||
    text.includes(`/${name}:`) ||
    (dataset !== undefined &&
      text
        .match(/\b\d+\b/g)
        ?.map(Number)
        .includes(dataset) === true) ||
    (group !== undefined && new RegExp(`^\\s*\\[\\s*${group.number}\\]`).test(text))
  );
}
