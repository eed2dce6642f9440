/** A picture as it is on the screen, with what lies over it and a line that says what it is, as a PNG. */
import { saveBlob } from '$lib/components/chart/save-blob';

/** What a style sheet says, and a picture on its own does not know. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'paint-order',
  'font-size',
  'font-family',
  'text-anchor'
] as const;

/** CSS pixels below the picture for its caption. */
const LINE = 18;

/** Saves the picture in `figure` (a canvas, and perhaps an SVG over it) with `caption` below. Throws where the browser cannot draw it. */
export async function saveFrame(figure: Element, caption: readonly string[], name: string): Promise<void> {
  const picture = figure.querySelector('canvas');
  if (picture === null) return;
  const { width, height } = picture;
  const ratio = width / picture.clientWidth;
  const made = document.createElement('canvas');
  [made.width, made.height] = [width, height + Math.ceil((caption.length * LINE + 8) * ratio)];
  const context = made.getContext('2d');
  if (context === null) throw new DOMException('the canvas is larger than the browser draws');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, made.width, made.height);
  context.drawImage(picture, 0, 0);
  const over = figure.querySelector('svg');
  if (over) context.drawImage(await drawn(over), 0, 0, width, height);
  context.scale(ratio, ratio);
  context.fillStyle = '#000000';
  context.font = '13px sans-serif';
  context.textBaseline = 'top';
  caption.forEach((line, nth) =>
    context.fillText(line, 6, height / ratio + 6 + nth * LINE, width / ratio - 12)
  );
  const png = await new Promise<Blob | null>((resolve) => made.toBlob(resolve));
  if (png === null) throw new DOMException('the canvas is larger than the browser draws');
  saveBlob(png, name);
}

async function drawn(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, nth) => {
    const original = originals[nth];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const one of STYLES) element.style.setProperty(one, style.getPropertyValue(one));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' })
  );
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
