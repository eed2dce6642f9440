/** A chart that stands as inline SVG on the page, as elements that need no style sheet. */
import type { Drawing } from '$lib/charts/picture';

/** What the style sheets say of SVG elements, kept as attributes. */
const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor'
] as const;
const SHAPES = 'path, line, circle, rect, text, tspan, polyline, polygon';

/** Copies a chart as it is drawn, in the colours of light paper. */
export function inlineDrawing(svg: SVGSVGElement, title?: string): Drawing {
  const paper = document.createElement('span');
  paper.dataset['theme'] = 'light';
  paper.style.display = 'none';
  const copy = svg.cloneNode(true) as SVGSVGElement;
  paper.append(copy);
  // Beside the chart itself: rules that hold within its parent hold for the copy too.
  svg.after(paper);
  for (const shape of copy.querySelectorAll<SVGElement>(SHAPES)) {
    const style = getComputedStyle(shape);
    for (const name of KEPT) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== 'none' && value !== 'auto') shape.setAttribute(name, value);
    }
    if (style.fill === 'none') shape.setAttribute('fill', 'none');
    for (const name of ['class', 'style']) shape.removeAttribute(name);
  }
  paper.remove();
  const write = new XMLSerializer();
  const elements = [...copy.children].map((child) =>
    write.serializeToString(child).replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
  );
  const { width, height } = svg.getBoundingClientRect();
  return { title, width, height, elements: elements.join('') };
}
