import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { imageNumber } from '../spot-summary';

/** What SHIKA's page says of each image: entry i of each array is one image, sorted by image number. */
export interface ShikaReport {
  readonly file: readonly string[];
  readonly number: readonly (number | undefined)[];
  readonly nSpots: readonly (number | undefined)[];
  readonly total: readonly (number | undefined)[];
  readonly median: readonly (number | undefined)[];
  /** x, y of each spot in pixels of a 600 × 600 tile, flat: x0, y0, x1, y1, … */
  readonly spots: readonly (readonly number[])[];
}

declare module '../format' {
  interface Records {
    'shika-report': ShikaReport;
  }
}

const MOST_IMAGES = 500_000;
const MOST_SPOTS = 5_000_000;
const TOKEN =
  /\s*(?:"([^"\n]{0,1000})"|'([^'\n]{0,1000})'|([-+]?(?:[\d.][\w.+-]{0,40}|NaN|Infinity|nan|inf))|([[\]{},:]))/y;

interface Image {
  readonly file: string;
  readonly number?: number;
  readonly spots: number[];
  /** total, median, n_spots, number. */
  readonly scalars: (number | undefined)[];
}

/**
 * SHIKA's page of a scan (yamtbx shika html_report): `var spot_data = {"file":[[[x,y],…], total, median, nspots, num],…}`, a JavaScript literal
 * with trailing commas, NaN and Infinity, read token by token and never run. Needed only where summary.dat is missing or spots are to be shown.
 */
export default textFormat({
  name: 'shika-report',
  version: 3,
  file: /^report(_zoo)?\.html$/i,
  where: /(^|\/)_?spotfinder\/report(_zoo)?\.html$/i,
  whenScanning: 'later',
  parse: (lines) => {
    const images = readSpotData(lines);
    if (images.length === 0) lines.warn({ code: 'nothing-found' });
    images.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.file < b.file ? -1 : 1));
    return {
      file: images.map(({ file }) => file),
      number: images.map(({ number }) => number),
      total: images.map(({ scalars }) => scalars[0]),
      median: images.map(({ scalars }) => scalars[1]),
      nSpots: images.map(({ scalars }) => scalars[2]),
      spots: images.map(({ spots }) => spots)
    };
  }
});

function readSpotData(lines: Lines): Image[] {
  const { text } = lines;
  const found = /\bspot_data\s{0,10}=\s{0,10}(?=\{)/.exec(text);
  if (found === null) return lines.fail({ code: 'text-missing', text: 'spot_data' });
  TOKEN.lastIndex = found.index + found[0].length;
  const images: Image[] = [];
  let current: Image | undefined;
  let depth = 0;
  let spots = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [, double, single, number, sign] = token;
    const name = double ?? single;
    if (name !== undefined) {
      if (depth !== 1 || images.length >= MOST_IMAGES) continue;
      current = { file: name, spots: [], scalars: [], ...present({ number: imageNumber(name) }) };
      images.push(current);
    } else if (number !== undefined) {
      if (depth === 2) current?.scalars.push(finite(number));
      else if (depth > 2 && spots++ < MOST_SPOTS) {
        const value = finite(number);
        if (value !== undefined) current?.spots.push(value);
      }
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      depth--;
      if (depth === 0) return images;
    }
  }
  lines.warn({ code: 'broken-data', name: 'spot_data' });
  return images;
}
