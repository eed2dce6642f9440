/** What the browser does before and after it puts a page on paper. */
import { takeTurnsNow } from '$lib/base/slices';
import { drawFarToo } from '$lib/components/near';
import { drawWholeLists } from '$lib/components/table/list-sight.svelte';
import { paperColumns } from './paper-columns';

/** Width of A4 across without its margins, and upright without those of the page `tall` (print.css), CSS pixels. */
const PAPER = (277 / 25.4) * 96;
const UPRIGHT = (194 / 25.4) * 96;

/** Parts that hold no grids of lines below each other. */
const WHOLE = ['table', 'figure', 'svg', '[role="grid"]', '[role="treegrid"]'].join();

/**
 * Grids of one column, which are lines below each other. Broken over two sheets, Chromium lets what follows a list within a grid begin before the list has
 * ended: on paper they are flex columns (print.css).
 */
function* stacks(part: Element): Generator<HTMLElement> {
  for (const child of part.children) {
    if (!(child instanceof HTMLElement) || child.matches(WHOLE)) continue;
    const { display, gridTemplateColumns, justifyItems } = getComputedStyle(child);
    const isOneColumn = display === 'grid' && !gridTemplateColumns.trim().includes(' ');
    if (isOneColumn && justifyItems === 'normal') yield child;
    yield* stacks(child);
  }
}

/**
 * Makes `main` light and as wide as the paper: charts were drawn for the width that they have on screen, and a table is as wide as its columns. Parts
 * of the page that are still to come come before. Gives back what undoes it.
 */
export function layOutForPaper(main: HTMLElement): () => void {
  drawFarToo();
  takeTurnsNow();
  const drawFewRows = drawWholeLists();
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  const lists = [...main.querySelectorAll<HTMLElement>('[role="grid"]')].flatMap((list) => {
    const columns = paperColumns(list);
    return columns === undefined ? [] : [{ list, columns }];
  });
  for (const { list, columns } of lists) {
    list.style.setProperty('--paper-columns', columns.map((width) => `${width}px`).join(' '));
    list.dataset['paper'] = 'list';
  }
  const widths = [
    ...[...main.querySelectorAll('[role="grid"]:not([data-paper]), table, .scroll')].map(
      (part) => part.scrollWidth
    ),
    ...lists.map(({ columns }) => columns.reduce((sum, width) => sum + width, 0))
  ];
  const zoom = main.style.zoom;
  const paper = main.querySelector('[data-paper="tall"]') === null ? PAPER : UPRIGHT;
  main.style.zoom = String(Math.min(1, paper / Math.max(main.clientWidth, ...widths)));
  dataset['theme'] = 'light';
  const stacked = paper === PAPER ? [...stacks(main)] : [];
  for (const { dataset: of } of stacked) of['stacked'] = '';
  return () => {
    drawFewRows();
    for (const { dataset: of } of stacked) delete of['stacked'];
    for (const { list } of lists) delete list.dataset['paper'];
    main.style.zoom = zoom;
    if (theme !== undefined) dataset['theme'] = theme;
  };
}
