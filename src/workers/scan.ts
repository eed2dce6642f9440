/** The page's side of the scan worker. */
import { transfer } from 'comlink';
import { Flawed } from '../lib/base/flaw';
import { TimeOver, within } from '../lib/base/limit';
import { pullStream } from '../lib/base/remote-stream';
import { WorkerDied } from '../lib/base/worker-died';
import type { RelPath } from '../lib/base/rel-path';
import { chosenFiles } from '../lib/disk/chosen-files';
import { serveDropped } from '../lib/disk/dropped-folder';
import type { DroppedDirectory } from '../lib/disk/drop';
import type { FramesChecked } from '../lib/scan/check-frames';
import type { ScanEvent } from '../lib/scan/events';
import type { RecordRead } from '../lib/scan/read-file';
import type { Library } from '../lib/library/library';
import type { PackedTree, StoredPicture } from '../lib/library/schema';
import type { Given, ScanInput, ScanServer } from './scan-server';
import { workerLines, type WorkerLine } from './worker-line';

/** How the user opened a folder. */
export type WayIn =
  | { readonly kind: 'picked'; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: 'dropped'; readonly directory: DroppedDirectory }
  | { readonly kind: 'chosen'; readonly files: Iterable<File> }
  | { readonly kind: 'archive'; readonly file: File }
  /** One beamtime over several disks, each with a part of it. */
  | { readonly kind: 'joined'; readonly parts: readonly WayIn[] };

export interface OpenFolder {
  /** A file of the beamtime. Rejects with `Flawed` where the disk refuses it. */
  read(path: RelPath): Promise<File>;
  /** Names of the files in a folder. Rejects with `Flawed` where the disk refuses it. */
  list(path: RelPath): Promise<readonly string[]>;
  /** The record of one file, parsed now (large files that a scan leaves for later; any file of the Files page). */
  readRecord(path: RelPath, format?: string): Promise<RecordRead>;
  /** A small copy of a camera picture; undefined where it cannot be drawn. Rejects with `Flawed` where the disk refuses it. */
  smallPicture(path: RelPath): Promise<StoredPicture | undefined>;
  /** Judges every image file of a pin: its scans and its data. `signal` ends it with what was judged so far. */
  checkFrames(pin: RelPath, signal: AbortSignal): Promise<FramesChecked>;
  /** Aborts when the worker that holds the folder died: nothing can be read any more. */
  readonly died: AbortSignal;
  /** Lets the folder go. */
  close(): void;
}

export interface RunningScan extends OpenFolder {
  /** Batches until the scan has ended; the last event is `ended`, or a `fault` behind it. */
  readonly events: AsyncIterable<readonly ScanEvent[]>;
  /** Quiets the disk; the rows of what was read still arrive, then `ended` with 'stopped'. */
  cancel(): void;
}

/** One worker, which keeps the opened folders for reading; another when it died. */
const line = workerLines<ScanServer>(
  () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module', name: 'scan' })
);

/** A worker that does not answer so long after it was told to stop is ended. */
const STOP_MS = 5_000;

/**
 * `inside` chooses one of the beamtimes of a `not-a-beamtime` event; `diskOf` says that what is given is not all of this beamtime of the library.
 */
export type ScanOptions = Omit<ScanInput, 'given'>;

/** Starts the worker and opens its library: both take longer than the first look at a folder. */
export async function prepareScan(): Promise<void> {
  await living().service.prepare();
}

/** Starts reading a folder. */
export function startScan(way: WayIn, options: ScanOptions = {}): RunningScan {
  const { service, died, check } = living();
  const stop = new AbortController();
  const id = service.open(...posted(way, options));
  async function* events() {
    yield* pullStream(service, await id, stop.signal);
  }
  const cancel = (): void => {
    stop.abort();
    void check(STOP_MS);
  };
  return { events: events(), cancel, ...reading(service, died, id) };
}

/** Opens a folder for reading single files of a beamtime that came from the library. Undefined if the folder does not hold that one. */
export async function openForReading(way: WayIn, beamtime: string): Promise<OpenFolder | undefined> {
  const { service, died } = living();
  const [input] = posted(way, {});
  const id = await service.attach(input, beamtime);
  return id === null ? undefined : reading(service, died, Promise.resolve(id));
}

/** The tree of a beamtime from the worker's library, which holds what the browser did not take. */
export async function heldTree(beamtime: string): Promise<PackedTree | undefined> {
  return living().service.tree(beamtime);
}

/** Makes the rows of a beamtime of the library again from its records, where an older assembly made them. */
export async function reassemble(beamtime: string): Promise<void> {
  await living().service.reassemble(beamtime);
}

export type Reconnected =
  /** `missing`: of a beamtime on several disks, one is not there. */
  | { readonly kind: 'granted'; readonly way: WayIn; readonly missing: boolean }
  /** No folder is kept; the user said no, or was not asked; the browser gave no answer; the folder is not where it was. */
  | { readonly kind: 'no-handle' | 'denied' | 'no-answer' | 'gone' };

