/** Which files of a folder are pictures of one series, by their names. */

const ENDINGS = [
  /^$/,
  /^_master\.h5$/i,
  /^_data_\d{6,7}\.h5$/i,
  /^_onlyhits\.h5$/i,
  /^_\d{4,7}\.cbf(\.gz|\.bz2|\.xz)?$/i,
  /^[_.-]\d{1,9}\.cbf(\.gz|\.bz2|\.xz)?$/i
];
/** A master alone has no pictures. */
const PICTURES = [/^_data_\d{6,7}\.h5$/i, /^_\d{4,7}\.cbf(\.gz|\.bz2|\.xz)?$/i];

/** The file that a series is opened by: a file of that very name, else the first of the best kind. */
export function firstFile(names: readonly string[], prefix: string): string | undefined {
  const own = names.filter((name) => name.startsWith(prefix)).sort();
  for (const ending of ENDINGS) {
    const found = own.find((name) => ending.test(name.slice(prefix.length)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Pictures of a raster scan: all of them, or the file that keeps those with spots (often the only one that was delivered). */
export interface ScanPictures {
  /** As addresses name the series. */
  readonly series: string;
  readonly hitsOnly: boolean;
}

/** What is there of the scan `prefix` among `names`. */
export function scanPictures(names: readonly string[], prefix: string): ScanPictures | undefined {
  const own = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  if (own.some((rest) => PICTURES.some((one) => one.test(rest)))) return { series: prefix, hitsOnly: false };
  const hits = own.find((rest) => /^_onlyhits\.h5$/i.test(rest));
  return hits === undefined ? undefined : { series: `${prefix}${hits}`, hitsOnly: true };
}
