import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { pause } from '$lib/base/slices';
import type { History } from '$lib/address/fields';
import type { AddressPort } from '$lib/address/page-address.svelte';
import { filledView, hashAhead, pageOf, viewOf, withView, type View } from '$lib/address/places';

/** What follows a pointer is written when it has stood still for so long. */
const STILL_MS = 400;

/**
 * The address of the page, with changes of its view that the router has not yet made: what is drawn follows a key at once, and of two changes
 * in a row each builds on the other. The router itself needs some turns for one, and says that it is under way only after the first.
 */
class Address implements AddressPort {
  #coming = $state.raw<string>();
  /** Stands in the address bar; the router hears of it with its next way. */
  #filled = $state.raw<string>();
  /** A step on its way stays one that Back takes back, whatever is changed before it arrives. */
  #stepping = false;
  /** Waits for what still moves. */
  #moving: ReturnType<typeof setTimeout> | undefined;
  /** Addresses that the router is making for us. */
  readonly #ours = new Set<string>();
  /** A text, so that nothing is drawn again when the router arrives where we are. What was coming for another page is not read by this one. */
  readonly #hash = $derived(hashAhead([this.#coming, this.#filled], page.url.hash));
  readonly view = $derived(viewOf(this.#hash));

  with(change: View): string {
    return withView(this.#hash, change);
  }

  async change(change: View, how: History = 'replace'): Promise<void> {
    await this.#changeTo(this.with(change), how);
  }

  async #changeTo(to: string, how: History): Promise<void> {
    clearTimeout(this.#moving);
    if (to === this.#hash && this.#coming === undefined) return;
    this.#coming = to;
    this.#stepping ||= how === 'push';
    if (how === 'settle') this.#moving = setTimeout(() => void this.#write(to), STILL_MS);
    else await this.#write(to);
  }

  fill(parts: View): () => void {
    let left = false;
    const write = (): void => {
      if (left) return;
      // Not while the user is on the way elsewhere, which that would end.
      if (navigating.to !== null) afterDrawing(write);
      else {
        const to = filledView(this.#hash, parts);
        if (this.#coming === undefined) this.#fill(to);
        else void this.#changeTo(to, 'replace');
      }
    };
    afterDrawing(write);
    return () => (left = true);
  }

  /** Past the router, which would measure the page and draw it again for what is on it already. */
  #fill(to: string): void {
    if (to === this.#hash) return;
    this.#filled = to;
    history.replaceState(history.state, '', to);
  }

  /** The router has arrived: a step, if it was one, is made. By a link or Back, unless we sent it: what was not written yet belonged to the address that was left. */
  arrived(hash: string): void {
    this.#stepping = false;
    this.#filled = undefined;
    if (this.#ours.has(hash)) return;
    clearTimeout(this.#moving);
    this.#coming = undefined;
  }

  /** Not while another page is on its way, which that would end: `arrived` gives it up. Where none arrives, the next change writes both. */
  async #write(to: string): Promise<void> {
    if (navigating.to === null || pageOf(navigating.to.url.hash) === pageOf(page.url.hash))
      await this.#go(to);
  }

  async #go(to: string): Promise<void> {
    const { hash } = new URL(to, location.href);
    this.#ours.add(hash);
    try {
      await goto(to, { replaceState: !this.#stepping, keepFocus: true, noScroll: true });
    } finally {
      this.#ours.delete(hash);
      if (this.#coming === to) {
        this.#coming = undefined;
        this.#stepping = false;
      }
    }
  }
}

/** In a task of its own behind the next frame: what was changed before is laid out by then. */
function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => void pause().then(work));
}

export const address = new Address();
