/** Presses of pointers on a surface: each has its pointer, wherever it goes, until it is let go. What a press does its figure says. */

/** CSS pixels from the upper left corner of the surface. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What one press does. */
export interface Press {
  readonly move: (to: Pixel) => void;
  /** Let go; without an event: the system took the pointer away. */
  readonly end?: (event: PointerEvent | undefined) => void;
}

export interface PressesDo {
  /** The main button was pressed; `undefined`: that begins nothing. */
  readonly down: (at: Pixel, event: PointerEvent) => Press | undefined;
  /** The pointer is there while nothing is pressed; `undefined`: it has left. */
  readonly point?: (at: Pixel | undefined) => void;
}

/** An event of the element that a figure is drawn on. */
export type On<E extends Event> = E & { readonly currentTarget: Element };

export function pixelOf({ currentTarget, clientX, clientY }: On<MouseEvent>): Pixel {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

export class Presses {
  readonly #held = new Map<number, Press>();
  readonly #does: PressesDo;

  constructor(does: PressesDo) {
    this.#does = does;
  }

  readonly #down = (event: On<PointerEvent>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const press = this.#does.down(pixelOf(event), event);
    if (press) this.#held.set(event.pointerId, press);
  };
  readonly #move = (event: On<PointerEvent>): void => {
    const press = this.#held.get(event.pointerId);
    if (press) press.move(pixelOf(event));
    else this.#does.point?.(pixelOf(event));
  };
  #end(id: number, event: PointerEvent | undefined): void {
    const press = this.#held.get(id);
    this.#held.delete(id);
    press?.end?.(event);
  }
  /** A press goes on where the pointer has left the figure. */
  readonly #leave = (): void => {
    if (this.#held.size === 0) this.#does.point?.(undefined);
  };

  /** For the element that the figure is drawn on. */
  readonly handlers = {
    onpointerdown: this.#down,
    onpointermove: this.#move,
    onpointerup: (event: PointerEvent): void => this.#end(event.pointerId, event),
    onpointercancel: (event: PointerEvent): void => this.#end(event.pointerId, undefined),
    onpointerleave: this.#leave
  };
}
