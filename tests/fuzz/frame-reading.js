// The thread in which tests/fuzz/frames.test.ts reads spoiled files.
import { parentPort, workerData } from 'node:worker_threads';
import { filterPlugin } from '../../scripts/frame-files.js';

const { module, sound } = workerData;
const { FrameError, openSeries, PictureMemory } = await import(module);

/** A picture: how many pixels, counts and states it has; with `total`, the sum of the counts. */
async function picture({ files, name, number, total }) {
  const folder = {
    names: Object.keys(files),
    open: async (file) => {
      const bytes = files[file];
      if (bytes === undefined) throw new FrameError({ code: 'missing-file', file });
      return { name: file, size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
    }
  };
  const reader = await openSeries(folder, name, filterPlugin);
  try {
    const { width, height, values, states } = await reader.read(number ?? reader.start);
    const seen = await reader.read(number ?? reader.start, new PictureMemory());
    return {
      ...(!isSame(values, seen.values) && { differs: true }),
      pixels: width * height,
      values: values.length,
      states: states.length,
      maskFault: reader.maskFault,
      ...(total && { total: values.reduce((sum, value) => sum + value, 0) })
    };
  } finally {
    reader.close();
  }
}

/** Counts of 32 bits can be of 16 for the eye; the one without a number is the largest of both. */
function isSame(values, seen) {
  if (values.BYTES_PER_ELEMENT === seen.BYTES_PER_ELEMENT)
    return Buffer.from(values.buffer).equals(Buffer.from(seen.buffer));
  return values.every((value, at) => seen[at] === (value === 0xffffffff ? 0xffff : value));
}

async function outcome(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FrameError) return { fault: error.fault };
    throw error;
  }
}

const soundly = () =>
  outcome(() => picture({ files: { [sound.name]: sound.content }, name: sound.name, total: true }));
const wanted = await soundly();

const isTrapped = ({ fault, maskFault }) => [fault, maskFault].some((one) => one?.trapped);

parentPort.on('message', async (job) => {
  const used = process.cpuUsage();
  const answer = await outcome(() => picture(job));
  const { user, system } = process.cpuUsage(used);
  // What a spoiled file does to the library's memory must not show in the next file.
  const still = job.name.endsWith('.h5') && !isTrapped(answer) ? await soundly() : wanted;
  parentPort.postMessage({
    ...answer,
    processor: (user + system) / 1000,
    spoiltNext: still.total === wanted.total ? undefined : still
  });
});
