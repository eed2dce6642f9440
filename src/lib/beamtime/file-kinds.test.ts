import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kinds';
import { fileKindWords } from '../words/file-kinds';
import { FILE_KINDS } from './file-kinds';

describe('fileKind', () => {
  it.each([
    ['_kamoproc/merge_x/cc_2.0A/cluster_0001/run_01/ccp4/xds2mtz.log', 'xds2mtz-log'],
    ['_kamoproc/blend_A/blend_1.50A_final/cluster_0001/run_03/ccp4/free.mtz', 'free-mtz'],
    ['_kamoproc/P-01/data00/x_1-100/SPOT.XDS.org', 'spot-xds'],
    ['_kamoproc/P-01/data00/x_1-100/XDSCONV.LP', 'xdsconv-lp'],
    ['_kamoproc/P-01/data00/x_1-100/temp.sca', 'scalepack'],
    ['_kamoproc/automerge_200714-105019.log', 'automerge-log'],
    ['200714_BL45XU.tgz', 'archive'],
    ['_kamoproc_dials/P-01/data00/x_1-100/dials_sequence.log', 'dials-log'],
    ['_kamoproc_dials/P-01/data00/x_1-100/dials.index.debug.log', 'dials-log'],
    ['_kamoproc_dials/P-01/data00/x_1-100/dials.integrate.log', 'dials-log'],
    ['_kamoproc_dials/P-01/data00/x_1-100/integrated_experiments.json', 'dials-models'],
    ['_kamoproc_dials/P-01/data00/x_1-100/integrated.pickle', 'dials-reflections'],
    ['_kamoproc_dials/P-01/data00/x_1-100/scaled.refl', 'dials-reflections'],
    ['_kamoproc/P-01/data00/x_1-100/BKGPIX.cbf', 'xds-map'],
    ['_kamoproc/P-01/data00/x_1-100/kamo_dials.pkl', 'pickle'],
    ['_kamoproc/P-01/data00/x_1-100/CORRECT.LP', undefined],
    ['P-01/data00/x_00001.cbf', 'image'],
    ['P-01/data00/x_00001.cbf.gz', 'image'],
    ['P-01/data00/x_data_000001.h5', 'eiger-data'],
    ['P-01/data00/x_master.h5', undefined]
  ])('%s is %s', (path, kind) => expect(fileKind(path)).toBe(kind));
  it('every kind is told in words', () => {
    expect(Object.keys(fileKindWords.en).sort()).toEqual(Object.keys(FILE_KINDS).sort());
  });
});
