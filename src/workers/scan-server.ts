/** What the scan worker does, as plain functions: Node can run them over a MessageChannel. */
import type { Flaw } from '../lib/base/flaw';
import { serveStream, type RemoteStream } from '../lib/base/remote-stream';
import { relPath } from '../lib/base/rel-path';
import { archiveFolder } from '../lib/disk/archive-folder';
import { chosenFolder, type ChosenFile } from '../lib/disk/chosen-files';
import { droppedFolder } from '../lib/disk/dropped-folder';
import { DiskError, type Folder } from '../lib/disk/folder';
import { joinedFolder } from '../lib/disk/joined-folder';
import { partOf } from '../lib/disk/mounted-folder';
import { pickedFolder } from '../lib/disk/picked-folder';
import { formatNamed, recognise } from '../lib/formats/index';
import { idOf } from '../lib/library/identity';
import { beamtimeId } from '../lib/library/beamtime-id';
import type { Library } from '../lib/library/library';
import { openLibrary } from '../lib/library/open-library';
import type { PackedTree, StoredPicture } from '../lib/library/schema';
import { checkFrames, type FramesChecked } from '../lib/scan/check-frames';
import { lookAtTop } from '../lib/scan/fingerprint';
import type { ScanEvent } from '../lib/scan/events';
import { openBeamtime } from '../lib/scan/open-beamtime';
import { readFile, type RecordRead } from '../lib/scan/read-file';
import { isThere } from '../lib/scan/reach';
import { reassemble } from '../lib/scan/reassemble';
import { recogniseBeamtime } from '../lib/scan/recognise-beamtime';
import { refusalOf } from '../lib/scan/unreadable';
import { smallPicture } from './small-picture';

/** How the folder came, as it can be posted. */
export type Given =
  | { readonly kind: 'handle'; readonly handle: FileSystemDirectoryHandle }
  | {
      readonly kind: 'port';
      readonly name: string;
      readonly port: MessagePort;
      readonly handle?: FileSystemDirectoryHandle;
    }
  | { readonly kind: 'files'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'archive'; readonly file: File }
  /** One beamtime over several disks. */
  | { readonly kind: 'joined'; readonly parts: readonly Given[] };

export interface ScanInput {
  readonly given: Given;
  readonly inside?: string;
  readonly diskOf?: string;
}

declare module '../lib/base/flaw' {
  interface Flaws {
    /** No format is known for a file of this name. */
    'no-format': unknown;
  }
}

export type FileRefused = { readonly refused: Flaw };

export interface ScanServer extends RemoteStream<ScanInput, ScanEvent> {
  /** Opens the library, before anything is given. */
  prepare(): Promise<void>;
  /**
   * Opens a folder for reading files only, with no scan: a beamtime that came from the library under the id `beamtime`. Null if the folder holds
   * another one, none, or is not there.
   */
  attach(input: ScanInput, beamtime: string): Promise<string | null>;
  /** A file of the beamtime opened under `id`, by its path in the beamtime. */
  read(id: string, path: string): Promise<File | FileRefused>;
  /** Names of the files in a folder, as the disk has them now. */
  list(id: string, path: string): Promise<readonly string[] | FileRefused>;
  /** The record of one file, parsed now. */
  readRecord(id: string, path: string, format?: string): Promise<RecordRead>;
  /** A small copy of a camera picture; null where it cannot be drawn. */
  smallPicture(id: string, path: string): Promise<StoredPicture | FileRefused | null>;
  /** Judges every image file of a pin (a scan judges a sample of single images). One check at a time per folder: a new one stops the last. */
  checkFrames(id: string, pin: string): Promise<FramesChecked>;
  /** Ends the check with what was judged so far. */
  stopChecking(id: string): Promise<void>;
  /** The tree of a beamtime as the worker's library has it: also where the browser took nothing, for as long as the worker lives. */
  tree(beamtime: string): Promise<PackedTree | undefined>;
  /** Makes the rows of a beamtime of the library again, where an older assembly made them. */
  reassemble(beamtime: string): Promise<void>;
  /** Forgets the folder opened under `id`. */
  detach(id: string): Promise<void>;
}

/** Row events are heavy, the others light; a batch stays small enough for one short task of the page. */
const BATCH_WEIGHT = 100;
const BATCHING = {
  ms: 100,
  weight: BATCH_WEIGHT,
  weigh(event: ScanEvent): number {
    // The page has its own to make ready for a beamtime, and the first rows and the end are waited for: it hears of them at once.
    if (event.kind === 'opened' || event.kind === 'merges' || event.kind === 'ended') return BATCH_WEIGHT;
    if (event.kind === 'processing-runs') return event.processingRuns.length;
    if (event.kind === 'pins') return event.pins.length * 2;
    if (event.kind === 'unreadable') return event.unreadable.length;
    return 1;
  }
};

