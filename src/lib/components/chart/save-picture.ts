/** Hands pictures to the browser's downloads, or to the clipboard. */
import { saveBlob } from './save-blob';

/** Pixels of a PNG for each unit of its SVG: enough for a slide. */
const PIXELS = 2;

export function saveSvg(svg: string, name: string): void {
  saveBlob(blobOf(svg), name);
}

/** The same picture in pixels. Throws where the browser cannot draw it. */
export async function savePng(svg: string, name: string): Promise<void> {
  saveBlob(await pngOf(svg), name);
}

/**
 * Puts the picture, and its numbers as text where it has any, on the clipboard: a program takes what it can. Throws a `DOMException` where the browser
 * refuses, and where it has no clipboard for pictures.
 */
export async function copyPicture(svg: string, text: string | undefined): Promise<void> {
  if (!('ClipboardItem' in window) || navigator.clipboard?.write === undefined)
    throw new DOMException(undefined, 'NotSupportedError');
  // Asked for within the click: the picture may come later.
  const parts: Record<string, Promise<Blob> | string> = { 'image/png': pngOf(svg) };
  if (text !== undefined) parts['text/plain'] = text;
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}

async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(blobOf(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * PIXELS, image.naturalHeight * PIXELS];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (png === null) throw new DOMException('the canvas is larger than the browser draws');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function blobOf(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}
