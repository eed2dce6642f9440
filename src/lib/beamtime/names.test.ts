import { describe, expect, it } from 'vitest';
import {
  cleanSampleName,
  parseBeamtimeName,
  parseClusterName,
  parseCycleName,
  parseMergeName,
  parsePinName,
  parseRunName,
  parseScanName,
  parseTrialName,
  pinImageRole,
  pinKey,
  oneName,
  sameSample,
  sampleNames,
  sampleOf,
  spellings
} from './names';

describe('processing runs', () => {
  it.each([
    ['cry00_1-3600', { prefix: 'cry00', firstFrame: 1, lastFrame: 3600 }],
    ['CPS1012-03-multi_012_1-100', { prefix: 'CPS1012-03-multi_012', firstFrame: 1, lastFrame: 100 }],
    ['multi_101-200', { prefix: 'multi', firstFrame: 101, lastFrame: 200 }],
    ['single_3301-3600', { prefix: 'single', firstFrame: 3301, lastFrame: 3600 }],
    ['xds_cry00_0001-0300', { prefix: 'cry00', firstFrame: 1, lastFrame: 300 }],
    ['data00', undefined],
    ['cluster_0079', undefined]
  ])('%s', (name, parts) => expect(parseRunName(name)).toEqual(parts));
});

describe('pins', () => {
  it.each([
    ['CPS1012-06', { puck: 'CPS1012', pin: 6 }],
    ['HEL0002-002', { puck: 'HEL0002', pin: 2 }],
    ['yam-CPS0836-07', { puck: 'yam-CPS0836', pin: 7 }],
    ['_kamoproc', undefined],
    ['merge_inputs', undefined]
  ])('%s', (name, parts) => expect(parsePinName(name)).toEqual(parts));

  it('the same pin has one key, however its number is padded', () =>
    expect(pinKey('HEL0002', 2)).toBe('HEL0002-2'));
});

describe('merges', () => {
  it.each([
    ['merge_blend_2.2S_complex1', { label: 'blend', startResolution: 2.2, sampleName: 'complex1' }],
    ['merge_ccc_2.20S_complex1', { label: 'ccc', startResolution: 2.2, sampleName: 'complex1' }],
    ['merge_cc_2.50S_x', { label: 'cc', startResolution: 2.5, sampleName: 'x' }],
    ['merge_blend_2.4S_apo-lyso_2', { label: 'blend', startResolution: 2.4, sampleName: 'apo-lyso_2' }],
    ['merge_blend_3.1S_試料_D', { label: 'blend', startResolution: 3.1, sampleName: '試料_D' }],
    ['merge_ccc-cc2-ward_1.29S_X', { label: 'ccc-cc2-ward', startResolution: 1.29, sampleName: 'X' }],
    ['merge_ccc_methods2_2.53S_X', { label: 'ccc_methods2', startResolution: 2.53, sampleName: 'X' }],
    ['merge_ccc_start_2.5A_X', { label: 'ccc_start', startResolution: 2.5, sampleName: 'X' }],
    ['merge_2.5S_X', { startResolution: 2.5, sampleName: 'X' }],
    ['merge_cc_X', { label: 'cc', sampleName: 'X' }],
    ['merge2h_X', { label: '2h', sampleName: 'X' }],
    ['merge_200714-123456', { sampleName: '200714-123456' }],
    ['CPS1012-06', undefined]
  ])('%s', (name, parts) => expect(parseMergeName(name)).toEqual(parts));
});

describe('trials take their method from their own name', () => {
  it.each([
    ['blend_3.03A_final', { clustering: 'blend', resolution: 3.03, final: true }],
    ['cc_2.60A', { clustering: 'cc', resolution: 2.6, final: false }],
    ['no_2.00A_final', { clustering: 'none', resolution: 2, final: true }],
    ['cumulative_2.10A', { clustering: 'cumulative', resolution: 2.1, final: false }],
    ['blend_2.8A_framecc_b+B', { clustering: 'blend', resolution: 2.8, final: false }],
    ['ccc_2.8A_framecc_b+B', { clustering: 'cc', resolution: 2.8, final: false }],
    ['input_files', undefined]
  ])('%s', (name, parts) => expect(parseTrialName(name)).toEqual(parts));
});

