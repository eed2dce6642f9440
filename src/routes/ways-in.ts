/** The ways in: each ends in the desk opening a scan of what the user gave. */
import { takeDrop } from '$lib/disk/drop';
import type { Library } from '$lib/library/library';
import type { Desk } from '$lib/session/desk.svelte';
import type { Away } from '$lib/session/connection.svelte';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { StartScan } from '$lib/session/ports';
import type { WayIn } from '$workers/scan';

type Opening = Promise<OpenBeamtime | undefined>;

/** The sample beamtime that is shipped with the app, beside index.html. */
const SAMPLE = './sample/200714_BL45XU_sample.tgz';

/** True where the browser has a folder picker whose answer can be kept. */
export function canPick(): boolean {
  return 'showDirectoryPicker' in window;
}

export async function openPicked(desk: Desk): Opening {
  const handle = await pickedHandle();
  return handle && desk.open(handle.name, scanOf({ kind: 'picked', handle }));
}

/** `undefined`: the user closed the picker, or did not allow the folder; nothing was asked of us. */
async function pickedHandle(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await window.showDirectoryPicker({ mode: 'read' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

export async function openChosen(desk: Desk, files: readonly File[]): Opening {
  const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  return desk.open(name, scanOf({ kind: 'chosen', files }));
}

/** What was dropped: a folder or several, a report archive, exported indexes. Call it synchronously in the drop handler. */
export async function openDropped(desk: Desk, data: DataTransfer): Opening {
  const { directories, files } = await takeDrop(data);
  const [directory, ...others] = directories;
  if (directory === undefined) return openFiles(desk, files);
  // Folders of one name are one beamtime over several disks; others are several beamtimes.
  if (others.every(({ name }) => plainName(name) === plainName(directory.name)))
    return desk.open(
      directory.name,
      scanOf(
        others.length === 0
          ? { kind: 'dropped', directory }
          : { kind: 'joined', parts: directories.map((each) => ({ kind: 'dropped', directory: each })) }
      )
    );
  await desk.openSeveral(
    directories.map((each) => ({
      what: each.name,
      start: scanOf({ kind: 'dropped', directory: each })
    }))
  );
  return undefined;
}

/** Of two folders of one name that are dropped together, Chromium calls the second `name (1)`. */
const plainName = (name: string): string => name.replace(/ \(\d+\)$/, '');

/** One file is opened; of several, every exported index is put onto the shelf. */
export async function openFiles(desk: Desk, files: readonly File[]): Opening {
  const [file, ...others] = files;
  if (others.length === 0) return file && openFile(desk, file);
  const { importBeamtimes } = await import('./import-beamtime');
  await importBeamtimes(desk, files);
  return undefined;
}

/** A report archive, or an exported index. */
export async function openFile(desk: Desk, file: File): Opening {
  if (/\.json$/i.test(file.name)) {
    const { importBeamtime } = await import('./import-beamtime');
    return importBeamtime(desk, file);
  }
  return desk.open(file.name, scanOf({ kind: 'archive', file }));
}

export async function openSample(desk: Desk): Opening {
  return desk.open('200714_BL45XU_sample', async (inside) => {
    const answer = await fetch(SAMPLE);
    if (!answer.ok) throw new Error(`${SAMPLE}: ${answer.status} ${answer.statusText}`);
    const file = new File([await answer.blob()], '200714_BL45XU_sample.tgz');
    return scanOf({ kind: 'archive', file })(inside);
  });
}

/** How asking for a known beamtime's folder again ended. */
export type Again = 'opened' | 'no-handle' | 'denied' | 'no-answer' | 'gone';

/** Asks for the folder of a known beamtime again (call it from a click) and reads what changed. */
export async function rescan(desk: Desk, open: OpenBeamtime): Promise<Again> {
  const { reconnect } = await import('$workers/scan');
  const answer = await reconnect(desk.library, open.id);
  if (answer.kind !== 'granted') {
    open.missedDisk(awayOf(answer.kind));
    return answer.kind;
  }
  const again = await desk.open(open.id, scanOf(answer.way, answer.missing ? open.id : undefined));
  if (again?.id === open.id) return 'opened';
  // Said beside the beamtime, which stays on the screen; the start page has nothing to say of it.
  desk.dismiss();
  open.missedDisk('gone');
  return 'gone';
}

/** How adding a disk ended: read with those that are there, not the folder of this beamtime, not readable; `undefined`: none was chosen. */
export type Added = 'opened' | 'other' | 'gone' | undefined;

/** Asks for another disk that a part of the beamtime lies on (call it from a click), and reads it with those that are connected. */
export async function addDisk(desk: Desk, open: OpenBeamtime): Promise<Added> {
  const handle = await pickedHandle();
  if (handle === undefined) return undefined;
  if (plainName(handle.name) !== open.name.name) return 'other';
  const { joinedWay, reconnect, startScan } = await import('$workers/scan');
  const known = await reconnect(desk.library, open.id, false);
  const added: WayIn = { kind: 'picked', handle };
  const way = known.kind === 'granted' ? joinedWay([...partsOf(known.way), added]) : added;
  // Its folder stands behind those of the others: it is kept here, and not as the one of the beamtime.
  const lacks = known.kind !== 'granted' || known.missing;
  const again = await desk.open(open.id, () => ({ ...startScan(way, { diskOf: open.id }), lacks }));
  if (again?.id !== open.id) {
    desk.dismiss();
    return 'gone';
  }
  await desk.library.addHandle(open.id, handle);
  return 'opened';
}

const partsOf = (way: WayIn): readonly WayIn[] => (way.kind === 'joined' ? way.parts : [way]);

/** Where the browser still allows it, connects the folder of a beamtime from the library for reading single files; asks nothing. */
export async function connectQuietly(open: OpenBeamtime, library: Library): Promise<void> {
  const { openForReading, reconnect } = await import('$workers/scan');
  const answer = await reconnect(library, open.id, false);
  const folder = answer.kind === 'granted' ? await openForReading(answer.way, open.id) : undefined;
  // The user may have been quicker, and connected it by hand.
  if (open.connected) folder?.close();
  else if (folder !== undefined)
    open.connect({ ...folder, lacks: answer.kind === 'granted' && answer.missing });
  else open.missedDisk(answer.kind === 'granted' ? 'gone' : awayOf(answer.kind));
}

/** What is said of a disk that is not connected. */
function awayOf(answer: Exclude<Again, 'opened'>): Away {
  return answer === 'gone' || answer === 'no-handle' ? answer : 'unasked';
}

/** The worker's side is loaded when the first folder is opened. `diskOf`: the beamtime of which what is given is a part. */
function scanOf(way: WayIn, diskOf?: string): StartScan {
  return async (inside) => {
    const { handleOf, startScan } = await import('$workers/scan');
    const handle = await handleOf(way, inside);
    return Object.assign(
      startScan(way, {
        ...(inside !== undefined && { inside }),
        ...(diskOf !== undefined && { diskOf })
      }),
      handle === undefined ? {} : { handle },
      { lacks: diskOf !== undefined }
    );
  };
}
