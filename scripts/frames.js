// npm run --silent frames -- FILE …: what the frames worker makes of a picture, as one JSON object. See HELP.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FrameThread } from './frame-thread.js';
import { bundledModule } from './node-command.js';

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
oddity      where a file says otherwise than it is and its picture was read all the same
What cannot be read prints {"error": {"code": …}} and ends with 1.`;

/** Milliseconds; what takes longer is given up. */
const [OPENING_MS, PICTURE_MS] = [120_000, 30_000];

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

const wanted = readArguments();
if (wanted === undefined) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  const module = await bundledModule('frames', 'src/lib/frames/index.ts', [
    'src/lib/frames',
    'src/lib/formats',
    'src/lib/base'
  ]);
  const thread = new FrameThread(join(import.meta.dirname, 'frame-account.js'), { module });
  const longest = OPENING_MS + PICTURE_MS * wanted.count;
  let answer = await thread.ask(wanted, longest);
  // HDF5 broke down on the mask: another thread reads the picture without.
  if (answer.maskFault !== undefined)
    answer = await thread.ask({ ...wanted, maskFault: answer.maskFault }, longest);
  await thread.close();
  console.log(JSON.stringify(answer.printed ?? { error: answer.fault }));
  process.exitCode = answer.printed === undefined ? 1 : 0;
}
