/** Colours for drawing on a canvas, where CSS does not reach: read from the custom properties of app.css, again when the theme changes. */
import { createSubscriber } from 'svelte/reactivity';
import { lookOf, type Look } from '$lib/charts/look';

function read(): Look {
  const style = getComputedStyle(document.documentElement);
  return lookOf((name) => style.getPropertyValue(`--${name}`).trim());
}

/** One for all that is painted: each reading makes the browser work out the styles of the whole page. */
class Looks {
  /** As long as something that is drawn follows them. */
  #known: Look | undefined;
  readonly #follow = createSubscriber((update) => {
    const observer = new MutationObserver(() => {
      this.#known = read();
      update();
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    this.#known = read();
    return () => {
      observer.disconnect();
      this.#known = undefined;
    };
  });

  /** The colours in force. What reads them while it is drawn follows the theme on <html>. */
  get current(): Look {
    this.#follow();
    return this.#known ?? read();
  }
}

export const looks = new Looks();
