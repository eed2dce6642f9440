import type { Flaw } from '../base/flaw';
import { relPath } from '../base/rel-path';
import { DiskError, type Folder } from '../disk/folder';
import { expecting } from '../disk/joined-folder';
import { partOf } from '../disk/mounted-folder';
import { idOf, keepIdentity } from '../library/identity';
import { beamtimeId } from '../library/beamtime-id';
import type { Library } from '../library/library';
import type { ScanEvent } from './events';
import { lookAtTop, type SeenTop } from './fingerprint';
import { recogniseBeamtime } from './recognise-beamtime';
import { scan } from './scan';
import { refusalOf } from './unreadable';

export interface Opening {
  /** Of several beamtimes in the folder, the chosen one (an `inside` of the `not-a-beamtime` event). */
  readonly inside?: string;
  /** The folder is one of the disks of this beamtime of the library, whatever it looks like: what is not on it is on another. */
  readonly diskOf?: string;
  readonly library: Library;
  readonly signal: AbortSignal;
  /** Told where the beamtime's files can be read from now on. */
  readonly mounted: (folder: Folder) => void;
}

const NOTHING = { directories: 0, files: 0, bytesRead: 0, filesParsed: 0, partial: true };

/** Finds out what was opened, says so, and scans it. */
export async function* openBeamtime(
  given: Folder,
  opening: Opening
): AsyncGenerator<ScanEvent, void, undefined> {
  const { library, signal, inside, diskOf } = opening;
  const ended = (how: 'done' | 'failed', flaw?: Flaw): ScanEvent => ({
    kind: 'ended',
    how,
    ...(flaw && { flaw }),
    scan: NOTHING,
    kept: library.kept
  });
  try {
    const folder = inside === undefined ? given : partOf(given, relPath(inside));
    const found = await recogniseBeamtime(folder);
    if (found.kind !== 'beamtime') {
      const { inside, saw } =
        found.kind === 'several' ? { inside: found.inside, saw: [] } : { inside: [], saw: found.saw };
      const { foreign } = folder;
      yield {
        kind: 'not-a-beamtime',
        folder: folder.name,
        inside,
        saw,
        ...(foreign !== undefined && { foreign })
      };
      yield ended('done');
      return;
    }
    opening.mounted(found.folder);
    const { beamtime } = found;
    const top = await lookAtTop(found.folder);
    const id = diskOf ?? (await idOf(library, beamtimeId(beamtime), top.fingerprint));
    const whole = await wholeFolder(library, id, top, diskOf !== undefined);
    await keepIdentity(library, id, {
      ...top.fingerprint,
      ...(diskOf !== undefined && { spread: true as const })
    });
    const isOther = given.name !== beamtime.name || beamtime.opened !== '';
    yield { kind: 'opened', id, beamtime, ...(isOther && { picked: given.name }) };
    yield* scan(whole, { id, beamtime }, library, signal);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    yield ended('failed', refusalOf(error));
  }
}

/** Of a beamtime that lies on several disks not all may come: what is on the others is expected, so that its rows stay. */
async function wholeFolder(
  library: Library,
  id: string,
  { folder, fingerprint }: SeenTop,
  isPart: boolean
): Promise<Folder> {
  const known = await library.own.identity(id);
  const lacksSome = isPart || (known?.spread === true && fingerprint.spread !== true);
  if (!lacksSome || known === undefined) return folder;
  return expecting(folder, {
    folders: known.folders.map((path) => relPath(path)),
    files: Object.keys(known.files).map((path) => relPath(path))
  });
}
