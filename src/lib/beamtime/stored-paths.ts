/**
 * Paths that programs stored, found again on the disk in hand. Stored paths are absolute on the processing computer, relative to the file
 * that holds them, or older than a rename to `_final` (kamo.md 8.2).
 */
import { baseName, parent, relPath, resolve, type RelPath } from '../base/rel-path';
import { pinOfRun } from './layout';
import { parseRunName } from './names';

/** Areas known on this disk, and the one that the storing file lies in. */
export interface PathContext {
  readonly areas: readonly string[];
  readonly area: string;
  /** The folder of the file that holds the path; relative paths start there. */
  readonly from: RelPath;
}

/** Where a stored path lies on this disk; `undefined` for an absolute path without a processing area in it. */
export function storedPath(stored: string, context: PathContext): RelPath | undefined {
  const text = stored.trim();
  if (text === '') return undefined;
  if (!text.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(text)) return resolve(context.from, text);
  const parts = text.split(/[\\/]/);
  const at = parts.findLastIndex((part) => part.startsWith('_kamo'));
  if (at < 0) return undefined;
  const named = parts[at];
  const area = named !== undefined && context.areas.includes(named) ? named : context.area;
  return relPath([area, ...parts.slice(at + 1)].join('/'));
}

/** The same path under a trial folder that was renamed to `…_final` after it was stored. */
export function underFinal(path: RelPath, trial: RelPath): RelPath {
  if (!trial.endsWith('_final')) return path;
  const before = trial.slice(0, -'_final'.length);
  if (path === before) return trial;
  return path.startsWith(`${before}/`) ? relPath(`${trial}${path.slice(before.length)}`) : path;
}

/**
 * The part of a stored data-set path that names the processing run: what stands behind `input_files/` or a cluster's `files/`, else behind
 * the processing area, without the file name: `CPS1012-06/data00/cry00_1-300`, or `data00/cry00_1-300` where a merge of one pin lost its pin.
 */
export function runTail(stored: string): string | undefined {
  const parts = stored.trim().split(/[\\/]/);
  const copies = parts.findLastIndex((part) => part === 'input_files' || part === 'files');
  const area = parts.findLastIndex((part) => part.startsWith('_kamo'));
  const start = Math.max(copies, area) + 1;
  const run = parts.findLastIndex((part, index) => index >= start && parseRunName(part) !== undefined);
  return run < 0 ? undefined : parts.slice(start, run + 1).join('/');
}

/** `runTail`, or the path itself, sought once for each path: the lists of a merge name the same ones. */
export function tailsOnce(): (stored: string) => string {
  const tails = new Map<string, string>();
  return (stored) => {
    const known = tails.get(stored);
    if (known !== undefined) return known;
    const tail = runTail(stored) ?? stored;
    tails.set(stored, tail);
    return tail;
  };
}

/** Processing runs by their tails, to find the run that a merge's data set came from. */
export class RunIndex {
  readonly #runs = new Set<RelPath>();
  readonly #byTail = new Map<string, RelPath[]>();

  constructor(runs: Iterable<RelPath>) {
    for (const run of runs) {
      this.#runs.add(run);
      const tail = `${baseName(parent(run))}/${baseName(run)}`;
      const known = this.#byTail.get(tail);
      if (known) known.push(run);
      else this.#byTail.set(tail, [run]);
    }
  }

  /**
   * The run that a stored data-set path was copied from, in `area`. Without a pin level the pin comes from the run's own name, then from the
   * only run that fits, then from the only one of `pins` (those of the merge's sample) that fits; otherwise nothing is claimed.
   */
  find(stored: string, area: string, pins: ReadonlySet<string> = new Set()): RelPath | undefined {
    const tail = runTail(stored);
    if (tail === undefined) return undefined;
    const direct = relPath(`${area}/${tail}`);
    if (this.#runs.has(direct)) return direct;
    const short = tail.split('/').slice(-2).join('/');
    const fits = (this.#byTail.get(short) ?? []).filter(
      (run) => run.startsWith(`${area}/`) && run.endsWith(`/${tail}`)
    );
    if (fits.length === 1) return fits[0];
    const pin = pinOfRun(direct);
    const named = fits.filter((run) => pinOfRun(run) === pin);
    if (pin !== undefined && named.length === 1) return named[0];
    const ofSample = fits.filter((run) => pins.has(pinOfRun(run) ?? ''));
    return ofSample.length === 1 ? ofSample[0] : undefined;
  }
}
