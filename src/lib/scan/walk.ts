import { ROOT, child, type RelPath } from '../base/rel-path';
import { diskError } from '../disk/faults';
import { DiskError, listNames, type Folder, type Names } from '../disk/folder';
import { PHASES, ROOT_GROUP, finalFirst, groupOf, isSkipped, type GroupName, type Phase } from './groups';

/** In flight at once. The bound is the browser's own process; more than this gains nothing (measured). */
const LISTINGS = 32;
const READINGS = 512;
/**
 * The browser lists a folder in one go, however many images it holds, and whoever asks for a file meanwhile waits behind it: a folder of raw data counts as
 * one listing for so many names as the one before it had, up to all of them (decision 0168).
 */
const NAMES_PER_LISTING = 200;

export interface Visitor {
  /**
   * Names of a directory, which was queued with `group`. Gives the group that it belongs to after all, its sub-directories to walk and the
   * files to read, in order; `frames` are read after all else.
   */
  listed(
    directory: RelPath,
    names: Names,
    group: GroupName
  ): {
    readonly group: GroupName;
    readonly directories: readonly string[];
    readonly files: readonly RelPath[];
    readonly frames: readonly RelPath[];
  };
  /** A folder could not be listed, or holds names that are none. */
  refused(directory: RelPath, error: DiskError, extent: 'whole' | 'in part'): Promise<void> | void;
  /** Reads one file. Rejects only for faults of ours, never for what a disk holds. */
  read(path: RelPath): Promise<void>;
  /** The earliest phase that is not finished is now this one; listings may be a phase ahead of it. */
  begun(phase: Phase): void;
  /** Every folder has been listed: what there is to read is known. */
  listedAll(): void;
  /** Every directory and file of the group has been visited. True where there are rows of it. */
  done(group: GroupName): boolean;
  /** Resolves when there is room for more. */
  room(): Promise<void>;
}

interface Group {
  readonly name: GroupName;
  readonly directories: RelPath[];
  readonly files: RelPath[];
  /** Queued or in flight. */
  pending: number;
}

/** Groups that are not finished, and how many paths wait in them: a phase with nothing to take is passed over without looking at its groups. */
interface PhaseWork {
  readonly groups: Map<RelPath, Group>;
  directories: number;
  files: number;
}

/**
 * Visits a beamtime group by group: always the earliest group that has something to do. Files of a later phase wait until the earlier phase is
 * finished. Until there are rows of one group of the first phase, the earliest group has the disk for itself: they are waited for. Then listings run ahead: one phase while
 * the first one is read, then all of them, so that it is soon known how much there is. Resolves when everything was visited, or at once when
 * `signal` aborts (what is in flight then ends by itself and is not visited).
 */
export function walk(folder: Folder, visitor: Visitor, signal: AbortSignal): Promise<void> {
  const phases = new Map<Phase, PhaseWork>(
    PHASES.map((phase) => [phase, { groups: new Map<RelPath, Group>(), directories: 0, files: 0 }])
  );
  let earliest: Phase = ROOT_GROUP.phase;
  let listing = 0;
  let listingsOfRaw = LISTINGS;
  let reading = 0;
  let pending = 0;
  let isListed = false;
  let hasRows = false;

  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });

    function workOf(phase: Phase): PhaseWork {
      const work = phases.get(phase);
      if (work === undefined) throw new Error(`no phase ${phase}`);
      return work;
    }

    function group(name: GroupName): Group {
      const { groups } = workOf(name.phase);
      let found = groups.get(name.path);
      if (!found) groups.set(name.path, (found = { name, directories: [], files: [], pending: 0 }));
      return found;
    }

    function add(to: Group, what: 'directories' | 'files', path: RelPath): void {
      to[what].push(path);
      workOf(to.name.phase)[what]++;
      to.pending++;
      pending++;
    }

    /** The next path of the earliest group that has one, at most `ahead` phases beyond the earliest that is not finished. */
    function take(what: 'directories' | 'files', ahead: number): { group: Group; path: RelPath } | undefined {
      const isAlone = !hasRows && earliest === PHASES[0];
      let left = ahead;
      for (const work of phases.values()) {
        for (const candidate of isAlone || work[what] > 0 ? work.groups.values() : []) {
          const path = candidate[what].shift();
          if (path === undefined && isAlone) return undefined;
          if (path === undefined) continue;
          work[what]--;
          return { group: candidate, path };
        }
        if (work.groups.size > 0 && left-- === 0) return undefined;
      }
      return undefined;
    }

    function sayPhase(): void {
      for (const [phase, { groups }] of phases) {
        if (groups.size === 0) continue;
        if (phase !== earliest) visitor.begun((earliest = phase));
        return;
      }
    }

    function finished(of: Group): void {
      pending--;
      if (--of.pending > 0) return;
      workOf(of.name.phase).groups.delete(of.name.path);
      if (visitor.done(of.name)) hasRows = true;
    }

    async function list(of: Group, directory: RelPath): Promise<void> {
      try {
        const listed = await listNames(folder, directory);
        if (signal.aborted) return;
        if (of.name.phase === 'raw') listingsOfRaw = listingsFor(listed);
        const isOdd = [listed.directories, listed.files].some((names) => !names.every(isName));
        if (isOdd) await visitor.refused(directory, new DiskError('odd-name', directory), 'in part');
        const directories = listed.directories.filter((name) => isName(name) && !isSkipped(name));
        const files = isOdd ? listed.files.filter(isName) : listed.files;
        const found = visitor.listed(directory, { directories, files }, of.name);
        for (const name of finalFirst(found.directories))
          add(group(groupOf(found.group, directory, name)), 'directories', child(directory, name));
        for (const path of found.files) add(group(found.group), 'files', path);
        if (found.frames.length > 0) {
          const frames = group({ phase: 'frames', path: directory });
          for (const path of found.frames) add(frames, 'files', path);
        }
      } catch (error) {
        const refusal = diskError(error, directory);
        if (!signal.aborted) await visitor.refused(directory, refusal, 'whole');
      }
    }

    async function read(path: RelPath): Promise<void> {
      await visitor.room();
      if (!signal.aborted) await visitor.read(path);
    }

    function start(of: Group, work: Promise<void>, ended: () => void): void {
      work.then(() => {
        ended();
        if (signal.aborted) return;
        finished(of);
        pump();
      }, reject);
    }

    function pump(): void {
      sayPhase();
      while (!signal.aborted && listing < LISTINGS) {
        const job = take('directories', earliest === PHASES[0] ? 1 : Infinity);
        if (!job) break;
        const as = job.group.name.phase === 'raw' ? listingsOfRaw : 1;
        listing += as;
        start(job.group, list(job.group, job.path), () => (listing -= as));
      }
      while (!signal.aborted && reading < READINGS) {
        const job = take('files', 0);
        if (!job) break;
        reading++;
        start(job.group, read(job.path), () => reading--);
      }
      if (!isListed && listing === 0 && ![...phases.values()].some(({ directories }) => directories > 0)) {
        isListed = true;
        visitor.listedAll();
      }
      if (pending === 0) resolve();
    }

    add(group(ROOT_GROUP), 'directories', ROOT);
    pump();
  });
}

function listingsFor({ directories, files }: Names): number {
  return Math.min(LISTINGS, Math.ceil((directories.length + files.length + 1) / NAMES_PER_LISTING));
}

/** One component of a path. A name in a broken encoding may reach us empty; an archive may say anything. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}
