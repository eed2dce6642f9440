/** What the browser does before and after it puts a page on paper. */
import { takeTurnsNow } from '$lib/base/slices';
import { drawFarToo } from '$lib/components/near';

/** Width of A4 across without its margins, and upright without those of the page `tall` (print.css), CSS pixels. */
const PAPER = (277 / 25.4) * 96;
const UPRIGHT = (194 / 25.4) * 96;

/**
 * Makes `main` light and as wide as the paper: charts were drawn for the width that they have on screen, and a table is as wide as its columns. Parts
 * of the page that are still to come come before. Gives back what undoes it.
 */
export function layOutForPaper(main: HTMLElement): () => void {
  drawFarToo();
  takeTurnsNow();
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  const widths = [...main.querySelectorAll('[role="grid"], table, .scroll')].map((part) => part.scrollWidth);
  const zoom = main.style.zoom;
  const paper = main.querySelector('[data-paper="tall"]') === null ? PAPER : UPRIGHT;
  main.style.zoom = String(Math.min(1, paper / Math.max(main.clientWidth, ...widths)));
  dataset['theme'] = 'light';
  return () => {
    main.style.zoom = zoom;
    if (theme !== undefined) dataset['theme'] = theme;
  };
}
