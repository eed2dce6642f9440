import { describe, expect, it } from 'vitest';
import { ROOT } from '../base/rel-path';
import { memoryFolder } from '../disk/memory-folder';
import { filesOf } from '../../../tests/support/recipe';
import { recogniseBeamtime } from './recognise-beamtime';

const open = (name: string, recipe: string) => recogniseBeamtime(memoryFolder(name, filesOf(recipe)));
const beamtime = async (name: string, recipe: string) => {
  const found = await open(name, recipe);
  return found.kind === 'beamtime' ? found : undefined;
};

describe('a beamtime', () => {
  it('is known by its processing areas', async () => {
    const found = await beamtime('200714_BL45XU_userA', '_kamoproc/\nCPS1012-01/\n');
    expect(found?.beamtime).toEqual({
      name: '200714_BL45XU_userA',
      date: '2020-07-14',
      beamline: 'BL45XU',
      user: 'userA',
      source: 'folder',
      opened: ''
    });
  });
  it.each([
    ['BL32XU_20240301_tanaka', '2024-03-01', 'BL32XU', 'tanaka'],
    ['20240301_BL41XU_lab_of_x', '2024-03-01', 'BL41XU', 'lab_of_x']
  ])('tells date, beamline and user in any order: %s', async (name, date, beamline, user) => {
    expect((await beamtime_(name))?.beamtime).toMatchObject({ date, beamline, user });
  });
  const beamtime_ = (name: string) => beamtime(name, '_kamoproc/\n');
  it('is known by pins with scans, where nothing was processed', async () => {
    expect(await beamtime('disk', 'CPS1012-01/\n  scan00/\n')).toBeDefined();
  });
  it('is known by the database of ZOO', async () => {
    expect(await beamtime('disk', 'zoo_200714.db\n')).toBeDefined();
  });
});

describe('a folder around beamtimes', () => {
  it('with one inside opens that one', async () => {
    const found = await beamtime('backup', 'read me.txt\n2020/\n  200714_BL45XU_userA/\n    _kamoproc/\n');
    expect(found?.beamtime).toMatchObject({ name: '200714_BL45XU_userA', opened: '' });
    expect(await found?.folder.list(ROOT)).toEqual([{ name: '_kamoproc', kind: 'directory' }]);
  });
  it('with several inside offers them, in natural order', async () => {
    expect(await open('disk', 'b_10/\n  _kamoproc/\nb_9/\n  _kamoproc/\nother/\n')).toEqual({
      kind: 'several',
      inside: ['b_9', 'b_10']
    });
  });
});

describe('a part of a beamtime is mounted at its place', () => {
  it('an area', async () => {
    const found = await beamtime(
      '_kamo_30deg',
      'merge_blend_2.2S_x/\nCPS1012-01/\n  data00/\n    cry00_1-300/\n'
    );
    expect(found?.beamtime.opened).toBe('_kamo_30deg');
    expect(await found?.folder.list(ROOT)).toEqual([{ name: '_kamo_30deg', kind: 'directory' }]);
  });
  it('an area that was renamed, called as its own files say', async () => {
    const found = await beamtime(
      'results',
      'merge_blend_2.2S_x/\n  formerge.lst: /isilon/users/200714_BL45XU_userA/_kamo_30deg/CPS1012-01/data00/x_1-10/XDS_ASCII.HKL\\n\n'
    );
    expect(found?.beamtime).toMatchObject({
      opened: '_kamo_30deg',
      name: '200714_BL45XU_userA',
      date: '2020-07-14'
    });
  });
  it('a merge', async () => {
    const found = await beamtime('merge_cc_2.4S_lysA', 'multi_merge.log\ncc_2.52A_final/\n');
    expect(found?.beamtime.opened).toBe('_kamoproc/merge_cc_2.4S_lysA');
  });
  it('a merge whose files tell its area', async () => {
    const found = await beamtime(
      'merge_cc_2.4S_lysA',
      'formerge.lst: /u/200714_BL45XU_userA/_kamo_30deg/merge_cc_2.4S_lysA/input_files/a.HKL\\n\ncc_2.52A_final/\n'
    );
    expect(found?.beamtime).toMatchObject({
      opened: '_kamo_30deg/merge_cc_2.4S_lysA',
      name: '200714_BL45XU_userA'
    });
  });
  it('a trial', async () => {
    const found = await beamtime(
      'cc_2.52A_final',
      'cluster_summary.dat\nmulti_merge.log: workdir = "/u/b/_kamoproc/merge_cc_2.4S_lysA/cc_2.52A_final"\\n\n'
    );
    expect(found?.beamtime.opened).toBe('_kamoproc/merge_cc_2.4S_lysA/cc_2.52A_final');
  });
  it('a pin with its images', async () => {
    expect((await beamtime('CPS1012-01', 'raster.jpg\nscan00/\ndata00/\n'))?.beamtime.opened).toBe(
      'CPS1012-01'
    );
  });
  it('a pin of a processing area', async () => {
    const found = await beamtime('CPS1012-01', 'data00/\n  cry00_1-3600/\n    XDS.INP\n');
    expect(found?.beamtime.opened).toBe('_kamoproc/CPS1012-01');
  });
  it('a processing run, placed by the images that it names', async () => {
    const found = await beamtime(
      'cry00_1-3600',
      'XDS.INP: NAME_TEMPLATE_OF_DATA_FRAMES= /u/200714_BL45XU_userA/CPS1012-06/data00/cry00_??????.h5\\n\n'
    );
    expect(found?.beamtime).toMatchObject({
      opened: '_kamoproc/CPS1012-06/data00/cry00_1-3600',
      name: '200714_BL45XU_userA'
    });
  });
});

describe('anything else', () => {
  it('is no beamtime, and a few of its names say what it is', async () => {
    expect(await open('photos', '2019/\n  a.jpg\nb.jpg\n')).toEqual({
      kind: 'nothing',
      saw: ['2019/', 'b.jpg']
    });
  });
  it('an empty folder too', async () => {
    expect(await open('empty', '')).toEqual({ kind: 'nothing', saw: [] });
  });
});
