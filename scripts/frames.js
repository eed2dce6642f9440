// npm run --silent frames -- FILE …: what the frames worker makes of a picture, as one JSON object. See HELP.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filterPlugin, frameFolder } from './frame-files.js';
import { loadModule } from './node-command.js';

const HELP = `npm run --silent frames -- FILE [--frame N] [--sum N] [--geometry XPARM [--ring D]…]

FILE        .cbf, .cbf.gz, _master.h5, _data_NNNNNN.h5, _onlyhits.h5; the other files of its series are read beside it
--frame N   image number, from 1 over the whole series, as XDS counts (a CBF's: the number in its name).
            Default: FILE's own first picture
--sum N     adds N pictures from there on; a pixel masked in any of them is masked in the sum
--geometry  GXPARM.XDS, XPARM.XDS, INTEGRATE.HKL or XDS_ASCII.HKL: adds geometry (which), resolution_at_xy0 (Å at the
            corners, by "x,y") and ice, predictions (all on the picture, to its farthest corner: [h, k, l, x, y, z])
--ring D    with --geometry: adds ring_xy0, by D (Å) the ring as lines of [x, y], whole on the picture and some way around it

Prints one JSON object: file, frame, count, width, height, md5, sum, max, masked, saturated, maskedBy.
md5         of the decoded values, little-endian, as uint32 (HDF5) or int32 (CBF); masked pixels of a sum are 4294967295
            (HDF5), or the label of the first picture (CBF)
sum, max    over pixels that are neither masked nor without a number
x, y        count from 0 at the centre of the first pixel; z as XDS counts (frame n covers n−1 < z ≤ n)
What cannot be read prints {"error": {"code": …}} and ends with 1.`;

const options = {
  frame: { type: 'string' },
  sum: { type: 'string' },
  geometry: { type: 'string' },
  ring: { type: 'string', multiple: true, default: [] },
  help: { type: 'boolean', short: 'h' }
};

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [frame, count] = [values.frame, values.sum].map((text) =>
      text === undefined ? undefined : Number(text)
    );
    const rings = values.ring.map(Number);
    const right =
      positionals.length === 1 &&
      rings.every((d) => d > 0) &&
      (rings.length === 0 || values.geometry !== undefined) &&
      [frame, count].every((n) => n === undefined || (Number.isInteger(n) && n > 0));
    return values.help || !right
      ? undefined
      : { file: positionals[0], frame, count: count ?? 1, geometry: values.geometry, rings };
  } catch {
    // An option that does not exist: the help says which do.
    return undefined;
  }
}

function md5(values, states, count, PIXEL) {
  const signed = values instanceof Int32Array;
  const written = signed ? values : Uint32Array.from(values);
  if (count > 1 && !signed)
    for (let pixel = 0; pixel < written.length; pixel++)
      if (states[pixel] !== PIXEL.VALID && states[pixel] !== PIXEL.ABOVE) written[pixel] = 0xffffffff;
  return createHash('md5')
    .update(Buffer.from(written.buffer, written.byteOffset, written.byteLength))
    .digest('hex');
}

async function geometryOf(path, rings, picture, { readGeometry, geometryReport }) {
  const geometry = await readGeometry(basename(path), new Uint8Array(readFileSync(path)));
  return geometryReport(geometry, picture, rings);
}

async function account({ file, frame, count, geometry, rings }, frames) {
  const path = resolve(file);
  const name = basename(path);
  const folder = frameFolder(dirname(path), (file) => new frames.FrameError({ code: 'missing-file', file }));
  const reader = await frames.openSeries(folder, name, filterPlugin);
  const number = frame ?? reader.start;
  const picture = await frames.readSum(reader, number, count);
  reader.close();
  folder.close();
  const { width, height, values, states, maskedBy } = picture;
  const { sum, max, masked, saturated } = frames.summarise(picture);
  const said = {
    file: name,
    frame: number,
    count,
    width,
    height,
    md5: md5(values, states, count, frames.PIXEL)
  };
  return {
    ...said,
    sum,
    max,
    masked,
    saturated,
    maskedBy,
    ...(geometry === undefined ? {} : await geometryOf(geometry, rings, picture, frames))
  };
}

const wanted = readArguments();
if (wanted === undefined) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  const frames = await loadModule('frames', 'src/lib/frames/index.ts', [
    'src/lib/frames',
    'src/lib/formats',
    'src/lib/base'
  ]);
  const printed = await account(wanted, frames).catch((error) => {
    if (error instanceof frames.FrameError) return { error: error.fault };
    if (error?.code === 'ENOENT') return { error: { code: 'missing-file', file: error.path } };
    throw error;
  });
  console.log(JSON.stringify(printed));
  process.exitCode = 'error' in printed ? 1 : 0;
}
