import { naturalOrder } from '../../base/natural-order';

const LONGEST_NAME = 255;
const MOST_LINKS = 100_000;
const SUFFIX = [0x2e, 0x68, 0x35, 0]; // ".h5" and the end of the name

/**
 * Names of the data files that an EIGER master links to, in natural order. Their number has no bound, so the link messages themselves are
 * looked for: an external link holds the file's name and the object's path, each ended by a zero byte (HDF5 file format specification, "Link
 * Message", link type 64). Metadata is never compressed, so one pass over the bytes finds them all.
 */
export function linkedDataFiles(content: Uint8Array): string[] {
  const names = new Set<string>();
  for (
    let dot = content.indexOf(0x2e);
    dot >= 0 && names.size < MOST_LINKS;
    dot = content.indexOf(0x2e, dot + 1)
  ) {
    if (SUFFIX.some((byte, at) => content[dot + at] !== byte)) continue;
    let start = dot;
    while (start > 0 && dot - start < LONGEST_NAME && content[start - 1] !== 0) start--;
    const name = new TextDecoder().decode(content.subarray(start, dot + 3));
    const after = new TextDecoder('latin1').decode(content.subarray(dot + 4, dot + 16));
    if (/_data_\d{6,7}\.h5$/.test(name) && !/[/\\]/.test(name) && /^\/?entry\/data/.test(after))
      names.add(name);
  }
  return [...names].sort(naturalOrder);
}
