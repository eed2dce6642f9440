import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { viewOf, withView, type View } from '$lib/session/place';

/**
 * The address of the page, with changes of its view that the router has not yet made: what is drawn follows a key at once, and of two changes
 * in a row each builds on the other. The router itself needs some turns for one, and says that it is under way only after the first.
 */
class Address {
  #coming = $state.raw<string>();
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
    try {
      await goto(to, { replaceState: how === 'in place', keepFocus: true, noScroll: true });
    } finally {
      if (this.#coming === to) this.#coming = undefined;
    }
  }

  /** Writes parts that nobody asked for; not while the user is on the way elsewhere, which that would end. */
  fill(change: View): void {
    if (navigating.to === null) void this.change(change);
  }
}

export const address = new Address();
