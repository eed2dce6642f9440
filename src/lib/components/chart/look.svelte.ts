/** Colours for drawing on a canvas, where CSS does not reach: read from the custom properties of app.css, again when the theme changes. */
import { lookOf, type Look } from '$lib/charts/look';

function read(): Look {
  const style = getComputedStyle(document.documentElement);
  return lookOf((name) => style.getPropertyValue(`--${name}`).trim());
}

/** The colours in force; `watch` keeps them so while something is drawn. */
export class Looks {
  current = $state.raw<Look>(read());

  /** Follows the theme on <html>; gives back what ends it. */
  watch(): () => void {
    this.current = read();
    const observer = new MutationObserver(() => (this.current = read()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }
}
