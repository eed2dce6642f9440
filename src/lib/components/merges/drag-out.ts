/**
 * A file of the disk is dragged out of the page, onto a folder of the system. Chromium alone takes one, by the type `DownloadURL`
 * (`type:name:address`), and wants the address at once when the drag begins: the file is read while the pointer rests on what is dragged.
 */
import type { Attachment } from 'svelte/attachments';
import type { RelPath } from '$lib/base/rel-path';

interface Dragged {
  /** The name that the copy gets. */
  readonly name: string;
  /** Of the file on the disk: two files may get copies of one name. */
  readonly path: RelPath;
  /** `undefined` where it cannot be read now: no drag begins. Tells a failure itself, and does not reject. */
  readonly read: (path: RelPath) => Promise<File | undefined>;
}

/** So long the pointer rests before the file is read: not while it passes over a list. */
const REST_MS = 150;
/** The system asks for the file when it is dropped, perhaps after the page has gone on. */
const KEPT_MS = 60_000;

/** Firefox and Safari let no file out; what they would take is a link that leads nowhere. */
export function canDragOut(): boolean {
  return 'userAgentData' in navigator;
}

/** What `DownloadURL` holds. A colon ends the name there. */
function downloadUrl(name: string, address: string): string {
  return `application/octet-stream:${name.replaceAll(':', '_')}:${address}`;
}

/** Lets an element be dragged out as a file; `undefined` while there is none. */
export function draggedOut(dragged: Dragged | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (dragged === undefined || !canDragOut()) return;
    let address: string | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let [asked, left] = [false, false];
    const prepare = async (): Promise<void> => {
      if (asked) return;
      asked = true;
      const file = await dragged.read(dragged.path);
      if (file === undefined) asked = false;
      else if (!left) address = URL.createObjectURL(file);
    };
    const press = (): void => void prepare();
    const enter = (): void => {
      resting = setTimeout(press, REST_MS);
    };
    const leave = (): void => clearTimeout(resting);
    const begin = (event: DragEvent): void => {
      if (address === undefined) return event.preventDefault();
      event.dataTransfer?.setData('DownloadURL', downloadUrl(dragged.name, address));
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy';
    };
    element.draggable = true;
    element.addEventListener('pointerenter', enter);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', press);
    element.addEventListener('dragstart', begin);
    return () => {
      left = true;
      clearTimeout(resting);
      element.draggable = false;
      element.removeEventListener('pointerenter', enter);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('dragstart', begin);
      const made = address;
      if (made !== undefined) setTimeout(() => URL.revokeObjectURL(made), KEPT_MS);
    };
  };
}
