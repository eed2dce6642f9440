import { parent, type RelPath } from '$lib/base/rel-path';
import type { View } from '$lib/address/places';
import type { Contrast } from './parts/draw-frame';
import { MOST_SUM } from './parts/frame-action';
import { cameraIn, type Camera } from './parts/frame-view';
import { OVERLAYS, type Overlay } from './parts/overlays';

/** What the address says of the view; the image number comes from elsewhere where it does not. */
export interface FrameAddress {
  readonly number: number | undefined;
  /** How many pictures are added. */
  readonly sum: number;
  readonly overlays: readonly Overlay[];
  readonly contrast: Contrast;
  /** Steps from the automatic contrast. */
  readonly steps: number;
  /** The picture beside the first. */
  readonly beside: number | undefined;
  /** Undefined: the whole picture. */
  readonly camera: Camera | undefined;
}

const MOST_STEPS = 6;
const MOST_COUNTS = 2 ** 32;

export function frameAddress(view: URLSearchParams): FrameAddress {
  const shown = (view.get('show') ?? 'rings,beam').split(',');
  const steps = Math.min(MOST_STEPS, Math.max(-MOST_STEPS, whole(view.get('contrast')) ?? 0));
  const black = Number(view.get('black') ?? NaN);
  return {
    number: whole(view.get('n')),
    sum: Math.min(MOST_SUM, Math.max(1, whole(view.get('sum')) ?? 1)),
    overlays: OVERLAYS.filter((one) => shown.includes(one)),
    contrast: {
      factor: 2 ** steps,
      inverse: view.has('inverse'),
      plain: view.has('plain'),
      ...(black > 0 && black < MOST_COUNTS && { black })
    },
    steps,
    beside: whole(view.get('beside')),
    camera: cameraIn(view)
  };
}

/** The view with an overlay more, or less. */
export function withOverlay({ overlays }: FrameAddress, what: Overlay): View {
  const then = OVERLAYS.filter((one) => overlays.includes(one) !== (one === what));
  return { show: then.join(',') || 'none' };
}

/** Darker by a step (`by` 1), lighter, or as each picture asks for (0). A scale that is held stays held. */
export function withContrast({ steps, contrast: { black } }: FrameAddress, by: number): View {
  if (by === 0) return { contrast: undefined, black: undefined };
  if (black !== undefined) return { black: written(black / 2 ** by) };
  const to = Math.min(MOST_STEPS, Math.max(-MOST_STEPS, steps + by));
  return { contrast: to === 0 ? undefined : to };
}

/** Holds the scale that is drawn for every picture, or lets it go. */
export function withLock({ contrast: { black } }: FrameAddress, drawn: number | undefined): View {
  return { black: black === undefined && drawn !== undefined ? written(drawn) : undefined };
}

function written(counts: number): string {
  return String(Number(counts.toPrecision(4)));
}

function whole(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Folder and prefix of an address. */
export function seriesOf(path: string): { readonly folder: RelPath; readonly prefix: string } {
  const folder = parent(path as RelPath);
  return { folder, prefix: path.slice(folder === '' ? 0 : folder.length + 1) };
}
