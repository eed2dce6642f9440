// The thread in which scripts/frames.js reads a picture and makes its account of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { filterPlugin, frameFolder } from './frame-files.js';

const frames = await import(workerData.module);

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

/** `maskFault`: why the mask is not to be read, where that was tried before. */
async function account({ file, frame, count, geometry, rings, maskFault }) {
  const path = resolve(file);
  const name = basename(path);
  const folder = frameFolder(dirname(path), (file) => new frames.FrameError({ code: 'missing-file', file }));
  const reader = await frames.openSeries(folder, name, filterPlugin, maskFault);
  if (maskFault === undefined && frames.isBreakdown(reader.maskFault)) return { maskFault: reader.maskFault };
  const number = frame ?? reader.start;
  const picture = await frames.readSum(reader, number, count);
  reader.close();
  folder.close();
  const { width, height, values, states, maskedBy, oddity } = picture;
  const { sum, max, masked, saturated } = frames.summarise(picture);
  const said = {
    file: name,
    frame: number,
    count,
    width,
    height,
    md5: md5(values, states, count, frames.PIXEL)
  };
  const figures = { ...said, sum, max, masked, saturated, maskedBy, ...(oddity && { oddity }) };
  return {
    printed:
      geometry === undefined
        ? figures
        : { ...figures, ...(await geometryOf(geometry, rings, picture, frames)) }
  };
}

parentPort.once('message', async (wanted) => {
  const answer = await account(wanted).catch((error) => {
    if (error instanceof frames.FrameError) return { fault: error.fault };
    if (error?.code === 'ENOENT') return { fault: { code: 'missing-file', file: error.path } };
    throw error;
  });
  parentPort.postMessage(answer);
});
