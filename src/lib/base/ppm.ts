/** Where a P6 picture's pixels begin, and how many there are. */
export interface PpmLayout {
  readonly width: number;
  readonly height: number;
  readonly maxValue: number;
  readonly headerBytes: number;
}

/** The longest side that is believed: cameras of beamlines have some hundred pixels. */
const LONGEST_SIDE = 20_000;
const MOST_PIXELS = 64 * 2 ** 20;

/**
 * Header of a binary PPM (netpbm "P6"): magic, width, height, greatest value, between blanks and `#` comments, one blank after the last. `undefined`
 * where the bytes do not begin so.
 */
export function ppmLayout(bytes: Uint8Array): PpmLayout | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x36) return undefined;
  const numbers: number[] = [];
  let at = 2;
  while (numbers.length < 3) {
    while (at < bytes.length && (isBlank(bytes[at]) || bytes[at] === HASH))
      if (bytes[at] === HASH) while (at < bytes.length && bytes[at] !== LINE_END) at++;
      else at++;
    const start = at;
    let value = 0;
    for (let byte = bytes[at]; byte !== undefined && byte >= 0x30 && byte <= 0x39; byte = bytes[++at])
      value = value * 10 + byte - 0x30;
    if (at === start || at - start > 7) return undefined;
    numbers.push(value);
  }
  const [width = 0, height = 0, maxValue = 0] = numbers;
  const fits =
    isBlank(bytes[at]) &&
    width > 0 &&
    height > 0 &&
    width <= LONGEST_SIDE &&
    height <= LONGEST_SIDE &&
    width * height <= MOST_PIXELS &&
    maxValue > 0 &&
    maxValue < 65536;
  return fits ? { width, height, maxValue, headerBytes: at + 1 } : undefined;
}

/** Size of the file that a header asks for, in bytes. Values above 255 take two bytes. */
export function ppmSize({ width, height, maxValue, headerBytes }: PpmLayout): number {
  return headerBytes + width * height * 3 * (maxValue > 255 ? 2 : 1);
}

/**
 * A P6 picture as RGBA, ready for `ImageData`; what a truncated file lacks stays transparent. `undefined` where it is no P6 picture.
 */
export function decodePpm(
  bytes: Uint8Array
):
  | { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> }
  | undefined {
  const layout = ppmLayout(bytes);
  if (layout === undefined) return undefined;
  const { width, height, maxValue, headerBytes } = layout;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const step = maxValue > 255 ? 2 : 1;
  const scale = 255 / maxValue;
  const pixels = Math.min(width * height, Math.floor((bytes.length - headerBytes) / (3 * step)));
  const value = (at: number): number =>
    (step === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) * scale;
  for (let pixel = 0, from = headerBytes; pixel < pixels; pixel++, from += 3 * step) {
    rgba[pixel * 4] = value(from);
    rgba[pixel * 4 + 1] = value(from + step);
    rgba[pixel * 4 + 2] = value(from + 2 * step);
    rgba[pixel * 4 + 3] = 255;
  }
  return { width, height, rgba };
}

const HASH = 0x23;
const LINE_END = 0x0a;

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}
