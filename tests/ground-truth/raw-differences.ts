import { baseName } from '../../src/lib/base/rel-path';
import type { ExportedIndex } from '../../src/lib/takehome/export-index';
import { computedOf, type Differences } from './differences';
import type { Expected } from './expected';

/** KAMO's reader of CORRECT.LP cuts the decimals of percentages: only their whole part can be compared. -99 was XDS's -99.9. */
const whole = (value: number | null | undefined): number | undefined =>
  value === undefined || value === null || value === -99 ? undefined : Math.trunc(value);

export function compareProcessing(found: Differences, index: ExportedIndex, expected: Expected): void {
  const runs = new Map(index.processingRuns.map((run) => [String(run.path), run]));
  found.same('processing runs', [...runs.keys()].sort(), Object.keys(expected.processing).sort());
  for (const [at, truth] of Object.entries(expected.processing)) {
    const run = runs.get(at);
    if (truth.status === 'no CORRECT.LP') found.same(`${at} stopped`, run?.failedAt, 'indexing');
    if (truth.status !== 'ok') {
      found.same(`${at} overall`, run?.overall, undefined);
      continue;
    }
    found.same(`${at} state`, run?.state, 'finished');
    found.same(`${at} space group`, run?.spaceGroupNumber, truth.space_group);
    found.same(`${at} cell`, run?.unitCell, truth.cell);
    found.same(`${at} ISa`, run?.isa, truth.ISa_valid ? truth.ISa : null);
    found.same(`${at} resolution`, run?.resolutionIOverSigma1, truth.resolution_ios1);
    found.same(`${at} shells`, run?.shells?.length, truth.n_shells);
    found.same(
      `${at} limits`,
      run?.shells?.map(({ dMin }) => dMin),
      truth.dmin_shells.slice(0, truth.n_shells)
    );
    const { total } = truth;
    found.same(`${at} completeness`, whole(run?.overall?.completeness), whole(total.cmpl));
    found.same(`${at} R`, whole(run?.overall?.rObserved), whole(total.r_merge));
    found.same(`${at} Rmeas`, whole(run?.overall?.rMeas), whole(total.r_meas));
    found.near(`${at} redundancy`, run?.overall?.redundancy, total.redundancy);
    found.same(`${at} I/sigma`, run?.overall?.iOverSigma, total.i_over_sigma);
    found.same(`${at} CC1/2`, run?.overall?.ccHalf, computedOf(run?.overall, 'ccHalf', total.cc_half));
    found.same(`${at} CCano`, run?.overall?.ccAno, computedOf(run?.overall, 'ccAno', total.cc_ano));
    found.same(`${at} SigAno`, run?.overall?.sigAno, computedOf(run?.overall, 'sigAno', total.sig_ano));
  }
}

/** `sliced`: pictures and frames were left out of the slice, so only what is there can be compared. */
export function comparePins(
  found: Differences,
  index: ExportedIndex,
  expected: Expected,
  sliced: boolean
): void {
  const pins = new Map(index.pins.map((pin) => [String(pin.path), pin]));
  for (const truth of expected.sheet.pins) {
    const pin = pins.get(truth.folder);
    found.same(
      truth.folder,
      [pin?.mode, pin?.sampleName, pin?.onDisk, pin?.measured],
      [truth.mode, truth.sample, truth.has_folder, truth.has_data]
    );
  }
  for (const truth of expected.sheet.pins) {
    const pin = pins.get(truth.folder);
    const stage = (name: string) => pin?.steps.find((step) => step.stage === name);
    if (truth.has_folder)
      found.same(`${truth.folder} collected`, stage('collected')?.state, truth.has_data ? 'yes' : 'no');
    const silent = pin?.steps.filter(
      ({ stage: name, state, reason }) => state === 'no' && reason === undefined && name !== 'rejected'
    );
    if (truth.has_folder)
      found.same(
        `${truth.folder} lost without a reason`,
        silent?.map((step) => step.stage),
        []
      );
    if (truth.has_data && !sliced) found.same(`${truth.folder} scaled`, stage('scaled')?.state, 'yes');
  }
  for (const [at, truth] of Object.entries(expected.raw)) {
    const pin = pins.get(at);
    if (!sliced)
      found.same(
        `${at} pictures`,
        pin?.images.map(({ path }) => baseName(path)).sort(),
        [...truth.images].sort()
      );
    found.same(
      `${at} scans`,
      pin?.scans.map(({ path }) => path.slice(at.length + 1)).sort(),
      Object.keys(truth.scans).sort()
    );
    for (const [folder, grid] of Object.entries(truth.scans)) {
      const scan = pin?.scans.find(({ path }) => path === `${at}/${folder}`);
      found.same(`${at}/${folder} grid`, [scan?.grid?.horizontal, scan?.grid?.vertical], grid.grid);
      found.same(`${at}/${folder} spots`, [scan?.points, scan?.maxSpots], [grid.n_frames, grid.max_n_spots]);
    }
    const named = pin?.collections.map(({ path, prefix }) => `${path.slice(at.length + 1)}/${prefix}`).sort();
    found.same(`${at} data`, named, Object.keys(truth.data).sort());
    for (const [name, data] of Object.entries(truth.data)) {
      const collection = pin?.collections.find(({ path, prefix }) => `${path}/${prefix}` === `${at}/${name}`);
      found.same(
        `${at}/${name} format`,
        collection?.format,
        data.format === 'h5' ? 'eiger-hdf5' : data.format
      );
      found.same(`${at}/${name} frames wanted`, collection?.expectedFrames, data.n_images);
      if (data.files_present !== undefined)
        found.same(`${at}/${name} files`, collection?.files, data.files_present);
      if (sliced) continue;
      const missing = data.missing.map(
        (number) => `${collection?.prefix}_data_${String(number).padStart(6, '0')}.h5`
      );
      found.same(`${at}/${name} missing`, collection?.missingFiles, missing);
      found.same(`${at}/${name} frames`, collection?.frames, data.n_images - 100 * missing.length);
    }
  }
}