it('clusters and cycles', () => {
  expect(parseClusterName('cluster_0079')).toBe(79);
  expect(parseClusterName('all_data')).toBe(0);
  expect(parseClusterName('cluster_summary.dat')).toBeUndefined();
  expect(parseCycleName('run_03')).toBe(3);
  expect(parseCycleName('run_03_tmp')).toBeUndefined();
});

describe('scans', () => {
  it.each([
    ['2d', { kind: '2d' }],
    ['lv00_00', { kind: 'left-vertical', crystal: 0, attempt: 0 }],
    ['rv00_01', { kind: 'right-vertical', crystal: 0, attempt: 1 }],
    ['lv01_00', { kind: 'left-vertical', crystal: 1, attempt: 0 }],
    ['v02', { kind: 'vertical', attempt: 2 }],
    ['left_00_01', { kind: 'left-vertical', crystal: 0, attempt: 1 }],
    ['center_01_00', { kind: 'vertical', crystal: 1, attempt: 0 }],
    ['lface01', { kind: 'other', crystal: 1 }],
    ['ssrox', { kind: 'ssrox' }],
    ['strange', { kind: 'other' }]
  ])('%s', (name, parts) => expect(parseScanName(name)).toEqual(parts));
});

it('pictures of a pin; the delivery note spells ln2 with a capital I', () => {
  expect(pinImageRole('raster.jpg')).toBe('raster');
  expect(pinImageRole('loop_zoom_ln2.ppm')).toBe('loop-zoom-ln2');
  expect(pinImageRole('loop_zoom_In2.ppm')).toBe('loop-zoom-ln2');
  expect(pinImageRole('after.ppm')).toBe('other');
  expect(pinImageRole('collected.dat')).toBeUndefined();
});

describe('the name of a beamtime', () => {
  it.each([
    ['200714_BL45XU_userA', { date: '2020-07-14', beamline: 'BL45XU', user: 'userA' }],
    ['20200714_BL45XU_user_A', { date: '2020-07-14', beamline: 'BL45XU', user: 'user_A' }],
    ['BL32XU_240408_kek', { date: '2024-04-08', beamline: 'BL32XU', user: 'kek' }],
    ['209914_BL45XU_x', { beamline: 'BL45XU', user: 'x' }],
    ['holiday', {}]
  ])('%s', (name, parts) => expect(parseBeamtimeName(name)).toEqual(parts));
});

it('a sample name as KAMO writes it into a folder name', () => {
  expect(cleanSampleName('試料 D')).toBe('試料_D');
  expect(cleanSampleName('a/b:c')).toBe('a-b-c');
});

it.each([
  ['試料 D', '試料_D', true],
  ['lys(A)', 'lys-A-', true],
  ['が', 'か\u3099', true],
  ['lys', 'Lys', false],
  ['lysA', 'lysB', false]
])('%j and %j are one sample: %s', (a, b, same) => expect(sameSample(a, b)).toBe(same));

it('a sample has one name, as the user wrote it where a file says so', () => {
  const pins = [{ sampleName: '試料 D' }, { sampleName: '試料 D' }, {}, { sampleName: 'thau' }];
  const merges = [{ sampleName: '試料_D', writtenSample: '試料 D' }, { sampleName: 'lys_A' }];
  expect(merges.map(sampleOf)).toEqual(['試料 D', 'lys_A']);
  expect([...sampleNames(pins, merges)].sort()).toEqual(['lys_A', 'thau', '試料 D']);
  const nameOf = oneName(pins, merges);
  expect(['試料_D', '試料 D', 'lys A', undefined].map(nameOf)).toEqual(['試料 D', '試料 D', 'lys_A', '']);
});

it.each([
  ['試料 D', '試料 D 試料_D'],
  ['helA', 'helA']
])('%j is searched as %j', (sample, text) => expect(spellings(sample)).toBe(text));
