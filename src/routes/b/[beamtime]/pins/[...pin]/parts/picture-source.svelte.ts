/** A camera picture as an address that the browser can draw. Made while a component is set up. */
import { decodePpm } from '$lib/base/ppm';
import type { RelPath } from '$lib/base/rel-path';
import { errorSentence } from '$lib/words/flaw-sentence';
import { say } from '$lib/words/language.svelte';
import { pinPage } from '$lib/words/pin-page';

/** What is kept of a picture in this browser. */
export interface SmallPicture {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where pictures come from: the disk, or what is kept of it. */
export interface Pictures {
  /** The file; `undefined` without the disk. */
  read(path: RelPath): Promise<File | undefined>;
  small(path: RelPath): Promise<SmallPicture | undefined>;
}

export class PictureSource {
  url = $state<string>();
  /** In words, why there is none. */
  why = $state<string>();
  /** It is the small copy: the disk is not connected. */
  isSmall = $state(false);

  constructor(path: () => RelPath, pictures: () => Pictures) {
    const wanted = $derived(path());
    $effect(() => {
      const [from, { read, small }] = [wanted, pictures()];
      let made: string | undefined;
      let left = false;
      [this.url, this.why, this.isSmall] = [undefined, undefined, false];
      const show = async (): Promise<void> => {
        const file = await read(from);
        const kept = file === undefined ? await small(from) : undefined;
        const drawn =
          file === undefined ? kept && new Blob([kept.bytes], { type: kept.type }) : await drawable(file);
        if (left) return;
        if (drawn === undefined)
          this.why = file === undefined ? say(pinPage).imageDisconnected : say(pinPage).imageBad;
        else this.url = made = URL.createObjectURL(drawn);
        this.isSmall = kept !== undefined;
      };
      show().catch((error: unknown) => {
        if (!left) this.why = errorSentence(error);
      });
      return () => {
        left = true;
        if (made !== undefined) URL.revokeObjectURL(made);
      };
    });
  }

  /** The browser could not draw it. */
  failed(): void {
    this.why = say(pinPage).imageBad;
  }
}

/** JPEG and PNG as they are; PPM, which no browser knows, as PNG. `undefined` where it is none. */
async function drawable(file: File): Promise<Blob | undefined> {
  if (!/\.ppm$/i.test(file.name)) return file;
  const picture = decodePpm(new Uint8Array(await file.arrayBuffer()));
  if (picture === undefined) return undefined;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('2d')?.putImageData(new ImageData(picture.rgba, picture.width, picture.height), 0, 0);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
}
