/** A picked folder whose permission is taken back while it is read: nothing that was read is lost, and the next visit goes on. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pickedFolder } from '../../src/lib/disk/picked-folder';
import type { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import type { ScanEvent } from '../../src/lib/scan/events';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { TODAY } from '../beamtimes/today.recipe';
import { FakeDisk, FakeFile, FakeFolder } from '../support/handles';
import { filesOf } from '../support/recipe';

const NAME = 'BL32XU_240408_userB';
let count = 0;
beforeAll(() => {
  vi.stubGlobal('FileSystemFileHandle', FakeFile);
  vi.stubGlobal('FileSystemDirectoryHandle', FakeFolder);
});
afterAll(() => vi.unstubAllGlobals());

async function scan(disk: FakeDisk, library: Library) {
  const events: ScanEvent[] = [];
  const opening = { library, signal: new AbortController().signal, mounted: () => undefined };
  for await (const event of openBeamtime(pickedFolder(disk.handle), opening)) events.push(event);
  return {
    ended: events.find((event) => event.kind === 'ended'),
    gone: events.flatMap((event) => (event.kind === 'gone' ? event.paths : [])),
    told: events.flatMap((event) => (event.kind === 'unreadable' ? event.unreadable : []))
  };
}
async function rowsOf(library: Library) {
  const { merges, pins, processingRuns } = (await library.load(NAME)) ?? {};
  return { merges, pins, processingRuns };
}

describe('a permission that is taken back', () => {
  it('in a first scan, at any moment: what was read is there, it is said why, and the next scan is whole', async () => {
    const whole = await openLibrary(`revoked-${++count}`);
    const disk = new FakeDisk(NAME, filesOf(TODAY));
    expect((await scan(disk, whole)).ended?.how).toBe('done');
    const [wanted, questions] = [await rowsOf(whole), disk.asked];
    for (const share of [0.3, 0.6, 0.95]) {
      const library = await openLibrary(`revoked-${++count}`);
      disk.asked = 0;
      disk.revokedAfter = Math.floor(questions * share);
      const { ended, told } = await scan(disk, library);
      expect(ended?.how, `at ${share}`).toBe('disconnected');
      expect(ended?.scan.partial).toBe(true);
      expect(told.some(({ flaw }) => flaw.code === 'refused' && flaw.fault === 'not-allowed')).toBe(true);
      const merges = (await rowsOf(library)).merges ?? [];
      expect(wanted.merges).toEqual(
        expect.arrayContaining(merges.map(({ path }) => expect.objectContaining({ path })))
      );
      disk.revokedAfter = Infinity;
      expect((await scan(disk, library)).ended?.how).toBe('done');
      expect(await rowsOf(library), `after ${share}`).toEqual(wanted);
      library.close();
    }
    whole.close();
  });
  it('while it is read again: every row stays, and nothing is called gone', async () => {
    const library = await openLibrary(`revoked-${++count}`);
    const disk = new FakeDisk(NAME, filesOf(TODAY));
    await scan(disk, library);
    const [before, questions] = [await rowsOf(library), disk.asked];
    disk.asked = 0;
    disk.revokedAfter = Math.floor(questions / 3);
    const { ended, gone } = await scan(disk, library);
    expect([ended?.how, gone]).toEqual(['disconnected', []]);
    expect(await rowsOf(library)).toEqual(before);
    library.close();
  });
});