/** `library` is opened when it is first needed. */
export function scanServer(library: () => Promise<Library> = openLibrary): ScanServer {
  const folders = new Map<string, Folder>();
  const checking = new Map<string, AbortController>();
  let attached = 0;
  let opened: Promise<Library> | undefined;

  async function* produce(
    input: ScanInput,
    signal: AbortSignal,
    id: string
  ): AsyncGenerator<ScanEvent, void, undefined> {
    opened ??= library();
    yield* openBeamtime(await folderOf(input.given, signal), {
      ...(input.inside !== undefined && { inside: input.inside }),
      ...(input.diskOf !== undefined && { diskOf: input.diskOf }),
      library: await opened,
      signal,
      mounted: (folder) => folders.set(id, folder)
    });
  }

  async function read(id: string, path: string): Promise<File> {
    const folder = folders.get(id);
    if (!folder) throw new DiskError('gone', relPath(path));
    return folder.read(relPath(path));
  }

  /** A file that is not found on a disk that is gone: the disk is to be told of. */
  async function wholly(id: string, error: DiskError): Promise<DiskError> {
    const folder = folders.get(id);
    if (folder === undefined || (await isThere(folder))) return error;
    return new DiskError('gone', error.path, { cause: error });
  }

  return {
    ...serveStream(produce, BATCHING),
    async prepare() {
      await (opened ??= library());
    },
    async attach({ given, inside }, beamtime) {
      try {
        const folder = await folderOf(given, new AbortController().signal);
        const found = await recogniseBeamtime(
          inside === undefined ? folder : partOf(folder, relPath(inside))
        );
        if (found.kind !== 'beamtime') return null;
        opened ??= library();
        const { fingerprint } = await lookAtTop(found.folder);
        const seen = await idOf(await opened, beamtimeId(found.beamtime), fingerprint);
        if (seen !== beamtime) return null;
        const id = `attached-${++attached}`;
        folders.set(id, found.folder);
        return id;
      } catch (error) {
        if (error instanceof DiskError) return null;
        throw error;
      }
    },
    async read(id, path) {
      try {
        return await read(id, path);
      } catch (error) {
        if (error instanceof DiskError) return { refused: refusalOf(await wholly(id, error)) };
        throw error;
      }
    },
    async list(id, path) {
      const folder = folders.get(id);
      try {
        if (!folder) throw new DiskError('gone', relPath(path));
        const entries = await folder.list(relPath(path));
        return entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
      } catch (error) {
        if (error instanceof DiskError) return { refused: refusalOf(error) };
        throw error;
      }
    },
    async readRecord(id, path, name) {
      const format = name === undefined ? recognise(path) : formatNamed(name);
      if (!format) return { ok: false, problem: { line: 0, flaw: { code: 'no-format' }, excerpt: '' } };
      try {
        const { read: parsed } = await readFile(await read(id, path), relPath(path), format);
        if (parsed.failed) return { ok: false, format: format.name, problem: parsed.failed };
        return { ok: true, format: format.name, record: parsed.record, problems: parsed.problems };
      } catch (error) {
        if (!(error instanceof DiskError)) throw error;
        const whole = await wholly(id, error);
        return {
          ok: false,
          format: format.name,
          problem: { line: 0, flaw: refusalOf(whole), excerpt: '' },
          fault: whole.fault
        };
      }
    },
    async smallPicture(id, path) {
      try {
        return (await smallPicture(await read(id, path))) ?? null;
      } catch (error) {
        if (error instanceof DiskError) return { refused: refusalOf(error) };
        throw error;
      }
    },
    async checkFrames(id, pin) {
      checking.get(id)?.abort();
      const folder = folders.get(id);
      if (!folder) return { files: 0, damaged: [], whole: false };
      const stop = new AbortController();
      checking.set(id, stop);
      return checkFrames(folder, relPath(pin), stop.signal);
    },
    async stopChecking(id) {
      checking.get(id)?.abort();
    },
    async tree(beamtime) {
      opened ??= library();
      return (await opened).tree(beamtime);
    },
    async reassemble(beamtime) {
      opened ??= library();
      await reassemble(await opened, beamtime);
    },
    async detach(id) {
      checking.get(id)?.abort();
      checking.delete(id);
      folders.delete(id);
    }
  };
}

async function folderOf(given: Given, signal: AbortSignal): Promise<Folder> {
  switch (given.kind) {
    case 'handle':
      return pickedFolder(given.handle);
    case 'port':
      return droppedFolder(given.name, given.port, given.handle, signal);
    case 'files':
      return chosenFolder(given.files);
    case 'joined':
      return joinedFolder(await Promise.all(given.parts.map((part) => folderOf(part, signal))));
    case 'archive':
      return archiveFolder(given.file, { keep: (path) => worthKeeping(path), signal });
  }
}

const worthKeeping = (path: string) => {
  const format = recognise(path);
  return format !== undefined && format.whenScanning !== 'later';
};
