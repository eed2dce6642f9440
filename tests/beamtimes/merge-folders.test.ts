/** A merge is a folder that holds one, whatever its name and depth; what lies in it is neither a processing run nor a pin. */
import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { nodeFolder } from '../support/node-folder';
import { scanned } from '../support/scanned';

const runsOf = (merge: { trials: readonly { clusters: readonly { runs: readonly unknown[] }[] }[] }): number =>
  merge.trials.flatMap(({ clusters }) => clusters.flatMap(({ runs }) => runs)).length;

it('a case that was seen: an unnamed merge, one in a folder called merge_manual, one at the top', async () => {
  const beamtime = await scanned(nodeFolder(`${import.meta.dirname}/found/260901_BL45XU_userX`));
  expect(beamtime.merges.map(({ path }) => path).sort()).toEqual([
    '_kamoproc/blend_S-1',
    '_kamoproc/merge_manual/merge_ccc_2.0S_S',
    'merge_ccc_2.0S_S'
  ]);
  expect(beamtime.merges.map(runsOf)).toEqual([1, 1, 1]);
  expect(beamtime.merges.every(({ state }) => state === 'finished')).toBe(true);
  expect(beamtime.merges.find(({ path }) => path.endsWith('blend_S-1'))).toMatchObject({
    sampleName: 'S-1',
    clustering: 'blend',
    area: '_kamoproc'
  });
  expect(beamtime.processingRuns).toEqual([]);
  expect(beamtime.pins).toEqual([]);
});

/** A finished merge's files at a folder, with copies that look like processing runs and pins. */
function mergeAt(folder: string, trial = 'cc_2.10A_final'): Record<string, string> {
  const run = `${folder}/${trial}/cluster_0002/run_01`;
  return {
    [`${folder}/input_files/PCK0001-01/data00/cry00_1-300/XDS_ASCII.HKL_noscale`]: '!FORMAT=XDS_ASCII\n',
    [`${folder}/${trial}/cluster_0002/files/PCK0001-01/data00/cry00_1-300/XDS_ASCII.HKL`]: '!FORMAT=XDS_ASCII\n',
    [`${run}/XSCALE.LP`]: ' ***** XSCALE ***** (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020\n',
    [`${run}/XSCALE.INP`]: 'OUTPUT_FILE= xscale.hkl\n',
    [`${run}/ccp4/xscale.mtz`]: ''
  };
}

describe('places that staff use', () => {
  it.each([
    ['_kamoproc/blend_A', 'blend_1.50A_final'],
    ['_kamoproc/blend_A-01', 'blend_1.50A_final'],
    ['_kamoproc_dials/merge_scripts/merge_10deg_re', 'ccc_1.1A_framecc_b+B'],
    ['merge_dials/merge_auto/merge_ccc_3.0S_X', 'cc_3.18A_final'],
    ['merge_dials/merge_auto/merge_14A_01MGy/merge_blend_1.41S_X', 'blend_1.41A_final'],
    ['by-hand/deeper/second try', 'cc_3.18A_final'],
    ['_kamoproc/errors/merge_ccc_2.20S_x', 'cc_2.20A']
  ])('%s', async (folder, trial) => {
    const files = {
      '_kamoproc/PCK0001-01/data00/cry00_1-300/XDS.INP': 'JOB= XYCORR\n',
      ...mergeAt(folder, trial)
    };
    const beamtime = await scanned(memoryFolder('260901_BL45XU_userX', files));
    expect(beamtime.merges.map(({ path }) => path)).toEqual([folder]);
    expect(beamtime.merges.map(runsOf)).toEqual([1]);
    expect(beamtime.merges[0]?.trials[0]?.clusters[0]?.runs[0]?.files.xscaleLp).toBe(
      `${folder}/${trial}/cluster_0002/run_01/XSCALE.LP`
    );
    expect(beamtime.processingRuns.map(({ path }) => path)).toEqual([
      '_kamoproc/PCK0001-01/data00/cry00_1-300'
    ]);
    expect(beamtime.pins.map(({ path }) => path)).toEqual(['PCK0001-01']);
  });

  it('a disk whose top holds merges only', async () => {
    const files = {
      ...mergeAt('merge_dials/merge_auto/merge_ccc_3.0S_X'),
      ...mergeAt('by_name/of nothing/known', 'blend_2.00A')
    };
    const beamtime = await scanned(memoryFolder('usb', files));
    expect(beamtime.merges.map(({ path }) => path).sort()).toEqual([
      '_kamoproc/by_name/of nothing/known',
      '_kamoproc/merge_dials/merge_auto/merge_ccc_3.0S_X'
    ]);
    expect(beamtime.processingRuns).toEqual([]);
    expect(beamtime.pins).toEqual([]);
  });

  it('a disk of merges under names that say nothing', async () => {
    const beamtime = await scanned(memoryFolder('usb', mergeAt('a/b', 'blend_2.00A')));
    expect(beamtime.merges.map(({ path }) => path)).toEqual(['_kamoproc/a/b']);
  });

  it('a folder around merges is no merge, a merge that died at its start is one', async () => {
    const beamtime = await scanned(
      memoryFolder('260901_BL45XU_userX', {
        ...mergeAt('_kamoproc/merge_manual/merge_ccc_2.0S_S'),
        '_kamoproc/merge_scripts/run.sh': '',
        '_kamoproc/merge_blend_2.2S_X/input_files/note.txt': '',
        '_kamoproc/merge_lyso/multimerge.sh': ''
      })
    );
    expect(beamtime.merges.map(({ path, state }) => [path, state]).sort()).toEqual([
      ['_kamoproc/merge_blend_2.2S_X', 'unfinished'],
      ['_kamoproc/merge_lyso', 'unfinished'],
      ['_kamoproc/merge_manual/merge_ccc_2.0S_S', 'finished']
    ]);
  });
});