/** Browsers without a window for the question never answer it. */
const ANSWER_MS = 60_000;

/**
 * Asks again for a known beamtime's folder, or for those of its disks. Call it from a click. `ask: false` only looks whether the permission is still there.
 */
export async function reconnect(library: Library, id: string, ask = true): Promise<Reconnected> {
  const handles = await library.handles(id);
  const parts: WayIn[] = [];
  let refused: Exclude<Answer, 'granted'> | 'no-handle' = 'no-handle';
  for (const handle of handles) {
    const answer = await answerOf(handle, ask);
    if (answer === 'granted') parts.push({ kind: 'picked', handle });
    else refused = answer;
  }
  if (parts.length === 0) return { kind: refused };
  return { kind: 'granted', way: joinedWay(parts), missing: parts.length < handles.length };
}

/** Several folders as one beamtime; one folder as it is. */
export function joinedWay(parts: readonly WayIn[]): WayIn {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { kind: 'joined', parts };
}

type Answer = 'granted' | 'denied' | 'no-answer' | 'gone';

async function answerOf(handle: FileSystemDirectoryHandle, ask: boolean): Promise<Answer> {
  try {
    let answer = await within(ANSWER_MS, handle.queryPermission({ mode: 'read' }), 'permission');
    if (answer !== 'granted' && ask)
      answer = await within(ANSWER_MS, handle.requestPermission({ mode: 'read' }), 'permission');
    if (answer !== 'granted') return 'denied';
    // A permission outlives the folder: one name is asked for before anything is promised.
    await within(ANSWER_MS, handle.keys().next(), 'the folder');
    return 'granted';
  } catch (error) {
    if (error instanceof TimeOver) return 'no-answer';
    if (error instanceof DOMException) return error.name === 'NotFoundError' ? 'gone' : 'denied';
    throw error;
  }
}

/** The handle to keep for later visits, where the way in gave one: that of the beamtime itself, when it was chosen inside a folder of several. */
export async function handleOf(
  way: WayIn,
  inside: string | undefined
): Promise<FileSystemDirectoryHandle | undefined> {
  let handle = way.kind === 'picked' ? way.handle : way.kind === 'dropped' ? way.directory.handle : undefined;
  if (inside === undefined) return handle;
  try {
    for (const name of inside.split('/')) handle = await handle?.getDirectoryHandle(name);
    return handle;
  } catch (error) {
    // A name that handles refuse: the folder has to be given again at the next visit.
    if (error instanceof DOMException || error instanceof TypeError) return undefined;
    throw error;
  }
}

function living(): WorkerLine<ScanServer> {
  const found = line();
  return { service: found.service, died: found.died, check: (ms) => found.check(ms) };
}

function reading(service: ScanServer, died: AbortSignal, id: Promise<string>): OpenFolder {
  return {
    died,
    async read(path) {
      const file = await service.read(await id, path);
      if (file instanceof File) return file;
      throw new Flawed(file.refused);
    },
    async list(path) {
      const names = await service.list(await id, path);
      if ('refused' in names) throw new Flawed(names.refused);
      return names;
    },
    async readRecord(path, format) {
      return service.readRecord(await id, path, format);
    },
    async smallPicture(path) {
      const picture = await service.smallPicture(await id, path);
      if (picture === null) return undefined;
      if ('refused' in picture) throw new Flawed(picture.refused);
      return picture;
    },
    async checkFrames(pin, signal) {
      const opened = await id;
      const stop = (): void => void service.stopChecking(opened);
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await service.checkFrames(opened, pin);
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    close() {
      // A worker that died holds no folder.
      void id
        .then((open) => service.detach(open))
        .catch((error: unknown) => {
          if (!(error instanceof WorkerDied)) throw error;
        });
    }
  };
}

function posted(way: WayIn, options: ScanOptions): [ScanInput] {
  const ports: MessagePort[] = [];
  const given = givenOf(way, ports);
  return [transfer({ given, ...options }, ports)];
}

/** How the folder is posted; `ports` takes what has to be handed over. */
function givenOf(way: WayIn, ports: MessagePort[]): Given {
  switch (way.kind) {
    case 'picked':
      return { kind: 'handle', handle: way.handle };
    case 'chosen':
      return { kind: 'files', files: chosenFiles(way.files) };
    case 'archive':
      return { kind: 'archive', file: way.file };
    case 'joined':
      return { kind: 'joined', parts: way.parts.map((part) => givenOf(part, ports)) };
    case 'dropped': {
      const { entry, handle, name } = way.directory;
      if (!entry) {
        if (!handle) throw new Error('a dropped directory has an entry or a handle');
        return { kind: 'handle', handle };
      }
      const { port1, port2 } = new MessageChannel();
      serveDropped(entry, port1);
      ports.push(port2);
      return { kind: 'port', name, port: port2, ...(handle && { handle }) };
    }
  }
}
