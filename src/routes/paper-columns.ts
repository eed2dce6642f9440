/** How wide the columns of a list are on paper: as what stands in them, where they have the room that a screen can scroll to. */

/** CSS pixels: both sides of a cell, a sign before a number, what a unit stands apart, and what no column is wider than. */
const SIDES = 8;
const SIGN = 15;
const BESIDE = 3;
const WIDEST = 640;

/** The columns of a CSS grid, `minmax(…)` as one. */
export function columnsOf(template: string): readonly string[] {
  return template.match(/[\w.%-]+(?:\([^)]*\))?/g) ?? [];
}

/** Letters of the longest word: a head of several words may take several lines. */
const longestWord = (text: string): string =>
  text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/**
 * Pixels that each column of a list of virtual rows needs for its head and its cells; the first one is of ticks and signs. A column whose cells are more than text
 * keeps its width. `undefined` for a list without heads.
 */
export function paperColumns(grid: HTMLElement): readonly number[] | undefined {
  const heads = [...grid.querySelectorAll<HTMLElement>('[role="columnheader"]:not(.lead)')];
  const line = heads[0]?.parentElement;
  const pen = document.createElement('canvas').getContext('2d');
  if (line === undefined || line === null || pen === null) return undefined;
  const least = columnsOf(line.style.gridTemplateColumns).map(
    (text) => Number.parseFloat(text.replace('minmax(', '')) || 0
  );
  const [lead = 0, ...given] = least;
  const asWide = (element: HTMLElement, text: string): number => {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return Math.ceil(pen.measureText(text).width) + SIDES;
  };
  const needs = heads.map((head) => {
    const [name, unit] = [head.querySelector('button'), head.querySelector('small')];
    return asWide(name ?? head, longestWord(head.innerText)) + (unit === null ? 0 : BESIDE);
  });
  for (const row of grid.querySelectorAll<HTMLElement>('.cells')) {
    const cells = row.querySelectorAll<HTMLElement>('[role="gridcell"]:not(.lead, .reason)');
    for (const [n, cell] of [...cells].entries()) {
      const signs = cell.querySelectorAll(':scope > svg').length;
      const isText = [...cell.children].every(({ localName }) => localName === 'svg' || localName === 'a');
      const text = [...cell.childNodes]
        .map((part) => (part.nodeName === 'svg' ? '' : part.textContent))
        .join('');
      const width = isText
        ? asWide(cell.querySelector<HTMLElement>('a') ?? cell, text) + signs * SIGN
        : (given[n] ?? 0);
      needs[n] = Math.min(WIDEST, Math.max(needs[n] ?? 0, width));
    }
  }
  return [lead, ...needs];
}
