import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { areaOf, pinOfRun, placeOf } from './layout';

const kind = (path: string): string | undefined => placeOf(relPath(path))?.kind;

describe('folders of the delivery note of 2020', () => {
  it.each([
    ['', 'beamtime'],
    ['MUL0001-01', 'pin'],
    ['HEL0002-002', 'pin'],
    ['HEL0002-002/scan00', 'scan-group'],
    ['HEL0002-002/scan00/2d', 'scan'],
    ['HEL0002-002/scan00/2d/spotfinder', 'spot-finding'],
    ['HEL0002-002/scan00/rv00_01', 'scan'],
    ['HEL0002-002/data00', 'data'],
    ['_kamoproc', 'area'],
    ['_kamoproc/HEL0002-002', 'processed-pin'],
    ['_kamoproc/HEL0002-002/data00', 'processed-data'],
    ['_kamoproc/HEL0002-002/data00/cry00_1-3600', 'processing-run'],
    ['_kamoproc/HEL0002-002/data00/cry00_1-3600/ccp4', 'ccp4'],
    ['_kamo_30deg/SIN003-003/data00/single_301-600', 'processing-run'],
    ['_kamoproc/merge_blend_2.2S_complex1', 'merge'],
    ['_kamoproc/merge_blend_2.2S_complex1/js', undefined],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final', 'trial'],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final/blend', 'tree'],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final/cluster_0079', 'cluster'],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final/cluster_0079/files', 'cluster-files'],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final/cluster_0079/files/CPS0836-07', undefined],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final/cluster_0079/run_01', 'merge-run'],
    ['_kamoproc/merge_blend_2.2S_complex1/blend_3.03A_final/cluster_0079/run_01/ccp4', 'ccp4']
  ])('%s is %s', (path, expected) => expect(kind(path)).toBe(expected));
});

describe('folders of today', () => {
  it.each([
    ['ABC0012-07/scan00/lv00_00/_spotfinder', 'spot-finding'],
    ['_kamo_10deg', 'area'],
    ['_kamoproc_dials', 'area'],
    ['_kamoproc/merge_ccc_2.20S_x', 'merge'],
    ['_kamoproc/errors', 'failed-merges'],
    ['_kamoproc/errors/merge_ccc_2.20S_x', 'merge'],
    ['_kamoproc/merge_ccc_2.20S_x/cc_2.60A_final/cc_clustering', 'tree'],
    ['_kamoproc/merge_ccc_2.20S_x/input_files', 'merge-inputs'],
    ['_kamoproc/merge_ccc_2.20S_x/input_files/data00/x_1-100', undefined],
    ['_kamoproc/merge_x/no_2.00A_final/all_data/run_01', 'merge-run'],
    ['_kamoproc/merge_x/ccc_2.8A_framecc_b+B/cluster_0002', 'cluster'],
    ['_kamoproc/ABC0012-07/data00/ABC0012-07-multi_101-200', 'processing-run'],
    ['_kamoproc/ABC0012-07/data00/deeper/cry00_1-100', 'processing-run'],
    ['ABC0012-07/data00/OVERWRITTEN_240408-101010', undefined],
    ['ABC0012-07/scan00/OVERWRITTEN_240408-101010', undefined],
    ['merge_inputs', undefined],
    ['_kamoproc/contents', undefined]
  ])('%s is %s', (path, expected) => expect(kind(path)).toBe(expected));
});

it('a folder knows what holds it', () => {
  const path = relPath('_kamoproc/merge_blend_2.2S_x/blend_3.03A_final/cluster_0079/run_01/ccp4');
  expect(placeOf(path)).toEqual({
    kind: 'ccp4',
    path,
    area: '_kamoproc',
    merge: '_kamoproc/merge_blend_2.2S_x',
    trial: '_kamoproc/merge_blend_2.2S_x/blend_3.03A_final',
    cluster: '_kamoproc/merge_blend_2.2S_x/blend_3.03A_final/cluster_0079',
    run: '_kamoproc/merge_blend_2.2S_x/blend_3.03A_final/cluster_0079/run_01'
  });
  expect(areaOf(path)).toBe('_kamoproc');
});

it('the pin of a processing run comes from its path, else from its name', () => {
  expect(pinOfRun(relPath('_kamoproc/CPS1012-06/data00/cry00_1-3600'))).toBe('CPS1012-06');
  expect(pinOfRun(relPath('_kamoproc/data00/CPS1012-06-multi_001_1-100'))).toBe('CPS1012-06');
  expect(pinOfRun(relPath('_kamoproc/data00/cry00_1-3600'))).toBeUndefined();
});
