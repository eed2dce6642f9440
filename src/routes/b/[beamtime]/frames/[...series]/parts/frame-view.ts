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

/** The same, whatever the size of the screen: what is in its middle. It is in the address. */
export interface Camera {
  readonly scale: number;
  /** Pixels from the corner of the first one. */
  readonly x: number;
  readonly y: number;
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

export function viewOf({ scale, x, y }: Camera, { width, height }: Size): FrameView {
  return { scale, left: x - width / 2 / scale, top: y - height / 2 / scale };
}

export function cameraOf({ scale, left, top }: FrameView, { width, height }: Size): Camera {
  return { scale, x: left + width / 2 / scale, y: top + height / 2 / scale };
}

/** Of what is on the screen, CSS pixels. */
export function sizeOf(element: Element | null | undefined): Size {
  return { width: element?.clientWidth ?? 0, height: element?.clientHeight ?? 0 };
}

/** `box` of the screen fills it. */
export function boxed(view: FrameView, box: Size & { x: number; y: number }, screen: Size): FrameView {
  const factor = Math.min(screen.width / box.width, screen.height / box.height);
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, view.scale * factor));
  const [x, y] = [
    view.left + (box.x + box.width / 2) / view.scale,
    view.top + (box.y + box.height / 2) / view.scale
  ];
  return viewOf({ scale, x, y }, screen);
}

/** `x`, `y`, `s` of an address; undefined where they are not three numbers. */
export function cameraIn(view: URLSearchParams): Camera | undefined {
  const [x, y, scale] = ['x', 'y', 's'].map((name) => Number(view.get(name) ?? NaN));
  if (x === undefined || y === undefined || scale === undefined) return undefined;
  if (!Number.isFinite(x + y) || !(scale >= LEAST_SCALE && scale <= MOST_SCALE)) return undefined;
  return { scale, x, y };
}

/** What `cameraIn` reads. */
export function cameraParts(camera: Camera | undefined): Record<'x' | 'y' | 's', string | undefined> {
  if (camera === undefined) return { x: undefined, y: undefined, s: undefined };
  return { x: camera.x.toFixed(1), y: camera.y.toFixed(1), s: String(Number(camera.scale.toPrecision(4))) };
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

/** The pixel beside one of a picture, on the picture; from its middle where there is none yet. */
export function movedPixel(
  from: { x: number; y: number } | undefined,
  dx: number,
  dy: number,
  { width, height }: Size
): { x: number; y: number } {
  const { x, y } = from ?? { x: width >> 1, y: height >> 1 };
  const kept = (to: number, size: number): number => Math.min(size - 1, Math.max(0, to));
  return { x: kept(x + dx, width), y: kept(y + dy, height) };
}
