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
    const noted = /^#\s+(\S.*)$/.exec(line)?.[1];
    if (noted !== undefined) {
      if (/^\d{4}[-/]/.test(noted)) date ??= noted.trim();
      else if (fields.size < MOST_FIELDS) {
        const pair = /^([A-Za-z_]\w*)\s*[:=]?\s*(.*)$/.exec(noted);
        if (pair?.[1] !== undefined && !fields.has(pair[1])) fields.set(pair[1], (pair[2] ?? '').trim());
      }
      continue;
    }
    convention ??= /^_array_data\.header_convention\s+"?([^"\s]+)/.exec(line)?.[1];
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
    [...(fields.get(key) ?? '').matchAll(/[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?/g)].flatMap(
      ([word]) => finite(word) ?? []
    );
  const value = (key: string): number | undefined => values(key)[0];
  const [pixelX, pixelY] = values('Pixel_size');
  const [beamX, beamY] = values('Beam_xy');
  const distance = value('Detector_distance');
  return {
    size,
    // A file that ends before its header does has lost its pixels too; one whose header is longer than what was read cannot be judged.
    truncated: expectedSize === undefined ? head.length >= size : size < expectedSize,
    fields: Object.fromEntries(fields),
    ...present({
      convention,
      detector: fields.get('Detector'),
      date,
      pixelSize:
        pixelX === undefined || pixelY === undefined
          ? undefined
          : ([
              inMetres(pixelX, fields.get('Pixel_size')),
              inMetres(pixelY, fields.get('Pixel_size'))
            ] as const),
      sensorThickness: finite(/thickness\s*=?\s*([-+\d.eE]+)/.exec(fields.get('Silicon') ?? '')?.[1]),
      distance:
        distance === undefined || /\d\s*m\b/.test(fields.get('Detector_distance') ?? '')
          ? distance
          : distance / 1000,
      exposure: value('Exposure_time'),
      exposurePeriod: value('Exposure_period'),
      wavelength: value('Wavelength'),
      beamCenter: beamX === undefined || beamY === undefined ? undefined : ([beamX, beamY] as const),
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

/** `mm` or `um` where the line says so; PILATUS has metres. */
function inMetres(value: number, line = ''): number {
  const unit = /\d\s*(mm|[uµ]m)\b/.exec(line)?.[1];
  return unit === undefined ? value : Number((value * (unit === 'mm' ? 1e-3 : 1e-6)).toPrecision(9));
}
