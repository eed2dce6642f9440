import type { RangeFiles } from '../hdf5/range-files';
import type { FrameFolder } from '../series';
import { fileName } from './links';

/** Files of a virtual data set, at most. */
const MOST_SOURCES = 30_000;

/** Puts the files that a virtual data set names where it looks for them, wherever they were when it was made. */
export async function mountSources(
  files: RangeFiles,
  folder: FrameFolder,
  sources: readonly string[]
): Promise<void> {
  for (const source of new Set(sources.slice(0, MOST_SOURCES))) {
    // "." is the file itself.
    if (source === '.') continue;
    const name = fileName(source);
    // Of an absolute path that is not there the library looks for the name beside the file.
    const place = source.startsWith('/') ? name : source;
    if (!folder.names.includes(name)) {
      files.addAbsent(name, place);
      continue;
    }
    const ranges = await folder.open(name);
    files.add(ranges, ranges.size, place);
  }
}
