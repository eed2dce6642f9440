/** A small copy of a camera picture, made off the page: it shows when the disk is away. */
import { drawnRectangle } from '../lib/analysis/drawn-rectangle';
import { decodePpm } from '../lib/base/ppm';
import type { StoredPicture } from '../lib/library/schema';

/** Kamome's defaults: pixels of the longer side, and what JPEG keeps. A camera's picture has 612 × 480. */
const LONGEST = 480;
const QUALITY = 0.75;
/** A picture of more pixels is none of a centring camera. */
const MOST_PIXELS = 2 ** 24;

/** `undefined` where the file is no picture, or the browser cannot draw in a worker. */
export async function smallPicture(file: File): Promise<StoredPicture | undefined> {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const full = /\.ppm$/i.test(file.name) ? await ppmOn(file) : await bitmapOn(file);
  if (full === undefined) return undefined;
  const { canvas, rectangle } = full;
  const { width, height } = canvas;
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const small = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale))
  );
  const context = small.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const drawn = await small.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return {
    size: file.size,
    modified: file.lastModified,
    type: drawn.type,
    bytes: new Uint8Array(await drawn.arrayBuffer()),
    width,
    height,
    ...(rectangle && { rectangle })
  };
}

interface FullPicture {
  readonly canvas: OffscreenCanvas;
  readonly rectangle?: NonNullable<StoredPicture['rectangle']>;
}

async function ppmOn(file: File): Promise<FullPicture | undefined> {
  const picture = decodePpm(new Uint8Array(await file.arrayBuffer()));
  if (picture === undefined) return undefined;
  const { width, height, rgba } = picture;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return { canvas };
}

async function bitmapOn(file: File): Promise<FullPicture | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || width * height > MOST_PIXELS) {
    bitmap.close();
    return undefined;
  }
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const rectangle = drawnRectangle({ width, height, rgba: data });
  return { canvas, ...(rectangle && { rectangle }) };
}
