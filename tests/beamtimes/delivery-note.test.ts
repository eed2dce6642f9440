import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime, ProcessingRun } from '../../src/lib/beamtime/types';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { filesOf } from '../support/recipe';
import { scanned } from '../support/scanned';
import { DELIVERY_NOTE } from './delivery-note.recipe';

const CORRECT_HTML = resolve(
  import.meta.dirname,
  '../../src/lib/formats/correct-html/fixtures/delivery-note-writer-a/_kamoproc/correct.html'
);

describe('the disk that the delivery note draws', () => {
  let beamtime: Beamtime;
  beforeAll(async () => {
    const files = { ...filesOf(DELIVERY_NOTE), '_kamoproc/correct.html': readFileSync(CORRECT_HTML, 'utf8') };
    beamtime = await scanned(memoryFolder('200714_BL45XU_username', files));
  });
  const pin = (path: string) => beamtime.pins.find((one) => one.path === path);
  const run = (path: string): ProcessingRun | undefined => beamtime.processingRuns.find((one) => one.path === path);

  it('its name says date, beamline and user', () => {
    expect([beamtime.date, beamtime.beamline, beamtime.user]).toEqual(['2020-07-14', 'BL45XU', 'username']);
  });
  it('pins: the three modes, with pictures, scans and data', () => {
    expect(pin('MUL0001-01')?.images.map(({ role }) => role).sort()).toEqual(
      ['after-warmup', 'before', 'before-warmup', 'loop-zoom', 'loop-zoom-ln2', 'raster'].sort()
    );
    expect(pin('HEL0002-002')?.scans.map(({ kind, crystal, attempt, spotFinding }) => [kind, crystal, attempt, spotFinding])).toEqual([
      ['2d', undefined, undefined, true],
      ['left-vertical', 0, 0, true],
      ['right-vertical', 0, 0, true],
      ['right-vertical', 0, 1, true]
    ]);
    expect(pin('MUL0001-01')?.collections.map(({ prefix, frames }) => [prefix, frames])).toEqual([
      ['MUL0001-01-multi_001', 100],
      ['MUL0001-01-multi_002', 100]
    ]);
    expect(pin('SIN003-003')?.collections).toMatchObject([{ prefix: 'single_001', format: 'cbf', frames: 3600 }]);
    expect(pin('HEL0002-002')?.collections).toMatchObject([{ prefix: 'cry00', format: 'eiger-hdf5', files: 36 }]);
    expect(beamtime.pins.filter(({ onDisk }) => onDisk).every(({ measured }) => measured)).toBe(true);
  });
  it('processing runs of both areas, each with its pin and frames', () => {
    expect(run('_kamo_30deg/SIN003-003/data00/single_3301-3600')).toMatchObject({
      area: '_kamo_30deg',
      pin: 'SIN003-003',
      prefix: 'single',
      firstFrame: 3301,
      lastFrame: 3600
    });
    expect(run('_kamoproc/HEL0002-002/data00/cry00_1-3600')?.files.mtz).toEqual([
      '_kamoproc/HEL0002-002/data00/cry00_1-3600/ccp4/XDS_ASCII.mtz'
    ]);
  });
  it('correct.html stands in for a CORRECT.LP that is not here: ISa 23.7, nine shells', () => {
    const single = run('_kamoproc/CPS1012-06/data00/CPS1012-06-single_001_1-3600');
    expect(single?.isa).toBe(23.7);
    expect(single?.unitCell).toEqual([78.55, 78.55, 37.11, 90, 90, 90]);
    expect(single?.shells).toHaveLength(9);
    expect(single?.shells?.at(-1)).toMatchObject({ dMin: 1.12, completeness: 89.9, ccHalf: 61.5, ccHalfSignificant: true });
    expect(single?.overall).toMatchObject({ nObserved: 1053205, nUnique: 83526, completeness: 98.4, iOverSigma: 16.89 });
  });
  it('the merge, its tree, and the cluster whose summary and run lie one step off', () => {
    const [merge] = beamtime.merges;
    expect(merge).toMatchObject({ clustering: 'blend', startResolution: 2.2, sampleName: 'complex1' });
    const [trial] = merge?.trials ?? [];
    expect(trial).toMatchObject({ resolution: 3.03, final: true, dMin: 3.03, tree: { method: 'blend', nodes: 2 } });
    expect(trial?.datasets.map(({ processingRun }) => processingRun)).toEqual(
      ['001', '002', '003'].map((n) => `_kamoproc/MUL0001-01/data00/MUL0001-01-multi_${n}_1-100`)
    );
    const top = trial?.clusters.find(({ number }) => number === 2);
    expect(top).toMatchObject({
      height: 1.42,
      completeness: 99.85,
      children: [
        { kind: 'cluster', number: 1 },
        { kind: 'dataset', number: 3 }
      ],
      merged: false
    });
    const [cycle] = trial?.clusters.find(({ number }) => number === 79)?.runs ?? [];
    expect(cycle).toMatchObject({ cycle: 1, overall: { completeness: 99.8, ccHalf: 98.1 }, datasets: { given: 32, used: 32 } });
    expect(cycle?.members.map(({ dataset, reference, framesRemoved }) => [dataset, reference, framesRemoved])).toEqual([
      [1, undefined, undefined],
      [2, true, true]
    ]);
    expect(trial?.recommended).toMatchObject({ cluster: 79, cycle: 1 });
  });
});
