/** Hands pictures to the browser's downloads. */
import { saveBlob } from './save-blob';

/** Pixels of a PNG for each unit of its SVG: enough for a slide. */
const PIXELS = 2;

export function saveSvg(svg: string, name: string): void {
  saveBlob(blobOf(svg), name);
}

/** The same picture in pixels. Throws where the browser cannot draw it. */
export async function savePng(svg: string, name: string): Promise<void> {
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
    saveBlob(png, name);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function blobOf(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}
