import { boxed, moved, zoomed, type FrameView, type Size } from './frame-view';

export interface GestureTarget {
  /** What is on the screen now. */
  readonly view: () => FrameView;
  readonly screen: () => Size;
  readonly onview: (view: FrameView) => void;
}

interface At {
  readonly x: number;
  readonly y: number;
}
type Box = At & Size;

/** CSS pixels; a smaller box was a click. */
const LEAST_BOX = 6;
/** Wheel: pixels for a factor of 2. A pinch on a trackpad comes as Ctrl + wheel, in small steps. */
const [WHEEL, PINCH] = [240, 40];

/** Wheel and Ctrl + wheel zoom at the pointer, drag moves, two fingers pinch, Ctrl + drag draws a box to zoom to, a double click zooms in. */
export class FrameGestures {
  /** The box that is being drawn, on the screen. */
  box = $state.raw<Box>();
  readonly #fingers = new Map<number, At>();
  #corner: At | undefined;

  constructor(readonly target: GestureTarget) {}

  /** Non-passive, so that the page does not scroll away under the picture. */
  readonly attach = (node: HTMLElement): (() => void) => {
    const stop = new AbortController();
    const { signal } = stop;
    node.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    node.addEventListener('pointerdown', (event) => this.#down(node, event), { signal });
    node.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      node.addEventListener(end, (event) => this.#up(event), { signal });
    node.addEventListener('dblclick', ({ offsetX, offsetY }) => this.#zoom(2, offsetX, offsetY), { signal });
    return () => stop.abort();
  };

  #zoom(factor: number, x: number, y: number): void {
    this.target.onview(zoomed(this.target.view(), factor, x, y));
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.ctrlKey && Math.abs(event.deltaY) < PINCH ? PINCH : WHEEL;
    this.#zoom(2 ** (-event.deltaY / pixels), event.offsetX, event.offsetY);
  }

  #down(node: HTMLElement, event: PointerEvent): void {
    if (event.button !== 0) return;
    node.setPointerCapture(event.pointerId);
    const at = { x: event.offsetX, y: event.offsetY };
    if (event.ctrlKey || event.metaKey) this.#corner = at;
    else this.#fingers.set(event.pointerId, at);
  }

  #move(event: PointerEvent): void {
    const at = { x: event.offsetX, y: event.offsetY };
    if (this.#corner) {
      const [x, y] = [Math.min(at.x, this.#corner.x), Math.min(at.y, this.#corner.y)];
      this.box = { x, y, width: Math.abs(at.x - this.#corner.x), height: Math.abs(at.y - this.#corner.y) };
      return;
    }
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined) return;
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, at);
    if (other === undefined) this.target.onview(moved(this.target.view(), at.x - before.x, at.y - before.y));
    else {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(at.x - other.x, at.y - other.y);
      if (was > 0) this.#zoom(is / was, (at.x + other.x) / 2, (at.y + other.y) / 2);
    }
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const { box } = this;
    if (this.#corner && box && Math.min(box.width, box.height) >= LEAST_BOX)
      this.target.onview(boxed(this.target.view(), box, this.target.screen()));
    this.#corner = this.box = undefined;
  }
}
