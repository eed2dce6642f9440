import { pixelOf, Presses, type On, type Pixel, type Press } from '$lib/components/chart/presses';
import { boxed, moved, zoomed, type FrameView, type Size } from './frame-view';

export interface GestureTarget {
  /** What is on the screen now. */
  readonly view: () => FrameView;
  readonly screen: () => Size;
  readonly onview: (view: FrameView) => void;
}

type Box = Pixel & Size;

/** CSS pixels; a smaller box was a click. */
const LEAST_BOX = 6;
/** Wheel: pixels for a factor of 2. A pinch on a trackpad comes as Ctrl + wheel, in small steps. */
const [WHEEL, PINCH] = [240, 40];

/** Wheel and Ctrl + wheel zoom at the pointer, drag moves, two fingers pinch, Ctrl + drag draws a box to zoom to, a double click zooms in. */
export class FrameGestures {
  /** The box that is being drawn, on the screen. */
  box = $state.raw<Box>();
  /** Where fingers are that move the picture, or pinch it. */
  readonly #fingers = new Map<symbol, Pixel>();
  readonly #presses = new Presses({
    down: (at, { ctrlKey, metaKey }) => (ctrlKey || metaKey ? this.#drawBox(at) : this.#putFinger(at))
  });

  constructor(readonly target: GestureTarget) {}

  /** For the element that the picture is drawn on. */
  readonly handlers = {
    ...this.#presses.handlers,
    ondblclick: (event: On<MouseEvent>): void => this.#zoom(2, pixelOf(event))
  };
  /** Non-passive, so that the page does not scroll away under the picture. */
  readonly attach = (node: HTMLElement): (() => void) => {
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const pixels = event.ctrlKey && Math.abs(event.deltaY) < PINCH ? PINCH : WHEEL;
      this.#zoom(2 ** (-event.deltaY / pixels), pixelOf(event as On<WheelEvent>));
    };
    node.addEventListener('wheel', wheel, { passive: false });
    return () => node.removeEventListener('wheel', wheel);
  };

  #zoom(factor: number, { x, y }: Pixel): void {
    this.target.onview(zoomed(this.target.view(), factor, x, y));
  }

  #drawBox(corner: Pixel): Press {
    return {
      move: ({ x, y }) => {
        const [left, top] = [Math.min(x, corner.x), Math.min(y, corner.y)];
        this.box = { x: left, y: top, width: Math.abs(x - corner.x), height: Math.abs(y - corner.y) };
      },
      end: (event) => {
        const { box } = this;
        this.box = undefined;
        if (event && box && Math.min(box.width, box.height) >= LEAST_BOX)
          this.target.onview(boxed(this.target.view(), box, this.target.screen()));
      }
    };
  }

  #putFinger(at: Pixel): Press {
    const finger = Symbol();
    let before = at;
    this.#fingers.set(finger, at);
    return {
      move: (to) => {
        const other = [...this.#fingers].find(([one]) => one !== finger)?.[1];
        if (other === undefined)
          this.target.onview(moved(this.target.view(), to.x - before.x, to.y - before.y));
        else {
          const was = Math.hypot(before.x - other.x, before.y - other.y);
          const is = Math.hypot(to.x - other.x, to.y - other.y);
          if (was > 0) this.#zoom(is / was, { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 });
        }
        before = to;
        this.#fingers.set(finger, to);
      },
      end: () => this.#fingers.delete(finger)
    };
  }
}
