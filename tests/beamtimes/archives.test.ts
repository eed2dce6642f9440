/** What an archive says of a beamtime: nothing follows from what it does not hold. */
import { packTar } from 'modern-tar';
import { openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/lib/base/rel-path';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import type { ScanEnd } from '../../src/lib/scan/events';
import { filesOf } from '../support/recipe';
import { scanned } from '../support/scanned';

const keep = { keep: () => true };
const FIXTURES = resolve(import.meta.dirname, '../../src/lib/disk/fixtures');

async function packed(recipe: string): Promise<File> {
  const files = Object.entries(filesOf(recipe)).filter(([path]) => !path.endsWith('/'));
  const bytes = await packTar(
    files.map(([name, body]) => ({ header: { name, size: new TextEncoder().encode(body).length }, body }))
  );
  return new File([new Uint8Array(bytes)], '200714_BL45XU_userA.tar');
}

const SHEET = 'sample_name,puckid,pinid,mode\\nlysA,CPS1012,1,multi\\nlysB,CPS1012,2,multi\\n';
/** A part of a beamtime: a pin's pictures without its images, a merge without its log, a run whose programs left two files. */
const PART = `
_kamoproc/
  CPS1012-01/
    data00/
      CPS1012-01-multi_001_1-100/
        XDS.INP: JOB= XYCORR\\n
        IDXREF.LP: nothing\\n
  merge_cc_2.4S_lysA/
    cc_2.52A_final/
      nothing.txt: x
CPS1012-01/
  raster.jpg: picture
  scan00/
    2d/
      nothing.txt: x
CPS1012-02/
  raster.jpg: picture
`;

describe('what is not in an archive', () => {
  let archive: Beamtime;
  let disk: Beamtime;
  beforeAll(async () => {
    archive = await scanned(await archiveFolder(await packed(PART), keep));
    disk = await scanned(memoryFolder('200714_BL45XU_userA', filesOf(PART)));
  });
  const pinOf = (beamtime: Beamtime, name: string) => beamtime.pins.find(({ path }) => path === name);
  const step = (beamtime: Beamtime, name: string, stage: string) =>
    pinOf(beamtime, name)?.steps.find((one) => one.stage === stage)?.state;

  it('was not measured on the disk; in the archive that is not known', () => {
    expect(pinOf(disk, 'CPS1012-02')?.measured).toBe(false);
    expect(pinOf(archive, 'CPS1012-02')).not.toHaveProperty('measured');
    expect(step(disk, 'CPS1012-02', 'collected')).toBe('no');
    expect(step(archive, 'CPS1012-02', 'collected')).toBe('unknown');
    expect(step(archive, 'CPS1012-01', 'collected')).toBe('yes');
  });
  it('a run without a log stopped somewhere on the disk; in the archive its state is not known', () => {
    expect(disk.processingRuns[0]).toMatchObject({ state: 'unfinished', failedAt: 'indexing' });
    expect(archive.processingRuns[0]).toMatchObject({ state: 'unknown' });
    expect(archive.processingRuns[0]).not.toHaveProperty('failedAt');
  });
  it('a merge without log and result', () => {
    expect(disk.merges[0]?.state).toBe('unfinished');
    expect(archive.merges[0]?.state).toBe('unknown');
  });
  it('no check fails of it, or wants a look at a single thing of it', () => {
    const bad = runChecks(archive).filter(
      ({ verdict, subject }) => (verdict === 'fail' || verdict === 'attention') && subject.path !== ROOT
    );
    expect(bad.map(({ check, subject, message }) => [check, subject.path, message.en])).toEqual([]);
    expect(runChecks(disk).filter(({ verdict }) => verdict === 'fail').length).toBeGreaterThan(0);
  });
  it('a sheet beside it changes nothing of that', async () => {
    const with_ = await scanned(await archiveFolder(await packed(`${PART}sheet.csv: ${SHEET}\n`), keep));
    expect(step(with_, 'CPS1012-02', 'merged')).toBe('unknown');
    expect(step(with_, 'CPS1012-01', 'rejected')).not.toBe('yes');
  });
});

describe('a broken archive', () => {
  const opened = async (name: string, how?: ScanEnd) => {
    const file = resolve(FIXTURES, `200714_BL45XU_${name}.tgz`);
    return scanned(
      await archiveFolder(new File([await openAsBlob(file)], `200714_BL45XU_${name}.tgz`), keep),
      how
    );
  };
  it.each(['plain', 'concat', 'garbage'])('%s is whole', async (name) => {
    const beamtime = await opened(name);
    expect(beamtime.scan).toMatchObject({ files: 36, partial: false });
    expect(beamtime.processingRuns.map(({ state }) => state)).toEqual(['finished', 'finished', 'finished']);
  });
  it('bytes after the end are named among the problems', async () => {
    const { unreadable } = await opened('garbage');
    expect(unreadable).toMatchObject([
      { path: '', severity: 'warning', flaw: { code: 'archive-goes-on' } }
    ]);
  });
  it('cut off: what was whole is there, the break is told by the scan, the problems and the checks', async () => {
    const beamtime = await opened('trunc', 'incomplete');
    expect(beamtime.scan).toMatchObject({ files: 17, partial: true });
    expect(beamtime.unreadable).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ path: '', severity: 'error', flaw: expect.objectContaining({ code: 'archive-breaks-off' }) })
      ])
    );
    const said = runChecks(beamtime).find(({ check }) => check === 'read-completely');
    expect(said).toMatchObject({ verdict: 'attention' });
    expect(said?.message.en).toContain('broken');
    expect(
      runChecks(beamtime).filter(
        ({ check, verdict }) => check !== 'read-completely' && (verdict === 'fail' || verdict === 'attention')
      )
    ).toEqual([]);
  });
});
