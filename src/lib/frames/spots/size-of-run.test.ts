import { expect, it } from 'vitest';
import { relPath, type RelPath } from '../../base/rel-path';
import { reflectionSizes, type SizedRun } from './size-of-run';

const run: SizedRun = {
  path: relPath('p/cry_1-100'),
  firstFrame: 1,
  mosaicity: 0.2,
  files: { xdsAscii: relPath('p/cry_1-100/XDS_ASCII.HKL') }
};

/** Records by the last part of their path; the rest cannot be read. */
const reading = (records: Readonly<Record<string, unknown>>) => async (path: RelPath) => {
  const name = path.split('/').at(-1) ?? '';
  if (!(name in records)) throw new Error('gone');
  return records[name];
};
const integrate = { images: { image: [1, 2], sigmaR: [0.1, 0.3], sigmaB: [0.02, 0.04] } };
const header = { keywords: [], sigmaR: 0.15, sigmaB: 0.03 };

it('comes from INTEGRATE.LP frame by frame, before every header', async () => {
  const on = await reflectionSizes(run, reading({ 'INTEGRATE.LP': integrate, 'INTEGRATE.HKL': header }));
  expect(on(2)).toEqual({ from: 'INTEGRATE.LP', range: 0.3, divergence: 0.04 });
});

it.each(['INTEGRATE.HKL', 'XDS_ASCII.HKL'])('else from the header of %s', async (name) => {
  const on = await reflectionSizes(run, reading({ 'INTEGRATE.LP': { images: 'old' }, [name]: header }));
  expect(on(1)).toEqual({ from: 'hkl-header', range: 0.15, divergence: 0.03 });
});

it('else the mosaicity of CORRECT.LP, else nothing', async () => {
  expect((await reflectionSizes(run, reading({})))(1)).toEqual({ from: 'CORRECT.LP', range: 0.2 });
  const { path, firstFrame, files } = run;
  expect((await reflectionSizes({ path, firstFrame, files }, reading({})))(1)).toBeUndefined();
});
