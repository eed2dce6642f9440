import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { RunIndex, runTail, storedPath, underFinal } from './stored-paths';

const trial = relPath('_kamoproc/merge_blend_2.4S_x/blend_2.40A_final');
const context = {
  areas: ['_kamoproc', '_kamo_30deg'],
  area: '_kamoproc',
  from: relPath(`${trial}/cluster_0085/run_03`)
};

describe('stored paths are found again', () => {
  it.each([
    [
      '/isilon/users/userA/200714_BL45XU_userA/_kamoproc/CPS1012-06/data00/cry00_1-3600',
      '_kamoproc/CPS1012-06/data00/cry00_1-3600'
    ],
    ['/isilon/_kamo_old/200714/_kamo_30deg/CPS1012-06/data00', '_kamo_30deg/CPS1012-06/data00'],
    ['/isilon/200714/_kamoproc_restart/CPS1012-06/data00', '_kamoproc/CPS1012-06/data00'],
    [
      '../../../input_files/CPS1012-06/data00/a_1-9/x',
      '_kamoproc/merge_blend_2.4S_x/input_files/CPS1012-06/data00/a_1-9/x'
    ],
    ['../files/CPS1012-06/data00/a_1-9/x', `${trial}/cluster_0085/files/CPS1012-06/data00/a_1-9/x`],
    ['/isilon/users/userA/CPS1012-06/data00/cry00_master.h5', undefined],
    ['', undefined]
  ])('%s', (stored, found) => expect(storedPath(stored, context)).toBe(found));
});

it('a trial was renamed to _final after its paths were stored', () => {
  const stored = relPath('_kamoproc/merge_blend_2.4S_x/blend_2.40A/cluster_0085');
  expect(underFinal(stored, trial)).toBe(`${trial}/cluster_0085`);
  expect(underFinal(relPath('_kamoproc/merge_blend_2.4S_x/blend_2.40A2'), trial)).toBe(
    '_kamoproc/merge_blend_2.4S_x/blend_2.40A2'
  );
});

describe('the processing run behind a data set', () => {
  const runs = [
    '_kamoproc/CPS1012-06/data00/cry00_1-3600',
    '_kamoproc/CPS1012-07/data00/cry00_1-3600',
    '_kamoproc/CPS1012-07/data00/cry01_1-3600',
    '_kamoproc/CPS1012-08/data00/CPS1012-08-multi_001_1-100',
    '_kamo_30deg/CPS1012-06/data00/cry00_1-300'
  ].map(relPath);
  const index = new RunIndex(runs);

  it('what stands behind input_files is the run', () => {
    expect(
      runTail('/x/_kamoproc/merge_a/input_files/CPS1012-06/data00/cry00_1-3600/XDS_ASCII.HKL_noscale')
    ).toBe('CPS1012-06/data00/cry00_1-3600');
    expect(runTail('../files/data00/cry00_1-3600/XDS_ASCII.HKL_noscale')).toBe('data00/cry00_1-3600');
    expect(runTail('../reference.hkl')).toBeUndefined();
  });
  it('with a pin level it is that run', () =>
    expect(index.find('../../input_files/CPS1012-07/data00/cry00_1-3600/X', '_kamoproc')).toBe(
      '_kamoproc/CPS1012-07/data00/cry00_1-3600'
    ));
  it('without one the name says the pin', () =>
    expect(index.find('../../input_files/data00/CPS1012-08-multi_001_1-100/X', '_kamoproc')).toBe(
      '_kamoproc/CPS1012-08/data00/CPS1012-08-multi_001_1-100'
    ));
  it('or only one run fits', () =>
    expect(index.find('../../input_files/data00/cry01_1-3600/X', '_kamoproc')).toBe(
      '_kamoproc/CPS1012-07/data00/cry01_1-3600'
    ));
  it('or only one pin of the sample has it', () =>
    expect(index.find('../../input_files/data00/cry00_1-3600/X', '_kamoproc', new Set(['CPS1012-06']))).toBe(
      '_kamoproc/CPS1012-06/data00/cry00_1-3600'
    ));
  it('otherwise nothing is claimed', () => {
    expect(index.find('../../input_files/data00/cry00_1-3600/X', '_kamoproc')).toBeUndefined();
    expect(index.find('../../input_files/CPS1012-06/data00/cry09_1-3600/X', '_kamoproc')).toBeUndefined();
  });
});
