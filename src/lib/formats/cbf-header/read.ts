import { finite } from '../lines';
import { present } from '../present';
import type { CbfHeader } from './record';

/** 0C 1A 04 D5 stand before the pixels. */
const BINARY_MARK = '\x0c\x1a\x04\xd5';
const MOST_FIELDS = 200;

/**
 * The header of a mini-CBF (CBFlib; keys as dxtbx and yamtbx read them) from the first bytes of a file of `size` bytes: lines `# key value` with an
 * optional `=` or `:`, then MIME lines. `undefined` where it does not begin as a CBF.
 */
export function readCbfHeader(head: Uint8Array, size: number): CbfHeader | undefined {
  // One character per byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(head);
  if (!text.startsWith('###CBF')) return undefined;
  const mark = text.indexOf(BINARY_MARK);
  const lines = (mark < 0 ? text : text.slice(0, mark)).split(/\r?\n/);
  // Without the mark the text breaks off somewhere: what stands behind its last line end may not be whole.
  if (mark < 0) lines.pop();
  const fields = new Map<string, string>();
  const mime = new Map<string, string>();
  let convention: string | undefined;
  let date: string | undefined;
  for (const line of lines) {
    const noted = /^#\s*([^\s#].*)$/.exec(line)?.[1];
    if (noted !== undefined) {
      if (/^\d{4}[-/]/.test(noted)) date ??= noted.trim();
      else if (fields.size < MOST_FIELDS) {
        const pair = /^([A-Za-z_]\w*)\s*[:=]?\s*(.*)$/.exec(noted);
        if (pair?.[1] !== undefined && !fields.has(pair[1])) fields.set(pair[1], (pair[2] ?? '').trim());
      }
      continue;
    }
    convention ??= /^_array_data\.header_convention\s+["']?([^"'\s]+)/.exec(line)?.[1];
    const header = /^(X-Binary-[\w-]+|Content-MD5):\s*"?([^"]*)"?\s*$/i.exec(line);
    const encoding = /^Content-Transfer-Encoding:\s*"?([\w-]+)/i.exec(line)?.[1];
    if (encoding !== undefined && !/^binary$/i.test(encoding)) mime.set('encoding', encoding);
    if (header?.[1] !== undefined) mime.set(header[1].toLowerCase(), header[2]?.trim() ?? '');
    const conversions = /conversions\s*=\s*"?([\w-]+)/i.exec(line)?.[1];
    if (conversions !== undefined) mime.set('conversions', conversions);
  }
  const binarySize = finite(mime.get('x-binary-size'));
  const binaryAt = mark < 0 ? undefined : mark + BINARY_MARK.length;
  const expectedSize = binaryAt === undefined || binarySize === undefined ? undefined : binaryAt + binarySize;
  const values = (key: string): number[] =>
    [...(fields.get(key) ?? '').matchAll(NUMBER)].flatMap(([word]) => finite(word) ?? []);
  const value = (key: string): number | undefined => values(key)[0];
  const [pixelX, pixelY] = values('Pixel_size').map((side) =>
    inUnits(side, fields.get('Pixel_size'), METRES)
  );
  const pixelSize = pixelX === undefined || pixelY === undefined ? undefined : ([pixelX, pixelY] as const);
  return {
    size,
    // A file that ends before its header does has lost its pixels too; one whose header is longer than what was read cannot be judged.
    truncated: expectedSize === undefined ? head.length >= size : size < expectedSize,
    fields: Object.fromEntries(fields),
    ...present({
      convention,
      detector: fields.get('Detector'),
      date,
      pixelSize,
      sensorThickness: finite(/thickness\s*=?\s*([-+\d.eE]+)/.exec(fields.get('Silicon') ?? '')?.[1]),
      distance: distanceIn(value('Detector_distance'), fields.get('Detector_distance')),
      exposure: value('Exposure_time'),
      exposurePeriod: value('Exposure_period'),
      wavelength: inUnits(value('Wavelength'), fields.get('Wavelength'), ANGSTROMS),
      beamCenter: inPixels(values('Beam_xy'), fields.get('Beam_xy'), pixelSize),
      startAngle: value('Start_angle'),
      oscillation: value('Angle_increment'),
      countCutoff: value('Count_cutoff'),
      width: finite(mime.get('x-binary-size-fastest-dimension')),
      height: finite(mime.get('x-binary-size-second-dimension')),
      binarySize,
      binaryAt,
      conversions: mime.get('conversions'),
      encoding: mime.get('encoding'),
      elements: finite(mime.get('x-binary-number-of-elements')),
      elementType: mime.get('x-binary-element-type'),
      byteOrder: mime.get('x-binary-element-byte-order'),
      twoTheta: value('Detector_2theta'),
      expectedSize
    })
  };
}

type Units = Readonly<Record<string, number>>;

/** PILATUS writes metres and Å. */
const METRES: Units = { m: 1, meters: 1, metres: 1, cm: 1e-2, mm: 1e-3, um: 1e-6, µm: 1e-6, nm: 1e-9 };
const ANGSTROMS: Units = { a: 1, å: 1, angstrom: 1, angstroms: 1, nm: 10, pm: 0.01 };

const NUMBER = /[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?/g;

/** The first word among the numbers of a line; the names of axes are none. */
function unitIn(line: string): string | undefined {
  const words = line.replace(NUMBER, ' ').match(/[a-zµå]+/gi) ?? [];
  return words.map((word) => word.toLowerCase()).find((word) => word !== 'x' && word !== 'y');
}

/** By the unit in its line, or as it is where there is none; a number in a unit that is not known is as good as missing. */
function inUnits(value: number | undefined, line = '', units: Units): number | undefined {
  const unit = unitIn(line);
  const factor = unit === undefined ? 1 : units[unit];
  if (value === undefined || factor === undefined) return undefined;
  return factor === 1 ? value : Number((value * factor).toPrecision(9));
}

/** No detector stands nearer than 1 cm or farther than 10 m: without a unit the number itself tells whether it is metres or mm. */
function distanceIn(value: number | undefined, line: string | undefined): number | undefined {
  const metres = inUnits(value, line, METRES);
  return metres !== undefined && metres >= 10 && unitIn(line ?? '') === undefined ? metres / 1000 : metres;
}

/** A beam centre is written in pixels, or as a length. */
function inPixels(
  [x, y]: readonly number[],
  line = '',
  pixelSize: readonly [number, number] | undefined
): readonly [number, number] | undefined {
  if (x === undefined || y === undefined) return undefined;
  const factor = METRES[unitIn(line) ?? ''];
  if (factor === undefined) return [x, y];
  if (pixelSize === undefined) return undefined;
  const pixels = (length: number, side: number): number => Number(((length * factor) / side).toPrecision(9));
  return [pixels(x, pixelSize[0]), pixels(y, pixelSize[1])];
}
