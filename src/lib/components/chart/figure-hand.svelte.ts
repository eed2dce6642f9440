/**
 * The hand on a figure: what is under the pointer or has been reached by the arrow keys, and the range from where a drag, or Shift and an arrow,
 * began. What a place is (a bin, a point, a cell) its figure says.
 */
import { takeFigureKey } from '$lib/commands/local-keys';
import type { Way } from '$lib/base/selecting';
import { wayOf, wayOfKey } from '$lib/components/linked/linked-selection';
import { pixelOf, Presses, type On, type Pixel } from './presses';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
export interface Taken {
  readonly by: 'pointer' | 'Enter' | 'Space';
  readonly way: Way;
}

export interface FigureDoes<T> {
  /** What lies at a pixel; `pressed`: while something is drawn, also from beside the figure. */
  readonly under: (pixel: Pixel, pressed: boolean) => T | undefined;
  /** Where an arrow leads from there; `undefined`: nowhere. */
  readonly step: (at: T | undefined, arrow: Arrow) => T | undefined;
  /** A range was drawn (of one place: a click), or a key takes it; `undefined`: a key before anything was reached. `false`: nothing was done. */
  readonly take?: (range: readonly [from: T, to: T] | undefined, taken: Taken) => unknown;
  /** Another place is pointed at. */
  readonly hover?: (at: T | undefined) => void;
  readonly same?: (a: T, b: T) => boolean;
  /** Escape, where no range is open; absent: nothing is pointed at any more. `false`: nothing was done. */
  readonly clear?: () => unknown;
  /** Wheel, + and −: a factor below 1 comes nearer, about the place under the pointer. */
  readonly zoom?: (factor: number, about: T | undefined) => void;
  /** 0 and a double click. */
  readonly whole?: () => void;
}

/** One key press, and one step of a wheel. */
const [NEARER, WHEEL] = [0.7, 1.0015];

/** The factor of a wheel event: below 1 comes nearer. With Shift some systems turn a wheel sideways. */
export function wheelFactor({ deltaX, deltaY }: Pick<WheelEvent, 'deltaX' | 'deltaY'>): number {
  return WHEEL ** (deltaY || deltaX);
}

export class FigureHand<T> {
  at = $state.raw<T>();
  /** Where the pointer is, unless the keys have gone on. */
  pixel = $state.raw<Pixel>();
  /** Where the range began. */
  from = $state.raw<T>();
  pressed = $state(false);
  readonly #does: FigureDoes<T>;

  constructor(does: FigureDoes<T>) {
    this.#does = does;
  }

  get range(): readonly [from: T, to: T] | undefined {
    return this.at === undefined ? undefined : [this.from ?? this.at, this.at];
  }

  /** A drag goes on where the pointer has left the figure. */
  readonly #presses = new Presses({
    down: (pixel) => {
      this.#point(this.#does.under((this.pixel = pixel), false));
      this.from = this.at;
      this.pressed = this.at !== undefined;
      return {
        move: (to) => {
          if (!this.pressed) this.from = undefined;
          this.#point(this.#does.under((this.pixel = to), this.pressed));
        },
        end: (event) => {
          const { pressed, range } = this;
          this.pressed = false;
          this.from = undefined;
          if (pressed && range && event) this.#does.take?.(range, { by: 'pointer', way: wayOf(event) });
        }
      };
    },
    point: (pixel) => {
      if (pixel === undefined) return this.leave();
      this.from = undefined;
      this.#point(this.#does.under((this.pixel = pixel), false));
    }
  });
  readonly leave = (): void => {
    this.pressed = false;
    this.from = this.pixel = undefined;
    this.#point(undefined);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { at } = this;
    const walk = (arrow: Arrow) => () => {
      const to = this.#does.step(at, arrow);
      if (to === undefined) return;
      this.from = event.shiftKey ? (this.from ?? at) : undefined;
      this.pixel = undefined;
      this.#point(to);
    };
    const take = (by: 'Enter' | 'Space') => () =>
      this.#does.take ? this.#does.take(this.range, { by, way: wayOfKey(event, by) }) : false;
    const zoom = (factor: number) => () => (this.#does.zoom ? this.#does.zoom(factor, at) : false);
    takeFigureKey(event, {
      ArrowLeft: walk('ArrowLeft'),
      ArrowRight: walk('ArrowRight'),
      ArrowUp: walk('ArrowUp'),
      ArrowDown: walk('ArrowDown'),
      Enter: take('Enter'),
      Space: take('Space'),
      Escape: () => {
        if (this.from !== undefined) this.from = undefined;
        else if (this.#does.clear) return this.#does.clear();
        else this.leave();
        return true;
      },
      '+': zoom(NEARER),
      '=': zoom(NEARER),
      '-': zoom(1 / NEARER),
      '0': () => (this.#does.whole ? this.#does.whole() : false)
    });
  };
  readonly #wheel = (event: On<WheelEvent>): void => {
    if (this.#does.zoom === undefined) return;
    event.preventDefault();
    this.#does.zoom(wheelFactor(event), this.#does.under(pixelOf(event), false));
  };

  #point(at: T | undefined): void {
    const before = this.at;
    this.at = at;
    const same =
      before === at || (before !== undefined && at !== undefined && (this.#does.same?.(before, at) ?? false));
    if (!same) this.#does.hover?.(at);
  }

  /** For the element that the figure is drawn on. */
  readonly handlers = {
    ...this.#presses.handlers,
    onblur: this.#presses.handlers.onpointerleave,
    onkeydown: this.#key,
    onwheel: this.#wheel,
    ondblclick: (): void => this.#does.whole?.()
  };
}

/** A hand, whatever its places are. */
export type Handled = Pick<FigureHand<unknown>, 'handlers'>;
