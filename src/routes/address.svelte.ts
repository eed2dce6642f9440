import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { pause } from '$lib/base/slices';
import { viewOf, withView, type View } from '$lib/session/place';

/**
 * The address of the page, with changes of its view that the router has not yet made: what is drawn follows a key at once, and of two changes
 * in a row each builds on the other. The router itself needs some turns for one, and says that it is under way only after the first.
 */
class Address {
  #coming = $state.raw<string>();
  /** A step on its way stays one that Back takes back, whatever is changed before it arrives. */
  #stepping = false;
  /** A text, so that nothing is drawn again when the router arrives where we are. */
  readonly #hash = $derived(this.#coming ?? page.url.hash);
  readonly view = $derived(viewOf(this.#hash));

  /** The address of this page with parts of its view changed. */
  with(change: View): string {
    return withView(this.#hash, change);
  }

  /** Changes parts of the view; Back takes a `step` back. */
  async change(change: View, how: 'step' | 'in place' = 'in place'): Promise<void> {
    const to = this.with(change);
    this.#coming = to;
    this.#stepping ||= how === 'step';
    try {
      await goto(to, { replaceState: !this.#stepping, keepFocus: true, noScroll: true });
    } finally {
      if (this.#coming === to) {
        this.#coming = undefined;
        this.#stepping = false;
      }
    }
  }

  /**
   * Writes parts that the address does not say yet, and that nobody asked for: once the page stands, because the router measures it, and not while
   * the user is on the way elsewhere, which that would end. Gives the way to leave it.
   */
  fill(parts: View): () => void {
    let left = false;
    const write = (): void => {
      if (left) return;
      if (navigating.to !== null) afterDrawing(write);
      else void this.change(Object.fromEntries(Object.entries(parts).filter(([key]) => !this.view.has(key))));
    };
    afterDrawing(write);
    return () => (left = true);
  }
}

/** In a task of its own behind the next frame: what was changed before is laid out by then. */
function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => void pause().then(work));
}

export const address = new Address();
