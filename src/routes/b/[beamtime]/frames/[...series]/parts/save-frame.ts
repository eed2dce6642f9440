/** Pictures as they are on the screen, with what lies over them and lines that say what they are, as a PNG. */
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
/** Between two pictures. */
const GAP = 8;

/**
 * Saves the pictures in `figures` beside each other (in each a canvas, and what lies over it as SVG), with `caption` below. Throws where the browser
 * cannot draw it.
 */
export async function saveFrames(
  figures: Iterable<Element>,
  caption: readonly string[],
  name: string
): Promise<void> {
  const panes = [...figures].flatMap((figure) => {
    const picture = figure.querySelector('canvas');
    return picture === null ? [] : [{ picture, over: [...figure.querySelectorAll('svg')] }];
  });
  const [first] = panes;
  if (first === undefined) return;
  const ratio = first.picture.width / first.picture.clientWidth;
  const made = document.createElement('canvas');
  const height = Math.max(...panes.map(({ picture }) => picture.height));
  made.width = panes.reduce((sum, { picture }) => sum + picture.width, GAP * ratio * (panes.length - 1));
  made.height = height + Math.ceil((caption.length * LINE + 8) * ratio);
  const context = made.getContext('2d');
  if (context === null) throw new DOMException('the canvas is larger than the browser draws');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, made.width, made.height);
  let left = 0;
  for (const { picture, over } of panes) {
    context.drawImage(picture, left, 0);
    for (const svg of over) context.drawImage(await drawn(svg), left, 0, picture.width, picture.height);
    left += picture.width + GAP * ratio;
  }
  context.scale(ratio, ratio);
  context.fillStyle = '#000000';
  context.font = '13px sans-serif';
  context.textBaseline = 'top';
  caption.forEach((line, nth) =>
    context.fillText(line, 6, height / ratio + 6 + nth * LINE, made.width / ratio - 12)
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
