import type { Contrast } from '$lib/components/frames/draw-frame';
import { cameraIn, type Camera } from '$lib/components/frames/frame-view';
import { OVERLAYS, type Overlay } from '$lib/components/frames/overlays';
import type { View } from '$lib/address/places';

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

/** More would be read for minutes. */
const MOST_SUM = 1000;
const MOST_STEPS = 6;

export function frameAddress(view: URLSearchParams): FrameAddress {
  const shown = (view.get('show') ?? 'rings').split(',');
  const steps = Math.min(MOST_STEPS, Math.max(-MOST_STEPS, whole(view.get('contrast')) ?? 0));
  return {
    number: whole(view.get('n')),
    sum: Math.min(MOST_SUM, Math.max(1, whole(view.get('sum')) ?? 1)),
    overlays: OVERLAYS.filter((one) => shown.includes(one)),
    contrast: { factor: 2 ** steps, inverse: view.has('inverse') },
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

export function withContrast({ steps }: FrameAddress, by: number): View {
  const to = by === 0 ? 0 : Math.min(MOST_STEPS, Math.max(-MOST_STEPS, steps + by));
  return { contrast: to === 0 ? undefined : to };
}

function whole(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
