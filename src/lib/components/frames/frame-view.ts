/** Which part of a picture is on the screen. */
export interface FrameView {
  /** CSS pixels of the screen for a pixel of the detector. */
  readonly scale: number;
  /** What is at the left and top edge, in pixels from the corner of the first one: its centre is at 0.5. */
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const [LEAST_SCALE, MOST_SCALE] = [1 / 64, 64];

/** The whole picture, in the middle. */
export function fitted(picture: Size, screen: Size): FrameView {
  const scale = Math.min(screen.width / picture.width, screen.height / picture.height) || 1;
  return {
    scale,
    left: (picture.width - screen.width / scale) / 2,
    top: (picture.height - screen.height / scale) / 2
  };
}

/** Larger by `factor`; what is at (x, y) of the screen stays there. */
export function zoomed(view: FrameView, factor: number, x: number, y: number): FrameView {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, view.scale * factor));
  return { scale, left: view.left + x / view.scale - x / scale, top: view.top + y / view.scale - y / scale };
}

export function moved(view: FrameView, dx: number, dy: number): FrameView {
  return { ...view, left: view.left - dx / view.scale, top: view.top - dy / view.scale };
}

/** Where a point of the detector ((0, 0): centre of the first pixel) is on the screen. */
export function toScreen(
  { scale, left, top }: FrameView,
  { x, y }: { x: number; y: number }
): [number, number] {
  return [(x + 0.5 - left) * scale, (y + 0.5 - top) * scale];
}

/** The pixel of the detector at a place of the screen; it can lie outside. */
export function pixelAt({ scale, left, top }: FrameView, x: number, y: number): { x: number; y: number } {
  return { x: Math.floor(left + x / scale), y: Math.floor(top + y / scale) };
}
